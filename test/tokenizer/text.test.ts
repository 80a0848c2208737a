/** Bytes of a text become tokens. */
import { describe, expect, it } from "vitest";
import type { LongLines } from "../../src/core/listing.ts";
import { createDecoder } from "../../src/input/decoder.ts";
import { LONGEST_LINE } from "../../src/tokenizer/lines.ts";
import { createTextTokens, type Passed } from "../../src/tokenizer/text.ts";

interface Told {
  readonly tokens: string[];
  readonly notes: string[];
  readonly passed: Passed;
}

/** Papers such as `~1~ Lamps ~end`. */
const POEMS: LongLines = { literals: ["~1~"], head: /~\d~/g, before: /By:/g, after: /~end/g };

function tell(
  chunks: readonly Uint8Array[],
  { above, offset = 0, encoding = "utf-8" }: { above?: Passed; offset?: number; encoding?: string } = {},
): Told {
  const tokens: string[] = [];
  const notes: string[] = [];
  const place = { decoder: createDecoder(encoding), offset };
  const source = createTextTokens(above === undefined ? place : { ...place, above }, [POEMS], {
    token: ({ index, line, start, end, type, text }) => tokens.push(`${index} ${line} ${start}-${end} ${type} ${text}`.trimEnd()),
    longLine: ({ line }) => notes.push(`long ${line}`),
    invalid: ({ line }) => notes.push(`invalid ${line}`),
  });
  for (const chunk of chunks) source.write(chunk);
  return { tokens, notes, passed: source.end() };
}

describe("the tokens of a text", () => {
  it("have their places, and are counted", () => {
    expect(tell([Buffer.from("# Lam"), Buffer.from("ps\n\nTides")])).toEqual({
      tokens: ["0 1 0-8 heading Lamps", "1 2 8-9 blank", "2 3 9-14 text Tides"],
      notes: [],
      passed: { lines: 3, tokens: 3 },
    });
    expect(tell([Buffer.from("Lamps\nTides\n")], { above: { lines: 7, tokens: 12 }, offset: 40 })).toEqual({
      tokens: ["12 8 40-46 text Lamps", "13 9 46-52 text Tides"],
      notes: [],
      passed: { lines: 9, tokens: 14 },
    });
    expect(tell([])).toEqual({ tokens: [], notes: [], passed: { lines: 0, tokens: 0 } });
  });

  it("are those of the pieces of a line that holds a page", () => {
    const { tokens, passed } = tell([Buffer.from("Poems of lamps and tides ~1~ Lamps By: Ada ~end\n")]);
    expect(tokens).toEqual([
      "0 1 0-25 text Poems of lamps and tides",
      "1 1 25-29 text ~1~",
      "2 1 29-35 text Lamps",
      "3 1 35-48 text By: Ada ~end",
    ]);
    expect(passed).toEqual({ lines: 1, tokens: 4 });
  });

  it("are those of lines without what a program put before them, to the last one", () => {
    expect(tell([Buffer.from("> Lamps\n> Tides\n> Moths")]).tokens).toEqual([
      "0 1 0-8 text Lamps",
      "1 2 8-16 text Tides",
      "2 3 16-23 text Moths",
    ]);
  });

  it("tell once of bytes that are no text, at the first line that holds some", () => {
    const bytes = Buffer.concat([Buffer.from("Lämps\na\uFFFD\n"), Buffer.from([0x61, 0xff, 0x0a, 0xff, 0x0a]), Buffer.from("Tides")]);
    expect(tell([bytes]).notes).toEqual(["invalid 3"]);
    expect(tell([Buffer.from("Lämps\na\uFFFD\n")]).notes).toEqual([]);
    expect(tell([bytes], { encoding: "windows-1252" }).notes).toEqual([]);
  });

  it("tell of each line that is too long", () => {
    const long = "x".repeat(2 * LONGEST_LINE + 10);
    expect(tell([Buffer.from(`a\n${long}\nb\n${long}`)]).notes).toEqual(["long 2", "long 4"]);
  });
});
