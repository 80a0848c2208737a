import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitName } from "../../src/formatters/names.ts";

const person = (given: string, particle: string, family: string, suffix = "") => ({ given, particle, family, suffix });

/** The letters of a text, whatever their order. */
function lettersOf(text: string): string {
  return (text.match(/\p{L}/gu) ?? []).toSorted().join("");
}

describe("splitName", () => {
  it.each([
    ["Ada Quill", person("Ada", "", "Quill")],
    ["Ada M. Quill", person("Ada M.", "", "Quill")],
    ["Ludo van der Fen", person("Ludo", "van der", "Fen")],
    ["Rona de la Moss", person("Rona", "de la", "Moss")],
    ["Sol Tarn y Reed", person("Sol", "", "Tarn y Reed")],
    ["Bo Tarn, Jr.", person("Bo", "", "Tarn", "Jr.")],
    ["Bo Tarn Jr.", person("Bo", "", "Tarn", "Jr.")],
    ["Bo van Tarn III", person("Bo", "van", "Tarn", "III")],
    ["Quill, Ada", person("Ada", "", "Quill")],
    ["R.B.Tarn", person("R.B.", "", "Tarn")],
    ["J.-P.Tarn", person("J.-P.", "", "Tarn")],
    ["Jean d'Ombre", person("Jean", "", "d'Ombre")],
    ["cy dell", person("cy", "", "dell")],
  ])("parts %s", (name, parts) => {
    expect(splitName(name)).toEqual(parts);
  });

  it.each(["The MOSS Collaboration", "Lantern Team", "Quill and Tarn", "Fen AI", "Lanternist", "李明", "Quill, Tarn, Inc."])(
    "leaves %s whole",
    (name) => {
      expect(splitName(name)).toEqual({ literal: name });
    },
  );

  it("knows no name in nothing", () => {
    expect(splitName(" \u0007")).toBeNull();
  });

  it("loses no letter of any name", () => {
    const name = fc.array(fc.constantFrom("Ada", "van", "y", "Jr.", "III", ",", "B.", "and", "Team", "O'Dell", "李", "\u0000"), {
      minLength: 1,
    });
    fc.assert(
      fc.property(name, (words) => {
        const split = splitName(words.join(" "));
        expect(lettersOf(Object.values(split ?? {}).join(""))).toBe(lettersOf(words.join("")));
      }),
    );
  });
});
