/** The keys by which papersift knows its own records again, in JSON as in the head of a table. */
import { findField } from "./field.ts";

/** Keys that hardly anything else writes; `title` and `authors` stand in the JSON of many programs. */
const TELLING: ReadonlySet<string> = new Set(["listing", "authorCount", "journalRef", "reportNumber", "commentCount"]);

/** True for the keys of a record that papersift has printed: they are all fields, or one of them is hardly anything else. */
export function areOwnKeys(keys: readonly string[]): boolean {
  return keys.length > 0 && (keys.some((key) => TELLING.has(key)) || keys.every((key) => findField(key) !== undefined));
}
