/** Lexicons: the words and phrases of a query, all looked for in one pass over a text. */
import type { Span } from "../core/span.ts";
import { foldCase } from "../text/fold.ts";
import { splitGraphemes } from "../text/graphemes.ts";

/**
 * Letters and digits of the scripts that put blanks between words. In the others a word may begin and end anywhere; so it
 * may in Korean, which puts words and particles together.
 */
const SPACED = new RegExp(
  String.raw`^[[\p{L}\p{N}]--[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]]`,
  "v",
);
/** Characters that part the pieces of a phrase. */
const GAPS = /[\s-]+/;
const BLANK = 0x20;

/** So few beginnings of needles are looked for one by one before a text is gone through. */
const FEW = 8;

/** Classes of code units: part of a spaced word, a gap, or anything else. */
const WORD = 1;
const GAP = 2;
const OTHER = 3;
/** That of each code unit which was seen, 0 of the others; half a character says nothing by itself. */
const CLASSES = new Uint8Array(0x10000);

/** A step on the way through needles that begin alike, by the code units that they go on with; any gap is a blank. */
interface Step {
  readonly next: Map<number, Step>;
  /** Needles that end here, and those that end here only where a word does. */
  readonly ends: number[];
  readonly wordEnds: number[];
}

/** Takes the number of a needle and the half-open range of code units where it stands. */
type Tell = (number: number, from: number, to: number) => void;

/** Needles with a number each. A search takes one pass over the text: the benchmark's rows `a query of one word` and `of 400 words`. */
export class Lexicon {
  readonly #root = createStep();
  /** 1 for the code units that a needle begins with. */
  readonly #first = new Uint8Array(0x10000);
  /** The first piece of each needle. */
  readonly #beginnings: string[] = [];
  /** For the text at hand. */
  #memory = new Uint16Array(4096);

  /**
   * Adds a word or phrase; returns its number, or null when nothing is in it but blanks and hyphens. It is looked for without
   * case, begins where a word begins and, when `whole`, ends where one ends. Blanks and hyphens within it match one another, in
   * any number (`self-supervised`, `self supervised`); at its ends they do not count.
   */
  add(text: string, whole: boolean): number | null {
    const pieces = normalise(text)
      .split(GAPS)
      .filter((piece) => piece !== "");
    const [beginning] = pieces;
    if (beginning === undefined) return null;
    const needle = this.#read(pieces.join(" "));
    let step = this.#root;
    for (let at = 0; at < needle.length; at++) {
      const unit = needle.unit(at);
      const next = step.next.get(unit) ?? createStep();
      step.next.set(unit, next);
      step = next;
    }
    this.#first[needle.unit(0)] = 1;
    const number = this.#beginnings.push(beginning);
    (whole && needle.class(needle.length - 1) === WORD ? step.wordEnds : step.ends).push(number);
    return number;
  }

  /** Adds the numbers of the needles that a text holds to those that were found. */
  search(text: string, found: Set<number>): void {
    this.#go(normalise(text), (number) => void found.add(number));
  }

  /** Finds the parts of a text that are needles, in any order. */
  find(text: string): Span[] {
    const { normal, starts, ends } = normaliseByCharacters(text);
    const spans: Span[] = [];
    this.#go(normal, (_, from, to) => void spans.push({ start: starts[from] ?? 0, end: ends[to - 1] ?? 0 }));
    return spans;
  }

  /** Goes through a text without case and accents, and tells of each needle and where it begins and ends. */
  #go(normal: string, tell: Tell): void {
    if (this.#beginnings.length <= FEW && !this.#beginnings.some((beginning) => normal.includes(beginning))) return;
    const units = this.#read(normal);
    // Looked up once: calls and look-ups for each code unit would take most of the time.
    const { codes, length } = units;
    const first = this.#first;
    const classes = CLASSES;
    let within = false;
    for (let at = 0; at < length; at++) {
      const code = codes[at] ?? 0;
      const isWord = (classes[code] || units.class(at)) === WORD;
      if (first[code] === 1 && !(within && isWord)) this.#follow(units, at, tell);
      within = isWord;
    }
  }

  #read(text: string): Units {
    if (text.length > this.#memory.length) this.#memory = new Uint16Array(text.length * 2);
    return new Units(text, this.#memory);
  }

  /** Finds the needles that begin at a place. */
  #follow(units: Units, from: number, tell: Tell): void {
    let step = this.#root.next.get(units.unit(from));
    for (let at = from + 1; step !== undefined; at++) {
      for (const number of step.ends) tell(number, from, at);
      if (step.wordEnds.length > 0 && units.class(at) !== WORD) for (const number of step.wordEnds) tell(number, from, at);
      if (units.class(at) === GAP) {
        while (units.class(at + 1) === GAP) at++;
        step = step.next.get(BLANK);
      } else step = step.next.get(units.unit(at));
    }
  }
}

function createStep(): Step {
  return { next: new Map(), ends: [], wordEnds: [] };
}

/** Text without case and accents. Greek writes one letter in another way at the end of a word. */
function normalise(text: string): string {
  return foldCase(text).replaceAll("ς", "σ");
}

/** The same, and for each code unit of it the place of the character that it comes from. */
function normaliseByCharacters(text: string): { normal: string; starts: readonly number[]; ends: readonly number[] } {
  let normal = "";
  const [starts, ends]: [number[], number[]] = [[], []];
  for (const { segment, index } of splitGraphemes(text)) {
    normal += normalise(segment);
    while (starts.length < normal.length) {
      starts.push(index);
      ends.push(index + segment.length);
    }
  }
  return { normal, starts, ends };
}

/** The code units of a text, copied to memory: to read them there takes less time than from a string. */
class Units {
  readonly #text: string;
  readonly codes: Uint16Array;
  readonly length: number;

  /** @param memory as long as the text, or longer */
  constructor(text: string, memory: Uint16Array) {
    Buffer.from(memory.buffer).write(text, "utf16le");
    this.codes = memory;
    this.#text = text;
    this.length = text.length;
  }

  /** A code unit; 0 after the end. */
  unit(at: number): number {
    return at < this.length ? (this.codes[at] ?? 0) : 0;
  }

  class(at: number): number {
    return CLASSES[this.unit(at)] || this.#classify(at);
  }

  #classify(at: number): number {
    const unit = this.unit(at);
    const isSecond = unit >= 0xdc00 && unit <= 0xdfff;
    const char = String.fromCodePoint(this.#text.codePointAt(isSecond && at > 0 ? at - 1 : at) ?? 0);
    const found = SPACED.test(char) ? WORD : GAPS.test(char) ? GAP : OTHER;
    if (unit < 0xd800 || unit > 0xdfff) CLASSES[unit] = found;
    return found;
  }
}
