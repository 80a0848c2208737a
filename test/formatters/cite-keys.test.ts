import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createKeyMaker } from "../../src/formatters/cite-keys.ts";
import { makePaper } from "./samples.ts";

describe("keys", () => {
  it.each([
    [{}, "quill2026lanternsslowrivers"],
    [{ authors: ["Zoë van Ølgård"], title: "On the Étude: of Self-Made $x_1$ Lamps, Again" }, "vanolgard2026etudeselfmadex1lamps"],
    [{ authors: ["The Moss Collaboration"] }, "mosscollaboration2026lanternsslowrivers"],
    [{ authors: [] }, "arXiv2607.00001"],
    [{ authors: ["李明"], id: "hep-th/9901001" }, "arXivhep-th-9901001"],
    [{ authors: [], id: null }, "2026lanternsslowrivers"],
    [{ authors: [], id: null, title: "深層" }, "paper2026"],
    [{ published: null, id: "9901001" }, "quill1999lanternsslowrivers"],
    [{ published: null, id: null, listed: null }, "quilllanternsslowrivers"],
  ])("are made of name, year and title: %j", (keys, key) => {
    expect(createKeyMaker()(makePaper(keys))).toBe(key);
  });

  it("get letters where they would be the same", () => {
    const makeKey = createKeyMaker();
    const keys = Array.from({ length: 29 }, () => makeKey(makePaper({ title: "Moss" })));
    expect(keys.map((key) => key.slice("quill2026moss".length))).toEqual(["", ..."abcdefghijklmnopqrstuvwxyz".split(""), "aa", "ab"]);
    expect(makeKey(makePaper({ title: "Mossa" }))).toBe("quill2026mossac");
  });

  it("are never the same, and simple", () => {
    const title = fc.array(fc.constantFrom("a", "b", "moss", "mossa", "aa", "深"), { minLength: 1 }).map((words) => words.join(""));
    const author = fc.constantFrom("Ada Quill", "李明", "Bo Quilla");
    fc.assert(
      fc.property(fc.array(fc.tuple(title, author), { maxLength: 60 }), (papers) => {
        const makeKey = createKeyMaker();
        const keys = papers.map(([text, name]) => makeKey(makePaper({ title: text, authors: [name], id: null })));
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys) expect(key).toMatch(/^[\w.-]+$/);
      }),
    );
  });
});
