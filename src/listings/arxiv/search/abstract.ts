/** Abstracts among search results: the page holds a short one and, hidden until asked for, the full one. */

/** The buttons that open the full abstract and close it again; the page writes triangles. */
const MORE = /[▽▼∇]\s*More\b/;
const LESS = /[△▲]\s*Less\b/;

/**
 * The full abstract where a text holds both, without the words that open and close it. A short one by itself stays as it
 * is shown, with the dots where it is cut.
 */
export function readAbstract(text: string): string {
  const less = LESS.exec(text);
  const shown = less === null ? text : text.slice(0, less.index);
  const more = MORE.exec(shown);
  if (more !== null) {
    const full = shown.slice(more.index + more[0].length).trim();
    return full === "" ? shown.slice(0, more.index).trim() : full;
  }
  return less === null ? text : halve(shown.trim());
}

/**
 * An abstract short enough to be shown as a whole stands twice, with nothing to open between. Both are alike but for
 * blanks, where a tool broke lines.
 */
function halve(text: string): string {
  const signs = text.replaceAll(/\s/g, "");
  const middle = signs.length >> 1;
  if (signs.length % 2 === 1 || signs.slice(0, middle) !== signs.slice(middle)) return text;
  let at = 0;
  for (let seen = 0; seen < middle; at++) if (!/\s/.test(text.charAt(at))) seen++;
  return text.slice(0, at);
}
