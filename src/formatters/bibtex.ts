/** The output `bibtex`: entries that BibTeX, biber and reference managers read without a warning. */
import type { Formatter } from "../core/formatter.ts";
import type { PaperRecord } from "../core/record.ts";
import { toPlainLine } from "../text/plain-text.ts";
import { toBibtex } from "./bibtex-text.ts";
import { createKeyMaker, titleWords } from "./cite-keys.ts";
import { type PersonName, splitNames, type WholeName } from "./names.ts";
import { addressOf, yearOf } from "./paper-facts.ts";

/** Writes an entry `@misc` for each record, as arXiv does. Titles stand in two pairs of braces, since styles put others in lower case. */
export function createBibtexFormatter(): Formatter {
  const makeKey = createKeyMaker();
  return {
    separator: "\n",
    independent: false,
    begin: () => "",
    record(record) {
      const fields = fieldsOf(record).filter(([, value]) => value !== "");
      return `@misc{${makeKey(record)},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(",\n")}\n}\n`;
    },
    end: () => "",
  };
}

function fieldsOf(record: PaperRecord): [name: string, value: string][] {
  const { title, categories, doi, journalRef, comment, abstract } = record;
  const author = joinNames(record);
  return [
    ["title", `{${toBibtex(title)}}`],
    // Styles sort by the key what has no author, and warn where it is missing.
    author === "" ? ["key", titleWords(title).join(" ") || "paper"] : ["author", author],
    ["year", yearOf(record) ?? ""],
    ...identifierFields(record),
    ["doi", toVerbatim(doi ?? "")],
    ["url", addressOf(record) ?? ""],
    ["note", toBibtex(journalRef ?? comment ?? "")],
    ["abstract", toBibtex(abstract ?? "")],
    ["keywords", toBibtex(categories.join(", "))],
  ];
}

/** The same identifier twice: LaTeX reads `archivePrefix`, reference managers read `eprinttype`. */
function identifierFields({ id, categories }: PaperRecord): [name: string, value: string][] {
  if (id === null) return [];
  return [
    ["eprint", id],
    ["archivePrefix", "arXiv"],
    ["eprinttype", "arxiv"],
    ["primaryClass", toBibtex(categories[0] ?? "")],
  ];
}

/** A value that TeX takes as it stands, so that it must not be escaped. */
function toVerbatim(text: string): string {
  return toPlainLine(text).replace(/[{}\\]/g, encodeURIComponent);
}

/** The authors that are named, and `others` where the dump counts more of them. Nobody is invented where none is named. */
function joinNames({ authors, authorCount }: PaperRecord): string {
  const names = splitNames(authors).map(writeName);
  if (names.length > 0 && authorCount !== null && authorCount > authors.length) names.push("others");
  return names.join(" and ");
}

function writeName(name: PersonName | WholeName): string {
  if ("literal" in name) return `{${toBibtex(name.literal)}}`;
  const { given, particle, family, suffix } = name;
  const last = toPart(family);
  return [particle === "" ? last : `${toBibtex(particle)} ${last}`, ...(suffix === "" ? [] : [toPart(suffix)]), toPart(given)].join(", ");
}

/** Words that BibTeX takes for a particle or for the end of a name, and a comma, which parts names. */
const MISREAD = /,|(?:^|\s)\p{Ll}\S*\s|(?:^|\s)[Aa][Nn][Dd](?:\s|$)/u;

/** A part of a name, in braces where BibTeX would misread it. */
function toPart(text: string): string {
  const written = toBibtex(text);
  return MISREAD.test(text) ? `{${written}}` : written;
}
