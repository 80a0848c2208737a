/** Lines that are a piece of surface as a whole. */
import { describe, expect, it } from "vitest";
import { ANY, featuresOf } from "../../src/text/features.ts";
import { beginningAt } from "../../src/tokenizer/first-characters.ts";
import { readSurfaceLine } from "../../src/tokenizer/surface-lines.ts";

/** Type of a line, and where it leads: `url /a`, `definition 12 /a`; "text" for a line that is no piece of surface. */
function show(line: string, features = featuresOf(line)): string {
  const reading = readSurfaceLine(line, features, beginningAt(line, 0));
  if (reading === null) return "text";
  const { type, text, parts } = reading;
  return [type, text, ...parts.flatMap(({ href, ref }) => [ref ?? "", href ?? ""])].filter((word) => word !== "").join(" ");
}

function expectType(line: string, type: string): void {
  expect(show(line)).toBe(type);
  expect(show(line, ANY)).toBe(type);
}

describe("a fence, a rule or a mark", () => {
  it.each([
    ["```", "fence"],
    ["~~~", "fence"],
    ["`````text", "fence"],
    ["~~~~lang-1_a", "fence"],
    [`\`\`\`${"x".repeat(20)}`, "fence"],
    [`\`\`\`${"x".repeat(21)}`, "text"],
    ["``", "text"],
    ["~~", "text"],
    ["``` text", "text"],
    ["```x``` and", "text"],
    ["---", "rule"],
    ["--", "text"],
    ["***", "rule"],
    ["* * *", "rule"],
    ["- - -", "rule"],
    ["-  - -", "text"],
    ["-\u00A0- -", "rule"],
    ["===", "rule"],
    ["___", "rule"],
    ["+-+-+", "rule"],
    ["%-%-%", "rule"],
    ["─━═—", "rule"],
    ["-*=", "rule"],
    ["--- x", "text"],
    ["---x", "text"],
    ["- -", "text"],
    ["*  *", "text"],
    ["-- a --", "text"],
    ["#", "mark"],
    ["##", "mark"],
    ["######", "mark"],
    ["#######", "rule"],
    ["##-##", "rule"],
    ["# x", "text"],
    ["[", "mark"],
    ["]", "mark"],
    ["(", "text"],
    ["-", "text"],
    ["*", "text"],
    ["![](a.png)", "mark"],
    ["![a lamp](https://example.org/a.png)", "mark"],
    ["- ![a](a.png)", "mark"],
    ["*  ![a](a.png)", "mark"],
    ["+ ![a](a.png)", "mark"],
    ["-![a](a.png)", "text"],
    ["• ![a](a.png)", "text"],
    ["![a](a.png) x", "text"],
    ["![a](a.png)(b)", "text"],
    ["![a](a b.png)", "text"],
    ["![a [b]](a.png)", "text"],
    ["[a](a.png)", "text"],
    ["![a](a.png", "text"],
    ["![a]", "text"],
    ["Lamps", "text"],
  ])("%j is of the type %s", (line, type) => {
    expect(show(line)).toBe(type);
  });

  it.each([
    ["![a &amp; b](a.png)", "text"],
    ["![a \\] b](a.png)", "text"],
    ["![a {b}](a.png)", "text"],
    ["![a <b>](a.png)", "text"],
  ])("may be more than a picture: %j", (line, type) => {
    expectType(line, type);
  });

  it.each([400, 401])("is no longer than other lines: %i", (length) => {
    expectType("-".repeat(length), length === 400 ? "rule" : "text");
  });
});

describe("a row of a table of links", () => {
  it.each([
    ["[12]: https://example.org/a", "definition 12 https://example.org/a"],
    ["[12] http://example.org/a", "definition 12 http://example.org/a"],
    ["[Slow Lamps]: https://example.org/a", "definition Slow Lamps https://example.org/a"],
    ["[a \\] b]: https://example.org/a", "definition a \\] b https://example.org/a"],
    ["12. https://example.org/a", "definition 12 https://example.org/a"],
    ["12345. https://example.org/a", "definition 12345 https://example.org/a"],
    ["123456. https://example.org/a", "text"],
    ["⟨12⟩ https://example.org/a: Lamps", "definition 12 https://example.org/a"],
    ["⟨1234⟩ https://example.org/a", "definition 1234 https://example.org/a"],
    ["⟨12345⟩ https://example.org/a", "text"],
    ["⟨12⟩https://example.org/a", "text"],
    ["[12]: <https://example.org/a>", "definition 12 https://example.org/a"],
    ['[12]: https://example.org/a "Lamps"', "definition 12 https://example.org/a"],
    ["[12]: https://example.org/a 'Lamps'", "definition 12 https://example.org/a"],
    ["[12]: https://example.org/a (Lamps)", "definition 12 https://example.org/a"],
    ["[12]: https://example.org/a:", "definition 12 https://example.org/a"],
    ["[12]: https://example.org/a and more", "text"],
    ["[12]:   https://example.org/a", "definition 12 https://example.org/a"],
    ["[12]:https://example.org/a", "text"],
    ["[12]: file:///a", "definition 12 file:///a"],
    ["[12]: ftp://example.org/a", "definition 12 ftp://example.org/a"],
    ["[12]: mailto:ada@example.org", "definition 12 mailto:ada@example.org"],
    ["[12]: javascript:void(0)", "definition 12 javascript:void(0)"],
    ["[12]: gopher://example.org", "text"],
    ["[12]: /a", "definition 12 /a"],
    ["[12]: #a", "definition 12 #a"],
    ["[12]: ?a=b", "definition 12 ?a=b"],
    ["[12]: ./a", "definition 12 ./a"],
    ["[12]: ../a", "definition 12 ../a"],
    ["[12]: </a>", "definition 12 /a"],
    ['[12]: /a "Lamps"', "definition 12 /a"],
    ["[12]: /a b", "text"],
    ["[12]: a", "text"],
    ["[12] /a", "text"],
    ["12. /a", "text"],
    ["[]: https://example.org/a", "text"],
    ["[a]b]: https://example.org/a", "text"],
    [`[${"x".repeat(300)}]: /a`, `definition ${"x".repeat(300)} /a`],
    [`[${"x".repeat(301)}]: /a`, "text"],
    [`[${"x".repeat(300)}]: https://example.org`, `definition ${"x".repeat(300)} https://example.org`],
    [`[${"x".repeat(301)}]: https://example.org`, "text"],
    ["see [12]: https://example.org/a", "text"],
    ["x12. https://example.org/a", "text"],
    ["[12](https://example.org/a): b", "text"],
  ])("(%#) %s", (line, expected) => {
    expectType(line, expected);
  });
});

describe("an address by itself", () => {
  it.each([
    ["https://example.org/a?b=c#d", "url https://example.org/a?b=c#d"],
    ["http://example.org", "url http://example.org"],
    ["<https://example.org/a>", "url https://example.org/a"],
    ["https://example.org/a b", "text"],
    ["https://example.org/[a]", "text"],
    ["https://", "text"],
    ["httpd: a lamp", "text"],
    ["here: https://example.org", "text"],
    ["[https://example.org/a]", "url https://example.org/a"],
    ["(https://example.org/a)", "url https://example.org/a"],
    ["[/a]", "url /a"],
    ["(/a)", "url /a"],
    ["[/]", "url /"],
    ["(/)", "text"],
    ["[a/b]", "text"],
    ["[https://example.org/a] b", "text"],
    ["[https://example.org/(a)]", "text"],
    ["(https://example.org/a b)", "text"],
    ["[ftp://example.org/a]", "text"],
    ["/papers/12", "url /papers/12"],
    ["/papers?a=b", "url /papers?a=b"],
    [`/${"x".repeat(40)}/a`, `url /${"x".repeat(40)}/a`],
    [`/${"x".repeat(41)}/a`, "text"],
    ["/papers", "text"],
    ["/papers/", "text"],
    ["/a/b c", "text"],
    ["/a/(b)", "text"],
    ["/ lamps", "text"],
    ["a/papers/12", "text"],
  ])("%s is %s", (line, expected) => {
    expectType(line, expected);
  });
});

describe("the head or foot of a printed page", () => {
  it.each([
    ["https://example.org/a  1/12", "mark https://example.org/a 1/12"],
    ["https://example.org/a", "url https://example.org/a"],
    ["Page 1 of 12", "mark Page 1 of 12"],
    ["Pages of lamps", "text"],
    ["1/2/2026, 10:30 AM", "mark 1/2/2026, 10:30 AM"],
    ["2026-01-02, 10:30    Lamps", "mark 2026-01-02, 10:30 Lamps"],
    ["Lamps   1/2/2026, 10:30", "mark Lamps 1/2/2026, 10:30"],
    ["[Lamps]   1/2/2026, 10:30", "mark [Lamps] 1/2/2026, 10:30"],
    ["1/12", "text"],
    ["12 lamps", "text"],
    ["Lamps at 10:30", "text"],
  ])("%s is %s", (line, expected) => {
    expectType(line, expected);
  });
});
