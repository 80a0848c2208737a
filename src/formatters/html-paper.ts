/** A paper in the output `html`: as data, and as an item of the list, where every text is escaped. Every address is one of the Web. */
import type { PaperRecord } from "../core/record.ts";
import type { LinkKind } from "../core/vocabulary.ts";
import { monthOfIdentifier } from "../text/identifier-month.ts";
import { toPlainLine, toPlainParagraphs } from "../text/plain-text.ts";
import { toSafeJson } from "../text/safe-json.ts";
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

/** The facts that the page shows of a paper, and those that its script sorts and filters by. Texts are on one line; nothing is escaped. */
export interface PaperView {
  readonly title: string;
  readonly address?: string;
  readonly authors?: string;
  readonly facts?: string;
  /** Links besides that of the title. */
  readonly links?: readonly (readonly [name: string, address: string])[];
  /** Paragraphs that open on demand, below a line that says what they are. */
  readonly details?: readonly [title: string, ...paragraphs: string[]];
  /** `YYYY-MM-DD`, or `YYYY-MM`. */
  readonly day?: string;
  readonly votes?: number;
  readonly categories?: readonly string[];
  readonly code?: true;
}

/** Gives what the page shows of a paper, without what the record does not say. */
export function viewPaper(record: PaperRecord): PaperView {
  const address = addressOf(record);
  const authors = nameAuthors(record);
  const facts = factsOf(record).join(" \u00b7 ");
  const links = linksOf(record, address);
  const day = dayOf(record);
  const categories = plainLines(record.categories);
  return {
    title: toPlainLine(record.title),
    ...(address === null ? {} : { address }),
    ...(authors === "" ? {} : { authors }),
    ...(facts === "" ? {} : { facts }),
    ...(links.length === 0 ? {} : { links }),
    ...detailsOf(record),
    ...(day === null ? {} : { day }),
    ...(record.upvotes === null ? {} : { votes: record.upvotes }),
    ...(categories.length === 0 ? {} : { categories }),
    ...(record.links.some(({ kind }) => kind === "code") ? { code: true } : {}),
  };
}

/** An item in HTML, in few elements. The page's script makes the same of the paper's data. */
export function writeItem({ title, address, authors = "", facts = "", links = [], details }: PaperView): string {
  const parts = [
    `<h2 dir="auto">${address === undefined ? escapeXml(title) : linkTo(title, address)}</h2>`,
    inParagraph("authors", escapeXml(authors)),
    inParagraph("facts", escapeXml(facts)),
    inParagraph("links", links.map(([name, target]) => linkTo(name, target)).join("\n")),
    details === undefined ? "" : writeDetails(details),
  ];
  return `<li>${parts.join("")}</li>\n`;
}

/** The data of a paper in JSON, in which no sign of HTML is left. */
export function writeData(view: PaperView): string {
  return toSafeJson(view).replaceAll("<", "\\u003c");
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

/** The links of the paper besides that of its title, each once. */
function linksOf({ links, doi }: PaperRecord, title: string | null): (readonly [name: string, address: string])[] {
  const names = new Map<string, string>();
  const add = (url: string, name: string): void => {
    const address = toAddress(url);
    if (address !== null && address !== title && !names.has(address)) names.set(address, name);
  };
  for (const { kind, url } of links) add(url, LINK_NAMES[kind]);
  if (doi !== null) add(`https://doi.org/${doi}`, "DOI");
  return Array.from(names, ([address, name]) => [name, address] as const);
}

function linkTo(text: string, address: string): string {
  return `<a href="${escapeXml(address)}">${escapeXml(text)}</a>`;
}

/** Gives what opens on demand: the abstract, remarks on the paper, and the authors where there are many. */
function detailsOf({ abstract, comment, journalRef, authors }: PaperRecord): Pick<PaperView, "details"> {
  const parts: readonly (readonly [name: string, texts: readonly string[]])[] = [
    ["abstract", toPlainParagraphs(abstract ?? "").split("\n\n")],
    ["comments", [comment ?? "", journalRef ?? ""]],
    ["all authors", authors.length > MOST_AUTHORS ? [plainLines(authors).join(", ")] : []],
  ];
  const shown = parts.map(([name, texts]) => [name, plainLines(texts)] as const).filter(([, texts]) => texts.length > 0);
  const title = shown.map(([name]) => name).join(", ");
  const paragraphs = shown.flatMap(([, texts]) => texts);
  return title === "" ? {} : { details: [title.charAt(0).toUpperCase() + title.slice(1), ...paragraphs] };
}

function writeDetails([title, ...paragraphs]: NonNullable<PaperView["details"]>): string {
  const texts = paragraphs.map((text) => `<p dir="auto">${escapeXml(text)}</p>`);
  return `<details><summary>${title}</summary>${texts.join("")}</details>`;
}
