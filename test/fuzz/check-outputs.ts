/** Every output that programs read gives the records back, to readers that this project has not written. */
import { isDeepStrictEqual } from "node:util";
import { parse } from "csv-parse/sync";
import { type PaperRecord, RECORD_KEYS, type RecordKey } from "../../src/core/record.ts";
import { printRecords } from "./print.ts";

/** Tells of a fault in the outputs of records; null when there is none. */
export async function checkOutputs(records: readonly PaperRecord[]): Promise<string | null> {
  if (records.length === 0) return null;
  if (!isDeepStrictEqual(JSON.parse(await printRecords(records, { format: "json" })), records)) return "json is not read back";
  if (!isDeepStrictEqual(JSON.parse(await printRecords(records, { format: "json", pretty: true })), records))
    return "pretty json is not read back";
  const lines = (await printRecords(records, { format: "ndjson" })).split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/);
  const last = lines.pop();
  const read: unknown = lines.map((line) => JSON.parse(line) as unknown);
  if (last !== "" || !isDeepStrictEqual(read, records)) return "ndjson is not read back";
  return (await checkRows(records, "csv")) ?? (await checkRows(records, "tsv")) ?? checkTable(records);
}

/** A table goes to a terminal, which obeys control characters. */
async function checkTable(records: readonly PaperRecord[]): Promise<string | null> {
  const table = await printRecords(records, { format: "table", width: 70 });
  // oxlint-disable-next-line no-control-regex -- finding controls is what it is for
  const control = /[\0-\t\v-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.exec(table);
  return control === null
    ? null
    : `table shows a raw control character: ${JSON.stringify(table.slice(control.index - 20, control.index + 20))}`;
}

/** The way in which cells hold text, and how a program that knows quotes reads them. */
const DIALECTS = {
  csv: { settings: { record_delimiter: "\r\n" }, fit: (text: string) => text },
  tsv: {
    settings: { delimiter: "\t", record_delimiter: "\n", relax_quotes: true },
    fit: (text: string) => text.replace(/\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g, " "),
  },
} as const;

async function checkRows(records: readonly PaperRecord[], name: keyof typeof DIALECTS): Promise<string | null> {
  const { settings, fit } = DIALECTS[name];
  const bare = parse<Record<string, string>>(await printRecords(records, { format: name, csvGuard: false }), {
    columns: true,
    ...settings,
  });
  const guarded = parse<Record<string, string>>(await printRecords(records, { format: name }), { columns: true, ...settings });
  if (bare.length !== records.length || guarded.length !== records.length) return `${name} has ${bare.length} rows of ${records.length}`;
  for (const [index, record] of records.entries())
    for (const key of RECORD_KEYS) {
      const cell = bare[index]?.[key] ?? "";
      const expected = escapeControls(fit(cellOf(record, key)));
      if (cell !== expected) return `${name}, ${key}: ${JSON.stringify(cell)} is not ${JSON.stringify(expected)}`;
      if (guarded[index]?.[key] !== cell.replace(/^'*[=+\-@\t\r\n＝＋－＠]/, "'$&"))
        return `${name}, ${key}: the guard made ${JSON.stringify(guarded[index]?.[key])} of ${JSON.stringify(cell)}`;
    }
  return null;
}

/** Reads a cell as the README describes that of its key. */
function cellOf(record: PaperRecord, key: RecordKey): string {
  const { source, links, problems } = record;
  if (key === "source") return `${source.file}:${source.lines[0]}-${source.lines[1]}`;
  if (key === "links") return links.map(({ kind, url }) => `${kind}:${url}`).join(" ");
  if (key === "problems") return problems.map(({ code }) => code).join(" ");
  const value = record[key];
  if (Array.isArray(value)) return value.map((item) => item.replaceAll(";", ";;")).join("; ");
  return value === null ? "" : String(value);
}

/** A cell shows control characters but for tab and line ends as `\x1b`. */
function escapeControls(text: string): string {
  // oxlint-disable-next-line no-control-regex -- finding controls is what it is for
  return text.replace(/[\0-\x08\v\f\x0e-\x1f\x7f-\x9f]/g, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, "0")}`);
}
