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
