/** Words that a surface marks as strong. */

/** Mathematics, in which stars are signs, or marks that touch the words inside and none outside; no formula is cut. */
const MATHS_OR_STRONG = /\$[^$]{1,500}\$|(?<![\w*\\])(\*{2,3})(?=[^\s*])((?:[^*$]|\$[^*$]{1,500}\$){1,500}?)(?<=[^\s\\])\1(?![\w*])/g;

/** A text without the stars of Markdown around strong words. */
export function dropStrong(text: string): string {
  if (!text.includes("**")) return text;
  return text.replace(MATHS_OR_STRONG, (whole: string, marks: string | undefined, words: string) => (marks === undefined ? whole : words));
}
