/** Elements of HTML by what they do to the text of a page (HTML, section 15.3: how a browser shows them). */

/** Elements that the reader of a page never sees, or sees as a picture or a control. */
const UNSEEN = new Set(
  "applet audio canvas datalist dialog embed iframe map noembed noframes noscript object script select style svg template textarea title video".split(
    " ",
  ),
);
/** They begin a line of their own and end it. */
const BLOCKS = new Set(
  "address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section summary table tbody tfoot thead tr ul xmp".split(
    " ",
  ),
);
const HEADING = /^h[1-6]$/;

export function isUnseen(name: string): boolean {
  return UNSEEN.has(name);
}

export function isBlock(name: string): boolean {
  return BLOCKS.has(name);
}

export function isHeading(name: string): boolean {
  return HEADING.test(name);
}

/** True for a cell of a table: it shares its line with the others of its row. */
export function isCell(name: string): boolean {
  return name === "td" || name === "th";
}
