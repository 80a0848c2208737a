/** JSON that is safe to show, whatever shows it. */

/** Characters that JSON leaves raw, but a terminal obeys or a reader of lines takes for a line end. */
const ACTIVE = /[\u007f-\u009f\u2028\u2029]/;
const ALL_ACTIVE = new RegExp(ACTIVE, "g");

/** The value as `JSON.stringify` writes it, with all control characters and line separators escaped. */
export function toSafeJson(value: unknown, indent = 0): string {
  const json = JSON.stringify(value, null, indent);
  return ACTIVE.test(json) ? json.replace(ALL_ACTIVE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`) : json;
}
