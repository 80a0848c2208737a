import { describe, expect, it } from "vitest";
import { dropNumbers } from "../../src/parser/list-numbers.ts";
import { type Piece, textOf } from "../../src/parser/site-pieces.ts";
import { paragraph } from "./invented-pieces.ts";

function title(text: string): Piece {
  return { sign: "t", mark: { name: "text", text }, first: 0, last: 0, lines: [{ text, index: 0, width: 0 }], glued: false };
}

describe("numbers before titles", () => {
  it.each([
    ["go where they rise", ["1. Lamps", "2. Tides", "3) Moths"], ["Lamps", "Tides", "Moths"]],
    ["go where they stand in brackets", ["[4] Lamps", "[9] Tides"], ["Lamps", "Tides"]],
    ["stay where nothing goes on from them", ["3. Lamps", "Tides", "2. Moths"], ["3. Lamps", "Tides", "2. Moths"]],
    [
      "go from the first and the last of a row only where they belong to it",
      ["7. Lamps", "2. Tides", "3. Moths", "1. Ferns"],
      ["7. Lamps", "Tides", "Moths", "1. Ferns"],
    ],
    ["go where they rise over a gap", ["1) Lamps", "12.  Tides", "[1234] Moths"], ["Lamps", "Tides", "Moths"]],
    ["stay where two are the same", ["2. Lamps", "2. Tides"], ["2. Lamps", "2. Tides"]],
    ["stay where there is one", ["1. Lamps"], ["1. Lamps"]],
    [
      "stay where they are parts of titles",
      ["1 Lamps", "2.5 Tides", "Moths 3.", "3.Ferns", "12345. Boats"],
      ["1 Lamps", "2.5 Tides", "Moths 3.", "3.Ferns", "12345. Boats"],
    ],
    ["are none where there are no titles", [], []],
    ["stay where they fall", ["3. Lamps", "2. Tides"], ["3. Lamps", "2. Tides"]],
  ])("%s", (_case, titles, dropped) => {
    const found = dropNumbers(titles.map(title));
    expect(found.map(textOf)).toEqual(dropped);
    expect(found.map(({ lines: [line] }) => line?.text)).toEqual(dropped);
  });

  it("go from the first line of a title alone", () => {
    const [first, second] = dropNumbers([paragraph("1. Lamps at", "2. Tides"), title("2. Moths")]);
    expect(first === undefined ? "" : textOf(first)).toBe("Lamps at 2. Tides");
    expect([first, second].map((found) => found?.lines.map(({ text }) => text))).toEqual([["Lamps at", "2. Tides"], ["Moths"]]);
  });

  it("stay with a title that has no lines", () => {
    const bare = { ...title("1. Lamps"), lines: [] };
    expect(dropNumbers([bare, title("2. Tides")])[0]).toEqual(bare);
  });
});
