// Prints pages as Chromium does, each as a PDF beside it: node paper.mjs FILE[?QUERY]...
import { pathToFileURL } from "node:url";
import { opened, withChromium } from "./chromium.mjs";

await withChromium(async (browser) => {
  for (const address of process.argv.slice(2)) {
    const [file, query = ""] = address.split("?");
    const look = { colorScheme: "dark", media: "print" };
    const { page, close } = await opened(browser, `${pathToFileURL(file).href}?${query}`, look);
    await page.pdf({ path: file.replace(/html$/, "pdf"), preferCSSPageSize: true });
    await close();
  }
});
