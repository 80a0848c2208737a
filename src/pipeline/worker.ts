/** The other threads: each gets its recipe ready once and reads the parts that it is given. */
import type { Part } from "./parts.ts";
import { type PartInput, type PartResult, prepareWork, readPart, type Recipe, type Work } from "./work.ts";

/** A part to read, in a message. */
export interface Task {
  readonly recipe: Recipe;
  readonly input: PartInput;
  readonly part: Part;
}

let work: Promise<Work> | undefined;

/** Reads a part. All tasks of a thread have the same recipe. */
export default async function run({ recipe, input, part }: Task): Promise<PartResult> {
  work ??= prepareWork(recipe);
  return readPart(await work, input, part);
}
