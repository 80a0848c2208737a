import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanMarkup, isHalfLink, unescapeMarkup } from "../../src/parser/text.ts";
import { foldSpace } from "../../src/text/white-space.ts";

const raw = String.raw;

describe("foldSpace", () => {
  it.each([
    ["  Lamps\t at\u00A0 low\r\n tide ", "Lamps at low tide"],
    ["Lamps at low tide", "Lamps at low tide"],
    [" Lamps", "Lamps"],
    ["", ""],
    [" \n ", ""],
  ])("%j", (text, folded) => {
    expect(foldSpace(text)).toBe(folded);
  });

  it("leaves single blanks between words and nothing around them", () => {
    const text = fc.string({ unit: fc.constantFrom(" ", "  ", "\t", "\n", "\r", "\u00A0", "\u2003", "a", "é", "论") });
    fc.assert(
      fc.property(text, (any) => {
        const folded = foldSpace(any);
        expect(foldSpace(folded)).toBe(folded);
        expect(folded.split(" ").join("")).toBe(folded.replace(/\s/g, ""));
        expect(folded.replace(/\s/g, "")).toBe(any.replace(/\s/g, ""));
      }),
    );
  });
});

describe("cleanMarkup", () => {
  it.each([
    ["**Lamps** at *low* tide", "Lamps at low tide"],
    ["__Lamps__ at _low_ tide", "Lamps at low tide"],
    ["***Lamps*** at tide", "Lamps at tide"],
    ["*a **very low** tide*", "a very low tide"],
    ["(*lamps*), **tides**: _both_.", "(lamps), tides: both."],
    ["“**Lamps**”", "“Lamps”"],
  ])("takes emphasis away: %s", (text, clean) => {
    expect(cleanMarkup(text)).toBe(clean);
  });

  it.each([
    "2 * 3 * 4",
    "2*3*4",
    "5*6 and 7*8",
    "snake_case_name and other_name",
    "L*-norms and R*-trees",
    "_x",
    "x_",
    "*",
    "**",
    "_ _",
    "a* b*",
    "~tilde~ and `code`",
  ])("keeps signs that are none: %s", (text) => {
    expect(cleanMarkup(text)).toBe(text);
  });

  it.each([
    "$a_1 + b_1$ and $c_{2}$",
    "$a^*$ and $b^*$",
    "$x * y * z$",
    raw`$\alpha_i \beta_i$`,
    raw`\(x_1\) and \(y_2\)`,
    raw`$\{a \,|\, b\}$`,
    raw`\alpha and \textbf{b}`,
  ])("leaves mathematics alone: %s", (text) => {
    expect(cleanMarkup(text)).toBe(text);
  });

  it.each([
    [raw`\*no emphasis\*`, "*no emphasis*"],
    [raw`snake\_case and C\#`, "snake_case and C#"],
    [raw`1\. one \[a\] \<b\> \~3 \| 4 \+ 5 \- 6 \! \>`, "1. one [a] <b> ~3 | 4 + 5 - 6 ! >"],
    [raw`5\% of \$5 \& more`, raw`5\% of \$5 \& more`],
    [raw`$a\_b \* c$`, "$a_b * c$"],
    [raw`$\\alpha \\{x\\}$`, raw`$\alpha \{x\}$`],
  ])("takes escapes away: %s", (text, clean) => {
    expect(cleanMarkup(text)).toBe(clean);
  });

  it.each([
    ["lamps at\\\nlow tide", "lamps at low tide"],
    ["lamps at\\\\ low tide", "lamps at low tide"],
    ["lamps\\", "lamps "],
  ])("makes a blank of a hard break: %j", (text, clean) => {
    expect(cleanMarkup(text)).toBe(clean);
  });

  it("gives text without marks back as it is", () => {
    const plain = fc.string({ unit: "grapheme", maxLength: 60 }).filter((text) => !/[*_\\]/.test(text));
    fc.assert(
      fc.property(plain, (text) => {
        expect(cleanMarkup(text)).toBe(text);
      }),
    );
  });

  it("gives the words of any sentence back, whatever of it is emphasised", () => {
    const word = fc.stringMatching(/^[a-zA-Z]{1,8}$/);
    const mark = fc.constantFrom("", "", "*", "**", "***", "_", "__");
    fc.assert(
      fc.property(fc.array(fc.tuple(word, mark), { minLength: 1, maxLength: 12 }), (words) => {
        const text = words.map(([shown, sign]) => sign + shown + sign).join(" ");
        expect(cleanMarkup(text)).toBe(words.map(([shown]) => shown).join(" "));
      }),
    );
  });
});

describe("unescapeMarkup", () => {
  it.each([
    [raw`ada\_quill`, "ada_quill"],
    ["*ada* _quill_", "*ada* _quill_"],
    [raw`it\'s a \"lamp\"`, `it's a "lamp"`],
    [raw`M\"obius, na\"ive`, raw`M\"obius, na\"ive`],
    [raw`where \$a\_1 \< b\^2\$`, "where $a_1 < b^2$"],
    [raw`from \$5 up`, raw`from \$5 up`],
  ])("%s", (text, clean) => {
    expect(unescapeMarkup(text)).toBe(clean);
  });
});

describe("emphasis", () => {
  it.each([
    ["*a*", "a"],
    ["**a**", "a"],
    ["_a_", "a"],
    ["__a__", "a"],
    [`*${"a".repeat(500)}*`, "a".repeat(500)],
    ["a *b* c *d* e", "a b c d e"],
    ["*a b* *c*", "a b c"],
    ["(_a_) -_b_-", "(a) -b-"],
  ])("goes from %j", (text, clean) => {
    expect(cleanMarkup(text)).toBe(clean);
  });

  it.each([
    `*${"a".repeat(501)}*`,
    "* a*",
    "*a *",
    "** a**",
    "**a **",
    "_ a_",
    "_a _",
    "x*a*",
    "*a*x",
    "x**a**",
    "**a**x",
    "x_a_",
    "_a_x",
    "*a$b*",
    "_a$b_",
    "f^*a*",
    "$_a_",
    "****",
  ])("is none in %j", (text) => {
    expect(cleanMarkup(text)).toBe(text);
  });
});

describe("the opening half of a link", () => {
  it.each([
    ["[Lamps at", true],
    ["[![Lamps](a.png) at", true],
    ["[[Lamps] at", true],
    ["[Lamps]", false],
    ["[Lamps] [at", true],
    ["Lamps [at", false],
    ["[Lamps]]", false],
    ["", false],
  ])("is %j: %s", (text, isHalf) => {
    expect(isHalfLink(text)).toBe(isHalf);
  });
});
