import { describe, expect, it } from "vitest";
import type { LongLines } from "../../src/core/listing.ts";
import type { Line } from "../../src/core/token.ts";
import { createDecoder } from "../../src/input/decoder.ts";
import { createLineSplitter } from "../../src/tokenizer/lines.ts";
import { ANY, featuresOf } from "../../src/text/features.ts";
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

/** Poems such as `~1~ lamps ~end`. */
const POEMS: LongLines = { literals: ["~1~", "~2~"], head: /~\d~/g, before: /and so/g, after: /~end/g };

/** Pieces of a line of ASCII. */
function pieces(content: string, kinds: readonly LongLines[]): string[] {
  const found: string[] = [];
  const line = {
    line: 1,
    start: 5,
    end: 6 + Buffer.byteLength(content),
    raw: content,
    eol: "\n",
    content,
    features: featuresOf(content),
  } as const;
  createLineCutter(kinds, createDecoder(), (piece) => found.push(piece.content))(line);
  return found;
}

describe("a line of one of several kinds of pages", () => {
  const above = "a line of twenty or so ";

  it.each<[string, string, string[]]>([
    ["no head", `${above}and so on`, [`${above}and so on`]],
    ["a head of the first kind", `${above}No. 1 (of 2) Title: Lamps`, [above, "No. 1 (of 2) ", "Title: Lamps"]],
    ["a head of the second kind", `${above}~2~ lamps ~end x`, [above, "~2~", " lamps ~end", " x"]],
    ["heads of both", `${above}No. 1 (of 2) ~1~`, [above, "No. 1 (of 2) ", "~1~"]],
    ["a literal without a head", `${above}No. 1 and so on`, [`${above}No. 1 and so on`]],
    ["a head that is no literal", `${above}~3~ and so on`, [`${above}~3~ and so on`]],
    ["a head that a part follows", "~1~ lamps and tides and so on", ["~1~ ", "lamps and tides ", "and so on"]],
    ["a head with a part above it only", "and so ~1~ lamps and tides", ["and so ~1~ lamps and tides"]],
    ["a head after so much text", "12345678901234567890~1~ x", ["12345678901234567890", "~1~ ", "x"]],
    ["a head after less text", "1234567890123456789 ~1~x", ["1234567890123456789 ", "~1~", "x"]],
    ["a head after too little text", "123456789012345678 ~1~ xx", ["123456789012345678 ~1~ xx"]],
    ["a head after a sentence", "so it is!  ~1~ lamps and tides", ["so it is!  ", "~1~ ", "lamps and tides"]],
    ["a head after a sentence in quotes", "“so it is” ~1~ lamps and tides", ["“so it is” ", "~1~ ", "lamps and tides"]],
    ["a head after a letter and a dot", "so, A. ~1~ lamps and tides", ["so, A. ~1~ lamps and tides"]],
    ["a head after a number and a dot", "no 12. ~1~ lamps and tides", ["no 12. ~1~ lamps and tides"]],
    ["a head after a sentence and more", "It is. so ~1~ lamps and tides", ["It is. so ~1~ lamps and tides"]],
    ["a head after a comma", "so it is, ~1~ lamps and tides", ["so it is, ~1~ lamps and tides"]],
    ["a head right after a dot", "so it is.~1~ lamps and tides", ["so it is.~1~ lamps and tides"]],
    ["a head within blanks", "   ~1~   lamps and so on   ", ["   ~1~   ", "lamps ", "and so on   "]],
    ["less than any page", "and so ~1~ so and so on", ["and so ~1~ so and so on"]],
  ])("is cut where it holds %s", (_case, line, expected) => {
    expect(pieces(line, [ALMANAC, POEMS]).join("")).toBe(line);
    expect(pieces(line, [ALMANAC, POEMS]).map((piece) => piece.trim())).toEqual(expected.map((piece) => piece.trim()));
  });

  it.each([
    ["ab. ", true],
    ["ab! ", true],
    ["ab? ", true],
    ["ab) ", true],
    ["ab' ", true],
    ['ab" ', true],
    ["ab” ", true],
    ["ab’ ", true],
    ["é漢. ", true],
    ["a. ", false],
    ["12. ", false],
    ["ab.", false],
    ["ab, ", false],
    ["ab ", false],
  ])("has a sentence of its own above a head: %j (%s)", (sentence, isCut) => {
    const line = `${sentence}~1~ lamps at sea for ever`;
    expect(pieces(line, [POEMS])).toHaveLength(isCut ? 3 : 1);
  });

  it("is passed on whole where its pieces are not all of its bytes", () => {
    const content = `${above}~1~ lamps`;
    const found: string[] = [];
    const cutter = createLineCutter([POEMS], createDecoder(), (piece) => found.push(piece.content));
    const line = { line: 1, start: 0, raw: content, eol: "\r\n", content, features: featuresOf(content) } as const;
    for (const excess of [1, 2, 3]) cutter({ ...line, end: content.length + excess });
    expect(found).toEqual([content, above, "~1~ ", "lamps", content]);
  });

  it("is passed on whole where no kind has long lines", () => {
    expect(pieces(`${above}No. 1 (of 2) Title: Lamps`, [])).toHaveLength(1);
  });
});
