/** Text without accents and typographic variants, so that what people type finds what publishers print. */

// oxlint-disable-next-line no-control-regex -- ASCII, which needs no folding, begins at U+0000
const NOT_ASCII = /[^\u0000-\u007f]+/g;
const MARKS = /[\p{M}\p{Cf}]+/gu;
/** Characters that normalisation leaves alone: letters that are one with their accent, ligatures, hyphens, dashes and quotes. */
const VARIANTS = /[ØøŁłĐđÐðĦħŦŧıÞþßẞÆæŒœ‘’ʼ“”„\u2010-\u2015\u2212]/g;
const PLAIN: Readonly<Record<string, string>> = {
  Ø: "O",
  ø: "o",
  Ł: "L",
  ł: "l",
  Đ: "D",
  đ: "d",
  Ð: "D",
  ð: "d",
  Ħ: "H",
  ħ: "h",
  Ŧ: "T",
  ŧ: "t",
  ı: "i",
  Þ: "TH",
  þ: "th",
  ß: "ss",
  ẞ: "SS",
  Æ: "AE",
  æ: "ae",
  Œ: "OE",
  œ: "oe",
  "‘": "'",
  "’": "'",
  ʼ: "'",
  "“": '"',
  "”": '"',
  "„": '"',
};

/**
 * Text in compatibility decomposition (NFKD) without combining marks and invisible characters, the syllables of Korean
 * put together again (NFC), its special hyphens, dashes and quotes replaced by those of ASCII. Upper and lower case stay.
 * ASCII comes back as it is, at no cost.
 */
export function fold(text: string): string {
  return text.replace(NOT_ASCII, foldRun);
}

/** Folded text in lower case, to compare by. */
export function foldCase(text: string): string {
  return fold(text).toLowerCase();
}

function foldRun(run: string): string {
  return run
    .normalize("NFKD")
    .replace(MARKS, "")
    .normalize("NFC")
    .replace(VARIANTS, (char) => PLAIN[char] ?? "-");
}
