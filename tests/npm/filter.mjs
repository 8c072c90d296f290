// What happens on a page with a filter when someone uses the keyboard, as JSON: node filter.mjs FILE FILE_WITH_A_TIMELINE
import { pathToFileURL } from "node:url";
import { opened, withChromium } from "./chromium.mjs";

/** What a reader can see and hear. */
const seen = (page) => page.evaluate(() => {
  const isShown = (element) => element.checkVisibility();
  const names = (selector) => [...document.querySelectorAll(selector)].filter(isShown).map((each) => each.textContent);
  const status = document.querySelector("[role=status]");
  return {
    focus: document.activeElement.id || document.activeElement.innerText.slice(0, 20),
    status: isShown(status) ? status.textContent : null,
    actions: names("article > :first-child"),
    goals: names("[data-goal] > :first-child"),
    contents: names("nav a"),
    choices: [...document.querySelectorAll("option")].map((option) => option.text.trim()),
    address: location.search + location.hash,
    beyond: Math.max(0, ...[...document.querySelectorAll(".scroll")].map((each) => each.scrollWidth - each.clientWidth)),
    words: document.querySelector("main").innerText,
  };
});

const [file, drawn] = process.argv.slice(2).map((name) => pathToFileURL(name).href);

await withChromium(async (browser) => {
  const found = {};
  const visit = async (name, query, options, steps, address = file) => {
    const { page, asked, complaints, close } = await opened(browser, address + query, options);
    for (const step of steps) await page.keyboard.press(step);
    await page.waitForTimeout(100);
    found[name] = { ...(await seen(page)), asked, complaints };
    await close();
  };
  await visit("as it opens", "", {}, []);
  await visit("without script", "", { javaScriptEnabled: false }, []);
  await visit("the first tab", "", {}, ["Tab"]);
  await visit("the skip link", "", {}, ["Tab", "Enter"]);
  await visit("the second tab", "", {}, ["Tab", "Tab"]);
  await visit("an arrow", "", {}, ["Tab", "Tab", "ArrowDown", "ArrowDown"]);
  await visit("a letter", "", {}, ["Tab", "Tab", "Tab", "V"]);
  await visit("both", "", {}, ["Tab", "Tab", "ArrowDown", "Tab", "V"]);
  await visit("nothing left", "", {}, ["Tab", "Tab", "End", "Tab", "V"]);
  await visit("all again", "?partner=VIVEL", {}, ["Tab", "Tab", "Tab", "Tab", "Enter"]);
  await visit("shared", "?doel=doel-1&partner=VIVEL", {}, []);
  await visit("shared wrongly", "?doel=x&partner=%3Cb%3E", {}, []);
  await visit("an action by its address", "?partner=VIVEL#actie-drie", {}, []);
  await visit("a broken address", "#%E0%A4%A", {}, []);
  await visit("a phone", "", { viewport: { width: 360, height: 740 } }, []);
  await visit("1200 pixels", "", { viewport: { width: 1200, height: 900 } }, [], drawn);
  await visit("375 pixels", "", { viewport: { width: 375, height: 740 } }, [], drawn);
  console.log(JSON.stringify(found));
});
