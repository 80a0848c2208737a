/** The papers of a whole JSON text, such as the one in an attribute of the page. */
import { JsonLeaves, readValue } from "../../tokenizer/data/json-leaves.ts";
import { type DataItem, isPaper, ItemCollector } from "./item.ts";

/** A paper with its place in the text: the index of its first character, and the one after its last. */
export interface PlacedItem extends DataItem {
  readonly from: number;
  readonly to: number;
}

/** Reads the papers out of a text in JSON, in order. One that breaks off gives those before the break. */
export function readDataItems(json: string): PlacedItem[] {
  const items: PlacedItem[] = [];
  const collector = new ItemCollector();
  let start = 0;
  const leaves = new JsonLeaves({
    leaf: (path, raw) => void collector.leaf(path, readValue(raw)),
    open(path, from) {
      start = from;
      collector.open(path);
    },
    close(_path, to) {
      const item = collector.take();
      if (isPaper(item)) items.push({ ...item, from: start, to });
    },
  });
  leaves.write(json);
  leaves.end();
  return items;
}
