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
  ODD,
  OPEN_BRACKET,
} from "../text/features.ts";
import { codeAt, lastCode } from "../text/codes.ts";
import { foldBy, foldSpace, trimSpace } from "../text/white-space.ts";
import { stripAttributes } from "./attributes.ts";
import { BULLET, MARKED } from "./first-characters.ts";
import { decodeEntities, linkAnchors, stripTags } from "./html.ts";
import { mayHoldLinks, parseInline } from "./inline.ts";
import { hasHeadingMark, skipBullets, stripMarks } from "./line-marks.ts";
import { NO_PARTS } from "./parts.ts";
import { cutListMark, endsInListMark } from "./pictures.ts";
import type { Reading } from "./reading.ts";

const HTML_HEADING = /^<h[1-6][\s>]/i;
/** An item of which nothing is left without its tags and pictures: its dash is no text. */
const EMPTY_ITEM = /^-\s|!\[/;
const PLACEHOLDER = /^!?\[[^[\]]{0,80}\]$/;
/** A link whose label stands below; its first line may be a dot in a list. */
const LINK_BELOW = /\s+\[$|\[[-*+]\s+[·•∙⋅]$/;
/** A line that is nothing but a link whose own text names the row of the table: `### [Lamps]`. */
const SHORTCUT = /^\[((?!IM(?:G|AGE)\])(?:[^[\]\\]|\\.){2,4000})\]$/;
/** A shorter line in brackets that is no heading is a label, or stands for a picture. */
const SHORTCUT_LEAST = 160;
/** A check box, as GNU html2text draws it. */
const CHECK_BOX = "⁰";
const HARD_BREAK = /\s*\\{1,3}$/;
const COLON = 58;
const LESS_THAN = 60;
const CLOSE = 93;
/** A line without these, which does not begin as a piece of a surface does, is text as it stands. */
const MARKUP = OPEN_BRACKET | CLOSE_BRACKET | LESS | GREATER | AMPERSAND | BRACE | EQUALS | BACKSLASH | HASH | NON_ASCII;

/**
 * Reads a line with text in it.
 *
 * @param beginning what it can be by its first character
 */
export function readTextLine(line: string, features: number, beginning: number): Reading {
  if ((features & MARKUP) === 0 && (beginning & MARKED) === 0 && codeAt(line, 0) !== COLON)
    return { type: "text", text: (features & ODD) === 0 ? line : foldBy(line, features), parts: NO_PARTS };
  const tagless = readHtml(line, features);
  const known = tagless === line ? features : ANY;
  const markless = dropAttributes(cutHardBreak(stripMarks(tagless, known)), known);
  const shortcut = readShortcut(markless, hasHeadingMark(line));
  if (shortcut !== null) return shortcut;
  const links = mayHoldLinks(markless, known);
  const inline = links ? parseInline(markless, known) : { text: markless, parts: NO_PARTS };
  const { text: linkless, parts } = endsInListMark(inline.text, markless) ? cutListMark(inline) : inline;
  const text = stripMarks((known & OPEN_BRACKET) === 0 ? linkless : cutLinkBelow(linkless), known);
  if (isMark(text, line)) return { type: "mark", text: foldSpace(text.replace(/^!?\[|\]$|^[-⁰]$/g, "")), parts };
  return { type: readType(line, features, beginning, markless), text: links ? trimSpace(text) : foldBy(text, known), parts };
}

function readShortcut(text: string, heading: boolean): Reading | null {
  if (lastCode(text) !== CLOSE || !(heading || text.length > SHORTCUT_LEAST)) return null;
  const label = SHORTCUT.exec(text)?.[1];
  if (label === undefined) return null;
  return { type: heading ? "heading" : "text", text: foldSpace(label), parts: [{ text: label, href: null, ref: label }] };
}

function dropAttributes(text: string, features: number): string {
  return codeAt(text, 0) === COLON || (features & (BRACE | EQUALS)) !== 0 ? stripAttributes(text) : text;
}

function readHtml(text: string, features: number): string {
  const tagless = (features & LESS) === 0 ? text : stripTags(linkAnchors(text));
  return (tagless === text ? (features & AMPERSAND) !== 0 : tagless.includes("&")) ? decodeEntities(tagless) : tagless;
}

/** A line without the backslashes at its end with which Markdown breaks lines. */
function cutHardBreak(text: string): string {
  return text.endsWith("\\") ? text.replace(HARD_BREAK, "") : text;
}

function cutLinkBelow(text: string): string {
  return text.includes("[") ? text.replace(LINK_BELOW, "") : text;
}

function isMark(text: string, line: string): boolean {
  if (text.length <= 1) return text === "" || text === "[" || text === "]" || text === CHECK_BOX || (text === "-" && EMPTY_ITEM.test(line));
  return lastCode(text) === CLOSE && PLACEHOLDER.test(text);
}

function readType(line: string, features: number, beginning: number, markless: string): TokenType {
  if ((features & HASH) !== 0 && hasHeadingMark(line)) return "heading";
  if (codeAt(line, 0) === LESS_THAN && HTML_HEADING.test(line)) return "heading";
  return (beginning & BULLET) !== 0 && markless !== line && skipBullets(line) > 0 ? "item" : "text";
}
