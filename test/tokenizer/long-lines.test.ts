import { describe, expect, it } from "vitest";
import type { LongLines } from "../../src/core/listing.ts";
import type { Line } from "../../src/core/token.ts";
import { createDecoder } from "../../src/input/decoder.ts";
import { createLineSplitter } from "../../src/tokenizer/lines.ts";
import { ANY } from "../../src/text/features.ts";
import { createLineCutter } from "../../src/tokenizer/long-lines.ts";

/** Papers such as `No. 1 (of 2) Title: Lamps By: Ada (end)`. */
const ALMANAC: LongLines = {
  literals: ["No. "],
  head: /No\. \d \(of \d\)/g,
  before: /(?<=\s)(?:Title|By):/g,
  after: /By: \S+/g,
};

function cut(bytes: Uint8Array, encoding = "utf-8"): Line[] {
  const lines: Line[] = [];
  const decoder = createDecoder(encoding);
  const cutter = createLineCutter([ALMANAC], decoder, (line) => lines.push(line));
  const splitter = createLineSplitter({ decoder, offset: 0 }, cutter);
  splitter.write(bytes);
  splitter.end();
  return lines;
}

const PAGE = "Almanac\nA page of the almanac, with · No. 1 (of 2) Title: Lämps By: Ada  No. 2 (of 2) Title: Tides By: Bo (end)\r\nEnd\n";
const PIECES = [
  "A page of the almanac, with · ",
  "No. 1 (of 2) ",
  "Title: Lämps ",
  "By: Ada  ",
  "No. 2 (of 2) ",
  "Title: Tides ",
  "By: Bo ",
  "(end)",
];

describe("a line that holds a page", () => {
  it("is cut into lines, which keep its number and have its line end once", () => {
    const lines = cut(Buffer.from(PAGE));
    expect(lines.map(({ content }) => content)).toEqual(["Almanac", ...PIECES, "End"]);
    expect(lines.map(({ line }) => line)).toEqual([1, ...PIECES.map(() => 2), 3]);
    expect(lines.map(({ eol }) => eol)).toEqual(["\n", ...PIECES.slice(1).map(() => ""), "\r\n", "\n"]);
  });

  it.each(["utf-8", "utf-16le", "windows-1252"])("has its bytes where they stand in %s", (encoding) => {
    const text = encoding === "windows-1252" ? PAGE : PAGE.replace("Tides", "漢字🦉");
    const bytes = Buffer.from(text, encoding === "utf-8" ? "utf8" : encoding === "utf-16le" ? "utf16le" : "latin1");
    const lines = cut(bytes, encoding);
    expect(lines.length).toBe(PIECES.length + 2);
    const decoder = new TextDecoder(encoding);
    for (const [index, { start, end, raw, eol }] of lines.entries()) {
      expect(start).toBe(lines[index - 1]?.end ?? 0);
      expect(decoder.decode(bytes.subarray(start, end))).toBe(raw + eol);
    }
    expect(lines.at(-1)?.end).toBe(bytes.length);
  });

  it("is one where a head stands after the end of a sentence, however short", () => {
    expect(cut(Buffer.from("so it is. No. 1 (of 2)")).map(({ content }) => content)).toHaveLength(1);
    expect(cut(Buffer.from("so slow it is. No. 1 (of 2)")).map(({ content }) => content)).toEqual(["so slow it is. ", "No. 1 (of 2)"]);
  });

  it("stays whole where nobody can tell how many bytes a piece takes", () => {
    expect(cut(Buffer.from(PAGE, "latin1"))).toHaveLength(3);
    expect(cut(Buffer.from(PAGE, "latin1"), "shift_jis")).toHaveLength(3);
  });

  it("keeps what a program put before it in its first piece", () => {
    const content = PAGE.split(/\r?\n/)[1] ?? "";
    const raw = `  12| ${content}`;
    const lines: Line[] = [];
    const line = { line: 12, start: 7, end: 7 + Buffer.byteLength(raw), raw, eol: "", content, features: ANY } as const;
    const cutter = createLineCutter([ALMANAC], createDecoder(), (piece) => lines.push(piece));
    cutter(line);
    expect(lines.map((piece) => piece.content)).toEqual(PIECES);
    expect(lines[0]?.raw).toBe(`  12| ${PIECES[0]}`);
    expect([lines[0]?.start, lines[1]?.start, lines.at(-1)?.end]).toEqual([7, 7 + Buffer.byteLength(lines[0]?.raw ?? ""), line.end]);
    lines.length = 0;
    cutter({ ...line, raw: raw.replaceAll("L", "\\u004c") });
    expect(lines).toHaveLength(1);
  });

  it.each([
    ["a head by itself", "No. 1 (of 2)"],
    ["a head and the marks of a list around it", `  *  - No. 1 (of 2) ${"-".repeat(60)}`],
    ["running text", "This line speaks of No. 1 and of what the almanac says By: hand of the Title: it bears, at some length."],
    ["a short line", "No. 1 (of 2) By: Ada"],
    ["a head after words that end no sentence", "This is as of No. 1 (of 2)"],
  ])("is not seen in %s", (_case, text) => {
    expect(cut(Buffer.from(text)).map(({ content }) => content)).toEqual([text]);
  });
});
