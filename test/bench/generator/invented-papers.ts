/** Papers that nobody wrote, made from a seed. */
import type { Link } from "../../../src/core/record.ts";
import { createRandom, type Random } from "./random.ts";
import { GRAMMAR, LINK_SENTENCES, ORGANIZATIONS, OWNERS, SUBMITTERS } from "./vocabulary.ts";

/** One invented paper: everything that any surface of the page can show of it. */
export interface InventedPaper {
  /** arXiv identifier; its month is the month of `published`. */
  readonly id: string;
  readonly title: string;
  /** The abstract, one text a paragraph. */
  readonly paragraphs: readonly string[];
  /** The one sentence that the trending page shows instead of the abstract, where it has one. */
  readonly summary: string | null;
  readonly authorCount: number;
  /** Shown instead of the number of authors, but on the daily page. */
  readonly organization: { readonly handle: string; readonly name: string } | null;
  readonly submittedBy: string;
  /** `YYYY-MM-DD`. */
  readonly published: string;
  readonly upvotes: number;
  /** Null where the page shows no number. */
  readonly commentCount: number | null;
  /** Repository of the trending page's button; the stars are a number that survives being written as `1.32k`. */
  readonly repository: { readonly url: string; readonly stars: number };
  /** The targets of the abstract's links, in order. */
  readonly links: readonly Link[];
  /** True where the abstract came with line breaks of its own, which some converters keep. */
  readonly broken: boolean;
}

/** Day on which all invented listings are captured. The papers are of that year and of the years before. */
export const CAPTURED = "2025-03-14";

/** The same papers for the same seed, with different titles; about every fourth is of the year before the capture. */
export function createPapers(seed: number, count: number): InventedPaper[] {
  const random = createRandom(seed);
  const titles = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    let title = createTitle(random);
    while (titles.has(title)) title = createTitle(random);
    titles.add(title);
    return createPaper(random, title, index);
  });
}

function createPaper(random: Random, title: string, index: number): InventedPaper {
  const published = createDay(random, index);
  const slug = `${random.pick(OWNERS)}/${expand("{name}", random).toLowerCase()}`;
  const text = createAbstract(random, slug);
  return {
    id: `${published.slice(2, 4)}${published.slice(5, 7)}.${String(random.int(10, 19_999)).padStart(5, "0")}`,
    title,
    ...text,
    summary: random.chance(0.7) ? finish(expand("{summary}", random)) : null,
    authorCount: random.chance(0.05) ? random.int(100, 900) : random.int(1, 18),
    organization: random.chance(0.25) ? random.pick(ORGANIZATIONS) : null,
    submittedBy: random.pick(SUBMITTERS),
    published,
    upvotes: random.chance(0.3) ? 0 : random.int(1, 240),
    commentCount: random.chance(0.4) ? random.int(1, 20) : null,
    repository: { url: `https://github.com/${slug}`, stars: createStars(random) },
    broken: random.chance(0.3),
  };
}

/** The first papers of a listing show which year it was captured in, whatever comes after them. */
function createDay(random: Random, index: number): string {
  const year = Number(CAPTURED.slice(0, 4)) - (index % 4 === 0 ? 1 : index % 4 === 1 ? 0 : random.int(0, 7));
  const last = year === Number(CAPTURED.slice(0, 4)) ? 2 : 12;
  return `${year}-${String(random.int(1, last)).padStart(2, "0")}-${String(random.int(1, 28)).padStart(2, "0")}`;
}

function createStars(random: Random): number {
  const digits = random.int(1, 999);
  return digits * random.pick([1, 1, 10, 100]);
}

function createTitle(random: Random): string {
  const words = finish(expand("{titleText}", random)).split(" ");
  const small = new Set(["a", "an", "and", "as", "at", "for", "from", "of", "the", "to", "with", "do", "not", "that", "once", "no"]);
  return words.map((word, index) => (index > 0 && small.has(word) ? word : capitalise(word))).join(" ");
}

function createAbstract(random: Random, slug: string): Pick<InventedPaper, "paragraphs" | "links"> {
  const paragraphs = [createParagraph(random, random.int(1, 11))];
  if (random.chance(0.15)) paragraphs.push(createParagraph(random, random.int(2, 4)));
  if (!random.chance(0.4)) return { paragraphs, links: [] };
  const { kind, sentence, url: pattern } = random.pick(LINK_SENTENCES);
  const url = pattern.replace("%", kind === "project" ? slug.replace("/", "-") : slug);
  const text = sentence.replace("@", url);
  if (random.chance(0.2)) paragraphs.push(text);
  else paragraphs.push(`${paragraphs.pop()} ${text}`);
  return { paragraphs, links: [{ kind, url }] };
}

function createParagraph(random: Random, sentences: number): string {
  const middle = sample(GRAMMAR["middle"] ?? [], sentences, random).map((template) => expand(template, random));
  return finish([expand("{opening}", random), ...middle, expand("{closing}", random)].join(" "));
}

function expand(template: string, random: Random): string {
  return template.replace(/\{(\^?)(\w+)\}/g, (_, upper: string, slot: string) => {
    const text = readSlot(slot, random);
    return upper === "" ? text : capitalise(text);
  });
}

function readSlot(slot: string, random: Random): string {
  if (slot === "number") return String(random.int(2, 999));
  if (slot === "digit") return String(random.int(2, 9));
  if (slot === "percent") return `${random.int(11, 98)}.${random.int(0, 9)}`;
  return expand(random.pick(GRAMMAR[slot] ?? []), random);
}

function sample<T>(items: readonly T[], count: number, random: Random): T[] {
  const rest = [...items];
  return Array.from({ length: Math.min(count, rest.length) }, () => rest.splice(random.int(0, rest.length - 1), 1)).flat();
}

/** Corrects the article before a vowel. */
function finish(text: string): string {
  return text.replace(/\b(a|A) (?=[aeioAEIO])/g, "$1n ");
}

function capitalise(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
