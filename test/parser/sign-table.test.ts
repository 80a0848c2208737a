import { describe, expect, it } from "vitest";
import type { ListingKind, Sign } from "../../src/core/listing.ts";
import { SignTable } from "../../src/parser/sign-table.ts";
import { COLON } from "../../src/text/features.ts";
import { ALMANAC, tokenize } from "./invented-kinds.ts";

const asked: string[] = [];

/** A kind with one sign, which every line shows that comes as far as that. */
function kindOf(id: string, sign: Partial<Sign>): ListingKind {
  const shows: Sign["shows"] = ({ text }) => asked.push(`${id}: ${text}`) > 0;
  return { ...ALMANAC, id, signs: [{ strong: true, longest: Infinity, needs: 0, ...sign, shows }] };
}

function find(kinds: readonly ListingKind[], line: string, wanted: (strong: boolean) => boolean = () => true): string | undefined {
  const [token] = tokenize(line);
  asked.length = 0;
  return token === undefined ? undefined : new SignTable(kinds).find(token, undefined, (_, strong) => wanted(strong))?.id;
}

describe("a table of signs", () => {
  it.each<[string, Partial<Sign>, string, string]>([
    ["is longer than any", { longest: 5 }, "Lamps", "Lamps!"],
    ["begins with another character", { starts: "LM" }, "Lamps", "Tides"],
    ["begins beyond ASCII", { starts: "LM" }, "Meres", "Équinoxe"],
    ["lacks a feature", { needs: COLON }, "Lamps: two", "Lamps, two"],
  ])("does not ask a line that %s", (_, sign, shown, other) => {
    expect(find([kindOf("lamps", sign)], shown)).toBe("lamps");
    expect(find([kindOf("lamps", sign)], other)).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it("asks a line that holds a reference to a character, which may be any", () => {
    expect(find([kindOf("lamps", { needs: COLON })], "Lamps&#58; two")).toBe("lamps");
  });

  it("gives the first kind that is wanted, and asks no further", () => {
    const kinds = [kindOf("weak", { strong: false }), kindOf("first", {}), kindOf("second", {})];
    expect(find(kinds, "Lamps", (strong) => strong)).toBe("first");
    expect(asked).toEqual(["first: Lamps"]);
    expect(find(kinds, "Lamps")).toBe("weak");
  });
});
