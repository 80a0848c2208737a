/** Faults that the fuzzer once found stay mended, and a few of its inputs are checked in every run of the tests. */
import { describe, expect, it } from "vitest";
import { checkInput } from "./checks.ts";
import { readFound } from "./found.ts";
import { createInputs } from "./inputs.ts";
import { readSources } from "./sources.ts";
import { shrink } from "./shrink.ts";
import { stretch } from "./stretch.ts";

const compose = createInputs(await readSources());

describe("kept findings", () => {
  it.each(readFound().map((found) => [found.name, found] as const))("%s keeps every promise", async (_name, found) => {
    expect(await checkInput(found)).toBeNull();
  });
});

describe("the inputs of a seed", () => {
  it.each([1, 2, 3])("%i keep every promise", async (seed) => {
    for (let number = 0; number < 60; number++)
      expect({ number, finding: await checkInput(compose(seed, number)) }).toEqual({ number, finding: null });
  });

  it("are the same each time, and others for another seed", () => {
    expect(compose(7, 11)).toEqual(compose(7, 11));
    expect(compose(8, 11)).not.toEqual(compose(7, 11));
  });
});

describe("shrink", () => {
  it("leaves what a failure needs", async () => {
    const text = Buffer.from("Lamps\nread at low tide\nand by ear\n".repeat(50));
    const short = await shrink(text, async (bytes) => /low[^]*ear/.test(bytes.toString()), Infinity);
    expect(short.toString()).toBe("lowear");
  });
});

describe("stretch", () => {
  it("repeats a unit, and numbers what is numbered", () => {
    const text = stretch({ above: "Top\n", unit: "2601.00001 7\n", closer: ")" }, 34).toString();
    expect(text).toBe("Top\n2601.00000 7\n2601.00001 7\n))");
  });
});
