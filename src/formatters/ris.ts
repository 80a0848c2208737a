/** The output `ris`: tagged lines that reference managers read. */
import type { Formatter } from "../core/formatter.ts";
import type { PaperRecord } from "../core/record.ts";
import { toPlainLine } from "../text/plain-text.ts";
import { createKeyMaker } from "./cite-keys.ts";
import { type PersonName, splitNames, type WholeName } from "./names.ts";
import { addressOf, yearOf } from "./paper-facts.ts";

const LINE_END = "\r\n";

/** Writes each value on one line, since a line of an abstract that looks like a tag would begin another record. */
export function createRisFormatter(): Formatter {
  const makeKey = createKeyMaker();
  return {
    separator: LINE_END,
    independent: false,
    begin: () => "",
    record(record) {
      const lines = tagsOf(record, makeKey(record))
        .map(([tag, value]) => [tag, toPlainLine(value ?? "")] as const)
        .filter(([, value]) => value !== "");
      return `${lines.map(([tag, value]) => `${tag}  - ${value}${LINE_END}`).join("")}ER  - ${LINE_END}`;
    },
    end: () => "",
  };
}

function tagsOf(record: PaperRecord, key: string): [tag: string, value: string | null][] {
  const { id, title, authors, published, abstract, categories, doi, comment, journalRef, reportNumber } = record;
  const [year, month, day] = published?.split("-") ?? [];
  return [
    // No type is that of preprints; the reference managers write this one for them too.
    ["TY", "GEN"],
    ["ID", key],
    ["TI", title],
    ...splitNames(authors).map((name): [string, string] => ["AU", writeName(name)]),
    ["PY", yearOf(record)],
    ["DA", published === null ? null : `${year}/${month}/${day}/`],
    ["AB", abstract],
    ...categories.map((category): [string, string] => ["KW", category]),
    ["PB", id === null ? null : "arXiv"],
    ["AN", id === null ? null : `arXiv:${id}`],
    ["DO", doi],
    ["UR", addressOf(record)],
    ...[comment, journalRef, reportNumber].map((note): [string, string | null] => ["N1", note]),
  ];
}

function writeName(name: PersonName | WholeName): string {
  if ("literal" in name) return name.literal;
  const { given, particle, family, suffix } = name;
  return [particle === "" ? family : `${particle} ${family}`, given, ...(suffix === "" ? [] : [suffix])].join(", ");
}
