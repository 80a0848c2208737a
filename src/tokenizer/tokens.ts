/** Lines become tokens: what a line is by its surface, and its text without the surface's markup. */
import { memoize, SHORT } from "../text/memo.ts";
import type { Line, Token, TokenType } from "../core/token.ts";
import { foldSpace } from "../text/white-space.ts";
import { stripAttributes } from "./attributes.ts";
import { BrokenLinks } from "./broken-links.ts";
import { mayHoldLinks, parseInline } from "./inline.ts";
import { decodeEntities, linkAnchors, stripTags } from "./html.ts";
import { isToolHeader, META_LONGEST } from "./meta.ts";
import { cutListMark, dropPictures, endsInListMark, shortenPictures } from "./pictures.ts";
import { PrintedPages } from "./printed-pages.ts";
import { BLANK, NO_PARTS, type Reading } from "./reading.ts";
import { readSurfaceLine } from "./surface-lines.ts";

/** Blanks that do not break, of any width, and signs that nobody sees: marks of direction, places to break a word. */
const ODD = /[\u00A0\u00AD\u1680\u2000-\u200B\u200E\u200F\u2028-\u202F\u205F\u2060\u2066-\u2069\u3000\uFEFF]/;
const ODD_BLANKS = /[\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/g;
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const FRONT_MATTER = /^[A-Za-z][\w.-]{0,40}:(?:\s|$)/;
const HEADING = /^#{1,6}\s+(.*?)(?:\s+#+)?$/;
const HTML_HEADING = /^<h[1-6][\s>]/i;
/** A dash before an address in brackets is the text that it stands after. */
const BULLETS = /^(?:[•‣◦▪●]\s*|[*+-](?:\s+(?![[(<](?:https?:\/)?\/)|$))+/;
const CHECK_BOX = /^\[(?: |x|X|-|_+)\](?![([:])\s*/;
/** An item of which nothing is left without its tags and pictures: its dash is no text. */
const EMPTY_ITEM = /^-\s|!\[/;
const PLACEHOLDER = /^!?\[[^[\]]{0,80}\]$/;
/** A link whose label stands below; its first line may be a dot in a list. */
const LINK_BELOW = /\s+\[$|\[[-*+]\s+[·•∙⋅]$/;
/** Opening half of a link whose text is short enough to be a label or a count, not a sentence of running text. */
const HALF_LINK = /^\[(?=[^[\]]{0,60}$)/;
const HARD_BREAK = /\s*\\{1,2}$/;
/** Characters with which a line of a surface can begin; any other first character makes the line text. */
const MARKED_START = /^[[\]*+•‣◦▪●#`~<>=_%!\\─━═—⟨(-]/;

/** Lines between these lengths may be hard-wrapped text that goes on below. */
const WRAPPED = { least: 40, most: 200 };
/** A line that makes the one above it a heading: of equals signs, or of as many dashes as that line has characters. */
const UNDERLINE = /^\s*(?:={3,}|-{3,})\s*$/;

/** What may stand above a line: a rule that opens front matter, a header that a tool wrote, text that goes on, or anything else. */
type Above = "rule" | "meta" | "running" | "other";

/** Takes lines in the order of the dump. */
export interface Tokenizer {
  write(line: Line): void;
  /** The dump is over: the last token is passed on. */
  end(): void;
  /** True when nothing of the lines above belongs to the next one. */
  readonly idle: boolean;
}

/**
 * Makes a tokenizer. It keeps one token back, since the line below may underline it, and remembers whether the line
 * before was part of a header that a tool wrote.
 */
export function createTokenizer(onToken: (token: Token) => void): Tokenizer {
  let above: Above = "other";
  let held: Token | null = null;
  const links = new BrokenLinks();
  const pages = new PrintedPages();
  let index = 0;
  const readLine = ({ content, knownAscii }: Line): Reading => {
    const text = shortenPictures(knownAscii ? content.trim() : cleanBlanks(content));
    const reading = pages.read(text, content) ?? read(links.mend(text), knownAscii, above);
    if (reading.type === "url") pages.noteAddress();
    return reading;
  };
  return {
    write(line) {
      const { content } = line;
      const reading = readLine(line);
      above = aboveNext(reading.type, content);
      if (held !== null) onToken(reading.type === "rule" && underlines(content, held) ? { ...held, type: "heading" } : held);
      const token = createToken(line, index++, reading);
      const blank = reading.type === "blank";
      held = blank ? null : token;
      // Nothing underlines a blank line.
      if (blank) onToken(token);
    },
    end() {
      if (held !== null) onToken(held);
      held = null;
    },
    get idle() {
      return links.idle;
    },
  };
}

function createToken({ line, start, end, raw, eol, content, features, knownAscii }: Line, index: number, { type, text, parts }: Reading): Token {
  return { line, start, end, raw, eol, content, features, knownAscii, index, type, text, parts };
}

function underlines(content: string, above: Token): boolean {
  if (above.type !== "text" || !UNDERLINE.test(content)) return false;
  const rule = content.trim();
  return rule.startsWith("=") || rule.length === above.content.trim().length;
}

function aboveNext(type: TokenType, raw: string): Above {
  if (type === "meta") return "meta";
  if (raw === "---") return "rule";
  const running = (type === "text" || type === "item") && raw.length >= WRAPPED.least && raw.length <= WRAPPED.most;
  return running ? "running" : "other";
}

function cleanBlanks(raw: string): string {
  return (ODD.test(raw) ? raw.replace(ODD_BLANKS, " ").replace(INVISIBLE, "") : raw).trim();
}

function read(text: string, knownAscii: boolean, above: Above): Reading {
  if (text === "") return BLANK;
  if (isMeta(text, above)) return { type: "meta", text: foldSpace(text), parts: NO_PARTS };
  const bare = dropPictures(text, above === "running");
  if (!knownAscii || bare.length <= SHORT) return readFolded(bare);
  const reading = readUnfolded(bare);
  return reading.text === bare ? reading : fold(reading);
}

const readFolded = memoize((text) => fold(readUnfolded(text)));

function readUnfolded(text: string): Reading {
  return readSurfaceLine(text, MARKED_START.test(text)) ?? readInline(text);
}

function fold({ type, text, parts }: Reading): Reading {
  return { type, text: foldSpace(text), parts };
}

/** Front matter goes on to its first blank line, below which a title may have a colon; other headers stand anywhere but within running text. */
function isMeta(text: string, above: Above): boolean {
  if (text.length > META_LONGEST || above === "running" || !text.includes(":")) return false;
  return (above !== "other" && FRONT_MATTER.test(text)) || isToolHeader(text);
}

/** A line with text in it: its bullets, heading marks, links, pictures, tags and entities are taken away. */
function readInline(trimmed: string): Reading {
  const markless = stripAttributes(stripMarks(readHtml(trimmed)));
  const inline = mayHoldLinks(markless) ? parseInline(markless) : { text: markless, parts: NO_PARTS };
  const { text: linkless, parts } = endsInListMark(inline.text, markless) ? cutListMark(inline) : inline;
  const opens = linkless.endsWith("\\") || linkless.includes("[");
  const bare = stripMarks(opens ? linkless.replace(HARD_BREAK, "").replace(LINK_BELOW, "") : linkless);
  if (bare === "" || bare === "[" || bare === "]" || (bare === "-" && EMPTY_ITEM.test(trimmed)) || PLACEHOLDER.test(bare))
    return { type: "mark", text: bare.replace(/^!?\[|\]$|^-$/g, "").trim(), parts };
  return { type: readType(trimmed, markless), text: bare, parts };
}

function readHtml(text: string): string {
  const tagless = text.includes("<") ? stripTags(linkAnchors(text)) : text;
  return tagless.includes("&") ? decodeEntities(tagless) : tagless;
}

function readType(trimmed: string, markless: string): TokenType {
  if (/^\W{0,8}#{1,6}\s/.test(trimmed) || (trimmed.startsWith("<") && HTML_HEADING.test(trimmed))) return "heading";
  return markless !== trimmed && BULLETS.test(trimmed) ? "item" : "text";
}

/** A line without the bullets, check boxes, heading marks and the opening half of a link before its text. */
function stripMarks(text: string): string {
  if (!MARKED_START.test(text) || text === "-") return text;
  const bare = text.replace(HALF_LINK, "").replace(BULLETS, "").replace(CHECK_BOX, "");
  return (bare.startsWith("#") ? bare.replace(HEADING, "$1") : bare).trim();
}
