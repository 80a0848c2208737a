/** A record as JSON text that is safe to show. */
import { readField } from "../core/field.ts";
import type { OutputStyle } from "../core/formatter.ts";
import type { PaperRecord } from "../core/record.ts";

/** What JSON leaves raw, but a terminal obeys or a reader of lines takes for a line end. */
const ACTIVE = /[\u007f-\u009f\u2028\u2029]/;
const ALL_ACTIVE = new RegExp(ACTIVE, "g");

/**
 * Makes the writer of a record: the whole record, or an object of exactly the chosen fields in their order, each under
 * its name (`source.file`). Control characters and line separators are escaped, all other characters stand as they are.
 *
 * @param indent blanks of indentation, 0 for all on one line
 */
export function createJsonWriter({ fields, chosen }: OutputStyle, indent: number): (record: PaperRecord) => string {
  const pick = (record: PaperRecord) => Object.fromEntries(fields.map((field) => [field.name, readField(record, field)]));
  return (record) => escapeActive(JSON.stringify(chosen ? pick(record) : record, null, indent));
}

function escapeActive(json: string): string {
  return ACTIVE.test(json) ? json.replace(ALL_ACTIVE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`) : json;
}
