/** Units that the stretch test repeats: every line, piece of markup, fixture and surface that the fuzzer knows, above and inside listings. */
import { ARXIV_KINDS, createPapers, SURFACES, writeListing } from "../bench/generator.ts";
import type { Random } from "../bench/generator/random.ts";
import { LINES } from "./lines.ts";
import { MARKUP } from "./markup.ts";
import { HEADS, NOTATIONS } from "./notations.ts";
import { mutate, splitLines, toBytes } from "./mutations.ts";
import type { Sources } from "./sources.ts";
import type { Shape } from "./stretch.ts";

/** A longer unit would not be repeated in the shortest text. */
const LONGEST_UNIT = 4000;
const LONGEST_ABOVE = 1000;

/** Openings of every kind of listing, so that what is repeated below stands inside one. */
function openings(): string[] {
  const papers = createPapers(1, 1);
  const listings = [
    ...ARXIV_KINDS.map(({ write }) => `${write(papers).join("\n")}\n`),
    writeListing(papers, { layout: "search", surface: "plain" }),
    writeListing(papers, { layout: "search", surface: "turndown" }),
    "Lamps\nPaper • 2402.00001 • Published Feb 1, 2024 • 21\n",
  ];
  return ["", ...[...listings, ...HEADS].map((text) => cutLines(toBytes(text), LONGEST_ABOVE))];
}

function cutLines(text: string, most: number): string {
  let cut = "";
  for (const line of splitLines(text)) {
    if (cut.length + line.length > most) break;
    cut += line;
  }
  return cut === "" ? text.slice(0, most) : cut;
}

function unitsOf(sources: Sources): { small: string[]; blocks: string[] } {
  const papers = createPapers(2, 1);
  const small = [...LINES, ...MARKUP, ...NOTATIONS].flatMap((text) => (text === "" ? ["\n"] : [toBytes(text), toBytes(`${text}\n`)]));
  const blocks = [
    ...sources.texts,
    ...sources.forms,
    ...ARXIV_KINDS.map(({ write }) => toBytes(`${write(papers).join("\n")}\n`)),
    ...SURFACES.flatMap(({ id, layouts }) => layouts.map((layout) => toBytes(writeListing(papers, { layout, surface: id })))),
  ];
  return { small: [...new Set(small)], blocks: blocks.map((block) => cutLines(block, LONGEST_UNIT)) };
}

/** Every unit by itself, blocks by themselves, then every unit below every opening. */
export function* allShapes(sources: Sources): Generator<Shape> {
  const { small, blocks } = unitsOf(sources);
  for (const unit of [...small, ...blocks]) yield { above: "", unit, closer: "" };
  for (const above of openings().slice(1)) for (const unit of small) yield { above, unit, closer: "" };
}

/** Makes a function that draws a shape: units, runs of changed lines of a block, and one unit after another. */
export function createShapes(sources: Sources): (random: Random) => Shape {
  const { small, blocks } = unitsOf(sources);
  const above = openings();
  const drawUnit = (random: Random): string => {
    if (random.chance(0.5)) return random.pick(small) + (random.chance(0.4) ? random.pick(small) : "");
    const lines = splitLines(random.pick(blocks));
    const from = random.int(0, Math.max(0, lines.length - 1));
    const unit = lines.slice(from, from + random.int(1, 20)).join("");
    return mutate(unit, random, random.int(0, 3)).slice(0, LONGEST_UNIT) || "\n";
  };
  return (random) => ({
    above: random.pick(above),
    unit: drawUnit(random),
    closer: random.chance(0.25) ? drawUnit(random) : "",
  });
}
