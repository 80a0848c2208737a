/** The script of the output `html`, as it stands in the page. */

/** As many papers stand in the page as HTML, and as many more the script shows at a time: a browser takes its time over each. */
export const ROWS = 100;

/**
 * Searches, filters and sorts the papers, which the page holds as JSON, and shows the first of them; more come as one scrolls. It makes
 * elements by their names and gives them text, so that no text is read as HTML. Only ASCII may stand in it.
 */
export const SCRIPT = String.raw`
"use strict";
const ROWS = ${ROWS};
const form = document.querySelector("form");
const list = document.querySelector("ol");
const rest = document.querySelector("#rest");
const [more, all] = rest.querySelectorAll("button");
const { query, order, year, category, code, count } = form.elements;

// Text without accents and case, so that what people type finds what publishers print.
function fold(text) {
  const plain = /[^\x00-\x7f]/.test(text) ? text.normalize("NFKD").replace(/\p{M}+/gu, "") : text;
  return plain.toLowerCase();
}

const papers = JSON.parse(document.querySelector("#papers").textContent);
for (const paper of papers) {
  paper.day ??= "";
  paper.votes ??= -1;
  paper.categories ??= [];
}

// The words on links and on what opens are left out: they are no words of the paper.
function textOf(paper) {
  const { title, authors = "", facts = "", details = [] } = paper;
  return (paper.text ??= fold([title, authors, facts, ...details.slice(1)].join("\n")));
}

// The texts of all papers, some at a time, so that the page is at hand before.
function prepare(from) {
  for (const paper of papers.slice(from, from + 5 * ROWS)) textOf(paper);
  if (from < papers.length) setTimeout(prepare, 0, from + 5 * ROWS);
}

const write = (number) => number.toLocaleString("en");
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
function offer(choice, valuesOf, inOrder) {
  const counts = new Map();
  for (const paper of papers) for (const value of valuesOf(paper)) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const value of [...counts.keys()].sort(inOrder)) choice.add(new Option(value + " (" + write(counts.get(value)) + ")", value));
  choice.closest("label").hidden = counts.size === 0;
}

const yearOf = (paper) => paper.day.slice(0, 4);
offer(year, (paper) => (paper.day === "" ? [] : [yearOf(paper)]), (a, b) => b - a);
offer(category, (paper) => paper.categories, collator.compare);
code.closest("label").hidden = !papers.some((paper) => paper.code);
if (!papers.some((paper) => paper.votes > -1)) order.querySelector("[value=votes]").remove();

function make(name, attributes, ...content) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}

const linkTo = (text, href) => make("a", { href }, text);

// The same as the page holds of its first papers.
function draw({ title, address, authors, facts, links = [], details: [summary, ...texts] = [] }) {
  const item = make("li", {}, make("h2", { dir: "auto" }, address === undefined ? title : linkTo(title, address)));
  const add = (name, ...content) => item.append(make("p", { class: name, dir: "auto" }, ...content));
  if (authors !== undefined) add("authors", authors);
  if (facts !== undefined) add("facts", facts);
  if (links.length > 0) add("links", ...links.flatMap(([name, href], at) => [...(at > 0 ? ["\n"] : []), linkTo(name, href)]));
  const paragraphs = texts.map((text) => make("p", { dir: "auto" }, text));
  if (summary !== undefined) item.append(make("details", {}, make("summary", {}, summary), ...paragraphs));
  return item;
}

let sorted = papers;
let found = papers;

// Shows so many papers of those that were found.
function show(most) {
  const shown = list.childElementCount;
  list.append(...found.slice(shown, most).map(draw));
  rest.hidden = found.length <= most;
  rest.querySelector("output").textContent = write(Math.min(most, found.length)) + " of " + write(found.length) + " shown";
}

// Words, and phrases between quotation marks, all of which a paper has to hold.
function readQuery(text) {
  return Array.from(fold(text).matchAll(/"([^"]*)"?|\S+/g), ([word, phrase]) => phrase ?? word);
}

function find() {
  const words = readQuery(query.value);
  found = sorted.filter(
    (paper) =>
      (year.value === "" || yearOf(paper) === year.value) &&
      (category.value === "" || paper.categories.includes(category.value)) &&
      (!code.checked || paper.code) &&
      words.every((word) => textOf(paper).includes(word)),
  );
  count.textContent = write(found.length) + " of " + write(papers.length) + (papers.length === 1 ? " paper" : " papers");
}

function update() {
  find();
  list.replaceChildren();
  show(ROWS);
}

function sort() {
  sorted = [...papers].sort(ORDERS[order.value]);
  update();
}

// The focus goes to the first paper that is new.
function showMore(most) {
  const shown = list.childElementCount;
  show(most);
  list.children[shown].querySelector("a, summary")?.focus();
}

form.addEventListener("input", update);
order.addEventListener("change", sort);
form.addEventListener("submit", (event) => event.preventDefault());
more.addEventListener("click", () => showMore(list.childElementCount + ROWS));
all.addEventListener("click", () => showMore(found.length));
new IntersectionObserver(([{ isIntersecting }]) => {
  if (isIntersecting) show(list.childElementCount + ROWS);
}).observe(rest);
form.hidden = false;
// A browser may keep what was typed before the page was loaded again.
find();
if (order.value !== "listed") sort();
else if (found.length < papers.length) update();
else show(ROWS);
prepare(0);
`;

/** The hash by which the page's policy knows the script. */
export const SCRIPT_HASH = "sha256-9XMHZsi4Hs0hxnfAwKKT6FhdAA7oHHMUzLTSzasKrV8=";
