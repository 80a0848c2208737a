/** Lists of authors: what parts names, and what around them is no part of one. */
import { describe, expect, it } from "vitest";
import { splitAuthors } from "../../src/parser/people.ts";

const raw = String.raw;

/** The names of a list that counts nobody. */
function names(text: string): string[] {
  const { names: found, more } = splitAuthors(text);
  expect(more).toBe(0);
  return found;
}

describe("two names", () => {
  it.each([
    ",",
    ";",
    ", ",
    " ; ",
    ": ",
    "&",
    " & ",
    raw`\&`,
    " and ",
    " AND ",
    ", and ",
    ", AND ",
    " on behalf of ",
    ", on behalf of ",
    ", On behalf of ",
    " with ",
    " with a appendix by ",
    " with an appendix by ",
    ", with an appendix by ",
    ", , ",
    ", and and ",
    ", *, ",
    ", 12, ",
    ", et al., ",
    " et al., ",
    " Et Al, ",
    ", et al, ",
    ", others, ",
    ", and others, ",
    ", etc., ",
    ", etc, ",
    " (Fen), ",
    " (Fen) ",
    "(Fen) ",
    " (Fen (Moss, Mud), Quay), ",
    " (1), ",
    " (1,2) and ",
    " ((1) Fen), ",
    " (,) ",
    " () ",
    "$^1$, ",
    "$^{1,2}$, ",
    "$ ^ {1, *} $, ",
    "$^*$, ",
  ])("are parted by %j", (between) => {
    expect(names(`Ada Quill${between}Bo Tarn`)).toEqual(["Ada Quill", "Bo Tarn"]);
  });

  it.each([raw`\,`, ":", "-and-", " on behalf ", " for ", " without ", " van "])("are one where %j stands between them", (between) => {
    expect(names(`Ada${between}Tarn`)).toEqual([`Ada${between}Tarn`]);
  });

  it("keep words that are parts of them", () => {
    for (const name of ["Andy Tarn", "Forthe Tarn", "Bo Others", "Ada Etal", "Al Quill", "Bo Al.", "Land Tarn", "Etc Quill", "Ana L"])
      expect(names(`Cy Dell, ${name}, Di Elm`)).toEqual(["Cy Dell", name, "Di Elm"]);
  });

  it.each([
    ["for the Fen Team", "the Fen Team"],
    ["and the Fen Team", "the Fen Team"],
    ["And Bo Tarn", "Bo Tarn"],
    ["on behalf of Fen", "Fen"],
    ["with an appendix by Bo Tarn", "Bo Tarn"],
    ["et al", null],
    ["et al.", null],
    ["ET AL.", null],
    ["etc.", null],
    ["others", null],
    ["and", null],
    ["123 (45)", null],
    ["...", null],
    ["- - - - - - - -", null],
    ["1234567890 1234", null],
  ])("after a comma, %j is %s", (piece, name) => {
    expect(names(`Ada Quill, ${piece}`)).toEqual(name === null ? ["Ada Quill"] : ["Ada Quill", name]);
  });
});

describe("a generation or a degree", () => {
  it.each(["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", "PhD", "Ph.D", "Ph.D.", "Ph. D.", "Ph D", "MD", "M.D.", "Esq", "Esq."])(
    "%s goes with the name before it",
    (suffix) => {
      expect(names(`Ada Quill, ${suffix}, Bo Tarn`)).toEqual([`Ada Quill, ${suffix}`, "Bo Tarn"]);
      expect(names(`Bo Tarn, Ada Quill, ${suffix}`)).toEqual(["Bo Tarn", `Ada Quill, ${suffix}`]);
    },
  );

  it.each(["V", "Jr Tarn", "IIII", "M.D. Tarn", "BoJr"])("%s is none", (name) => {
    expect(names(`Ada Quill, ${name}`)).toEqual(["Ada Quill", name]);
  });

  it("is a name where none stands before it", () => {
    expect(names("Jr., Bo Tarn")).toEqual(["Jr.", "Bo Tarn"]);
  });
});

describe("authors that are not shown", () => {
  it.each([
    ["Ada Quill et al. (115 additional authors not shown)", ["Ada Quill"], 115],
    ["Ada Quill, et al., (1 additional author not shown)", ["Ada Quill"], 1],
    ["Ada Quill (and 3 more authors)", ["Ada Quill"], 3],
    ["Ada Quill ( 3 other authors)", ["Ada Quill"], 3],
    ["Ada Quill et al (12,345 more authors), Bo Tarn", ["Ada Quill", "Bo Tarn"], 12_345],
    ["Ada Quill, 3 others", ["Ada Quill"], 3],
    ["Ada Quill and 12 Others", ["Ada Quill"], 12],
    ["Ada Quill, and 12 more authors", ["Ada Quill"], 12],
    ["Ada Quill, 1 additional author", ["Ada Quill"], 1],
    ["Ada Quill, 1,204 other authors", ["Ada Quill"], 1204],
    ["12 others", [], 12],
    ["Ada Quill (3 authors)", ["Ada Quill"], 0],
    ["Ada Quill, Bo Authors", ["Ada Quill", "Bo Authors"], 0],
    ["Ada Quill and others", ["Ada Quill"], 0],
  ])("are counted: %s", (text, shown, more) => {
    expect(splitAuthors(text)).toEqual({ names: shown, more });
  });
});

describe("text in parentheses within a name", () => {
  it.each([
    "Adamina (Ada) Quill",
    "Adamina (Ada Bo) Quill",
    "Bo (Bob) van Tarn",
    'Bo ("Bob") Tarn',
    "Bo ('Bob') Tarn",
    "Bo (“Bob”) Tarn",
    "Bo (O'Bob) Tarn",
    "Bo (Bob-Cy) Tarn",
    "Bo (B.) Tarn",
    "Bo (BC) Tarn",
    raw`Bo (Bob) {\O}rn`,
    raw`Bo (Bob) \'Elm`,
    "Bo B. (Bob) Cy Tarn",
    "Bo B.-C. (Bob) Cy Tarn",
    "B\u00e9 (Bob) Tarn",
    "Ren\u00e9(Bob) Tarn",
    raw`{\O} (Bob) Tarn`,
  ])("is a nickname that stays: %s", (name) => {
    expect(names(`Ada Quill, ${name}, Cy Dell`)).toEqual(["Ada Quill", name, "Cy Dell"]);
    expect(names(name)).toEqual([name]);
  });

  it.each([
    ["Bo Tarn (FEN) Cy", ["Bo Tarn", "Cy"]],
    ["Bo Tarn (bob) Cy", ["Bo Tarn", "Cy"]],
    ["Bo Tarn (Bob2) Cy", ["Bo Tarn", "Cy"]],
    ["Bo Tarn (Bob Cy Di) Cy", ["Bo Tarn", "Cy"]],
    [`Bo Tarn (B${"o".repeat(20)}) Cy`, ["Bo Tarn", "Cy"]],
    ["Bo Tarn (Bob)", ["Bo Tarn"]],
    ["Bo Tarn (Bob), Cy", ["Bo Tarn", "Cy"]],
    ["Bo Tarn (Bob) and Cy", ["Bo Tarn", "Cy"]],
    ["Bo Tarn (Bob) et al.", ["Bo Tarn"]],
    ["Bo Tarn (Bob) for the Fen Team", ["Bo Tarn", "the Fen Team"]],
    ["Bo Tarn (Bob) on behalf of Fen", ["Bo Tarn", "Fen"]],
    ["Bo Tarn (Bob) 12", ["Bo Tarn"]],
    ["Bo Tarn (Fen) Cy Dell", ["Bo Tarn", "Cy Dell"]],
    [raw`Bo Tarn (Fen) \'Ey Dell`, ["Bo Tarn", raw`\'Ey Dell`]],
    ["Ada Quill, Bo Tarn (Fen) Cy Dell, Di Elm", ["Ada Quill", "Bo Tarn", "Cy Dell", "Di Elm"]],
  ])("is none of its name: %s", (text, shown) => {
    expect(names(text)).toEqual(shown);
  });
});

describe("affiliations", () => {
  it.each([
    ["Ada Quill (1), Bo Tarn (2) ((1) Fen, (2) Moss)", ["Ada Quill", "Bo Tarn"]],
    ["Ada Quill (1), Bo Tarn (2), (1) Fen, (2) Moss", ["Ada Quill", "Bo Tarn"]],
    ["Ada Quill (1), Bo Tarn (2), (123) Fen", ["Ada Quill", "Bo Tarn"]],
    ["Ada Quill (1), (2), Bo Tarn", ["Ada Quill", "Bo Tarn"]],
    ["Ada Quill, (Fen) Bo Tarn", ["Ada Quill", "Bo Tarn"]],
    ["Ada Quill, (1) and Bo Tarn", ["Ada Quill", "Bo Tarn"]],
    ["(1) Fen, (2) Moss", []],
    ["Ada Quill (Fen", ["Ada Quill"]],
    ["Ada Quill (Fen, Bo Tarn", ["Ada Quill", "Bo Tarn"]],
    ["Ada Quill (Fen (Moss), Bo Tarn (Mud), Cy", ["Ada Quill", "Bo Tarn", "Cy"]],
    ["Ada Quill ((1) Fen, (2", ["Ada Quill"]],
    ["Ada Quill) (Fen), Bo Tarn", ["Ada Quill)", "Bo Tarn"]],
    ["Ada Quill (a) (b), Bo Tarn", ["Ada Quill", "Bo Tarn"]],
    ["Ada Quill (a (b) (c)), Bo Tarn", ["Ada Quill", "Bo Tarn"]],
  ])("are left out: %s", (text, shown) => {
    expect(names(text)).toEqual(shown);
  });
});

describe("marks of a converter", () => {
  it.each([
    ["Ada_Quill, Bo_van_Tarn", ["Ada Quill", "Bo van Tarn"]],
    ["Ada__Quill, A._Quill", ["Ada Quill", "A. Quill"]],
    ["Ada_(Fen), Bo_Tarn", ["Ada", "Bo Tarn"]],
    ["Ada’_Quill, Bo)_Tarn", ["Ada’ Quill", "Bo) Tarn"]],
    ["Ada_2, _Bo, Cy_", ["Ada_2", "_Bo", "Cy_"]],
    [raw`Ada_Quill, Bo \'Tarn`, ["Ada_Quill", raw`Bo \'Tarn`]],
    ["Ada_Quill, $x$ Team", ["Ada_Quill", "$x$ Team"]],
    ["Ada_Quill, {Bo} Tarn", ["Ada_Quill", "{Bo} Tarn"]],
    ["[Ada Quill],[Bo Tarn];[Cy]", ["Ada Quill", "Bo Tarn", "Cy"]],
    ["[Ada Quill][1], [Bo Tarn][B. Tarn] (Fen)", ["Ada Quill", "Bo Tarn"]],
    ["[Ada Quill][]", ["Ada Quill"]],
    ["[Ada] Quill, Bo [Tarn]", ["[Ada] Quill", "Bo [Tarn]"]],
    ["Bo Tarn [2], [3]", ["Bo Tarn [2]"]],
  ])("are none of the names: %s", (text, shown) => {
    expect(names(text)).toEqual(shown);
  });
});
