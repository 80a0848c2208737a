/** The invented papers as arXiv lists them: in its mail, on its list page and among its search results. */
import type { PaperRecord } from "../../../src/core/record.ts";
import type { InventedPaper } from "./invented-papers.ts";
import { createRandom, hexDigits, type Random } from "./random.ts";
import { SUBJECTS } from "./vocabulary.ts";

/** A listing of arXiv. */
export interface ArxivKind {
  readonly kind: "arxiv-mailing" | "arxiv-page" | "arxiv-search";
  /** Its lines, without line ends. */
  readonly write: (papers: readonly InventedPaper[]) => string[];
  /** True where it shows a paper's day, and an address of its own. */
  readonly shows: { readonly published: boolean; readonly address: boolean };
}

/** The fields of a record that such a listing decides, as they must come out. */
export type ExpectedArxivRecord = Pick<PaperRecord, "id" | "title" | "abstract" | "authors" | "published" | "categories" | "links">;

const FIRST_NAMES = ["Ada", "Bo", "Célia", "Dov", "Eve", "Fen", "Gus", "Ida"] as const;
const LAST_NAMES = ["Quill", "Tarn", "Marrow", "Pell", "Østrand", "Rook", "Hale", "Lantern"] as const;
const MOST_AUTHORS = 8;
/** Columns to which the mail is wrapped. */
const WIDTH = 78;
const RULE = "-".repeat(WIDTH);

/** Every listing of arXiv that the generator writes. */
export const ARXIV_KINDS: readonly ArxivKind[] = [
  { kind: "arxiv-mailing", write: writeMail, shows: { published: true, address: true } },
  { kind: "arxiv-page", write: writePage, shows: { published: false, address: false } },
  { kind: "arxiv-search", write: writeResults, shows: { published: true, address: false } },
];

/** The records that must come out of a listing of that kind. */
export function expectArxivRecords(papers: readonly InventedPaper[], { shows }: ArxivKind): ExpectedArxivRecord[] {
  return papers.map((paper) => ({
    id: paper.id,
    title: paper.title,
    abstract: abstractOf(paper),
    authors: authorsOf(paper),
    published: shows.published ? paper.published : null,
    categories: categoriesOf(paper),
    links: [...paper.links, ...(shows.address ? [{ kind: "arxiv" as const, url: addressOf(paper) }] : [])],
  }));
}

function writeMail(papers: readonly InventedPaper[]): string[] {
  return [
    "Date: Fri, 14 Mar 25 00:21:07 GMT",
    `Subject: cs daily ${papers.length} new`,
    "",
    RULE,
    "Send any comments regarding submissions directly to submitter.",
    RULE,
    "received from  Wed 12 Mar 25 18:00:00 GMT  to  Thu 13 Mar 25 18:00:00 GMT",
    ...papers.flatMap((paper) => [RULE, "\\\\", ...entryOf(paper)]),
    RULE,
  ];
}

function entryOf(paper: InventedPaper): string[] {
  const size = 40 + paper.title.length * 9;
  return [
    `arXiv:${paper.id}`,
    `Date: ${mailDate(paper.published)} 18:04:55 GMT   (${size}kb,D)`,
    "",
    ...wrap(`Title: ${paper.title}`, { below: "  " }),
    ...wrap(`Authors: ${listOf(authorsOf(paper))}`, { below: "  " }),
    `Categories: ${categoriesOf(paper).join(" ")}`,
    "\\\\",
    ...wrap(abstractOf(paper), { first: "  " }),
    `\\\\ ( ${addressOf(paper)} ,  ${size}kb)`,
  ];
}

function writePage(papers: readonly InventedPaper[]): string[] {
  const count = papers.length;
  return [
    "We gratefully acknowledge support from the Simons Foundation, member institutions, and all contributors. Donate",
    " > cs",
    "",
    "Showing new listings for Friday, 14 March 2025",
    `Total of ${count} entries`,
    `New submissions (showing ${count} of ${count} entries)`,
    ...papers.flatMap((paper, index) => [
      `[${index + 1}] arXiv:${paper.id} [pdf, html, other]`,
      `Title: ${paper.title}`,
      authorsOf(paper).join(", "),
      `Subjects: ${subjectsOf(paper)
        .map(({ category, name }) => `${name} (${category})`)
        .join("; ")}`,
      "",
      abstractOf(paper),
      "",
    ]),
  ];
}

function writeResults(papers: readonly InventedPaper[]): string[] {
  return [
    `Showing 1–${papers.length} of ${papers.length} results for all: tides`,
    "Previous Next",
    "",
    ...papers.flatMap((paper) => [
      `arXiv:${paper.id}  [pdf, other] `,
      "",
      categoriesOf(paper).join(" "),
      "",
      paper.title,
      "",
      `Authors: ${authorsOf(paper).join(", ")}`,
      "",
      `Abstract: ${abstractOf(paper)} △ Less`,
      "",
      `Submitted ${longDate(paper.published)}; originally announced ${longDate(paper.published).replace(/^\d+ /, "").replace(",", "")}.`,
      "",
    ]),
  ];
}

/** Paragraphs are no part of what every kind keeps. */
function abstractOf({ paragraphs }: InventedPaper): string {
  return paragraphs.join(" ");
}

function addressOf({ id }: InventedPaper): string {
  return `https://arxiv.org/abs/${id}`;
}

function authorsOf(paper: InventedPaper): string[] {
  const random = randomOf(paper);
  return Array.from({ length: Math.min(paper.authorCount, MOST_AUTHORS) }, () => `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`);
}

function subjectsOf(paper: InventedPaper): (typeof SUBJECTS)[number][] {
  const random = randomOf(paper);
  const subjects = [random.pick(SUBJECTS), random.pick(SUBJECTS)];
  return subjects[0] === subjects[1] ? subjects.slice(1) : subjects;
}

function categoriesOf(paper: InventedPaper): string[] {
  return subjectsOf(paper).map(({ category }) => category);
}

/** The same choices for the same paper. */
function randomOf({ title }: InventedPaper): Random {
  return createRandom(Number.parseInt(hexDigits(title, 7), 16));
}

function listOf(names: readonly string[]): string {
  return names.length < 3 ? names.join(" and ") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** Breaks a text at blanks into lines with an indent before them. */
function wrap(text: string, { first = "", below = "" }: { first?: string; below?: string }): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const indent = lines.length === 0 ? first : below;
    if (line === "") line = indent + word;
    else if (line.length + 1 + word.length <= WIDTH) line += ` ${word}`;
    else {
      lines.push(line);
      line = below + word;
    }
  }
  return [...lines, line];
}

function mailDate(day: string): string {
  const { weekday, month, year, date } = parts(day);
  return `${weekday.slice(0, 3)}, ${date} ${month.slice(0, 3)} ${year}`;
}

/** `17 February, 2025` */
function longDate(day: string): string {
  const { month, year, date } = parts(day);
  return `${date} ${month}, ${year}`;
}

function parts(day: string): { weekday: string; month: string; year: number; date: number } {
  const date = new Date(day);
  const name = (options: Intl.DateTimeFormatOptions): string => date.toLocaleDateString("en-US", { ...options, timeZone: "UTC" });
  return { weekday: name({ weekday: "long" }), month: name({ month: "long" }), year: date.getUTCFullYear(), date: date.getUTCDate() };
}
