/** The characters that TeX's text commands stand for. */

/** Accent commands, with the combining character of each. */
export const ACCENTS: ReadonlyMap<string, string> = new Map([
  ["'", "\u0301"],
  ["`", "\u0300"],
  ["^", "\u0302"],
  ['"', "\u0308"],
  ["~", "\u0303"],
  ["=", "\u0304"],
  [".", "\u0307"],
  ["u", "\u0306"],
  ["v", "\u030C"],
  ["H", "\u030B"],
  ["c", "\u0327"],
  ["k", "\u0328"],
  ["d", "\u0323"],
  ["b", "\u0331"],
  ["r", "\u030A"],
  ["t", "\u0361"],
]);

/** Letters. As every command of letters in TeX, each swallows the blanks after it: `S\o rensen`. */
export const LETTERS: ReadonlyMap<string, string> = new Map([
  ["aa", "å"],
  ["AA", "Å"],
  ["ae", "æ"],
  ["AE", "Æ"],
  ["oe", "œ"],
  ["OE", "Œ"],
  ["o", "ø"],
  ["O", "Ø"],
  ["l", "ł"],
  ["L", "Ł"],
  ["ss", "ß"],
  ["SS", "ẞ"],
  ["i", "ı"],
  ["j", "ȷ"],
  ["dh", "ð"],
  ["DH", "Ð"],
  ["dj", "đ"],
  ["DJ", "Đ"],
  ["th", "þ"],
  ["TH", "Þ"],
  ["ng", "ŋ"],
  ["NG", "Ŋ"],
]);

/** Other signs that running text holds. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ["dots", "…"],
  ["ldots", "…"],
  ["textellipsis", "…"],
  ["textendash", "–"],
  ["textemdash", "—"],
  ["textquoteleft", "‘"],
  ["textquoteright", "’"],
  ["textquotedblleft", "“"],
  ["textquotedblright", "”"],
  ["textasciitilde", "~"],
  ["textbackslash", "\\"],
  ["textunderscore", "_"],
  ["textregistered", "®"],
  ["texttrademark", "™"],
  ["textdegree", "°"],
  ["copyright", "©"],
  ["pounds", "£"],
  ["S", "§"],
  ["P", "¶"],
]);

/** A backslash and one character that is no letter. */
export const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["&", "&"],
  ["%", "%"],
  ["_", "_"],
  ["#", "#"],
  ["$", "$"],
  ["{", "{"],
  ["}", "}"],
  [" ", " "],
  [",", " "],
  ["-", ""],
  ["/", ""],
]);
