/** The places that a run writes to: no two are one file, and none is an input. */
import { expandName } from "../input/glob.ts";
import type { Context } from "./context.ts";
import { type Destination, findDestination, findInput, isSameFile, isSamePlace } from "./destination.ts";
import { describeMessagesThere, describeOverwrite, describeSameOutput, describeStoreOutput } from "./messages.ts";
import { UsageError } from "./usage-error.ts";

/** The places of the output and of the rejected blocks, where these are wanted. None of them is the store, which an output would replace. */
export function findPlaces(output: string, rejects: string | undefined, store: Destination | null): readonly Destination[] {
  const places = [output, rejects].filter((name) => name !== undefined).map(findDestination);
  const [place, other] = places;
  if (place !== undefined && other !== undefined && isSamePlace(place, other))
    throw new UsageError("same-output", describeSameOutput(other.name), { detail: other.name });
  const taken = store && places.find((each) => isSamePlace(each, store));
  if (taken) throw new UsageError("same-output", describeStoreOutput(taken.name), { detail: taken.name });
  const messages = findDestination("/dev/stderr");
  const replaced = places.find((each) => each.descriptor === null && isSamePlace(each, messages));
  if (replaced !== undefined) throw new UsageError("same-output", describeMessagesThere(replaced.name), { detail: replaced.name });
  return places;
}

/** Sees to it that nothing is written to an input, to the list of inputs or to the file that messages go to. */
export async function protectInputs({ typed }: Context, names: readonly string[], places: readonly Destination[]): Promise<void> {
  const files = places.filter(({ descriptor, status }) => status !== null && (descriptor === null || status.isFile()));
  if (files.length === 0) return;
  const expanded = (await Promise.all(names.map(expandName))).flat();
  for (const input of [...expanded, typed.filesFrom]) {
    const found = typeof input === "string" ? findInput(input) : null;
    const place = found && files.find(({ status }) => status !== null && isSameFile(status, found));
    if (typeof input !== "string" || !place) continue;
    const message = describeOverwrite(place.name, input, input === typed.filesFrom);
    throw new UsageError("output-is-input", message, { detail: input });
  }
}
