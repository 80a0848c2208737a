/** Objects as the items of a JSON document, one a line. */
import { toSafeJson } from "../text/safe-json.ts";

/** An item before which the document stands; with indentation where it is to be `pretty`. */
export function writeItem(item: object, pretty: boolean): string {
  return `\n${pretty ? toSafeJson(item, 2).replace(/^/gm, "  ") : toSafeJson(item)}`;
}

/** The members that have a value: no empty text, no empty list, nothing undefined or null. */
export function withoutEmpty(item: object): object {
  const members = Object.entries(item).filter(([, value]) => {
    if (Array.isArray(value)) return value.length > 0;
    return value !== null && value !== undefined && value !== "";
  });
  return Object.fromEntries(members);
}
