// Takes a picture of a part of a page and tells how far it is from an earlier one: node screenshot.mjs FILE#ANCHOR NEW OLD
import { existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { opened, withChromium } from "./chromium.mjs";

const [address, now, before] = process.argv.slice(2);
const [file, anchor] = address.split("#");
const asData = (picture) => `data:image/png;base64,${readFileSync(picture).toString("base64")}`;

/** The mean difference per colour, from 0 to 255, after both were brought down to blocks: letters differ per machine. */
async function difference(pictures) {
  const block = 16;
  const [one, other] = await Promise.all(pictures.map(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [Math.ceil(image.width / block), Math.ceil(image.height / block)];
    const context = canvas.getContext("2d");
    context.imageSmoothingQuality = "high";
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return { size: [image.width, image.height], data: context.getImageData(0, 0, canvas.width, canvas.height).data };
  }));
  if (String(one.size) !== String(other.size)) return { sizes: [one.size, other.size] };
  const total = one.data.reduce((sum, value, at) => sum + Math.abs(value - other.data[at]), 0);
  return { sizes: [one.size], difference: total / one.data.length };
}

await withChromium(async (browser) => {
  const look = { viewport: { width: 1400, height: 1750 }, deviceScaleFactor: 0.65, reducedMotion: "reduce" };
  const { page } = await opened(browser, `${pathToFileURL(file).href}#${anchor}`, look);
  await page.evaluate((id) => document.getElementById(id).scrollIntoView({ behavior: "instant" }), anchor);
  await page.screenshot({ path: now });
  if (!existsSync(before)) return console.log("{}");
  const blank = await (await browser.newContext()).newPage();
  return console.log(JSON.stringify(await blank.evaluate(difference, [asData(now), asData(before)])));
});
