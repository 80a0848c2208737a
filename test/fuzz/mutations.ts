/** Mutations: one change each to the bytes of a text. Bytes stand as characters U+0000 to U+00FF, so that strings can be cut anywhere. */
import type { Random } from "../bench/generator/random.ts";
import { LINES } from "./lines.ts";
import { MARKUP, ODD } from "./markup.ts";

/** Changes a text a little. */
type Mutation = (text: string, random: Random) => string;

const ODD_BYTES = ODD.map((bytes) => bytes.toString("latin1"));
const LINE_BYTES = LINES.map(toBytes);
const MARKUP_BYTES = MARKUP.map(toBytes);
const LINE_ENDS = ["\n", "\r\n", "\r", "\n\n", "\n\r", "\v", "\f", "\0", " "] as const;
const INDENTS = [" ", "    ", "\t", "> ", "| ", "  • ", "# ", "12: ", "     7\t", "Ada: ", "- [ ] "] as const;
const LONGEST_RUN = 12;

/** Every mutation. */
const MUTATIONS: readonly Mutation[] = [
  function flipBit(text, random) {
    const at = placeIn(text, random);
    return replaceAt(text, at, at + 1, String.fromCharCode((text.charCodeAt(at) || 0) ^ (1 << random.int(0, 7))));
  },
  function insertByte(text, random) {
    return insert(text, placeIn(text, random), String.fromCharCode(random.int(0, 255)));
  },
  function insertOdd(text, random) {
    return insert(text, placeIn(text, random), random.pick(ODD_BYTES).repeat(random.chance(0.9) ? 1 : random.int(2, 300)));
  },
  function insertMarkup(text, random) {
    return insert(text, placeIn(text, random), random.pick(MARKUP_BYTES).repeat(random.chance(0.8) ? 1 : random.int(2, 200)));
  },
  function wrapInMarkup(text, random) {
    const [from, to] = spanIn(text, random, 60);
    return replaceAt(text, from, to, random.pick(MARKUP_BYTES) + text.slice(from, to) + random.pick(MARKUP_BYTES));
  },
  function deleteSpan(text, random) {
    const [from, to] = spanIn(text, random, 40);
    return replaceAt(text, from, to, "");
  },
  function repeatSpan(text, random) {
    const [from, to] = spanIn(text, random, 40);
    return insert(text, to, text.slice(from, to).repeat(random.int(1, 9)));
  },
  function truncate(text, random) {
    return random.chance(0.5) ? text.slice(placeIn(text, random)) : text.slice(0, placeIn(text, random));
  },
  function changeNumber(text, random) {
    const at = placeIn(text, random);
    const numbers = ["0", "-1", "13", "31", "99", "007", "2025", "1e9", "4294967296", "99999999999999999999", "1.5k", "٣"];
    return text.slice(0, at) + text.slice(at).replace(/\d+/, toBytes(random.pick(numbers)));
  },
  function changeCase(text, random) {
    const [from, to] = spanIn(text, random, 200);
    const span = text.slice(from, to);
    return replaceAt(text, from, to, random.chance(0.5) ? span.toUpperCase() : span.toLowerCase());
  },
  function insertLine(text, random) {
    return onLines(text, (lines) => lines.toSpliced(random.int(0, lines.length), 0, random.pick(LINE_BYTES) + random.pick(LINE_ENDS)));
  },
  function deleteLines(text, random) {
    return onRun(text, random, () => []);
  },
  function doubleLines(text, random) {
    return onRun(text, random, (run) => [...run, ...run]);
  },
  function moveLines(text, random) {
    return onLines(text, (lines) => {
      const [from, to] = runIn(lines, random);
      const rest = lines.toSpliced(from, to - from);
      return rest.toSpliced(random.int(0, rest.length), 0, ...lines.slice(from, to));
    });
  },
  function swapLines(text, random) {
    return onRun(text, random, (run) => run.toReversed());
  },
  function joinLines(text, random) {
    const glue = random.pick(["", " ", "  "]);
    return onRun(text, random, (run) => run.map((line, at) => (at === run.length - 1 ? line : line.replace(/[\r\n]+$/, glue))));
  },
  function breakLine(text, random) {
    return insert(text, placeIn(text, random), random.pick(LINE_ENDS));
  },
  function changeLineEnds(text, random) {
    return onRun(text, random, (run) => run.map((line) => line.replace(/\r?\n$/, random.pick(LINE_ENDS))), Number.MAX_SAFE_INTEGER);
  },
  function indentLines(text, random) {
    const indent = toBytes(random.pick(INDENTS));
    return onRun(text, random, (run) => run.map((line) => indent + line), Number.MAX_SAFE_INTEGER);
  },
  function spreadLines(text, random) {
    return onRun(text, random, (run) => run.flatMap((line) => [line, "\n"]), Number.MAX_SAFE_INTEGER);
  },
  function escapeMarkup(text, random) {
    return onRun(text, random, (run) => run.map((line) => line.replace(/[[\]*_#.()]/g, "\\$&")), Number.MAX_SAFE_INTEGER);
  },
];

/** Changes the text so many times. */
export function mutate(text: string, random: Random, times: number): string {
  let changed = text;
  for (let count = 0; count < times; count++) changed = random.pick(MUTATIONS)(changed, random);
  return changed;
}

/** Puts a run of lines of one text, or of its bytes, into another. */
export function splice(text: string, other: string, random: Random): string {
  if (random.chance(0.3)) {
    const [from, to] = spanIn(other, random, 400);
    return insert(text, placeIn(text, random), other.slice(from, to));
  }
  const lines = splitLines(other);
  const [from, to] = runIn(lines, random, random.chance(0.5) ? lines.length : 40);
  return onLines(text, (all) => all.toSpliced(random.int(0, all.length), 0, ...lines.slice(from, to)));
}

/** The lines of a text, each with its line end. */
export function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Text as the bytes of its UTF-8, a character each. */
export function toBytes(text: string): string {
  return Buffer.from(text).toString("latin1");
}

function placeIn(text: string, random: Random): number {
  return random.int(0, text.length);
}

function spanIn(text: string, random: Random, most: number): [number, number] {
  const from = placeIn(text, random);
  return [from, Math.min(text.length, from + random.int(1, most))];
}

function runIn(lines: readonly string[], random: Random, most = LONGEST_RUN): [number, number] {
  const from = random.int(0, Math.max(0, lines.length - 1));
  return [from, Math.min(lines.length, from + random.int(1, most))];
}

function onLines(text: string, change: (lines: readonly string[]) => readonly string[]): string {
  return change(splitLines(text)).join("");
}

function onRun(text: string, random: Random, change: (run: readonly string[]) => readonly string[], most = LONGEST_RUN): string {
  return onLines(text, (lines) => {
    const [from, to] =
      random.chance(0.2) && most > lines.length ? [0, lines.length] : runIn(lines, random, Math.min(most, lines.length + 1));
    return lines.toSpliced(from, to - from, ...change(lines.slice(from, to)));
  });
}

function insert(text: string, at: number, added: string): string {
  return text.slice(0, at) + added + text.slice(at);
}

function replaceAt(text: string, from: number, to: number, added: string): string {
  return text.slice(0, from) + added + text.slice(to);
}
