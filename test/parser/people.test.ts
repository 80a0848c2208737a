import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitAuthors } from "../../src/parser/people.ts";

const NAMES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "commas, and, ampersands",
    "Ada Quill, Bo Tarn and Cy Dell, and Di Elm & Ed Fog",
    ["Ada Quill", "Bo Tarn", "Cy Dell", "Di Elm", "Ed Fog"],
  ],
  ["underscores for the spaces of links", "Ada_Quill, Bo_B._van_Tarn, Cy Dell", ["Ada Quill", "Bo B. van Tarn", "Cy Dell"]],
  ["an underscore in TeX", String.raw`Ada Quill, $\mathrm{Tarn}_B$ Group`, ["Ada Quill", String.raw`$\mathrm{Tarn}_B$ Group`]],
  ["links of Markdown", "[Ada Quill], [Bo Tarn][B. Tarn], Cy Dell [2], [Di Elm]", ["Ada Quill", "Bo Tarn", "Cy Dell [2]", "Di Elm"]],
  ["links of Markdown before affiliations", "[Ada Quill] (1), [Bo Tarn] (Fen), [Cy] Dell", ["Ada Quill", "Bo Tarn", "[Cy] Dell"]],
  ["nothing but and", "Ada Quill and Bo Tarn AND Cy Dell", ["Ada Quill", "Bo Tarn", "Cy Dell"]],
  ["an ampersand in TeX", String.raw`Ada Quill \& Bo Tarn`, ["Ada Quill", "Bo Tarn"]],
  ["affiliations", "A. Quill (Univ. of Moss, Fen), B. Tarn(FEN & Dept. of Mud)", ["A. Quill", "B. Tarn"]],
  ["numbered affiliations with keys", "A. Quill (1, 2), B. Tarn (2) ((1) Moss Inst. (a, b), (2) Fen (c))", ["A. Quill", "B. Tarn"]],
  ["keys without outer parentheses", "A. Quill (1), B. Tarn (2), (1) Moss Institute, (2) Fen", ["A. Quill", "B. Tarn"]],
  ["a number set apart by a comma", "A. Quill (1), B. Tarn, (1), and C. Dell (2)", ["A. Quill", "B. Tarn", "C. Dell"]],
  ["no comma after an affiliation", "A. Quill (1) B. Tarn (2)", ["A. Quill", "B. Tarn"]],
  ["no commas between names with places", "Ada Quill (Moss Institute) Bo Tarn (Fen) C. Dell (Mud)", ["Ada Quill", "Bo Tarn", "C. Dell"]],
  ["others after a space", "Ada Quill, Bo Tarn et al.", ["Ada Quill", "Bo Tarn"]],
  ["numbers in TeX", "A. Quill$^{1,2}$, B. Tarn$^2$", ["A. Quill", "B. Tarn"]],
  ["nicknames", 'Adamina (Ada) Quill, Bo ("Bob") Tarn (FEN)', ["Adamina (Ada) Quill", 'Bo ("Bob") Tarn']],
  ["nicknames within long names", "Bo B. (Bob) van Tarn, Cy Lee (Cyd) Dell", ["Bo B. (Bob) van Tarn", "Cy Lee (Cyd) Dell"]],
  ["generations", "Ada Quill Jr, Bo Tarn, Jr., Cy Dell III, Di Elm, II", ["Ada Quill Jr", "Bo Tarn, Jr.", "Cy Dell III", "Di Elm, II"]],
  [
    "MD as a given name and as a degree",
    "Ada Quill, MD Bo Tarn, Md. Cy Dell, Di Elm, MD",
    ["Ada Quill", "MD Bo Tarn", "Md. Cy Dell", "Di Elm, MD"],
  ],
  [
    "accents in TeX",
    String.raw`J\"urgen Qu{\'\i}ll, Fran\c{c}ois {\L}.\,Tarn`,
    [String.raw`J\"urgen Qu{\'\i}ll`, String.raw`Fran\c{c}ois {\L}.\,Tarn`],
  ],
  ["a collaboration before a colon", "LENS Collaboration: A. Quill (1), B. Tarn", ["LENS Collaboration", "A. Quill", "B. Tarn"]],
  ["a collaboration at the end", "A. Quill, and The LENS Collaboration", ["A. Quill", "The LENS Collaboration"]],
  [
    "on behalf, in parentheses",
    "A. Quill (5, on behalf of the LENS team) and B. Tarn (on behalf of LENS, (1) Fen)",
    ["A. Quill", "B. Tarn"],
  ],
  ["for a collaboration", "A. Quill for the LENS Collaboration", ["A. Quill", "the LENS Collaboration"]],
  ["an appendix", "A. Quill with an appendix by Bo Tarn", ["A. Quill", "Bo Tarn"]],
  ["others that are not counted", "A. Quill, B. Tarn, et al", ["A. Quill", "B. Tarn"]],
  ["an affiliation that is never closed", "A. Quill (1, B. Tarn (2), C. Dell", ["A. Quill", "B. Tarn", "C. Dell"]],
  ["keys that are cut off", "A. Quill (1), B. Tarn (2) ((1) Moss Institute, (2", ["A. Quill", "B. Tarn"]],
  ["semicolons", "Ada Quill; Bo Tarn", ["Ada Quill", "Bo Tarn"]],
  ["last names first", "Quill, A., van Tarn, B. C., and O'Dell, D.-E.", ["Quill, A.", "van Tarn, B. C.", "O'Dell, D.-E."]],
  ["one last name first", "Quill, A.", ["Quill, A."]],
  ["initials that do not take turns", "Quill, A., Bo Tarn, Cy Dell", ["Quill", "A.", "Bo Tarn", "Cy Dell"]],
  ["names with initials of their own", "A. Quill, B., C. Dell, D.", ["A. Quill", "B.", "C. Dell", "D."]],
  ["last names first, semicolons", "Nguy, Van A.; de la Tarn, Bo; and O'Dell, C. (Fen)", ["Nguy, Van A.", "de la Tarn, Bo", "O'Dell, C."]],
  ["semicolons between groups of names", "Ada Quill, Bo Tarn; Cy Dell, Di Elm", ["Ada Quill", "Bo Tarn", "Cy Dell", "Di Elm"]],
  ["semicolons between groups of initials", "A. Quill, B. Tarn; C. Dell", ["A. Quill", "B. Tarn", "C. Dell"]],
  ["nothing", "", []],
];

describe("splitAuthors", () => {
  it.each(NAMES)("reads %s", (_case, text, names) => {
    expect(splitAuthors(text)).toEqual({ names, more: 0 });
  });

  it.each([
    ["A. Quill, B. Tarn, et al. (115 additional authors not shown)", ["A. Quill", "B. Tarn"], 115],
    ["A. Quill et al. (1,204 additional authors not shown)", ["A. Quill"], 1204],
    ["A. Quill, B. Tarn (1 more author)", ["A. Quill", "B. Tarn"], 1],
    ["A. Quill, B. Tarn and 12 others", ["A. Quill", "B. Tarn"], 12],
  ])("counts the authors that are not shown: %s", (text, names, more) => {
    expect(splitAuthors(text)).toEqual({ names, more });
  });

  it("gives back the names of any list, however they are joined and whatever stands in parentheses", () => {
    const name = fc.constantFrom("Ada Quill", "Bo van Tarn", "C.-D. Dell", String.raw`\'Etienne {\O}rn`, "Di O'Elm Jr.");
    const note = fc.constantFrom("", " (1)", " (Moss Institute, Fen)", "(2,3)", " (FEN (a, b))");
    const author = fc.tuple(name, note, fc.constantFrom(", ", " and ", ", and ", " & ", ",  "));
    fc.assert(
      fc.property(fc.array(author, { minLength: 1, maxLength: 30 }), (authors) => {
        const text = authors.map((parts) => parts.join("")).join("");
        expect(splitAuthors(text).names).toEqual(authors.map(([shown]) => shown));
      }),
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("(", ")", ",", " and ", "A", "1", "\\", "$", "^", "{", "et al", ":", " ") }),
        (text) => {
          for (const name of splitAuthors(text).names) expect(name.trim()).not.toBe("");
        },
      ),
    );
  });
});
