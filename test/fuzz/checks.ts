/** Promises of any input. Each check says in a few words what is wrong, or null. */
import { createHash } from "node:crypto";
import { checkAgain, READ_AGAIN } from "./check-again.ts";
import { checkBytes } from "./check-bytes.ts";
import { checkOutputs } from "./check-outputs.ts";
import { checkRecords } from "./check-records.ts";
import { type FuzzInput, type FuzzReading, readInput } from "./read.ts";

/** A promise that an input breaks. */
export interface Finding {
  /** Name of the check. */
  readonly check: string;
  /** The fault, in words for people. */
  readonly detail: string;
}

/** Reads an input, whole and in its chunks, and looks whether all that is promised holds; null when it does. One output, which its length chooses, is read again. */
export async function checkInput(input: FuzzInput): Promise<Finding | null> {
  try {
    const whole = await readInput(input, [Math.max(1, input.bytes.length)], true);
    return (
      finding("bytes", checkBytes(whole)) ??
      finding("records", checkRecords(whole)) ??
      finding("outputs", await checkOutputs(whole.records)) ??
      finding("again", await checkAgain(whole.records, READ_AGAIN[input.bytes.length % READ_AGAIN.length] ?? "json")) ??
      // The rest of a damaged archive depends on where its chunks end.
      (whole.fault === null ? await checkChunks(input, whole) : null)
    );
  } catch (error) {
    return { check: "throws", detail: describe(error) };
  }
}

/** A name that two findings share when they come from the same fault. */
export function likenessOf({ check, detail }: Finding): string {
  return `${check}: ${detail.replace(/(?<=differ: ).*|"[^"]*"|\d+/g, "…").slice(0, 80)}`;
}

/** A name for the file of a finding. */
export function nameOf({ check }: Finding, bytes: Uint8Array): string {
  return `${check}-${createHash("sha256").update(bytes).digest("hex").slice(0, 8)}`;
}

function finding(check: string, detail: string | null): Finding | null {
  return detail === null ? null : { check, detail };
}

/** The same comes out in chunks; and, for every third input, also where nobody looks at the tokens, as in most runs of the command. */
async function checkChunks(input: FuzzInput, whole: FuzzReading): Promise<Finding | null> {
  const seeTokens = input.bytes.length % 3 !== 0;
  const expected = seeTokens ? whole : { ...whole, tokens: null };
  const differs = compare(expected, await readInput(input, input.chunks, seeTokens));
  if (differs === null) return null;
  const unseen = seeTokens ? null : compare(expected, await readInput(input, [Math.max(1, input.bytes.length)], false));
  return finding("unseen", unseen) ?? finding("chunks", differs);
}

function compare(expected: FuzzReading, actual: FuzzReading): string | null {
  if (!expected.unpacked.equals(actual.unpacked)) return "other bytes are unpacked";
  for (const key of ["records", "problems", "rejects", "tokens", "counts", "encoding"] as const) {
    const [a, b] = [JSON.stringify(expected[key]), JSON.stringify(actual[key])];
    if (a === b) continue;
    const at = a.split("").findIndex((char, index) => char !== b[index]);
    return `${key} differ: ${excerpt(a, at)} / ${excerpt(b, at)}`;
  }
  return null;
}

function excerpt(text: string, at: number): string {
  return JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = /^ +at .*$/m.exec(error.stack ?? "")?.[0].trim() ?? "";
  return `${error.name}: ${error.message} ${place}`;
}
