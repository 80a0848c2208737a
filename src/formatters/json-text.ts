/** A record as JSON text that is safe to show. */
import { readField } from "../core/field.ts";
import type { OutputStyle } from "../core/formatter.ts";
import type { PaperRecord, Source } from "../core/record.ts";
import { toSafeJson } from "../text/safe-json.ts";
import { isPrintableAscii } from "../text/terminal-text.ts";

const NOT_BARE = /[^ !#-[\]-~]/;
/** Up to this length one pattern is tried before three searches. */
const SHORT = 64;
/** Characters that JSON escapes in a text but for its own two signs, and those that {@link toSafeJson} escapes besides. */
// oxlint-disable-next-line no-control-regex -- finding controls is what it is for
const ESCAPED = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff]/;

/**
 * Makes the writer of a record: the whole record, or an object of exactly the chosen fields in their order, each under
 * its name (`source.file`). Control characters and line separators are escaped, all other characters stand as they are.
 *
 * @param indent blanks of indentation, 0 for all on one line
 */
export function createJsonWriter({ fields, chosen }: OutputStyle, indent: number): (record: PaperRecord) => string {
  if (indent > 0) {
    const pick = (record: PaperRecord) => Object.fromEntries(fields.map((field) => [field.name, readField(record, field)]));
    return (record) => toSafeJson(chosen ? pick(record) : record, indent);
  }
  const members = fields.map((field, at) => ({
    field,
    before: `${at === 0 ? "{" : ","}${JSON.stringify(field.name)}:`,
    isSource: field.key === "source" && field.part === null,
  }));
  const nothing = new Runs(members.map(({ before }) => `${before}null`));
  return (record) => {
    let json = "";
    let from = 0;
    let at = 0;
    for (const { field, before, isSource } of members) {
      const value = readField(record, field);
      if (value !== null) {
        if (from < at) json += nothing.join(from, at);
        json += before + (isSource ? sourceToJson(record.source) : toJson(value));
        from = at + 1;
      }
      at++;
    }
    return json + nothing.join(from, at) + "}";
  };
}

/** Texts in a row, put together once for each place where a row can begin and end: most records lack the same members. */
class Runs {
  readonly #texts: readonly string[];
  readonly #joined: string[] = [];

  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  /** The texts between two places, as one. */
  join(from: number, to: number): string {
    return (this.#joined[from * (this.#texts.length + 1) + to] ??= this.#texts.slice(from, to).join(""));
  }
}

/** The value as `JSON.stringify` writes it. Nearly all text needs no escape, so it is searched first for what needs one. */
function toJson(value: unknown): string {
  if (typeof value === "string") return quote(value);
  if (typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) {
    if (value.length === 0) return "[]";
    let json = "";
    for (const item of value) json += json === "" ? toJson(item) : `,${toJson(item)}`;
    return `[${json}]`;
  }
  let json = "";
  for (const [key, inner] of Object.entries(value)) json += `${json === "" ? "" : ","}"${key}":${toJson(inner)}`;
  return `{${json}}`;
}

/** The one object that every record holds. */
function sourceToJson({ file, lines, bytes }: Source): string {
  return `{"file":${quote(file)},"lines":[${lines[0]},${lines[1]}],"bytes":[${bytes[0]},${bytes[1]}]}`;
}

function quote(text: string): string {
  if (text.length <= SHORT && !NOT_BARE.test(text)) return `"${text}"`;
  if (!isPrintableAscii(text) && ESCAPED.test(text)) return toSafeJson(text);
  const slashed = text.includes("\\") ? text.replaceAll("\\", "\\\\") : text;
  return `"${slashed.includes('"') ? slashed.replaceAll('"', '\\"') : slashed}"`;
}
