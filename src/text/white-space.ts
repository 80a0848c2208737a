/** White space in texts. */

/** Any white space but a blank. */
const OTHER_SPACE = /[^\S ]/;

/** White space folded to single blanks. Most text needs nothing done, which is found out first. */
export function foldSpace(text: string): string {
  const clean = !text.includes("  ") && !OTHER_SPACE.test(text);
  return clean ? text.trim() : text.replace(/\s+/g, " ").trim();
}

/** Text without white space around it. Most text has none, which is found out sooner than cut off. */
export function trimSpace(text: string): string {
  const { length } = text;
  return length > 0 && isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(length - 1)) ? text : text.trim();
}

/** True for the characters of ASCII that are neither white space nor controls. */
function isInk(code: number): boolean {
  return code > 32 && code < 127;
}
