/** The notation of Org mode: links in double brackets, headings with stars, drawers of properties. */

const URL = String.raw`(?:[a-z][a-z0-9+.-]{1,20}:|\/|#|\.{1,2}\/)[^\s[\]]{0,2048}`;
/** An address alone: a picture, or a link that shows its address. */
const BARE_LINK = new RegExp(String.raw`\[\[(${URL})\]\](?!\()`, "gi");
const LINK = new RegExp(String.raw`\[\[(${URL})\]\[((?:[^[\]]|\[[^[\]]{0,200}\]){0,1024})\]\]`, "gi");
/** A link whose text goes on in the next line. */
const HALF_LINK = new RegExp(String.raw`\[\[(${URL})\]\[([^[\]]{0,1024})$`, "i");
const REST = /^([^[\]]{0,1024})\]\]/;
const PICTURE = /\.(?:png|jpe?g|svg|gif|webp)$|^data:/i;
const HEADING = /^\*{1,6}(?=\s+\S)/;
const DRAWER = /^:(?:PROPERTIES|LOGBOOK):$/i;
const DRAWER_END = /^:END:$/i;
const PROPERTY = /^:[\w@#%+-]{1,60}:(?:\s|$)/;
const ANCHOR = /<<[\w-]{1,80}>>/g;
/** Lines below a link in which stars begin a heading: elsewhere they may be anything. */
const REACH = 120;

/** Turns lines into Markdown, one after another. */
export class OrgText {
  #left = 0;
  #drawer = false;
  /** Where the link leads of which the text goes on, and the mark of the heading that it stands in. */
  #half: { readonly href: string; readonly heading: string } | null = null;

  get idle(): boolean {
    return this.#left === 0;
  }

  /** The line as Markdown writes it; null where nothing of it is text. */
  toMarkdown(text: string): string | null {
    if (text.startsWith(":") && this.#isDrawer(text)) return null;
    this.#drawer = false;
    const mayHoldLinks = text.includes("[[") || this.#half !== null;
    if (text === "" || (this.#left === 0 && !mayHoldLinks)) return text;
    if (this.#left > 0) this.#left--;
    const linked = mayHoldLinks ? this.#link(text) : text;
    if (this.#left === 0) return linked;
    // An item that holds nothing but a picture is a dash.
    return linked === "-" ? null : toHeading(linked.includes("<<") ? linked.replace(ANCHOR, "") : linked);
  }

  /** True for a line of a drawer, from the one that opens it to the one that ends it. */
  #isDrawer(text: string): boolean {
    if (DRAWER.test(text)) {
      this.#drawer = true;
      this.#left = REACH;
      return true;
    }
    const within = this.#drawer && PROPERTY.test(text);
    if (DRAWER_END.test(text)) this.#drawer = false;
    return within;
  }

  #link(text: string): string {
    const whole = this.#half === null ? text : this.#complete(text, this.#half);
    const linked = whole
      .replace(BARE_LINK, (_, href: string) => this.#write(href, undefined))
      .replace(LINK, (_, href: string, label: string) => this.#write(href, label));
    const half = HALF_LINK.exec(linked);
    if (half === null) return linked;
    const [match, href = "", label = ""] = half;
    this.#half = { href, heading: HEADING.exec(whole)?.[0] ?? "" };
    return linked.slice(0, -match.length) + this.#write(href, label);
  }

  /** The beginning of a line as the rest of a link's text. */
  #complete(text: string, { href, heading }: { readonly href: string; readonly heading: string }): string {
    this.#half = null;
    const [rest, label = ""] = REST.exec(text) ?? [];
    if (rest === undefined) return text;
    return `${heading}${heading === "" ? "" : " "}${this.#write(href, label)}${text.slice(rest.length)}`;
  }

  #write(href: string, label: string | undefined): string {
    this.#left = REACH;
    if (label !== undefined) return `[${label}](${href})`;
    return PICTURE.test(href) ? "" : href;
  }
}

/** A heading as Markdown writes it: with as many `#` as it has stars. */
function toHeading(text: string): string {
  const [stars] = HEADING.exec(text) ?? [];
  return stars === undefined || stars.length < 2 ? text : "#".repeat(stars.length) + text.slice(stars.length);
}

/** True for a line with stars right above a drawer. */
export function isHeadingAboveDrawer(text: string, below: string): boolean {
  return text.startsWith("*") && HEADING.test(text) && DRAWER.test(below.trim());
}
