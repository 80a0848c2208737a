import { describe, expect, it } from "vitest";
import { dropNumbers } from "../../src/parser/list-numbers.ts";
import { type Piece, textOf } from "../../src/parser/site-pieces.ts";

function title(text: string): Piece {
  return { sign: "t", mark: { name: "text", text }, first: 0, last: 0, lines: [{ text, index: 0, width: 0 }], glued: false };
}

describe("numbers before titles", () => {
  it.each([
    ["go where they rise", ["1. Lamps", "2. Tides", "3) Moths"], ["Lamps", "Tides", "Moths"]],
    ["go where they stand in brackets", ["[4] Lamps", "[9] Tides"], ["Lamps", "Tides"]],
    ["stay where nothing goes on from them", ["3. Lamps", "Tides", "2. Moths"], ["3. Lamps", "Tides", "2. Moths"]],
    ["stay where they fall", ["3. Lamps", "2. Tides"], ["3. Lamps", "2. Tides"]],
  ])("%s", (_case, titles, dropped) => {
    const found = dropNumbers(titles.map(title));
    expect(found.map(textOf)).toEqual(dropped);
    expect(found.map(({ lines: [line] }) => line?.text)).toEqual(dropped);
  });
});
