/** Pieces of SVG. A chart is coloured by attributes alone: a style sheet in it would count for all other charts of its page. */
import { toPlainLine } from "../text/plain-text.ts";
import { cutText, textWidth } from "../text/terminal-width.ts";
import { escapeXml } from "../text/xml-text.ts";

/** A blue that stands out from white and from black. */
export const BLUE = "#3b82c4";
/** Height of letters, in user units as all lengths here. */
export const FONT_SIZE = 12;

/** Widths of letters in the widest of the usual fonts, as shares of their height. */
const SMALL_LETTER = 0.6;
const MORE_OF_CAPITAL = 0.12;
const CAPITAL = /\p{Lu}/gu;

/** How a text stands. */
interface TextStyle {
  /** The side of the text that is at its place; the start when left out. */
  readonly anchor?: "middle" | "end";
  readonly size?: number;
  readonly bold?: boolean;
  /** Text that says less than the rest. */
  readonly soft?: boolean;
}

/** A text whose base line begins at a place. */
export function drawText(x: number, y: number, text: string, { anchor, size, bold, soft }: TextStyle = {}): string {
  const attributes = [
    anchor === undefined ? "" : ` text-anchor="${anchor}"`,
    size === undefined ? "" : ` font-size="${size}"`,
    bold === true ? ' font-weight="bold"' : "",
    soft === true ? ' fill-opacity="0.8"' : "",
  ];
  return `<text x="${round(x)}" y="${round(y)}"${attributes.join("")}>${toXmlText(text)}</text>`;
}

/** The place of a rectangle, and its paint. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly opacity?: number;
  /** Shown where the pointer rests. */
  readonly tip?: string;
}

/** A rectangle. */
export function drawBox({ x, y, width, height, fill, opacity = 1, tip }: Box): string {
  const place = `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
  const paint = `fill="${fill}"${opacity === 1 ? "" : ` fill-opacity="${opacity}"`}`;
  return tip === undefined ? `<rect ${place} ${paint}/>` : `<rect ${place} ${paint}><title>${toXmlText(tip)}</title></rect>`;
}

/** A text on one line, without what XML forbids. */
export function toXmlText(text: string): string {
  return escapeXml(toPlainLine(text));
}

/** An estimate of how long a text is at most: what shows a picture has fonts of its own. */
export function spanOf(text: string, size = FONT_SIZE): number {
  return textWidth(text) * letterWidth(text, size);
}

/** The text, cut to a length. */
export function fitText(text: string, length: number, size = FONT_SIZE): string {
  const plain = toPlainLine(text);
  return cutText(plain, Math.floor(length / letterWidth(plain, size)));
}

function letterWidth(text: string, size: number): number {
  const capitals = (text.match(CAPITAL)?.length ?? 0) / Math.max(1, text.length);
  return size * (SMALL_LETTER + MORE_OF_CAPITAL * capitals);
}

/** A number with few decimals. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
