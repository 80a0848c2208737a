/** Marks before the text of a line. */
import { describe, expect, it } from "vitest";
import { ANY, featuresOf } from "../../src/text/features.ts";
import { hasHeadingMark, skipBullets, stripMarks } from "../../src/tokenizer/line-marks.ts";

describe("a line without its marks", () => {
  it.each([
    ["", ""],
    ["Lamps", "Lamps"],
    ["-", "-"],
    ["- Lamps", "Lamps"],
    ["* + - Lamps", "Lamps"],
    ["•Lamps", "Lamps"],
    ["‣ Lamps", "Lamps"],
    ["◦ ▪ ● Lamps", "Lamps"],
    ["-12", "-12"],
    ["*Lamps*", "*Lamps*"],
    ["- - -", ""],
    ["•", ""],
    ["*", ""],
    ["# Lamps", "Lamps"],
    ["###### Lamps", "Lamps"],
    ["####### Lamps", "####### Lamps"],
    ["##  Lamps ##", "Lamps"],
    ["## Lamps #1", "Lamps #1"],
    ["## Lamps#", "Lamps#"],
    ["#Lamps", "#Lamps"],
    ["#", "#"],
    ["#\tLamps", "Lamps"],
    ["## Étude ##", "Étude"],
    ["#Étude", "#Étude"],
    ["####### Étude", "####### Étude"],
    ["- # Lamps", "Lamps"],
    ["[ ] Lamps", "Lamps"],
    ["[x] Lamps", "Lamps"],
    ["[X]Lamps", "Lamps"],
    ["[-] Lamps", "Lamps"],
    ["[_] Lamps", "Lamps"],
    ["[___]  Lamps", "Lamps"],
    ["- [ ] Lamps", "Lamps"],
    ["[x](/a) Lamps", "[x](/a) Lamps"],
    ["[x][12] Lamps", "[x][12] Lamps"],
    ["[x]: /a", "[x]: /a"],
    ["[xx] Lamps", "[xx] Lamps"],
    ["[--] Lamps", "[--] Lamps"],
    ["[y] Lamps", "[y] Lamps"],
    ["[] Lamps", "[] Lamps"],
    ["[Lamps", "Lamps"],
    ["[- Lamps", "Lamps"],
    ["[### Lamps", "Lamps"],
    ["[Lamps]", "[Lamps]"],
    ["[Lamps [12", "[Lamps [12"],
    [`[${"x".repeat(60)}`, "x".repeat(60)],
    [`[${"x".repeat(61)}`, `[${"x".repeat(61)}`],
    ["(Lamps", "(Lamps"],
  ])("%j reads %j", (line, text) => {
    expect(stripMarks(line, featuresOf(line))).toBe(text);
    expect(stripMarks(line, ANY)).toBe(text);
  });
});

describe("the mark of a heading", () => {
  it.each([
    ["# Lamps", true],
    ["## Lamps", true],
    ["### Lamps", true],
    ["#### Lamps", true],
    ["###### Lamps", true],
    ["#\tLamps", true],
    ["[## Lamps](/a)", true],
    ["- > # Lamps", true],
    ["((((((((# Lamps", true],
    ["(((((((((# Lamps", false],
    ["#Lamps", false],
    ["Lamps # 12", false],
    ["a # Lamps", false],
    ["#", false],
    ["", false],
  ])("is in %j: %s", (line, expected) => {
    expect(hasHeadingMark(line)).toBe(expected);
  });
});

describe("the bullets of a line", () => {
  it.each([
    ["", 0],
    ["Lamps", 0],
    ["- Lamps", 2],
    ["-   Lamps", 4],
    ["-Lamps", 0],
    ["- -Lamps", 2],
    ["* + Lamps", 4],
    ["•Lamps", 1],
    ["• Lamps", 2],
    ["••Lamps", 2],
    ["• -Lamps", 2],
    ["-", 1],
    ["- ", 2],
    ["-\u00A0Lamps", 2],
    ["-\tLamps", 2],
    ["- [/lamps]", 0],
    ["-  [/lamps]", 2],
    ["- </lamps>", 0],
    ["- (/lamps)", 0],
    ["- [https://example.org]", 0],
    ["-   (http://example.org)", 3],
    ["* - [/lamps]", 2],
    ["- [lamps](/lamps)", 2],
    ["- [here]", 2],
    ["- [h/a]", 2],
    ["- [https:lamp]", 2],
    ["- a/b", 2],
    ["- ahead", 2],
    ["- *//", 2],
    ["• [/lamps]", 2],
  ])("%j end at %i", (line, end) => {
    expect(skipBullets(line)).toBe(end);
  });
});
