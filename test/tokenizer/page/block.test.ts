/** Lines of a page out of their pieces. */
import { describe, expect, it } from "vitest";
import { Block, readAddress } from "../../../src/tokenizer/page/block.ts";
import type { Reading } from "../../../src/tokenizer/reading.ts";

type Piece = readonly [text: string, href: string | null];

function take(...pieces: readonly Piece[]): Reading | null {
  const block = new Block();
  for (const [text, href] of pieces) block.add(text, href);
  return block.take("text");
}

function part(text: string, href: string | null): Reading["parts"][number] {
  return { text, href, ref: null };
}

describe("a block", () => {
  it.each<readonly [string, readonly Piece[], Reading | null]>([
    ["nothing", [], null],
    [
      "nothing but white space",
      [
        [" \n ", null],
        ["\u00a0", null],
      ],
      null,
    ],
    [
      "text",
      [
        [" One\n", null],
        ["lamp\u00a0 low\u200b ", null],
      ],
      { type: "text", text: "One lamp low", parts: [] },
    ],
    ["text in two scripts", [["\u706f  \u00e9", null]], { type: "text", text: "\u706f \u00e9", parts: [] }],
    ["a link", [["Lamps ", "/a"]], { type: "text", text: "Lamps", parts: [part("Lamps", "/a")] }],
    [
      "text around links",
      [
        ["by ", null],
        ["Ada", "/ada"],
        [" & ", null],
        ["Bo", "/bo"],
        [" ", null],
      ],
      { type: "text", text: "by Ada & Bo", parts: [part("by", null), part("Ada", "/ada"), part("&", null), part("Bo", "/bo")] },
    ],
    [
      "a link of several pieces",
      [
        ["La", "/a"],
        ["mps", "/a"],
      ],
      { type: "text", text: "Lamps", parts: [part("Lamps", "/a")] },
    ],
    ["a link without text", [[" ", "/a"]], { type: "mark", text: "", parts: [part("", "/a")] }],
    [
      "links without text",
      [
        ["", "/a"],
        [" ", null],
        ["", "/b"],
      ],
      { type: "mark", text: "", parts: [part("", "/a"), part("", "/b")] },
    ],
    ["a link that shows an address", [["https://example.org/a", "/b"]], { type: "url", text: "", parts: [part("", "/b")] }],
    ["an address alone", [["https://example.org/a", null]], { type: "text", text: "https://example.org/a", parts: [] }],
    [
      "a link that shows more",
      [["https://example.org/a b", "/b"]],
      { type: "text", text: "https://example.org/a b", parts: [part("https://example.org/a b", "/b")] },
    ],
    ["a link that says where", [["at http://a", "/b"]], { type: "text", text: "at http://a", parts: [part("at http://a", "/b")] }],
  ])("with %s", (_case, pieces, reading) => {
    expect(take(...pieces)).toEqual(reading);
  });

  it("has two links of one address where one ends and the other begins", () => {
    const block = new Block();
    block.add("Ada", "/a");
    block.part();
    block.part();
    block.add(" Bo", "/a");
    expect(block.take("item")).toEqual({ type: "item", text: "Ada Bo", parts: [part("Ada", "/a"), part("Bo", "/a")] });
  });

  it("is empty until something is added, and once it was taken", () => {
    const block = new Block();
    const seen = [block.isEmpty];
    block.part();
    seen.push(block.isEmpty);
    block.add("", null);
    seen.push(block.isEmpty);
    block.part();
    seen.push(block.isEmpty);
    block.take("text");
    expect([...seen, block.isEmpty, block.take("text")]).toEqual([true, true, false, false, true, null]);
  });
});

it.each<readonly [string, string | null]>([
  [" https://example.org/a ", "https://example.org/a"],
  ["/a", "/a"],
  ["#a", "#a"],
  ["mailto:ada@example.org", "mailto:ada@example.org"],
  ["/javascript:a", "/javascript:a"],
  ["databases", "databases"],
  ["", null],
  ["  ", null],
  ...["javascript", "data", "vbscript", "blob", "about", " JavaScript"].map((scheme) => [`${scheme}:a`, null] as const),
])("a link to %j leads to %j", (written, address) => {
  expect(readAddress(written)).toBe(address);
});
