import { describe, expect, it } from "vitest";
import type { Input } from "../../src/core/input.ts";
import { createDecoder } from "../../src/input/decoder.ts";
import { InputError } from "../../src/input/input-error.ts";
import { parseInputs } from "../../src/pipeline/run.ts";
import { card, HEADER } from "../listings/daily-papers/pages.ts";

const ONE = HEADER + card("Lamps at Low Tide", "Jul 26, 2024");
const TWO = ONE + card("Tides at Noon", "Jul 27, 2024");

/** A page that begins within an abstract. */
const CUT = ONE.slice(HEADER.length + "Lamps at Low Tide\n\n".length) + card("Tides at Noon", "Jul 27, 2024");

/** Inputs whose chunks are the texts given; `read` notes what was asked for, and what was let go of. */
async function* inputsOf(dumps: Readonly<Record<string, readonly string[]>>, read: string[] = []): AsyncGenerator<Input> {
  for (const [file, chunks] of Object.entries(dumps))
    yield {
      file,
      modified: null,
      offset: 0,
      form: "text",
      decoder: createDecoder(),
      pageEdges: null,
      chunks: chunksOf(file, chunks, read),
    };
}

async function* chunksOf(file: string, chunks: readonly string[], read: string[]): AsyncGenerator<Uint8Array> {
  try {
    for (const [index, chunk] of chunks.entries()) {
      read.push(`${file} ${index}`);
      yield Buffer.from(chunk);
    }
  } finally {
    read.push(`${file} closed`);
  }
}

/** One input, and then a source that breaks. */
async function* broken(): AsyncGenerator<Input> {
  yield* inputsOf({ "two.txt": [TWO] });
  throw new Error("The lamp went out");
}

/** An input that is not there, one that is damaged after its first page, and a sound one. */
async function* faulty(): AsyncGenerator<Input | InputError> {
  yield new InputError("none.txt", "not-found");
  const torn = async function* chunks(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(ONE);
    throw new InputError("torn.gz", "corrupt", { detail: "gzip" });
  };
  yield { file: "torn.gz", modified: null, offset: 0, form: "text", decoder: createDecoder(), pageEdges: null, chunks: torn() };
  yield* inputsOf({ "one.txt": [ONE] });
}

describe("parseInputs", () => {
  it("reads one input after another and adds up what they held", async () => {
    const files: string[] = [];
    const problems: string[] = [];
    const inputs = inputsOf({
      "one.txt": [ONE],
      "none.txt": ["", "nothing\n", "here"],
      "empty.txt": [],
      "two.txt": [TWO.slice(0, 99), TWO.slice(99)],
      "cut.txt": [CUT],
      "cut-again.txt": [CUT],
    });
    const reading = await parseInputs(
      inputs,
      {},
      {
        paper: ({ source }) => files.push(source.file),
        problem: ({ code, file }) => problems.push(`${file} ${code}`),
      },
    );
    expect(files).toEqual(["one.txt", "two.txt", "two.txt", "cut.txt", "cut-again.txt"]);
    expect(problems).toEqual(["none.txt no-listing", "empty.txt empty-input", "cut.txt missing-title", "cut-again.txt missing-title"]);
    const counts = { listings: 2, papers: 5, rejected: 2, furniture: 5 + 2 + 6 + 2 * 2, lines: 12 + 2 + 20 + 2 * 14 };
    expect(reading).toEqual({ counts, opened: 6, failed: 0 });
  });

  it("gives zeros without any input", async () => {
    const counts = { listings: 0, papers: 0, rejected: 0, furniture: 0, lines: 0 };
    expect(await parseInputs(inputsOf({}), {}, { paper: () => undefined })).toEqual({ counts, opened: 0, failed: 0 });
  });

  it("leaves the rest unread when nothing more is wanted, and closes what it has opened", async () => {
    const read: string[] = [];
    const titles: string[] = [];
    // The second page tells that the first is over.
    const inputs = inputsOf({ "one.txt": [ONE], "two.txt": [TWO, TWO, TWO, TWO], "three.txt": [ONE] }, read);
    const wanted = (): boolean => titles.length < 2;
    const { counts } = await parseInputs(inputs, {}, { paper: ({ title }) => titles.push(title), wanted });
    expect(titles).toEqual(["Lamps at Low Tide", "Lamps at Low Tide", "Tides at Noon"]);
    expect(read).toEqual(["one.txt 0", "one.txt closed", "two.txt 0", "two.txt 1", "two.txt closed"]);
    expect(counts).toMatchObject({ papers: 1 });
  });

  it("waits between chunks until more output can be taken", async () => {
    const read: string[] = [];
    const waiting: (() => void)[] = [];
    const ready = async (): Promise<void> => new Promise((resolve) => waiting.push(resolve));
    const reading = parseInputs(inputsOf({ "one.txt": [ONE, ONE] }, read), {}, { paper: () => undefined, ready });
    await expect.poll(() => waiting.length).toBe(1);
    expect(read).toEqual(["one.txt 0"]);
    waiting[0]?.();
    await expect.poll(() => waiting.length).toBe(2);
    expect(read).toEqual(["one.txt 0", "one.txt 1"]);
    waiting[1]?.();
    expect(await reading).toMatchObject({ counts: { papers: 2 } });
  });

  it("does not wait where output can be taken at once", async () => {
    let asked = 0;
    const ready = (): undefined => void asked++;
    await parseInputs(inputsOf({ "one.txt": [ONE, ONE, ONE] }), {}, { paper: () => undefined, ready });
    expect(asked).toBe(3);
  });

  it("tells of inputs that cannot be read, or not to their end, and reads the others", async () => {
    const told: string[] = [];
    const reading = await parseInputs(
      faulty(),
      {},
      {
        opened: (file) => told.push(`${file} opened`),
        advanced: (bytes) => told.push(`${bytes} bytes`),
        paper: ({ source, title }) => told.push(`${source.file} ${title}`),
        failed: ({ file, reason }) => told.push(`${file} ${reason}`),
      },
    );
    expect(told).toEqual([
      "none.txt not-found",
      "torn.gz opened",
      `${Buffer.byteLength(ONE)} bytes`,
      "torn.gz corrupt",
      "torn.gz Lamps at Low Tide",
      "one.txt opened",
      `${Buffer.byteLength(ONE)} bytes`,
      "one.txt Lamps at Low Tide",
    ]);
    expect(reading).toMatchObject({ counts: { papers: 2 }, opened: 2, failed: 2 });
  });

  it("passes on what a source throws, after the records that came before", async () => {
    const titles: string[] = [];
    await expect(parseInputs(broken(), {}, { paper: ({ title }) => titles.push(title) })).rejects.toThrow("The lamp went out");
    expect(titles).toHaveLength(2);
  });

  it("refuses an unknown listing kind", async () => {
    await expect(parseInputs(inputsOf({ "one.txt": [ONE] }), { listing: "weekly" }, { paper: () => undefined })).rejects.toThrow(
      RangeError,
    );
  });
});
