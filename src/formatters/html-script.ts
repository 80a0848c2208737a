/** The script of the output `html`, as it stands in the page. */

/**
 * Searches, filters and sorts the list that the page already holds. It shows and hides items and puts them in order; it makes no
 * element out of any text. Only ASCII may stand in it.
 */
export const SCRIPT = String.raw`
"use strict";
const form = document.querySelector("form");
const list = document.querySelector("ol");
const { query, order, year, category, code, count } = form.elements;

// Text without accents and case, so that what people type finds what publishers print.
function fold(text) {
  const plain = /[^\x00-\x7f]/.test(text) ? text.normalize("NFKD").replace(/\p{M}+/gu, "") : text;
  return plain.toLowerCase();
}

// The words on links and on what opens are left out: they are no words of the paper.
function readPaper(item) {
  const { day = "", votes = -1, categories = "" } = item.dataset;
  const parts = Array.from(item.querySelectorAll("h2, .authors, .facts, details p"), (part) => part.textContent);
  return {
    item,
    title: parts[0],
    text: fold(parts.join("\n")),
    day,
    votes: Number(votes),
    categories: categories === "" ? [] : categories.split("\n"),
    code: item.querySelector(".code") !== null,
  };
}

const papers = Array.from(list.children, readPaper);
const total = papers.length.toLocaleString("en");
const collator = new Intl.Collator();
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const ORDERS = {
  listed: () => 0,
  newest: (a, b) => compare(b.day, a.day),
  // A day that is not known comes last in both.
  oldest: (a, b) => compare(a.day || "~", b.day || "~"),
  title: (a, b) => collator.compare(a.title, b.title),
  votes: (a, b) => b.votes - a.votes,
};

// Fills a choice with the values that papers have, each with its number of papers; without any, takes it away.
function offer(choice, valuesOf, order) {
  const counts = new Map();
  for (const paper of papers) for (const value of valuesOf(paper)) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const value of [...counts.keys()].sort(order)) {
    choice.add(new Option(value + " (" + counts.get(value).toLocaleString("en") + ")", value));
  }
  choice.closest("label").hidden = counts.size === 0;
}

const yearOf = (paper) => paper.day.slice(0, 4);
offer(year, (paper) => (paper.day === "" ? [] : [yearOf(paper)]), (a, b) => b - a);
offer(category, (paper) => paper.categories, collator.compare);
code.closest("label").hidden = !papers.some((paper) => paper.code);
if (!papers.some((paper) => paper.votes > -1)) order.querySelector("[value=votes]").remove();

// Words, and phrases between quotation marks, all of which a paper has to hold.
function readQuery(text) {
  return Array.from(fold(text).matchAll(/"([^"]*)"?|\S+/g), ([word, phrase]) => phrase ?? word);
}

function filter() {
  const words = readQuery(query.value);
  let shown = 0;
  for (const paper of papers) {
    const fits =
      (year.value === "" || yearOf(paper) === year.value) &&
      (category.value === "" || paper.categories.includes(category.value)) &&
      (!code.checked || paper.code) &&
      words.every((word) => paper.text.includes(word));
    if (fits) shown += 1;
    if (paper.item.hidden === fits) paper.item.hidden = !fits;
  }
  count.textContent = shown.toLocaleString("en") + " of " + total + (papers.length === 1 ? " paper" : " papers");
}

function sort() {
  for (const { item } of [...papers].sort(ORDERS[order.value])) list.append(item);
}

form.addEventListener("input", filter);
order.addEventListener("change", sort);
form.addEventListener("submit", (event) => event.preventDefault());
form.hidden = false;
// A browser may keep what was typed before the page was loaded again.
if (order.value !== "listed") sort();
filter();
`;

/** The hash by which the page's policy knows the script. */
export const SCRIPT_HASH = "sha256-A6myCL9My0eVrk4w6eTAobJ7RsZzsNqSdSsVOwNVAVU=";
