/** Composed records and styles for the tests of the outputs. */
import { type Field, findField, KEY_FIELDS } from "../../src/core/field.ts";
import type { FormatterKind, OutputStyle } from "../../src/core/formatter.ts";
import { createProblem } from "../../src/core/problem.ts";
import type { PaperRecord, Source } from "../../src/core/record.ts";
import { completeRecord } from "../../src/parser/complete.ts";

const SOURCE = { file: "july.txt", lines: [3, 9], bytes: [40, 310] } satisfies Source;
const PAPER = completeRecord(
  {
    id: "2607.00001",
    title: "Lanterns for Slow Rivers",
    abstract: "We light a river.\n\nIt stays slow.",
    authors: ["Ada Quill", "Bo Tarn"],
    published: "2026-07-01",
    listed: "2026-07-02",
    categories: ["cs.LG", "stat.ML"],
    upvotes: 12,
    commentCount: 0,
    links: [
      { kind: "paper", url: "https://example.org/papers/1" },
      { kind: "code", url: "https://example.org/code?a=1,2" },
    ],
  },
  {
    listing: "daily-papers",
    source: SOURCE,
    problems: [createProblem("year-inferred", SOURCE.file, 4, "today"), createProblem("incomplete", SOURCE.file, 9)],
  },
);

/** A record of a plain paper with some keys set. */
export function makePaper(keys: Partial<PaperRecord> = {}): PaperRecord {
  if (!("record" in PAPER)) throw new TypeError(`Not a record: ${PAPER.invalid.join(", ")}`);
  return { ...PAPER.record, ...keys };
}

/** The style of a run without options whose output is not a terminal, with some settings changed. */
export function makeStyle(settings: Partial<OutputStyle> = {}): OutputStyle {
  return { fields: KEY_FIELDS, chosen: false, header: true, pretty: false, csvGuard: true, color: false, width: null, ...settings };
}

/** The settings of a run with `--fields`. */
export function choose(...names: string[]): Pick<OutputStyle, "fields" | "chosen"> {
  return { fields: names.map(getField), chosen: true };
}

function getField(name: string): Field {
  const field = findField(name);
  if (field === undefined) throw new TypeError(`No field "${name}"`);
  return field;
}

/** The whole output for some records. */
export async function print(kind: FormatterKind | undefined, records: readonly PaperRecord[], style: OutputStyle): Promise<string> {
  if (kind === undefined) throw new TypeError("No such output");
  const formatter = (await kind.load())(style);
  return formatter.begin() + records.map((record) => formatter.record(record)).join(formatter.separator) + formatter.end(records.length);
}
