import { describe, expect, it } from "vitest";
import { splitLinksAfter } from "../../src/tokenizer/links-after.ts";

/** Parts in short: text, and where it leads. */
function parts(line: string): string[] | null {
  return splitLinksAfter(line)?.map(({ text, href, ref }) => `${text} -> ${href ?? `#${ref}`}`) ?? null;
}

describe("links after their text", () => {
  it.each([
    ["Reading Lamps [/papers/2601.00001]", ["Reading Lamps -> /papers/2601.00001"]],
    ["Reading Lamps <https://example.org/a>", ["Reading Lamps -> https://example.org/a"]],
    ["139 [https://example.org/code] 8 [/talk]", ["139 -> https://example.org/code", " 8 -> /talk"]],
    ["139⟨25⟩ 8⟨26⟩", ["139 -> #25", " 8 -> #26"]],
    ["Tarn Labs [https://example.org/logo.png]", ["Tarn Labs -> #null"]],
    ["tarn [https://example.org/x.png] Tarn Labs [/Tarn] · Jan 2", ["tarn -> #null", " Tarn Labs -> /Tarn", " · Jan 2 -> #null"]],
    ["Code 131 [https://example.org/code], Talk", ["Code 131 -> https://example.org/code", ", Talk -> #null"]],
    ["[pdf [/pdf/2601.00001]]", ["[pdf -> /pdf/2601.00001", "] -> #null"]],
    ["[/Tarn] · Published on Jan 2", [" -> /Tarn", " · Published on Jan 2 -> #null"]],
  ])("%s", (line, expected) => {
    expect(parts(line)).toEqual(expected);
  });

  it("are seen only at the end of running text, which writes addresses out", () => {
    const text = `${"The lamps (https://example.org/a) are on. ".repeat(6)}So are the others.`;
    expect(parts(`${text} [/papers/2601.00001]`)).toEqual([`${text} -> /papers/2601.00001`]);
  });

  it.each([
    "A Study of Lamps (and Moths)",
    "Tools (https://example.org/a)",
    "an interval [0, 1) and a path [a/b] of time [/]",
    `${"The lamps are on. ".repeat(12)}See [https://example.org/a] and so on.`,
    "Tools <https://example.org/a> are free.",
    "for all x > 2 and y>",
    "a </div>",
  ])("are not seen in: %s", (line) => {
    expect(parts(line)).toBeNull();
  });
});

describe("a link after its text", () => {
  it.each<[string, string[] | null]>([
    ["a [http://example.org/a]", ["a -> http://example.org/a"]],
    ["a [/b] c", ["a -> /b", " c -> #null"]],
    ["a[/b]", ["a -> /b"]],
    ["a [/b].", ["a -> /b", ". -> #null"]],
    ["a [/b], c", ["a -> /b", ", c -> #null"]],
    ["a [/b]; c", ["a -> /b", "; c -> #null"]],
    ["a [/b]: c", ["a -> /b", ": c -> #null"]],
    ["(a [/b])", ["(a -> /b", ") -> #null"]],
    ["a [/b]c", null],
    ["a [/b](c)", null],
    ["a [/?b=c]", ["a -> /?b=c"]],
    ["a [/#b]", ["a -> /#b"]],
    ["a [//b]", null],
    ["a [/(b)]", null],
    ["a [/b c]", null],
    ["a [/b", null],
    ["a [ftp://example.org]", null],
    [`a [/${"x".repeat(2048)}]`, [`a -> /${"x".repeat(2048)}`]],
    [`a [/${"x".repeat(2049)}]`, null],
    ["a <http://example.org/b>", ["a -> http://example.org/b"]],
    ["a<https://example.org/b>", ["a -> https://example.org/b"]],
    ["a <https://example.org/b> c <https://example.org/d>", ["a -> https://example.org/b", " c -> https://example.org/d"]],
    ["a <https://example.org/b c>", null],
    ["a <https://example.org/b>.", null],
    ["a </b>", null],
    [`a <https://${"x".repeat(2048)}>`, [`a -> https://${"x".repeat(2048)}`]],
    [`a <https://${"x".repeat(2049)}>`, null],
    ["a ⟨12⟩", ["a -> #12"]],
    ["a⟨1234⟩", ["a -> #1234"]],
    ["a⟨12345⟩", null],
    ["a⟨b⟩", null],
    ["a⟨12⟩ b", null],
    ["⟨12⟩ b⟨13⟩", [" -> #12", " b -> #13"]],
    ["a [https://example.org/b.JPG]", ["a -> #null"]],
    ["a [https://example.org/b.jpeg] b [https://example.org/b.svg]", ["a -> #null", " b -> #null"]],
    ["a [https://example.org/b.gif] b [https://example.org/b.webp]", ["a -> #null", " b -> #null"]],
    ["a [https://example.org/b.png?c]", ["a -> https://example.org/b.png?c"]],
    ["a [https://example.org/png]", ["a -> https://example.org/png"]],
    ["", null],
  ])("(%#) %s", (line, expected) => {
    expect(parts(line)).toEqual(expected);
  });

  it.each([160, 161])("stands within a text of %i characters where that is short", (length) => {
    const [above, below] = ["x".repeat(100), "y".repeat(length - 101)];
    const short = [`${above} -> /a`, ` ${below} -> #null`];
    expect(parts(`${above} [/a] ${below}`)).toEqual(length === 160 ? short : null);
    const both = [...short.slice(0, 1), ` ${below} -> /b`];
    const last = [`${above} [/a] ${below} -> /b`];
    expect(parts(`${above} [/a] ${below} [/b]`)).toEqual(length === 160 ? both : last);
  });
});
