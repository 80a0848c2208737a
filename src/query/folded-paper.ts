/** A record on its way through a query. */
import type { PaperRecord, RecordKey } from "../core/record.ts";
import { fold } from "./fold.ts";

/** A record whose texts are folded when they are first asked for, and only once. */
export class FoldedPaper {
  readonly record: PaperRecord;
  readonly #folded = new Map<RecordKey, readonly string[]>();

  constructor(record: PaperRecord) {
    this.record = record;
  }

  /** The text of a key, the texts of a list, `true` or `false`, or nothing where the record has none. */
  texts(key: RecordKey): readonly string[] {
    const value: unknown = this.record[key];
    if (typeof value === "string") return [value];
    if (typeof value === "boolean") return [String(value)];
    return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
  }

  /** The same, folded; see {@link fold}. */
  folded(key: RecordKey): readonly string[] {
    let folded = this.#folded.get(key);
    if (folded === undefined) {
      folded = this.texts(key).map(fold);
      this.#folded.set(key, folded);
    }
    return folded;
  }
}
