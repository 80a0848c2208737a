import { describe, expect, it } from "vitest";
import { expectUntouched, PAGE, unwrap } from "./unwrap.ts";

/** The page with what a program put before each of its lines. */
function numbered(put: (number: number) => string, first = 1): string[] {
  return PAGE.map((line, index) => put(first + index) + line);
}

describe("line numbers", () => {
  it.each([
    ["cat -n", (number: number) => `${String(number).padStart(6)}\t`, 1],
    ["cat -n across a ten", (number: number) => `${String(number).padStart(6)}\t`, 97],
    ["two spaces", (number: number) => `${String(number).padStart(5)}  `, 1],
    ["a pager", (number: number) => `${String(number).padStart(7)} `, 8],
    ["an arrow", (number: number) => `${String(number).padStart(6)}→`, 1],
    ["a colon", (number: number) => `${number}:`, 8],
    ["a colon and a space", (number: number) => `${number}: `, 1],
    ["a bar", (number: number) => `${number}| `, 1],
    ["a bar in a column", (number: number) => `${String(number).padStart(4)} │ `, 1],
    ["numbers padded at their right", (number: number) => `${String(number).padEnd(6)}\t`.replace(/ +\t/, "\t"), 1],
  ])("are taken away: %s", (_, put, first) => {
    expect(unwrap(...numbered(put, first))).toEqual(PAGE);
    expect(unwrap("Notes", ...numbered(put, first), "The end")).toEqual(["Notes", ...PAGE, "The end"]);
  });

  it("are taken away where an editor cut off the white space at the end of a line", () => {
    expect(unwrap(...numbered((number) => `${String(number).padStart(6)}\t`).map((line) => line.trimEnd()))).toEqual(PAGE);
  });

  it("are taken away where blank lines have none, and where lines were taken out", () => {
    expect(unwrap("     1\tLamps", "       ", "     2\tTides", "", "     3\tMoths", "     7\tDucks", "a note", "     8\tOwls")).toEqual([
      "Lamps",
      "       ",
      "Tides",
      "",
      "Moths",
      "Ducks",
      "a note",
      "Owls",
    ]);
  });

  it("begin anew with each file", () => {
    const file = numbered((number) => `${String(number).padStart(6)}\t`);
    expect(unwrap(...file, ...file)).toEqual([...PAGE, ...PAGE]);
  });

  it("are no lists, tables, times or counts", () => {
    expectUntouched("1. Lamps", "2. Tides", "3. Moths", "4. Ducks");
    expectUntouched("1) Lamps", "2) Tides", "3) Moths", "4) Ducks");
    expectUntouched("1. Lamps", "They read slowly.", "", "2. Tides", "They wait.", "", "3. Moths");
    expectUntouched("  1 Ada Quill", "  2 Bo Tarn", "  3 Cy Reed", "  4 Di Fenn", "  5 Ed Moss");
    expectUntouched("1\tLamps\t20", "2\tTides\t30", "3\tMoths\t40", "4\tDucks\t50");
    expectUntouched(" 1 | Lamps | 20", " 2 | Tides | 30", " 3 | Moths | 40");
    expectUntouched("1:00 Lamps", "2:00 Tides", "3:00 Moths", "4:00 Ducks");
    expectUntouched("5", "6 authors", "7", "", "8");
    expectUntouched("1", "", "2", "", "3", "", "4", "", "5");
    expectUntouched("     1\tLamps", "     2\tTides");
    expectUntouched("     1\tLamps", "     3\tTides", "     5\tMoths", "     7\tDucks");
  });

  it("end with their run", () => {
    expect(unwrap("1: Lamps", "2: Tides", "3: Moths", "So far the notes.", "And more.", "And more.", "4: Ducks")).toEqual([
      "Lamps",
      "Tides",
      "Moths",
      "So far the notes.",
      "And more.",
      "And more.",
      "4: Ducks",
    ]);
  });
});
