/** Kept findings: inputs that once broke a promise, as `found/NAME.txt`, with how they are read in `NAME.args.json`. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import * as z from "zod";
import { FIXTURES } from "../fixtures.ts";
import type { FuzzInput } from "./read.ts";
import { type Shape, stretch } from "./stretch.ts";

const FOUND = join(FIXTURES, "../test/fuzz/found");
/** A kept unit is stretched to so many bytes. */
const STRETCHED = 512_000;

const argsSchema = z.strictObject({
  options: z.strictObject({
    listing: z.string().exactOptional(),
    asOf: z.iso.date().exactOptional(),
    tex: z.enum(["unicode", "keep"]).exactOptional(),
    encoding: z.string().exactOptional(),
  }),
  chunks: z.array(z.int().min(1)),
  /** The text around a unit that took too long when it was repeated; left out where the input is read as it is. */
  stretched: z.strictObject({ above: z.string(), closer: z.string() }).exactOptional(),
});

/** An input that once broke a promise. */
export interface FoundInput extends FuzzInput {
  readonly name: string;
}

/** All kept findings. */
export function readFound(): FoundInput[] {
  return readdirSync(FOUND)
    .filter((name) => name.endsWith(".txt"))
    .map((file) => {
      const name = basename(file, ".txt");
      const { stretched, ...args } = argsSchema.parse(JSON.parse(readFileSync(join(FOUND, `${name}.args.json`), "utf8")));
      const bytes = readFileSync(join(FOUND, file));
      return {
        name,
        ...args,
        bytes: stretched === undefined ? bytes : stretch({ ...stretched, unit: bytes.toString("latin1") }, STRETCHED),
      };
    });
}

/** Keeps an input, or with `stretched` a unit and what stands around it, and gives the path of its file. */
export function keepFound(name: string, { bytes, options, chunks }: FuzzInput, stretched?: Omit<Shape, "unit">): string {
  mkdirSync(FOUND, { recursive: true });
  const file = join(FOUND, `${name}.txt`);
  const args = { options, chunks, ...(stretched === undefined ? {} : { stretched }) };
  writeFileSync(file, bytes);
  writeFileSync(join(FOUND, `${name}.args.json`), `${JSON.stringify(args, null, 2)}\n`);
  return file;
}
