import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileQuery } from "../../src/query/query.ts";
import { createPaper, NOW } from "./papers.ts";

describe("regular expressions of users", () => {
  // Each takes a backtracking engine longer than the universe has lasted.
  it.each([
    ["(a+)+$", "a"],
    ["([a-zA-Z]+)*$", "a"],
    ["(a|aa)+$", "a"],
    ["(a|a?)+$", "a"],
    ["(.*a){20}$", "a"],
    ["(x+x+)+y", "x"],
    ["(.*)*=.*", "x"],
    [String.raw`^(\w+\s?)*$`, "word "],
    [String.raw`^([\w.-]+)+@([\w-]+\.)+$`, "a.a-"],
    ["(a?){30}a{30}$", "a"],
    ["((a*)*)*$", "a"],
  ])("/%s/ takes linear time", async (pattern, unit) => {
    const query = await compileQuery(`/${pattern}/`, NOW);
    expect(query.matches(createPaper({ abstract: `${unit.repeat(20_000)}!` }))).toBe(
      pattern === "(.*)*=.*" ? false : query.matches(createPaper({ abstract: "!" })),
    );
  });

  it("agree with the engine of JavaScript on ordinary patterns", async () => {
    const atom = fc.constantFrom("a", "b", "é", ".", "[ab]", "[^a]", String.raw`\d`, "^", "$", "(?:a|b)");
    const pattern = fc.array(fc.tuple(atom, fc.constantFrom("", "?", "{1,2}")), { minLength: 1, maxLength: 4 });
    const text = fc.string({ unit: fc.constantFrom("a", "b", "A", "é", "1", "\n", "竹"), minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(pattern, fc.constantFrom("", "i", "m", "s", "ims"), text, async (atoms, flags, title) => {
        const source = atoms.map(([char, times]) => char + (/^[\^$]$/.test(char) ? "" : times)).join("");
        const query = await compileQuery(`title:/${source}/${flags}`, NOW);
        expect(query.matches(createPaper({ title }))).toBe(new RegExp(source, `${flags}u`).test(title));
      }),
    );
  });
});
