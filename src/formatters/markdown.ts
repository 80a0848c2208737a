/** The output `markdown`: a list of papers, or a table of chosen fields. */
import type { Formatter, OutputStyle } from "../core/formatter.ts";
import type { Field } from "../core/field.ts";
import type { PaperRecord } from "../core/record.ts";
import { readCell } from "./cell.ts";
import { toMarkdown } from "./markdown-text.ts";
import { addressOf, describeAuthors, toAddress } from "./paper-facts.ts";

/** Longer lists of authors are cut to their first names. */
const MOST_AUTHORS = 5;
const FIRST_AUTHORS = 3;

/** Writes a line a record: an item of a list, or a row of a table where fields were chosen. */
export function createMarkdownFormatter({ fields, chosen, header }: OutputStyle): Formatter {
  return {
    separator: "",
    independent: true,
    begin: () => (chosen ? writeHead(fields, header) : ""),
    record: (record) => (chosen ? writeRow(fields.map((field) => writeCell(record, field))) : writeItem(record)),
    end: () => "",
  };
}

function writeItem(record: PaperRecord): string {
  const { published, listed, categories, upvotes } = record;
  const address = addressOf(record);
  const title = toMarkdown(record.title);
  const facts = [
    address === null ? title : `[${title}](${toLinkTarget(address)})`,
    toMarkdown(nameAuthors(record)),
    published ?? listed ?? "",
    toMarkdown(categories.join(", ")),
    upvotes === null ? "" : `${upvotes} ${upvotes === 1 ? "upvote" : "upvotes"}`,
  ];
  return `- ${facts.filter((fact) => fact !== "").join(" · ")}\n`;
}

/** The authors, of many only the first and how many others; what stands for them where none is named. */
function nameAuthors(record: PaperRecord): string {
  const { authors, authorCount } = record;
  if (authors.length === 0) return describeAuthors(record) ?? "";
  const count = Math.max(authorCount ?? 0, authors.length);
  const named = count > MOST_AUTHORS ? authors.slice(0, FIRST_AUTHORS) : authors;
  const others = count - named.length;
  return others === 0 ? named.join(", ") : `${named.join(", ")} and ${others} ${others === 1 ? "other" : "others"}`;
}

/** An address may hold what looks like a character reference of HTML. */
function toLinkTarget(address: string): string {
  return `<${address.replaceAll("&", "&amp;")}>`;
}

/** A table of Markdown always has a head; without names it is empty. */
function writeHead(fields: readonly Field[], header: boolean): string {
  return writeRow(fields.map(({ name }) => (header ? name : ""))) + writeRow(fields.map(() => "---"));
}

function writeRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |\n`;
}

function writeCell(record: PaperRecord, field: Field): string {
  if (field.key === "links" && field.part === null) return writeLinks(record);
  return toMarkdown(String(readCell(record, field) ?? ""));
}

/** The links of a record, on one line. */
export function writeLinks({ links }: PaperRecord): string {
  return links
    .map(({ kind, url }) => {
      const address = toAddress(url);
      return address === null ? toMarkdown(`${kind}:${url}`) : `[${kind}](${toLinkTarget(address)})`;
    })
    .join(" ");
}
