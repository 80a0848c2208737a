/**
 * Features of a text: the kinds of characters that it may hold, a bit each. They are noted once for a line, and a pattern is tried only
 * where the characters that it needs are there. A bit that is not set means that the text surely holds none of these characters.
 */

export const SPACE = 1 << 0;
/** Two spaces in a row. */
export const DOUBLE_SPACE = 1 << 1;
/** Tabs and all other control characters of ASCII. */
export const CONTROL = 1 << 2;
export const NON_ASCII = 1 << 3;
export const DIGIT = 1 << 4;
export const CAPITAL = 1 << 5;
export const SMALL = 1 << 6;
export const COLON = 1 << 7;
export const OPEN_BRACKET = 1 << 8;
export const CLOSE_BRACKET = 1 << 9;
const PARENTHESIS = 1 << 10;
export const BRACE = 1 << 11;
export const LESS = 1 << 12;
export const GREATER = 1 << 13;
export const AMPERSAND = 1 << 14;
export const BACKSLASH = 1 << 15;
const STAR = 1 << 16;
export const UNDERSCORE = 1 << 17;
const BACKTICK = 1 << 18;
export const HASH = 1 << 19;
export const EQUALS = 1 << 20;
export const SLASH = 1 << 21;
const DASH = 1 << 22;
const DOLLAR = 1 << 23;
const AT = 1 << 24;
const COMMA = 1 << 25;
const SEMICOLON = 1 << 26;
export const BAR = 1 << 27;
export const QUOTE = 1 << 28;
/** All other signs of ASCII. */
const OTHER = 1 << 29;

/** Characters of each feature; of controls, and of what is no ASCII, the features are told by their codes. */
const CHARACTERS: readonly (readonly [feature: number, characters: string])[] = [
  [SPACE, " "],
  [DIGIT, "0123456789"],
  [CAPITAL, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"],
  [SMALL, "abcdefghijklmnopqrstuvwxyz"],
  [COLON, ":"],
  [OPEN_BRACKET, "["],
  [CLOSE_BRACKET, "]"],
  [PARENTHESIS, "()"],
  [BRACE, "{}"],
  [LESS, "<"],
  [GREATER, ">"],
  [AMPERSAND, "&"],
  [BACKSLASH, "\\"],
  [STAR, "*"],
  [UNDERSCORE, "_"],
  [BACKTICK, "`"],
  [HASH, "#"],
  [EQUALS, "="],
  [SLASH, "/"],
  [DASH, "-"],
  [DOLLAR, "$"],
  [AT, "@"],
  [COMMA, ","],
  [SEMICOLON, ";"],
  [BAR, "|"],
  [QUOTE, "\"'"],
];

/** Every feature: those of a text that was not looked at. */
export const ANY = -1;
/** All signs of ASCII. */
export const SIGN: number = ~(SPACE | DOUBLE_SPACE | CONTROL | NON_ASCII | DIGIT | CAPITAL | SMALL);
/** Features of text that may need more than its ends trimmed. */
export const ODD = DOUBLE_SPACE | CONTROL | NON_ASCII;

/** True for a text of nothing but spaces; false may be said of other blanks. */
export function isSurelyBlank(features: number): boolean {
  return (features & ~(SPACE | DOUBLE_SPACE)) === 0;
}

const DELETE = 0x7f;
const ASCII = 0x80;

/** The feature of each byte; one of a character beyond ASCII is {@link NON_ASCII}. */
export const BYTE_FEATURES: Int32Array = tabulate();

function tabulate(): Int32Array {
  const table = new Int32Array(256).fill(OTHER).fill(NON_ASCII, ASCII).fill(CONTROL, 0, 0x20);
  table[DELETE] = CONTROL;
  for (const [feature, characters] of CHARACTERS) for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)] = feature;
  return table;
}

/** The features of a text. */
export function featuresOf(text: string): number {
  let features = 0;
  let above = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const feature = code < ASCII ? (BYTE_FEATURES[code] ?? 0) : NON_ASCII;
    features |= feature | ((feature & above & SPACE) << 1);
    above = feature;
  }
  return features;
}
