// Opens pages in the Chromium of this machine, and keeps account of all that a page should not do.
import { chromium } from "playwright-core";

/** Give `use` a browser, and close it whatever happens. */
export async function withChromium(use) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/** The page of a file, with the addresses it asked for and what it complained about (scripts, policy). */
export async function opened(browser, address, { media = "screen", ...options } = {}) {
  const context = await browser.newContext(options);
  const asked = [];
  const complaints = [];
  await context.route("**/*", (route) => {
    asked.push(route.request().url());
    return route.request().url().startsWith("file:") ? route.continue() : route.abort();
  });
  const page = await context.newPage();
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.emulateMedia({ media });
  await page.goto(address);
  return { page, asked, complaints, close: () => context.close() };
}
