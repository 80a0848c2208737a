/** Tools write the addresses of pictures, or the names of their files, in the place of the pictures. */
import { codeAt, lastCode } from "../text/codes.ts";
import { COLON, OPEN_BRACKET, SLASH } from "../text/features.ts";
import type { Inline } from "./inline.ts";

/** Addresses of pictures before a text. */
const ADDRESSES = /^(?:\[https?:\/\/[^\s[\]]{1,2048}\.(?:png|jpe?g|svg|gif|webp)\](?!\()\s?){1,9}/i;
/** A picture that stands in the page itself, and the shortest line that holds one too long for the patterns of links and tags. */
const DATA = /\bdata:image\/[^\s"'()<>[\]{}|]+/gi;
/** Features of a line that holds one. */
const IN_DATA = COLON | SLASH;
const DATA_SHORTEST = 1000;
const NAME_LENGTH = 10;
const OPEN = 91;
const DASH = 45;
/** The first ten characters of a file's name, as w3m shows a picture without a description: digits among them, and no key of a citation. */
const FILE_NAME = /(?<=^|\s)\[(?=[\w-]{0,9}\d)(?![A-Za-z]?[a-z-]{1,8}\d{2,4}[a-z]?\])[\w-]{10}\]\s?(?=\S)/g;
/** The description of a picture that the name after it repeats: `[ada-quill] ada-quill`. */
const DESCRIPTION = /(?<=^|\s)\[((?=[\d_.-]*[A-Za-z])[\w.-]{2,40})\]\s?(?=\1(?:\s|$))/;
/** Longer lines are running text. */
const LONGEST = 60;
/** The dash of a list between a text and the picture of the list's first item. */
const GLUED_DASH = /-\s{0,3}\[?!\[/;

/** A line with pictures that stand in it as short as the address of one. */
export function shortenPictures(text: string, features: number): string {
  return text.length >= DATA_SHORTEST && (features & IN_DATA) === IN_DATA && text.includes("data:image/")
    ? text.replace(DATA, "data:image/png")
    : text;
}

/** A line without the pictures before its text, or before a name in it where it is no part of running text. */
export function dropPictures(text: string, features: number, running: boolean): string {
  if ((features & OPEN_BRACKET) === 0) return text;
  const bare = codeAt(text, 0) === OPEN && text.startsWith("[http") ? text.replace(ADDRESSES, "") : text;
  if (running || bare.length > LONGEST) return bare;
  const open = bare.indexOf("[");
  if (open === -1) return bare;
  return (bare[open + NAME_LENGTH + 1] === "]" ? bare.replace(FILE_NAME, "") : bare).replace(DESCRIPTION, "");
}

/** True where the dash at the end of a line's text is the mark of a list of pictures after it: `Lamps- ![](a.png)`. */
export function endsInListMark(text: string, markup: string): boolean {
  return text.length > 1 && lastCode(text) === DASH && GLUED_DASH.test(markup);
}

/** A line without the mark of a list at its end. */
export function cutListMark({ text, parts }: Inline): Inline {
  const last = parts.findLastIndex((part) => part.text !== "");
  const cut = parts.map((part, index) => (index === last ? { text: cutLast(part.text), href: part.href, ref: part.ref } : part));
  return { text: cutLast(text), parts: cut };
}

function cutLast(text: string): string {
  return text.slice(0, -1).trimEnd();
}
