/** Accents in TeX: a letter with a mark, in any of the notations. */
import { lazy } from "../text/lazy.ts";
import { memoize } from "../text/memo.ts";
import { ACCENTS, LETTERS } from "./tex-symbols.ts";

/** The meaning of a piece of TeX, and its end. */
export interface Reading {
  readonly text: string;
  /** Index after it. */
  readonly end: number;
}

/** Marks are put on marks, but not without end. */
const DEEPEST = 4;
const LETTER = lazy(() => /\p{L}\p{M}*/uy);
const ONLY_MARKS = lazy(() => /^\p{M}*$/u);
const compose = memoize((text) => text.normalize("NFC"));
const COMMAND = /\\([A-Za-z]+)(?:\{\}|\s*)/y;
const BLANKS = /\s*/y;
/** Accents that stand by themselves above nothing: the signs of the keyboard. */
const BARE = new Set(["~", "^", "'", "`"]);
const DOTLESS: ReadonlyMap<string, string> = new Map([
  ["ı", "i"],
  ["ȷ", "j"],
]);

/** Reads an accent and its letter at a backslash: `\'e`, `\'{e}`, `\'{\i}`, `\v{s}`, `\v s`, `\'{\^e}`. Null when there is none. */
export function readAccent(text: string, at: number, depth = 0): Reading | null {
  const command = text[at + 1] ?? "";
  if (!ACCENTS.has(command) || depth > DEEPEST) return null;
  const start = /[A-Za-z]/.test(command) ? endOfName(text, at + 2) : at + 2;
  if (start === null) return null;
  const base = text[start] === "{" ? readGroup(text, start, depth) : readBase(text, start, depth);
  const accented = base === null ? null : accent(base.text, command);
  return base === null || accented === null ? null : { text: accented, end: base.end };
}

/** A command of one letter ends before a brace, a blank or a backslash; `\vs` is another command. */
function endOfName(text: string, at: number): number | null {
  const end = skipBlanks(text, at);
  return end === at && /[A-Za-z]/.test(text[at] ?? "") ? null : end;
}

/** Puts an accent on a letter, or between the two letters that a tie joins. */
function accent(base: string, command: string): string | null {
  const mark = ACCENTS.get(command) ?? "";
  if (base === "") return BARE.has(command) ? command : null;
  const [first = "", ...others] = base;
  const rest = others.join("");
  if (command === "t") return first + mark + rest;
  return rest === "" || ONLY_MARKS().test(rest) ? compose(`${DOTLESS.get(first) ?? first}${rest}${mark}`) : null;
}

/** Reads a command that stands for a letter, with the blanks that it swallows. */
export function readLetter(text: string, at: number): Reading | null {
  COMMAND.lastIndex = at;
  const letter = LETTERS.get(COMMAND.exec(text)?.[1] ?? "");
  return letter === undefined ? null : { text: letter, end: COMMAND.lastIndex };
}

/** The letters between braces: one, two for a tie, none for an accent by itself. */
function readGroup(text: string, open: number, depth: number): Reading | null {
  let inner = "";
  let at = skipBlanks(text, open + 1);
  for (let count = 0; text[at] !== "}"; count++) {
    const base = count < 2 ? readBase(text, at, depth) : null;
    if (base === null) return null;
    inner += base.text;
    at = skipBlanks(text, base.end);
  }
  return { text: inner, end: at + 1 };
}

function readBase(text: string, at: number, depth: number): Reading | null {
  if (text[at] === "\\") return readAccent(text, at, depth + 1) ?? readLetter(text, at);
  LETTER().lastIndex = at;
  const letter = LETTER().exec(text)?.[0];
  return letter === undefined ? null : { text: letter, end: at + letter.length };
}

function skipBlanks(text: string, at: number): number {
  BLANKS.lastIndex = at;
  BLANKS.test(text);
  return BLANKS.lastIndex;
}
