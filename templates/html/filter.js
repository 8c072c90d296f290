"use strict";
// Shows the actions of one goal, with one partner, or both. All it knows it reads from the page.
(() => {
  const form = document.getElementById("filter");
  const [goalChoice, partnerChoice] = form.querySelectorAll("select");
  const choices = [goalChoice, partnerChoice];
  const status = form.querySelector("[role=status]");
  const actions = [...document.querySelectorAll("article")];
  const goals = [...document.querySelectorAll("section[data-goal]")];
  const entries = [...document.querySelectorAll("nav li > a")];
  const contents = document.querySelector("nav details");
  let kept = null; // the action that the address asks for is shown, whatever is chosen

  const partnersOf = (action) => JSON.parse(action.dataset.partners);
  const shortened = (words) => (words.length > 90 ? words.slice(0, 89) + "…" : words);
  const add = (choice, value, words) => choice.append(new Option(words, value));

  const fill = () => {
    for (const goal of goals) {
      const indent = goal.parentElement.closest("[data-goal]") ? "\u00a0\u00a0\u00a0" : "";
      add(goalChoice, goal.dataset.goal, indent + shortened(goal.firstElementChild.textContent));
    }
    const partners = new Set(actions.flatMap(partnersOf));
    const sorted = [...partners].sort((one, other) => one.localeCompare(other, "nl"));
    for (const name of sorted) add(partnerChoice, name, shortened(name));
  };

  const isChosen = (action) => {
    const goal = goalChoice.value && document.getElementById(goalChoice.value).parentElement;
    return (!goal || goal.contains(action))
      && (!partnerChoice.value || partnersOf(action).includes(partnerChoice.value));
  };

  const told = () => {
    const shown = actions.filter((action) => !action.hidden).length;
    if (!form.classList.contains("active")) return `Alle ${actions.length} acties`;
    const names = choices.filter((choice) => choice.value)
      .map((choice) => `${choice.labels[0].textContent.toLowerCase()}: ${choice.selectedOptions[0].text.trim()}`);
    return `${shown} van ${actions.length} acties (${names.join("; ")})`;
  };

  const show = () => {
    const isFiltered = choices.some((choice) => choice.value);
    form.classList.toggle("active", isFiltered);
    for (const action of actions) action.hidden = action !== kept && !isChosen(action);
    for (const goal of goals) goal.hidden = isFiltered && !goal.querySelector("article:not([hidden])");
    for (const entry of entries) {
      const heading = document.getElementById(entry.getAttribute("href").slice(1));
      entry.parentElement.hidden = heading.closest("[hidden]") !== null;
    }
    status.textContent = told();
  };

  const remember = () => {
    const chosen = choices.filter((choice) => choice.value).map((choice) => [choice.name, choice.value]);
    try {
      history.replaceState(null, "", chosen.length ? `?${new URLSearchParams(chosen)}` : location.pathname);
    } catch {
      // where a page may not change its address, the choice is not in it
    }
  };

  const recall = () => {
    const asked = new URLSearchParams(location.search);
    for (const choice of choices) {
      const value = asked.get(choice.name) ?? "";
      choice.value = [...choice.options].some((option) => option.value === value) ? value : "";
    }
  };

  const addressed = () => {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return null; // an address with a broken %-sign leads nowhere
    }
  };

  const follow = () => {
    const target = addressed();
    kept = target?.closest("article") ?? null;
    show();
    if (kept) target.scrollIntoView();
  };

  const choose = () => {
    kept = null;
    show();
    remember();
  };

  if (contents && matchMedia("(max-width: 60rem)").matches) contents.open = false;
  if (actions.length < 2) return;
  fill();
  recall();
  form.hidden = false;
  for (const choice of choices) choice.addEventListener("change", choose);
  form.querySelector("button").addEventListener("click", () => {
    for (const choice of choices) choice.value = "";
    choose();
  });
  addEventListener("hashchange", follow);
  follow();
})();
