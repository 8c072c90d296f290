// What axe-core finds in pages, as JSON: node axe.mjs FILE... ; and which page is wider than its screen.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { opened, withChromium } from "./chromium.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const desktop = { width: 1400, height: 900 };
const LOOKS = {
  light: { viewport: desktop },
  dark: { viewport: desktop, colorScheme: "dark" },
  phone: { viewport: { width: 360, height: 740 } },
  print: { viewport: desktop, media: "print" },
};

/** The lowest contrast of words in a drawing, which axe-core does not look at, to the shape they stand on. */
function faintest() {
  const light = (colour) => {
    const [red, green, blue] = colour.match(/\d+/g).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  const found = [...document.querySelectorAll("figure svg text")].map((text) => {
    text.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    const { left, top, width, height } = text.firstElementChild.getBoundingClientRect();
    const shape = document.elementsFromPoint(left + width / 2, top + height / 2)
      .find((each) => ["rect", "polygon"].includes(each.tagName));
    return contrast(light(getComputedStyle(text).fill), light(getComputedStyle(shape).fill));
  });
  return found.length ? Math.min(...found) : null;
}

async function inspected(browser, file, look) {
  const { page, asked, complaints, close } = await opened(browser, pathToFileURL(file).href, LOOKS[look]);
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    return axe.run({ resultTypes: ["violations"] });
  });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const contrast = await page.evaluate(faintest);
  await close();
  const findings = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ").slice(0, 300)}`);
  return { file, look, findings, rules: passes.length, asked, complaints, overflow, contrast };
}

await withChromium(async (browser) => {
  const results = [];
  for (const file of process.argv.slice(2)) {
    for (const look of Object.keys(LOOKS)) results.push(await inspected(browser, file, look));
  }
  console.log(JSON.stringify(results));
});
