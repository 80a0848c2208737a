/** Lines with text in them: their bullets, heading marks, links, pictures, tags and entities are taken away. */
import type { TokenType } from "../core/token.ts";
import {
  AMPERSAND,
  ANY,
  BACKSLASH,
  BRACE,
  CLOSE_BRACKET,
  EQUALS,
  GREATER,
  HASH,
  LESS,
  NON_ASCII,
  OPEN_BRACKET,
} from "../text/features.ts";
import { trimSpace } from "../text/white-space.ts";
import { stripAttributes } from "./attributes.ts";
import { beginningAt, BULLET, MARKED } from "./first-characters.ts";
import { decodeEntities, linkAnchors, stripTags } from "./html.ts";
import { mayHoldLinks, parseInline } from "./inline.ts";
import { cutListMark, endsInListMark } from "./pictures.ts";
import { NO_PARTS, type Reading } from "./reading.ts";

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
/** The longest opening half of a link whose text is short enough to be a label or a count, not a sentence of running text. */
const HALF_LONGEST = 61;
const HARD_BREAK = /\s*\\{1,2}$/;
/** A line without these, which does not begin as a piece of a surface does, is text as it stands. */
const MARKUP = OPEN_BRACKET | CLOSE_BRACKET | LESS | GREATER | AMPERSAND | BRACE | EQUALS | BACKSLASH | HASH | NON_ASCII;

/**
 * Reads a line with text in it.
 *
 * @param beginning what it can be by its first character
 */
export function readTextLine(line: string, features: number, beginning: number): Reading {
  if ((features & MARKUP) === 0 && (beginning & MARKED) === 0 && !line.startsWith(":")) return { type: "text", text: line, parts: NO_PARTS };
  const tagless = readHtml(line, features);
  const known = tagless === line ? features : ANY;
  const unmarked = stripMarks(tagless);
  const markless = unmarked.startsWith(":") || (known & (BRACE | EQUALS)) !== 0 ? stripAttributes(unmarked) : unmarked;
  const inline = mayHoldLinks(markless, known) ? parseInline(markless) : { text: markless, parts: NO_PARTS };
  const { text: linkless, parts } = endsInListMark(inline.text, markless) ? cutListMark(inline) : inline;
  const text = stripMarks((known & (BACKSLASH | OPEN_BRACKET)) === 0 ? linkless : cutEnd(linkless));
  if (isMark(text, line)) return { type: "mark", text: text.replace(/^!?\[|\]$|^-$/g, "").trim(), parts };
  return { type: readType(line, features, beginning, markless), text, parts };
}

function readHtml(text: string, features: number): string {
  const tagless = (features & LESS) === 0 ? text : stripTags(linkAnchors(text));
  return tagless.includes("&") ? decodeEntities(tagless) : tagless;
}

/** A line without a hard break or the opening bracket of a link at its end. */
function cutEnd(text: string): string {
  const broken = text.endsWith("\\") ? text.replace(HARD_BREAK, "") : text;
  return broken.includes("[") ? broken.replace(LINK_BELOW, "") : broken;
}

function isMark(text: string, line: string): boolean {
  if (text.length <= 1) return text === "" || text === "[" || text === "]" || (text === "-" && EMPTY_ITEM.test(line));
  return text.endsWith("]") && PLACEHOLDER.test(text);
}

function readType(line: string, features: number, beginning: number, markless: string): TokenType {
  if ((features & HASH) !== 0 && /^\W{0,8}#{1,6}\s/.test(line)) return "heading";
  if (line.startsWith("<") && HTML_HEADING.test(line)) return "heading";
  return (beginning & BULLET) !== 0 && markless !== line && BULLETS.test(line) ? "item" : "text";
}

/** A line without the bullets, check boxes, heading marks and the opening half of a link before its text. */
function stripMarks(text: string): string {
  if (text === "" || (beginningAt(text, 0) & MARKED) === 0 || text === "-") return text;
  const whole = isHalfLink(text) ? text.slice(1) : text;
  const bulletless = whole !== "" && (beginningAt(whole, 0) & BULLET) !== 0 ? whole.replace(BULLETS, "") : whole;
  const bare = bulletless.startsWith("[") ? bulletless.replace(CHECK_BOX, "") : bulletless;
  return trimSpace(bare.startsWith("#") ? cutHeadingMark(bare) : bare);
}

function isHalfLink(text: string): boolean {
  return text.startsWith("[") && text.length <= HALF_LONGEST && !text.includes("]") && text.lastIndexOf("[") === 0;
}

function cutHeadingMark(text: string): string {
  return text.replace(HEADING, "$1");
}
