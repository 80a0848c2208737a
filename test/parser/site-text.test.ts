import { describe, expect, it } from "vitest";
import type { Piece } from "../../src/parser/site-pieces.ts";
import { cleanPiece, joinParagraphs } from "../../src/parser/site-text.ts";
import { paragraph } from "./invented-pieces.ts";

const raw = String.raw;

/** A paragraph right below another one. */
function glued(text: string): Piece {
  return { ...paragraph(text), glued: true };
}

describe("the text of a piece", () => {
  it.each([
    ["Lamps at Low Tide", "Lamps at Low Tide"],
    ["**Lamps** at _Low_ Tide", "Lamps at Low Tide"],
    [raw`Lamps\_at\_Tide`, "Lamps_at_Tide"],
    [raw`Lamps at \\ Low Tide\\`, "Lamps at Low Tide"],
    ["[Quay Institute]", "Quay Institute"],
    ["[**Quay** Institute]", "Quay Institute"],
    [raw`[ Quay \\ Institute ]`, "Quay Institute"],
    [raw`[\[Quay\] Institute]`, "[Quay] Institute"],
    ["[ab]", "ab"],
    ["[a]", "[a]"],
    ["[]", "[]"],
    ["[Quay] Institute", "[Quay] Institute"],
    ["The [Quay]", "The [Quay]"],
    ["[Quay] and [Fen]", "[Quay] and [Fen]"],
    ["[Lamps at Low Tide", "Lamps at Low Tide"],
    ["[*Lamps* at Low Tide", "Lamps at Low Tide"],
    ["Lamps [at Low Tide", "Lamps [at Low Tide"],
  ])("of a page with marks is read without them: %s", (text, clean) => {
    expect(cleanPiece(paragraph(text), true)).toBe(clean);
  });

  it.each(["**Lamps** at Low Tide", "[Quay Institute]", "[Lamps at", raw`a\_b`])("of a page without marks is left alone: %s", (text) => {
    expect(cleanPiece(paragraph(text), false)).toBe(text);
  });

  it("is that of all its lines", () => {
    expect(cleanPiece(paragraph("Lamps at", "Low Tide"), false)).toBe("Lamps at Low Tide");
    expect(cleanPiece(paragraph("**Lamps", "at** Low-", "Tide"), true)).toBe("Lamps at Low-Tide");
  });
});

describe("paragraphs", () => {
  it.each([
    ["none", [], []],
    ["each by itself", [paragraph("Lamps read."), paragraph("Tides do not.")], ["Lamps read.", "Tides do not."]],
    [
      "with those right below them",
      [paragraph("Lamps"), glued("read."), glued("Slowly."), paragraph("Tides")],
      ["Lamps read. Slowly.", "Tides"],
    ],
    ["also where the first stands right below something else", [glued("Lamps"), paragraph("Tides")], ["Lamps", "Tides"]],
    ["without empty ones", [paragraph(""), paragraph("Lamps"), glued(""), glued("read.")], ["Lamps read."]],
  ])("are joined: %s", (_case, pieces, texts) => {
    expect(joinParagraphs(pieces, false)).toEqual(texts);
  });

  it("lose their marks where the page has some", () => {
    expect(joinParagraphs([paragraph("*Lamps*"), glued("_read_.")], true)).toEqual(["Lamps read."]);
    expect(joinParagraphs([paragraph("*Lamps*"), glued("_read_.")], false)).toEqual(["*Lamps* _read_."]);
  });
});
