/** What a line can be by its first character. */
import { describe, expect, it } from "vitest";
import { beginningAt, BULLET, DEFINITION, FENCE, MARKED, NUMBER, PRINTED, RULE, URL } from "../../src/tokenizer/first-characters.ts";

const ALL_SIGNS = "[]*+•‣◦▪●#`~<>=_%!\\─━═—⟨(-0123456789h/P";

describe("a character", () => {
  it.each<[string, number, string]>([
    ["a piece of a surface", MARKED, "[]*+•‣◦▪●#`~<>=_%!\\─━═—⟨(-"],
    ["an item", BULLET, "•‣◦▪●*+-"],
    ["a rule", RULE, "-=_*~#%+─━═—"],
    ["a fence", FENCE, "`~"],
    ["a row of a table of links", DEFINITION, "[0123456789⟨"],
    ["an address", URL, "<h[(/"],
    ["a printed page", PRINTED, "0123456789hP"],
    ["a number", NUMBER, "0123456789"],
  ])("can begin %s", (_case, kind, characters) => {
    const found = `${ALL_SIGNS}aHp.,é漢 `.split("").filter((character) => (beginningAt(`x${character}x`, 1) & kind) !== 0);
    expect(found.toSorted()).toEqual(characters.split("").toSorted());
  });
});
