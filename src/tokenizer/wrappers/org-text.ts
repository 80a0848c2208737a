/** The notation of Org mode: links in double brackets, headings with stars, drawers of properties. */
import { lazy } from "../../text/lazy.ts";

const URL = String.raw`(?:(?:https?|ftp|file|mailto|data|doi|id):|\/|#|\.{1,2}\/)[^\s[\]]*`;
/** An address alone: a picture, or a link that shows its address. */
const bareLink = lazy(() => new RegExp(String.raw`\[\[(${URL})\]\](?!\()`, "gi"));
const wholeLink = lazy(() => new RegExp(String.raw`\[\[(${URL})\]\[((?:[^[\]]|\[[^[\]]{0,200}\]){0,1024})\]\]`, "gi"));
/** A link whose text goes on in the next line. */
const halfLink = lazy(() => new RegExp(String.raw`\[\[(${URL})\](\[(?:[^[\]]|\[[^[\]]{0,200}\]){0,1024})$`, "i"));
const PICTURE = /\.(?:png|jpe?g|svg|gif|webp)$|^data:/i;
const STARS = /^\*{1,6}(?=\s+\S)/;
/** GNU html2text closes headings with as many stars, or joins their words with underscores. */
const OTHER_HEADING = /^\*{2,6} (?:.{0,2000}\s\*{2,6}|\S{0,2000}[^\s_]_[^\s_]\S{0,2000})$/;
const DRAWER = /^:(?:PROPERTIES|LOGBOOK):$/i;
const DRAWER_END = /^:END:$/i;
const PROPERTY = /^:[\w@#%+-]{1,60}:(?:\s|$)/;
/** The end of a term in a list of definitions. */
const TERM_END = " ::";
const ANCHOR = /<<[\w-]{1,80}>>/g;
/** Lines below a link in which stars begin a heading: elsewhere they may be anything. */
const REACH = 120;
/** Lines that a link's text goes on over at most. */
const MOST_LINES = 8;

/** A link of which the text goes on, and the mark of the heading that it stands in. */
interface HalfLink {
  readonly href: string;
  readonly heading: string;
  readonly lines: number;
}

/** Turns lines without white space around them into Markdown, one after another. */
export class OrgText {
  #left = 0;
  #drawer = false;
  #half: HalfLink | null = null;

  get idle(): boolean {
    return this.#left === 0;
  }

  /** The line as Markdown writes it; null where nothing of it is text. */
  toMarkdown(text: string): string | null {
    if (text.startsWith(":") && this.#isDrawer(text)) return null;
    this.#drawer = false;
    if (text === "") {
      this.#half = null;
      return text;
    }
    if (this.#left > 0) this.#left--;
    const linked = text.includes("[[") || this.#half !== null ? this.#link(text) : text;
    return this.#left === 0 ? linked : readMarks(linked);
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
    const whole = this.#half === null ? text : this.#goOn(text, this.#half);
    const linked = whole
      .replace(bareLink(), (_, href: string) => this.#writeAddress(href))
      .replace(wholeLink(), (_, href: string, label: string) => this.#write(href, label));
    const half = halfLink().exec(linked);
    if (half === null) return linked;
    const [match, href = "", label = ""] = half;
    this.#left = REACH;
    this.#half = { href, heading: STARS.exec(whole)?.[0] ?? "", lines: MOST_LINES };
    return linked.slice(0, -match.length) + label;
  }

  /** A further line of a link's text, or the last one. */
  #goOn(text: string, half: HalfLink): string {
    const end = text.indexOf("]]");
    const within = end === -1 && half.lines > 1;
    this.#half = within ? { ...half, lines: half.lines - 1 } : null;
    const mark = half.heading === "" ? "" : `${half.heading} `;
    return mark + (end === -1 ? text : `${text.slice(0, end)}](${half.href})${text.slice(end + 2)}`);
  }

  #writeAddress(href: string): string {
    this.#left = REACH;
    return PICTURE.test(href) ? "" : href;
  }

  #write(href: string, label: string): string {
    this.#left = REACH;
    return `[${label}](${href})`;
  }
}

/** A line of a page in this notation, its links apart. */
function readMarks(text: string): string | null {
  const whole = text.includes("<<") ? text.replace(ANCHOR, "") : text;
  const bare = whole.endsWith(TERM_END) ? whole.slice(0, -TERM_END.length) : whole;
  return bare.startsWith("**") && !OTHER_HEADING.test(bare) ? writeHeading(bare) : bare;
}

/** A line with stars as the heading that Markdown writes. */
export function writeHeading(text: string): string {
  return text.replace(STARS, (stars) => "#".repeat(stars.length));
}

/** True for a line with several stars: a heading, where a drawer stands below. One star may be an item of Markdown. */
export function mayBeHeading(text: string): boolean {
  return text.startsWith("**") && STARS.test(text);
}

/** True for a line that opens a drawer. */
export function isDrawer(text: string): boolean {
  return DRAWER.test(text.trim());
}
