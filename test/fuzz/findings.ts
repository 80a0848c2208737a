/** The findings of a run: one of each kind is made short and kept; the others are counted. */
import { type Finding, likenessOf, nameOf } from "./checks.ts";
import { keepFound } from "./found.ts";
import type { FuzzInput } from "./read.ts";
import { shrink } from "./shrink.ts";
import { checkGrowth, type Shape } from "./stretch.ts";

/** Milliseconds that go into making one finding short. */
const SHRINKING = 30_000;

/** Collects findings. */
export class Findings {
  readonly #seen = new Set<string>();
  /** The number of findings. */
  count = 0;

  /** @param check what found it, for shorter inputs */
  async input(number: number, input: FuzzInput, finding: Finding, check: (input: FuzzInput) => Promise<Finding | null>): Promise<void> {
    if (!this.#isNew(finding)) return;
    const likeness = likenessOf(finding);
    const simpler = await withoutOptions(input, async (other) => sameAs(likeness, await check(other)));
    const deadline = performance.now() + SHRINKING;
    const bytes = await shrink(simpler.bytes, async (shorter) => sameAs(likeness, await check({ ...simpler, bytes: shorter })), deadline);
    const shortest = { ...simpler, bytes };
    const { detail } = (await check(shortest)) ?? finding;
    report(number, { ...finding, detail }, keepFound(nameOf(finding, bytes), shortest));
  }

  async shape(number: number, shape: Shape, growth: string): Promise<void> {
    const finding = { check: "growth", detail: growth };
    if (!this.#isNew({ check: "growth", detail: JSON.stringify(shape.unit.slice(0, 20)).slice(1, -1) })) return;
    const deadline = performance.now() + SHRINKING;
    const grows = (changes: Partial<Shape>) => async (bytes: Buffer) =>
      bytes.length > 0 && (await checkGrowth({ ...shape, ...changes, unit: bytes.toString("latin1") })) !== null;
    const above = (await grows({ above: "" })(Buffer.from(shape.unit, "latin1"))) ? "" : shape.above;
    const unit = await shrink(Buffer.from(shape.unit, "latin1"), grows({ above }), deadline);
    const kept = { bytes: unit, options: {}, chunks: [65_536] };
    report(number, finding, keepFound(nameOf(finding, unit), kept, { above, closer: shape.closer }));
  }

  #isNew(finding: Finding): boolean {
    this.count++;
    const likeness = likenessOf(finding);
    const isNew = !this.#seen.has(likeness);
    this.#seen.add(likeness);
    return isNew;
  }
}

/** The input with as few options as it breaks its promise with. */
async function withoutOptions(input: FuzzInput, fails: (input: FuzzInput) => Promise<boolean>): Promise<FuzzInput> {
  let simpler = input;
  for (const key of Object.keys(input.options)) {
    const options = Object.fromEntries(Object.entries(simpler.options).filter(([other]) => other !== key));
    if (await fails({ ...simpler, options })) simpler = { ...simpler, options };
  }
  for (const chunks of [[1], [7]]) if (await fails({ ...simpler, chunks })) return { ...simpler, chunks };
  return simpler;
}

function sameAs(likeness: string, finding: Finding | null): boolean {
  return finding !== null && likenessOf(finding) === likeness;
}

function report(number: number, { check, detail }: Finding, file: string): void {
  console.log(`Input ${number}, ${check}: ${detail}\n  kept in ${file}`);
}
