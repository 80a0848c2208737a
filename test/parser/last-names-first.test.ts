import { describe, expect, it } from "vitest";
import { joinInitials, splitInverted } from "../../src/parser/last-names-first.ts";

const raw = String.raw;

describe("initials after last names", () => {
  it.each(["A.", "A. B.", "A.B.", "A.-B.", "A.~B.", "Yu.", "Chr. A.", "É.", "A. B. C. D. E.F."])("are joined with them: %s", (initials) => {
    expect(joinInitials(["Quill", initials])).toEqual([`Quill, ${initials}`]);
    expect(joinInitials(["Quill", initials, "van Tarn", "B."])).toEqual([`Quill, ${initials}`, "van Tarn, B."]);
    expect(joinInitials(["Tarn", "B.", "Quill", initials])).toEqual(["Tarn, B.", `Quill, ${initials}`]);
  });

  it.each(["", "A", "A. B", "Ada", "Ada A.", "A. Ada", "a.", "Chri.", "1.", "A. B. C. D. E. F.", "A.--B."])(
    "are no initials, which leaves the names as they are: %j",
    (other) => {
      for (const names of [
        ["Quill", other],
        ["Quill", "A.", "Tarn", other],
        ["Quill", other, "Tarn", "B."],
      ])
        expect(joinInitials(names)).toEqual(names);
    },
  );

  it.each([
    [[]],
    [["A."]],
    [["Quill"]],
    [["Quill", "A.", "Tarn"]],
    [["A. Quill", "B."]],
    [["Quill A.", "B."]],
    [["Quill-A.", "B."]],
    [["Quill", "A.", "C.D. Tarn", "B."]],
    [["A.", "B."]],
  ])("do not take turns with last names, which leaves the names as they are: %j", (names) => {
    expect(joinInitials(names)).toEqual(names);
  });

  it("follow a generation too", () => {
    expect(joinInitials(["Quill Jr.", "A.", "McTarn", "B."])).toEqual(["Quill Jr., A.", "McTarn, B."]);
  });
});

describe("semicolons", () => {
  it.each([
    "Tarn, Bo",
    "Tarn,Bo",
    "Tarn, B. C.",
    "Tarn-Dell, Bo",
    "van Tarn, Bo",
    "van der Tarn, Bo",
    "de la van Tarn, Bo",
    "d’en Tarn, Bo",
    "dalle Tarn, Bo",
    "O'Tarn, Bo",
    "d'Tarn, Bo",
    "d’Tarn, Bo",
    "Élan, Évi",
    raw`{\O}rn, Bo`,
    raw`\'Elan, Bo`,
    raw`Tarn, {\O}le`,
    raw`Tarn, \'Evi`,
    "Tarn, Bo, Jr.",
    "Tarn, Bo,Sr",
    "Tarn, Bo, II",
    "Tarn, Bo, III",
    "Tarn, Bo, IV",
    "Candy, Andy",
    `Tarn, B${"o".repeat(40)}`,
  ])("part names with the last name first: %s", (name) => {
    expect(splitInverted(`Quill, Ada; ${name}`)).toEqual(["Quill, Ada", name]);
    expect(splitInverted(`${name};Quill, Ada`)).toEqual([name, "Quill, Ada"]);
  });

  it.each([
    "Bo Tarn",
    "Tarn Dell, Bo",
    "B. Tarn, Bo",
    "Tarn., Bo",
    "Tarn, bo",
    "tarn, Bo",
    "Tarn, 2",
    "Tarn, Bo, Cy",
    "Tarn, Bo, Jr, Cy",
    "Tarn, Bo, V",
    "Tarn, Bo: Lamps",
    "van den der de Tarn, Bo",
    "vander Tarn, Bo",
    "Tarn,  Bo",
    `Tarn, B${"o".repeat(41)}`,
  ])("part no such names where one is another: %s", (name) => {
    expect(splitInverted(`Quill, Ada; ${name}`)).toBeNull();
    expect(splitInverted(`${name}; Quill, Ada`)).toBeNull();
  });

  it.each([
    ["Quill, Ada; and Tarn, Bo", ["Quill, Ada", "Tarn, Bo"]],
    ["Quill, Ada;and  Tarn, Bo", ["Quill, Ada", "Tarn, Bo"]],
    ["Quill, Ada , ; Tarn, Bo,", ["Quill, Ada", "Tarn, Bo"]],
    ["; Quill, Ada;; Tarn, Bo; ", ["Quill, Ada", "Tarn, Bo"]],
    ["Quill, Ada; Tarn, Bo; Dell, Cy", ["Quill, Ada", "Tarn, Bo", "Dell, Cy"]],
    ["Quill, Ada;", null],
    ["Quill, Ada, Tarn, Bo", null],
    ["Ada Quill; Bo Tarn", null],
    ["Quill; Tarn", null],
    ["", null],
  ])("part %j into %j", (list, names) => {
    expect(splitInverted(list)).toEqual(names);
  });
});
