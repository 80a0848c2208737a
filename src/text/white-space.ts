/** White space in texts. */

/** Any white space but a blank. */
const OTHER_SPACE = /[^\S ]/;

/** White space folded to single blanks. Most text needs nothing done, which is found out first. */
export function foldSpace(text: string): string {
  const clean = !text.includes("  ") && !OTHER_SPACE.test(text);
  return clean ? text.trim() : text.replace(/\s+/g, " ").trim();
}
