/** Lines become tokens: what a line is by its surface, and its text without the surface's markup. */
import { memoize, SHORT } from "../text/memo.ts";
import type { Line, Part, Token, TokenType } from "../core/token.ts";
import { foldSpace } from "../text/white-space.ts";
import { stripAttributes } from "./attributes.ts";
import { BrokenLinks } from "./broken-links.ts";
import { mayHoldLinks, parseInline } from "./inline.ts";
import { decodeEntities, linkAnchors, stripTags } from "./html.ts";
import { isToolHeader, META_LONGEST } from "./meta.ts";

const NO_PARTS: readonly Part[] = [];

/** Text of a line with its type; a shape shared by the recognisers below. */
interface Reading {
  readonly type: TokenType;
  readonly text: string;
  readonly parts: readonly Part[];
}

/** Blanks that do not break, of any width, and signs that nobody sees: marks of direction, places to break a word. */
const ODD = /[\u00A0\u00AD\u1680\u2000-\u200B\u200E\u200F\u2028-\u202F\u205F\u2060\u2066-\u2069\u3000\uFEFF]/;
const ODD_BLANKS = /[\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/g;
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const RULE = /^(?:[-=_*~#%+─━═—]\s?){3,}$/;
const FENCE = /^(?:`{3,}|~{3,})[\w-]{0,20}$/;
const FRONT_MATTER = /^[A-Za-z][\w.-]{0,40}:(?:\s|$)/;
/** A row of a table of links: `[12]: https://...`, `12. https://...`, `⟨12⟩ https://...: text`. */
const DEFINITION =
  /^(?:\[([^\]]{1,40})\]:?|(\d{1,5})\.|⟨(\d{1,4})⟩)\s+<?((?:https?|file|ftp|mailto|javascript):\S*?)>?(?:\s+["'(].*|:(?:\s.*)?)?$/;
/** An address by itself, in brackets where it stands behind the line above, or only its path. */
const URL_LINES = [
  /^<?(https?:\/\/[^\s<>[\]]+)>?$/,
  /^[[(]((?:https?:\/\/|\/)[^\s()[\]]{1,2048})[\])]$/,
  /^(\/[\w-]{1,40}[/?][^\s()[\]<>]{1,2048})$/,
];
/** Addresses of pictures before a text. */
const PICTURES = /^(?:\[https?:\/\/[^\s[\]]{1,2048}\.(?:png|jpe?g|svg|gif|webp)\](?!\()\s?){1,9}/i;
const HEADING = /^#{1,6}\s+(.*?)(?:\s+#+)?$/;
const HTML_HEADING = /^<h[1-6][\s>]/i;
/** A dash before an address in brackets is the text that it stands behind. */
const BULLETS = /^(?:[•‣◦▪●]\s*|[*+-](?:\s+(?![[(<](?:https?:\/)?\/)|$))+/;
const CHECK_BOX = /^\[(?: |x|X|-|_+)\](?![([:])\s*/;
const PLACEHOLDER = /^!?\[[^[\]]{0,80}\]$/;
/** A link whose label stands below. */
const LINK_BELOW = /\s+\[$/;
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
}

/**
 * Makes a tokenizer. It keeps one token back, since the line below may underline it, and remembers whether the line
 * before was part of a header that a tool wrote.
 */
export function createTokenizer(onToken: (token: Token) => void): Tokenizer {
  let above: Above = "other";
  let held: Token | null = null;
  const links = new BrokenLinks();
  let index = 0;
  return {
    write(line) {
      const { content, knownAscii } = line;
      const clean = knownAscii ? content.trim() : cleanBlanks(content);
      const reading = read(links.mend(clean), knownAscii, above);
      above = aboveNext(reading.type, content, above);
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
  };
}

function createToken({ line, start, end, raw, eol, content, knownAscii }: Line, index: number, { type, text, parts }: Reading): Token {
  return { line, start, end, raw, eol, content, knownAscii, index, type, text, parts };
}

function underlines(content: string, above: Token): boolean {
  if (above.type !== "text" || !UNDERLINE.test(content)) return false;
  const rule = content.trim();
  return rule.startsWith("=") || rule.length === above.content.trim().length;
}

function aboveNext(type: TokenType, raw: string, above: Above): Above {
  if (type === "meta" || (type === "blank" && above === "meta")) return "meta";
  if (raw === "---") return "rule";
  const running = (type === "text" || type === "item") && raw.length >= WRAPPED.least && raw.length <= WRAPPED.most;
  return running ? "running" : "other";
}

function cleanBlanks(raw: string): string {
  return (ODD.test(raw) ? raw.replace(ODD_BLANKS, " ").replace(INVISIBLE, "") : raw).trim();
}

const BLANK: Reading = { type: "blank", text: "", parts: NO_PARTS };

function read(text: string, knownAscii: boolean, above: Above): Reading {
  if (text === "") return BLANK;
  if (isMeta(text, above)) return { type: "meta", text: foldSpace(text), parts: NO_PARTS };
  const bare = text.startsWith("[http") ? text.replace(PICTURES, "") : text;
  if (!knownAscii || bare.length <= SHORT) return readFolded(bare);
  const reading = readUnfolded(bare);
  return reading.text === bare ? reading : fold(reading);
}

const readFolded = memoize((text) => fold(readUnfolded(text)));

function readUnfolded(text: string): Reading {
  return readMarked(text) ?? readInline(text);
}

function fold({ type, text, parts }: Reading): Reading {
  return { type, text: foldSpace(text), parts };
}

/** Front matter goes on from line to line; other headers stand anywhere but within running text. */
function isMeta(text: string, above: Above): boolean {
  if (text.length > META_LONGEST || above === "running" || !text.includes(":")) return false;
  return (above !== "other" && FRONT_MATTER.test(text)) || isToolHeader(text);
}

/** A line that is a piece of surface as a whole; null when it holds text. */
function readMarked(text: string): Reading | null {
  if (text.length > META_LONGEST) return null;
  if (MARKED_START.test(text)) {
    if (FENCE.test(text)) return { type: "fence", text: "", parts: NO_PARTS };
    if (RULE.test(text)) return { type: "rule", text: "", parts: NO_PARTS };
  } else if (!/^(?:https?:|\d|\/)/.test(text)) return null;
  return readDefinition(text) ?? readUrl(text);
}

function readDefinition(text: string): Reading | null {
  const [, label, number, citation, href] = DEFINITION.exec(text) ?? [];
  const ref = label ?? number ?? citation;
  return ref === undefined ? null : { type: "definition", text: "", parts: [{ text: "", href: href ?? "", ref }] };
}

function readUrl(text: string): Reading | null {
  const url = URL_LINES.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
  return url === undefined ? null : { type: "url", text: "", parts: [{ text: "", href: url, ref: null }] };
}

/** A line with text in it: its bullets, heading marks, links, pictures, tags and entities are taken away. */
function readInline(trimmed: string): Reading {
  const markless = stripAttributes(stripMarks(readHtml(trimmed)));
  const { text: linkless, parts } = mayHoldLinks(markless) ? parseInline(markless) : { text: markless, parts: NO_PARTS };
  const opens = linkless.endsWith("\\") || linkless.endsWith("[");
  const bare = stripMarks(opens ? linkless.replace(HARD_BREAK, "").replace(LINK_BELOW, "") : linkless);
  if (bare === "" || bare === "[" || bare === "]" || (bare === "-" && trimmed.includes("![")) || PLACEHOLDER.test(bare))
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
