/** Items of the site's data: the fields of each paper, gathered from the values of a JSON text. */
import { parseIdentifier } from "../identifiers.ts";

/** A paper as the site's data has it. */
export interface DataItem {
  /** Values by the path of their keys: `paper.title`, `paper.authors[0].name`, `numComments`. */
  readonly fields: ReadonlyMap<string, string>;
  /** The day that the data as a whole are of, as it is written; null where none stands above the item. */
  readonly date: string | null;
}

/** Gathers the fields of one item after another. The paths are those of the whole text. */
export class ItemCollector {
  #fields = new Map<string, string>();
  #prefix = "";
  #date: string | null = null;

  open(path: string): void {
    this.#prefix = path === "" ? "" : `${path}.`;
    this.#fields = new Map();
  }

  /** Takes a value; the name of its field within the item. */
  leaf(path: string, value: string): string {
    const name = path.startsWith(this.#prefix) ? path.slice(this.#prefix.length) : path;
    if (path === "date") this.#date = value;
    if (value !== "null") this.#fields.set(name, value);
    return name;
  }

  /** The item that was gathered up to the end of its object. */
  take(): DataItem {
    const item = { fields: this.#fields, date: this.#date };
    this.#fields = new Map();
    return item;
  }
}

/** The value of a field of the paper, which stands in the item or is all of it. */
export function fieldOf({ fields }: DataItem, name: string): string | null {
  return fields.get(`paper.${name}`) ?? fields.get(name) ?? null;
}

/** True for an item that is a paper: it has the identifier of one, and a title, an abstract or authors. */
export function isPaper(item: DataItem): boolean {
  if (parseIdentifier(fieldOf(item, "id") ?? "") === null) return item.fields.has("paper.id");
  return ["title", "summary", "authors[0].name"].some((name) => fieldOf(item, name) !== null);
}
