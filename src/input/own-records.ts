/** Records that papersift has printed, told by their first keys or by the names of their columns. */
import { areOwnKeys } from "../core/own-keys.ts";

/** An object, or the array that it stands in. */
const OBJECT = /^\s*(?:\[\s*)?\{/;
/** An array without records. */
const NOTHING = /^\s*\[\s*\]\s*$/;
/** A string, or a character of the syntax. */
const JSON_TOKEN = /"((?:[^"\\]|\\.)*)"|[{}[\],:]/g;

/** True where JSON begins with a record, also one of which only some fields were printed. */
export function beginsRecords(head: string): boolean {
  return NOTHING.test(head) || (OBJECT.test(head) && areOwnKeys(firstKeys(head)));
}

/** The keys of the first object, as far as they are in sight. */
function firstKeys(head: string): string[] {
  const keys: string[] = [];
  const start = head.indexOf("{") + 1;
  let depth = 1;
  let string: string | null = null;
  for (const [token, text] of head.slice(start).matchAll(JSON_TOKEN)) {
    if (token === ":" && depth === 1 && string !== null) keys.push(string);
    string = text ?? null;
    if (token === "{" || token === "[") depth++;
    else if (token === "}" || token === "]") depth--;
    if (depth === 0) break;
  }
  return keys;
}

/** The sign between the columns of a table that papersift has printed, told by the line of their names; null for anything else. */
export function findDelimiter(head: string): "," | "\t" | null {
  const line = /^[^\r\n]*(?=[\r\n])/.exec(head)?.[0] ?? head;
  const delimiter = line.includes("\t") ? "\t" : ",";
  const names = line.split(delimiter).map((name) => name.replace(/^"(.*)"$/, "$1"));
  // A single word may begin any text.
  return names.length > 1 && areOwnKeys(names) ? delimiter : null;
}
