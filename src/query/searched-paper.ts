/** A record on its way through a query. */
import type { PaperRecord, RecordKey } from "../core/record.ts";
import type { Lexicon } from "./lexicon.ts";

/** A record whose texts are searched when they are first asked for, and only once. */
export class SearchedPaper {
  readonly record: PaperRecord;
  readonly #lexicon: Lexicon;
  readonly #found = new Map<readonly RecordKey[], ReadonlySet<number>>();

  /** @param lexicon the words and phrases of the query */
  constructor(record: PaperRecord, lexicon: Lexicon) {
    this.record = record;
    this.#lexicon = lexicon;
  }

  /** The text of a key, the texts of a list, `true` or `false`, or nothing where the record has none. */
  texts(key: RecordKey): readonly string[] {
    const value: unknown = this.record[key];
    if (typeof value === "string") return [value];
    if (typeof value === "boolean") return [String(value)];
    return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
  }

  /** The numbers of the words and phrases that the texts of any of these keys hold. Who asks again does so with the same list. */
  found(keys: readonly RecordKey[]): ReadonlySet<number> {
    const known = this.#found.get(keys);
    if (known !== undefined) return known;
    const found = new Set<number>();
    for (const key of keys) for (const text of this.texts(key)) this.#lexicon.search(text, found);
    this.#found.set(keys, found);
    return found;
  }
}
