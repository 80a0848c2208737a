/** The output `csl-json`: the items of citeproc, pandoc and Zotero (https://citationstyles.org). */
import type { Formatter, OutputStyle } from "../core/formatter.ts";
import type { PaperRecord } from "../core/record.ts";
import { monthOfIdentifier } from "../text/identifier-month.ts";
import { splitMathematics } from "../text/mathematics.ts";
import { toPlainLine, toPlainParagraphs } from "../text/plain-text.ts";
import { createKeyMaker } from "./cite-keys.ts";
import { withoutEmpty, writeItem } from "./json-items.ts";
import { type PersonName, splitNames, type WholeName } from "./names.ts";
import { addressOf, yearOf } from "./paper-facts.ts";

/** Writes an array with an item a line. */
export function createCslJsonFormatter({ pretty }: OutputStyle): Formatter {
  const makeKey = createKeyMaker();
  return {
    separator: ",",
    independent: false,
    begin: () => "[",
    record: (record) => writeItem(toItem(record, makeKey(record)), pretty),
    end: (count) => (count === 0 ? "]\n" : "\n]\n"),
  };
}

function toItem(record: PaperRecord, key: string): object {
  const { id, version, title, abstract, authors, categories, comment, journalRef, doi } = record;
  const date = dateOf(record);
  const identifier = id === null ? null : `arXiv:${id}`;
  const [primary] = categories;
  const place = identifier === null || primary === undefined ? identifier : `${identifier} [${primary}]`;
  return withoutEmpty({
    id: key,
    type: "article",
    genre: id === null ? null : "preprint",
    title: keepCase(toPlainLine(title)),
    author: splitNames(authors).map(toName),
    issued: date === null ? null : { "date-parts": [date] },
    abstract: toPlainParagraphs(abstract ?? ""),
    publisher: id === null ? null : "arXiv",
    number: identifier,
    version: version === null ? null : String(version),
    DOI: toPlainLine(doi ?? ""),
    URL: addressOf(record),
    keyword: toPlainLine(categories.join(", ")),
    note: [place, comment, journalRef]
      .map((note) => toPlainLine(note ?? ""))
      .filter((note) => note !== "")
      .join("\n"),
  });
}

/** As much of the day as is known: all of the publication's, the month of an identifier, the year of a listing. */
function dateOf(record: PaperRecord): number[] | null {
  const { published, id } = record;
  const date = published ?? (id === null ? yearOf(record) : monthOfIdentifier(id));
  return date?.split("-").map(Number) ?? null;
}

function toName(name: PersonName | WholeName): object {
  if ("literal" in name) return name;
  const { given, particle, family, suffix } = name;
  return withoutEmpty({ family, given, "non-dropping-particle": particle, suffix });
}

/** Styles that capitalise titles would make other commands of those of mathematics. */
function keepCase(title: string): string {
  return splitMathematics(title)
    .map(({ text, formula }) => (formula === null ? text : `<span class="nocase">${text}</span>`))
    .join("");
}
