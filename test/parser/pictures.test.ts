import { describe, expect, it } from "vitest";
import { dropPicture } from "../../src/parser/pictures.ts";

const LONG = "quay".repeat(10);

describe("a name", () => {
  it.each([
    ["[ada-quill] Ada Quill", "Ada Quill"],
    ["[ada.png]Ada Quill", "Ada Quill"],
    ["[] Ada Quill", "Ada Quill"],
    [`[${LONG}]  Fen`, "Fen"],
    ["[moss] [fen] Ada", "[fen] Ada"],
    ["[moss] fen Fen Institute", "Fen Institute"],
  ])("loses the picture in brackets before it: %s", (text, name) => {
    expect(dropPicture(text)).toBe(name);
  });

  it.each([
    ["ada-quill Ada Quill Institute", "Ada Quill Institute"],
    ["ada_quill_lab Ada Quill", "Ada Quill"],
    ["fe FE", "FE"],
    ["quayinstituteQuay Institute", "Quay Institute"],
    ["quay-labsQuayLabs", "QuayLabs"],
    ["quay.labs_2Quay Labs 2", "Quay Labs 2"],
    ["feFe", "Fe"],
    ["4fen4Fen", "4Fen"],
    ["élan Élan", "Élan"],
    [`${LONG}${LONG.toUpperCase()}`, LONG.toUpperCase()],
  ])("loses the handle before it: %s", (text, name) => {
    expect(dropPicture(text)).toBe(name);
  });

  it.each([
    "",
    "Ada",
    "Ada Quill",
    "Ada [quill]",
    "[two words] Ada",
    `[${LONG}x] Ada`,
    "[ada",
    "fen Moss Institute",
    "f Fen",
    "fen F",
    "-- Fen",
    "fen --",
    "fFen",
    "fenMoss",
    "fenF",
    "FenFen",
    "Ada fenFen",
    `${LONG}x${LONG.toUpperCase()}X`,
  ])("stays as it is: %j", (name) => {
    expect(dropPicture(name)).toBe(name);
  });
});
