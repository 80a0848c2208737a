/** Lines become tokens: what a line is by its surface, and its text without the surface's markup. */
import type { Line, Token, TokenType } from "../core/token.ts";
import { ANY, COLON, isSurelyBlank } from "../text/features.ts";
import { cleanBlanks, dropInvisible, foldSpace } from "../text/white-space.ts";
import { BroadLabels } from "./broad-labels.ts";
import { BrokenLinks } from "./broken-links.ts";
import { beginningAt } from "./first-characters.ts";
import { isToolHeader, META_LONGEST } from "./meta.ts";
import { NO_PARTS } from "./parts.ts";
import { dropPictures, shortenPictures } from "./pictures.ts";
import { PrintedPages } from "./printed-pages.ts";
import { BLANK, type Reading } from "./reading.ts";
import { readSurfaceLine } from "./surface-lines.ts";
import { readTextLine } from "./text-lines.ts";

const FRONT_MATTER = /^[A-Za-z][\w.-]{0,40}:(?:\s|$)/;
/** Lines between these lengths may be hard-wrapped text that goes on below. */
const WRAPPED = { least: 40, most: 200 };
/** A line that makes the one above it a heading: of equals signs, or of as many dashes as that line has characters. */
const UNDERLINE = /^\s*(?:={3,}|-{3,})\s*$/;

/** Text that may stand above a line: a rule that opens front matter, a header that a tool wrote, text that goes on, or anything else. */
type Above = "rule" | "meta" | "running" | "other";

/** Takes lines in the order of the dump. */
export interface Tokenizer {
  write(line: Line): void;
  /** The dump is over: the last token is passed on. Returns the number of tokens, those above the first line included. */
  end(): number;
}

/**
 * Makes a tokenizer. It keeps one token back, since the line below may underline it, and remembers whether the line
 * before was part of a header that a tool wrote.
 *
 * @param tokensAbove number of tokens of the dump above the first line
 */
export function createTokenizer(onToken: (token: Token) => void, tokensAbove = 0): Tokenizer {
  let above: Above = "other";
  let held: Token | null = null;
  const links = new BrokenLinks();
  const labels = new BroadLabels();
  const pages = new PrintedPages();
  let index = tokensAbove;
  const readLine = ({ content, features }: Line): Reading => {
    if (isSurelyBlank(features) && links.idle) return BLANK;
    const text = shortenPictures(cleanBlanks(content, features), features);
    const printed = pages.read(text, content);
    if (printed !== null) return printed;
    const label = labels.read(text);
    if (label !== null) return label;
    const mended = links.mend(text, features);
    const reading = read(mended, mended === text ? features : ANY, above);
    if (reading.type === "url") pages.noteAddress();
    return reading;
  };
  return {
    write(found) {
      const content = dropInvisible(found.content, found.features);
      const line = content === found.content ? found : { ...found, content };
      const reading = readLine(line);
      labels.note(reading);
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
      return index;
    },
  };
}

function createToken({ line, start, end, raw, eol, content, features }: Line, index: number, { type, text, parts }: Reading): Token {
  return { line, lastLine: line, start, end, raw, eol, content, features, index, type, text, parts, form: "text", field: null };
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

function read(text: string, features: number, above: Above): Reading {
  if (text === "") return BLANK;
  if (isMeta(text, features, above)) return { type: "meta", text: foldSpace(text), parts: NO_PARTS };
  const bare = dropPictures(text, features, above === "running");
  const beginning = beginningAt(bare, 0);
  return readSurfaceLine(bare, features, beginning) ?? readTextLine(bare, features, beginning);
}

/** Front matter goes on to its first blank line, below which a title may have a colon; other headers stand anywhere but within running text. */
function isMeta(text: string, features: number, above: Above): boolean {
  if ((features & COLON) === 0 || text.length > META_LONGEST || above === "running") return false;
  return (above !== "other" && FRONT_MATTER.test(text)) || isToolHeader(text);
}
