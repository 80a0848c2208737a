/** A paper as an item of the list in the output `html`. Every text is escaped, and every address is one of the Web. */
import type { LinkKind, PaperRecord } from "../core/record.ts";
import { monthOfIdentifier } from "../text/identifier-month.ts";
import { toPlainLine, toPlainParagraphs } from "../text/plain-text.ts";
import { addressOf, describeAuthors, toAddress } from "./paper-facts.ts";
import { escapeXml } from "../text/xml-text.ts";

/** Of a longer list of authors the first names show, and the others on demand. */
const MOST_AUTHORS = 12;
const FIRST_AUTHORS = 3;

const LINK_NAMES: Readonly<Record<LinkKind, string>> = {
  paper: "page",
  arxiv: "arXiv",
  pdf: "PDF",
  code: "code",
  data: "data",
  project: "project",
  other: "link",
};
const ANNOUNCED: Readonly<Record<NonNullable<PaperRecord["announced"]>, string>> = {
  new: "new",
  cross: "cross-list",
  replacement: "replacement",
};

/**
 * Writes an item in few elements, since a browser takes its time over each. What the script filters and sorts by stands in
 * attributes: the day, the votes, and the categories, a line each.
 */
export function writePaper(record: PaperRecord): string {
  const address = addressOf(record);
  const title = escapeXml(toPlainLine(record.title));
  const attributes = [
    inAttribute("day", dayOf(record) ?? ""),
    inAttribute("votes", record.upvotes === null ? "" : String(record.upvotes)),
    inAttribute("categories", plainLines(record.categories).join("\n")),
  ];
  const parts = [
    `<h2 dir="auto">${address === null ? title : linkTo(address, title)}</h2>`,
    inParagraph("authors", escapeXml(nameAuthors(record))),
    inParagraph("facts", escapeXml(factsOf(record).join(" \u00b7 "))),
    inParagraph("links", linksOf(record, address).join("\n")),
    writeDetails(record),
  ];
  return `<li${attributes.join("")}>${parts.join("")}</li>\n`;
}

function inAttribute(name: string, value: string): string {
  return value === "" ? "" : ` data-${name}="${escapeXml(value)}"`;
}

/** @param content what stands in the paragraph, escaped */
function inParagraph(name: string, content: string): string {
  return content === "" ? "" : `<p class="${name}" dir="auto">${content}</p>`;
}

function plainLines(texts: readonly string[]): string[] {
  return texts.map(toPlainLine).filter((text) => text !== "");
}

/** The authors, of many the first; what stands for them where none is named. */
function nameAuthors(record: PaperRecord): string {
  const names = plainLines(record.authors);
  if (names.length === 0) return toPlainLine(describeAuthors(record) ?? "");
  const shown = names.length > MOST_AUTHORS ? names.slice(0, FIRST_AUTHORS) : names;
  const others = Math.max(record.authorCount ?? 0, names.length) - shown.length;
  return others === 0 ? shown.join(", ") : `${shown.join(", ")} and ${countOf(others, "other")}`;
}

/** Gives what the record says in a word or two. */
function factsOf(record: PaperRecord): string[] {
  const { id, announced, withdrawn, categories, upvotes, commentCount, githubStars } = record;
  return plainLines([
    dayOf(record) ?? "",
    ...categories,
    id === null ? "" : `arXiv:${id}`,
    upvotes === null ? "" : countOf(upvotes, "upvote"),
    commentCount === null ? "" : countOf(commentCount, "comment"),
    githubStars === null ? "" : countOf(githubStars, "star"),
    announced === null ? "" : ANNOUNCED[announced],
    withdrawn === true ? "withdrawn" : "",
  ]);
}

/** The day of the first publication, else of the listing, else the month of the identifier. */
function dayOf({ published, listed, id }: PaperRecord): string | null {
  return published ?? listed ?? (id === null ? null : monthOfIdentifier(id));
}

function countOf(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

/** The links of the paper besides that of its title, each once. The script knows a paper with code by the class of a link. */
function linksOf({ links, doi }: PaperRecord, title: string | null): string[] {
  const written = new Map<string, string>();
  const add = (url: string, name: string, kind: LinkKind): void => {
    const address = toAddress(url);
    if (address !== null && address !== title && !written.has(address)) written.set(address, linkTo(address, name, kind));
  };
  for (const { kind, url } of links) add(url, LINK_NAMES[kind], kind);
  if (doi !== null) add(`https://doi.org/${doi}`, "DOI", "other");
  return [...written.values()];
}

/** @param content what stands in the link, escaped */
function linkTo(address: string, content: string, kind: LinkKind | null = null): string {
  return `<a${kind === "code" ? ' class="code"' : ""} href="${escapeXml(address)}">${content}</a>`;
}

/** Gives what opens on demand: the abstract, remarks on the paper, and the authors where there are many. */
function writeDetails({ abstract, comment, journalRef, authors }: PaperRecord): string {
  const names = plainLines(authors);
  const parts: readonly (readonly [name: string, texts: readonly string[]])[] = [
    ["abstract", toPlainParagraphs(abstract ?? "").split("\n\n")],
    ["comments", [comment ?? "", journalRef ?? ""]],
    ["all authors", names.length > MOST_AUTHORS ? [names.join(", ")] : []],
  ];
  const shown = parts.map(([name, texts]) => [name, plainLines(texts)] as const).filter(([, texts]) => texts.length > 0);
  if (shown.length === 0) return "";
  const title = shown.map(([name]) => name).join(", ");
  const texts = shown.flatMap(([, lines]) => lines).map((line) => `<p dir="auto">${escapeXml(line)}</p>`);
  return `<details><summary>${title.charAt(0).toUpperCase()}${title.slice(1)}</summary>${texts.join("")}</details>`;
}
