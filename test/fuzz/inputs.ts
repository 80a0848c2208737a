/** The inputs of a run: composed of fixtures, generated listings, lines and raw bytes; each follows from the seed and its number alone. */
import { gzipSync } from "node:zlib";
import { LISTINGS } from "../../src/listings/index.ts";
import { ARXIV_KINDS, createPapers, SURFACES, writeListing } from "../bench/generator.ts";
import { createRandom, type Random } from "../bench/generator/random.ts";
import { LINES } from "./lines.ts";
import { mutate, splice, splitLines, toBytes } from "./mutations.ts";
import type { FuzzInput } from "./read.ts";
import type { Sources } from "./sources.ts";
import { changeNotation } from "./notations.ts";

/** Longer texts are cut to some of their lines, so that a run gets through many. */
const LONGEST = 24_000;

/** A text comes in no more chunks than about so many. */
const MOST_CHUNKS = 300;

/** Draws texts of one sort. */
type Draw = (random: Random) => string;

/** Makes the function that composes input number `number` of a seed. */
export function createInputs({ texts, forms }: Sources): (seed: number, number: number) => FuzzInput {
  const sorts: readonly Draw[] = [
    (random) => random.pick(texts),
    (random) => random.pick(texts),
    (random) => random.pick(texts),
    generateListing,
    generateListing,
    composeLines,
    (random) => Array.from({ length: random.int(0, 400) }, () => String.fromCharCode(random.int(0, 255))).join(""),
  ];
  return (seed, number) => {
    const random = createRandom((Math.imul(seed, 0x9e3779b1) + Math.imul(number, 0x85ebca6b)) | 0);
    const formed = random.chance(0.35);
    let text = formed ? random.pick(forms).slice(0, LONGEST) : cutLong(random.pick(sorts)(random), random);
    while (random.chance(formed ? 0.15 : 0.35))
      text = splice(text, random.chance(0.3) ? random.pick(forms) : random.pick(sorts)(random), random);
    if (formed) text = changeNotation(text, random, random.int(0, 6));
    text = mutate(text, random, random.chance(0.1) ? random.int(9, 40) : random.int(0, formed ? 2 : 6));
    const carried = carry(Buffer.from(cutLong(text, random), "latin1"), random);
    return { ...carried, options: drawOptions(carried.options, random), chunks: drawChunks(carried.bytes.length, random) };
  };
}

function generateListing(random: Random): string {
  const papers = createPapers(random.int(0, 1e9), random.int(1, 5));
  if (random.chance(0.35)) return toBytes(`${random.pick(ARXIV_KINDS).write(papers).join("\n")}\n`);
  const { id, layouts } = random.pick(SURFACES);
  return toBytes(writeListing(papers, { layout: random.pick(layouts), surface: id }));
}

function composeLines(random: Random): string {
  return toBytes(Array.from({ length: random.int(1, 60) }, () => `${random.pick(LINES)}\n`).join(""));
}

function cutLong(text: string, random: Random): string {
  if (text.length <= LONGEST) return text;
  const lines = splitLines(text);
  const cut = random.chance(0.5) ? lines.slice(random.int(0, lines.length - 1)).join("") : text;
  return cut.slice(0, LONGEST);
}

type Carried = Pick<FuzzInput, "bytes" | "options">;

/** Wrappings of a text: a mail, a JSON string, another encoding, an archive. Most texts come as they are. */
function carry(bytes: Buffer, random: Random): Carried {
  if (!random.chance(0.12)) return { bytes, options: {} };
  return random.pick<(bytes: Buffer, random: Random) => Carried>([
    (plain) => ({ bytes: Buffer.from(`\uFEFF${plain.toString()}`, "utf16le"), options: {} }),
    (plain) => ({ bytes: Buffer.from(plain.toString(), "utf16le"), options: { encoding: "utf-16le" } }),
    (plain) => ({ bytes: plain, options: { encoding: random.pick(["windows-1252", "shift_jis", "iso-2022-jp", "gb18030"]) } }),
    (plain) => ({ bytes: Buffer.concat([Buffer.from("\uFEFF"), plain]), options: {} }),
    (plain) => ({ bytes: damage(gzipSync(plain), random), options: {} }),
    (plain) => ({ bytes: Buffer.from(JSON.stringify(plain.toString())), options: {} }),
    (plain) => ({ bytes: mail("base64", plain.toString("base64").replace(/.{76}/g, "$&\n")), options: {} }),
    (plain) => ({ bytes: mail("quoted-printable", toQuotedPrintable(plain)), options: {} }),
  ])(bytes, random);
}

function damage(packed: Buffer, random: Random): Buffer {
  return random.chance(0.7) ? packed : Buffer.from(mutate(packed.toString("latin1"), random, 1), "latin1");
}

function mail(encoding: string, text: string): Buffer {
  return Buffer.from(
    `From: ada@example.org\nDate: Tue, 4 Aug 2026 00:21:07 +0000\nContent-Transfer-Encoding: ${encoding}\n\n${text}`,
    "latin1",
  );
}

function toQuotedPrintable(bytes: Buffer): string {
  return bytes
    .toString("latin1")
    .replace(/[^\n -<>-~]/g, (char) => `=${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`)
    .replace(/[^\n]{70}(?![\dA-F]{0,2}\n)/g, "$&=\n");
}

function drawOptions(options: FuzzInput["options"], random: Random): FuzzInput["options"] {
  return {
    ...options,
    ...(random.chance(0.1) ? { listing: random.pick(LISTINGS.ids) } : {}),
    ...(random.chance(0.1) ? { tex: "keep" as const } : {}),
    ...(random.chance(0.2) ? { asOf: random.pick(["2025-03-14", "2024-02-29", "1999-12-31"]) } : {}),
  };
}

/** Small chunks in a row, and where they would be too many for the text, one that is as long as it must be, so that most time goes into reading. */
function drawChunks(length: number, random: Random): number[] {
  const most = random.pick([1, 3, 20, 300, 5000]);
  const small = Array.from({ length: random.int(1, 6) }, () => random.int(1, most));
  const sum = small.reduce((total, size) => total + size, 0);
  const least = Math.ceil((length / MOST_CHUNKS) * small.length);
  return sum < least ? [...small, least - sum] : small;
}
