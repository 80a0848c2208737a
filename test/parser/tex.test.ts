import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { texToUnicode } from "../../src/parser/tex.ts";

const tex = String.raw;

const ACCENTS: readonly (readonly [string, string])[] = [
  [tex`\'e\'{e}{\'e}{\'{e}}\'{ e }`, "ééééé"],
  [tex`\`a\`{a}{\`a}`, "ààà"],
  [tex`\^o\^{o}{\^o}`, "ôôô"],
  [tex`\"u\"{u}{\"u}`, "üüü"],
  [tex`\~n\~{n}{\~n}`, "ñññ"],
  [tex`\=a\={a}{\=a}`, "āāā"],
  [tex`\.z\.{z}{\.z}`, "żżż"],
  [tex`\u g\u{g}{\u g}`, "ğğğ"],
  [tex`\v s\v{s}{\v s}`, "ššš"],
  [tex`\H o\H{o}{\H o}`, "őőő"],
  [tex`\c c\c{c}{\c c}`, "ççç"],
  [tex`\k a\k{a}{\k a}`, "ąąą"],
  [tex`\d a\d{a}{\d a}`, "ạạạ"],
  [tex`\b d\b{d}{\b d}`, "ḏḏḏ"],
  [tex`\r u\r{u}{\r u}`, "ůůů"],
  [tex`\t{oo}`, "o\u0361o"],
  [tex`\'\i \'{\i}{\'\i}\"{\i}\v{\j}\^\j`, "íííïǰĵ"],
  [tex`\'{\^e}\'\^e\c{\.c}`, "ếếċ\u0327".normalize("NFC")],
  [tex`\'{\ae}\'\o`, "ǽǿ"],
  [tex`\~{}\^{}`, "~^"],
];

const LETTERS: readonly (readonly [string, string])[] = [
  [tex`\o\O\l\L\ss\ae\AE\oe\OE\aa\AA`, "øØłŁßæÆœŒåÅ"],
  [tex`\dh\DH\dj\DJ\th\TH\ng\NG\i\j\SS`, "ðÐđĐþÞŋŊıȷẞ"],
  [tex`S\o rn {\O}rn M\aa{}ns {\L}uk, Fu{\ss}`, "Sørn Ørn Måns Łuk, Fuß"],
];

const TEXTS: readonly (readonly [string, string, string])[] = [
  ["dashes", "spin--spin, pages 1--9 -- and so---on", "spin–spin, pages 1–9 – and so—on"],
  ["longer dashes and arrows", "---- <-- -->", "---- <-- -->"],
  ["double quotation marks", "``Moss and Mud'' and ``Fen''", "“Moss and Mud” and “Fen”"],
  ["single quotation marks", "`slow' rivers, a `don't know' answer", "‘slow’ rivers, a ‘don't know’ answer"],
  ["apostrophes, code and arc seconds", "Di O'Elm doesn't; 0.5''; `x`", "Di O'Elm doesn't; 0.5''; `x`"],
  ["ties", "Fig.~3 by A.~Quill, 10~GeV", "Fig. 3 by A. Quill, 10 GeV"],
  ["a tilde that says about", "(~10 moles), ~5, 5~10, example.org/~quill", "(~10 moles), ~5, 5~10, example.org/~quill"],
  ["escaped signs", tex`5\% \& \_ \# \$5 \{a\}`, "5% & _ # $5 {a}"],
  ["blanks and hyphens", tex`J.\,Quill et al.\ say su\-per`, "J. Quill et al. say super"],
  ["signs", tex`and so on\ldots \S~3 \copyright{}`, "and so on… § 3 ©"],
  ["braces that hold a word together", tex`{GAN}s for K{\"o}penick, Qu{\'{\i}}ll`, "GANs for Köpenick, Quíll"],
  ["braces that mean more", tex`T_{2G} ^{63}Cu {\em very slow} {two words}`, tex`T_{2G} ^{63}Cu {\em very slow} {two words}`],
  ["unknown commands", tex`\emph{Erd\H{o}s} \cite[p. 5]{quill} \alpha \vs \\`, tex`\emph{Erdős} \cite[p. 5]{quill} \alpha \vs \\`],
  ["mathematics", tex`$\'e {a}--b$ $$\"{o}~x$$ \(\'e\) \[\c c\] \'e`, tex`$\'e {a}--b$ $$\"{o}~x$$ \(\'e\) \[\c c\] é`],
  ["a lone dollar sign", tex`costs $5 in K\"oln`, "costs $5 in Köln"],
  ["mathematics within one paragraph", `costs $5\n\nin K\\"oln for $6`, "costs $5\n\nin Köln for $6"],
  ["URLs", tex`Caf\'e, https://example.org/~quill--b`, "Café, https://example.org/~quill--b"],
  ["what cannot be read", tex`\'1 \'{abc} \' \v{ {\'e`, tex`\'1 \'{abc} \' \v{ {é`],
  ["nothing", "plain text, a_b, $x$", "plain text, a_b, $x$"],
];

describe("texToUnicode", () => {
  it.each(ACCENTS)("reads the accents of %s", (shown, text) => {
    expect(texToUnicode(shown)).toBe(text);
  });

  it.each(LETTERS)("reads the letters of %s", (shown, text) => {
    expect(texToUnicode(shown)).toBe(text);
  });

  it.each(TEXTS)("treats %s", (_case, shown, text) => {
    expect(texToUnicode(shown)).toBe(text);
  });

  it("puts every accent on every letter", () => {
    const marks = { "'": "\u0301", '"': "\u0308", v: "\u030C", c: "\u0327", k: "\u0328", r: "\u030A" };
    const letters = "aeouyszcnlrtdgAEOUYSZCNLRTDGхж".split("");
    for (const [command, mark] of Object.entries(marks))
      for (const letter of letters) expect(texToUnicode(`\\${command}{${letter}}`)).toBe((letter + mark).normalize("NFC"));
  });

  it("leaves text without TeX as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const plain = text.replace(/[\\{~`]|--+/g, "");
        expect(texToUnicode(plain)).toBe(plain);
      }),
    );
  });

  it("never throws, and keeps whatever is no TeX", () => {
    const piece = fc.constantFrom(
      "\\",
      "'",
      "`",
      "{",
      "}",
      "$",
      "~",
      "--",
      "\\'",
      "\\v",
      "\\(",
      "\\)",
      "e",
      "<123>",
      " ",
      "\\o",
      "[",
      "_",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const shown = pieces.join("");
        expect(texToUnicode(shown).split("<123>").length).toBe(shown.split("<123>").length);
      }),
    );
  });
});

describe("white space", () => {
  it.each([
    [tex`Lamps\ \ at~\ sea`, "Lamps at sea"],
    [tex`Ada Quill\ `, "Ada Quill"],
    [`Lamps${tex`\ `}\n\n${tex`\ `}at  sea`, "Lamps\n\nat sea"],
    [tex`\ `, ""],
  ])("that TeX becomes is folded within paragraphs: %j", (shown, text) => {
    expect(texToUnicode(shown)).toBe(text);
  });
});

describe("pieces of TeX", () => {
  it.each([
    ["``Lamps''''", "“Lamps”''"],
    ["Lamps'' and ``tides''", "Lamps'' and “tides”"],
    ["`lamps", "`lamps"],
    ["` lamps'", "` lamps'"],
    ["`lamps' and tides'", "‘lamps’ and tides'"],
    ["a--b---c----d", "a–b—c----d"],
    ["<-- a --> <!-- b", "<-- a --> <!-- b"],
    ["Fig.~3, (a)~b, Q~ and ~Q", "Fig. 3, (a) b, Q~ and ~Q"],
    ["3~lamps, lamps~3, 3~4", "3 lamps, lamps 3, 3~4"],
    [tex`{lamps} {two lamps} {12} {a-b} {it's}`, "lamps {two lamps} {12} a-b it's"],
    [`{${"a".repeat(60)}} {${"a".repeat(61)}}`, `${"a".repeat(60)} {${"a".repeat(61)}}`],
    [tex`x_{ab} x^{ab} x {ab}`, "x_{ab} x^{ab} x ab"],
    [tex`\emph{lamps} \emph[a]{lamps} \emph[a][b]{lamps}`, tex`\emph{lamps} \emph[a]{lamps} \emph[a][b]{lamps}`],
    [tex`\frac{a}{b} {c}`, tex`\frac{a}{b} c`],
    ["lamps} {lamps", "lamps} {lamps"],
    [tex`\S{}3 \S 3`, "§3 § 3"],
    [tex`\(\'e\) \'e \(\'e`, tex`\(\'e\) é \(é`],
    [tex`\[\'e\] \'e \[\'e`, tex`\[\'e\] é \[é`],
    [tex`$\'e$ $$\'e$$ \'e$`, tex`$\'e$ $$\'e$$ é$`],
    [tex`$a\$\'e$ \'e`, tex`$a\$\'e$ é`],
    [tex`\o{}re \o re \ore`, tex`øre øre \ore`],
    [tex`\v{s} \v s \v\i\ \vs`, tex`š š ǐ \vs`],
    [tex`\t{oo} \t{ooo}`, `o\u0361o ${tex`\t{ooo}`}`],
    [tex`\'{ e } \'{}`, "é '"],
    [tex`\"{} \'{12}`, tex`\"{} \'{12}`],
    ["http://example.org/~a--b https://example.org/a--{b}", "http://example.org/~a--b https://example.org/a--b"],
    ["~", "~"],
    ["\\\\", "\\\\"],
  ])("%j become %j", (shown, text) => {
    expect(texToUnicode(shown)).toBe(text);
  });
});
