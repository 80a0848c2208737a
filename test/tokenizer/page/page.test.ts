/** Lines that the reader of a page sees, each with its place. */
import { describe, expect, it } from "vitest";
import type { Token } from "../../../src/core/token.ts";
import { createDecoder } from "../../../src/input/decoder.ts";
import { LONGEST_LINE } from "../../../src/tokenizer/lines.ts";
import { createPageTokens } from "../../../src/tokenizer/page/page.ts";

interface Seen {
  readonly tokens: readonly Token[];
  readonly long: readonly string[];
}

function read(page: string, size = Infinity): Seen {
  const [tokens, long]: [Token[], string[]] = [[], []];
  const source = createPageTokens({ decoder: createDecoder(), offset: 0 }, [], {
    token: (token) => tokens.push(token),
    longLine: ({ content }) => long.push(content),
    invalid: () => undefined,
  });
  const bytes = Buffer.from(page);
  for (let at = 0; at < bytes.length; at += size) source.write(bytes.subarray(at, at + size));
  source.end();
  return { tokens, long };
}

/** Type and content of each token, and where its links lead: `text Lamps`, `heading # Lamps -> /a`; the markup between them is `-`. */
function show(page: string, size?: number): string[] {
  return read(page, size).tokens.map(({ type, content, parts }) =>
    type === "blank" ? "-" : [type, content, ...parts.filter(({ href }) => href !== null).map(({ href }) => `-> ${href}`)].join(" "),
  );
}

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ["nothing", "", []],
  ["text alone", "Lamps", ["text Lamps"]],
  ["white space", " \n ", ["-"]],
  ["paragraphs", "<p>One</p>\n<p>Two</p>", ["-", "text One", "-", "text Two", "-"]],
  ["paragraphs that are not closed", "<p>One<p>Two", ["-", "text One", "-", "text Two"]],
  ["pieces of a line", "<p>One <b>two</b>\n<i>three</i>", ["-", "text One two three", "-"]],
  ["breaks", "<p>One<br>two<br><br>three</p>", ["-", "text One", "text two", "text three", "-"]],
  [
    "headings",
    "<h1>One</h1><h2>Two</h2><h6>Six</h6>after",
    ["-", "heading # One", "-", "heading ## Two", "-", "heading ###### Six", "-", "text after"],
  ],
  ["a heading with a break", "<h2>One<br>two</h2>", ["-", "heading ## One", "heading ## two", "-"]],
  ["items", "<ul><li>One<li>Two</ul>after", ["-", "item One", "-", "item Two", "-", "text after"]],
  ["a rule", "One<hr>two", ["text One", "rule ", "text two"]],
  ["cells", "<tr><td>One</td><td>two</td><th>three</th></tr>", ["-", "text One two three", "-"]],
  ["an empty cell", "<tr><td></td><td>two</td></tr>", ["-", "text two", "-"]],
  ["a link", '<p>See <a href="/a">lamps</a> now', ["-", "text See lamps now -> /a"]],
  ["links after each other", '<a href="/a">One</a><a href="/a">two</a>', ["text One two -> /a -> /a", "-"]],
  ["a link that is not closed", '<a href="/a">One<a href="/b">two</a> three', ["text One two three -> /a -> /b"]],
  ["a link without an address", "<a>One</a> <a href=''>two</a> <a href='javascript:a()'>three</a>", ["-", "text One two three", "-"]],
  ["a link over two lines", '<a href="/a">One<br>two</a>', ["text One -> /a", "text two -> /a", "-"]],
  ["a link without text", '<p><a href="/a"></a></p>', ["-", "mark  -> /a", "-"]],
  ["a link around a block", '<a href="/a"><p>One</p></a>', ["mark  -> /a", "-", "text One -> /a", "-"]],
  ["references", "One &amp; &lt;two&gt; &#233;", ["text One & <two> \u00e9"]],
  ["comments", "One<!-- no --> two", ["text One two"]],
  ["what is hidden", "One<span hidden>no<br><p>no</p></span> two", ["text One two"]],
  ["a day", 'at <time datetime="2026-01-02">noon</time> or <time>dusk</time>', ["text at 2026-01-02 or dusk", "-"]],
  ["a day within a link", '<a href="/a"><time datetime="2026-01-02">noon</time></a>', ["text 2026-01-02 -> /a", "-"]],
  ["a day that is not closed", '<p>at <time datetime="2026-01-02">noon</p><p>two</p>', ["-", "text at 2026-01-02", "-", "text two", "-"]],
  ["a formula", "<p><math><mi>x</mi><annotation encoding='application/x-tex'>x_i</annotation></math> is", ["-", "text $x_i$ is"]],
  ["preformatted text", "<pre>one\n  two\n\nthree</pre>", ["-", "text one", "text   two", "-", "text three", "-"]],
  [
    "preformatted text with tags",
    "<pre>  <b>one</b>\n\t<i>two</i> three\n</pre> <p> four",
    ["-", "text   one", "text \ttwo three", "-", "text four"],
  ],
  ["lines of a mail", "<div>One</div><div>two</div>", ["-", "text One", "text two", "-"]],
  ["lines of a mail with a blank one", "<div>One</div><div><br></div><div>two</div>", ["-", "text One", "-", "text two", "-"]],
  [
    "blocks with classes",
    '<div class="a">One</div><div>two</div><div class="a">three</div>',
    ["-", "text One", "-", "text two", "-", "text three", "-"],
  ],
  ["a paragraph below a line", "<div>One</div><p>two</p><div>three</div>", ["-", "text One", "-", "text two", "-", "text three", "-"]],
  [
    "lines in a block with a class",
    '<div class="a"><div>One</div><div>two</div></div><div>three</div>',
    ["-", "text One", "text two", "-", "text three", "-"],
  ],
  ["ends of what was never begun", "</div></p></a></b>One</div>two", ["-", "text One", "-", "text two"]],
  ["data", `<div data-target="DailyPapers" data-props='{"a":"&amp;"}'></div>One`, ['data {"a":"&"}', "-", "text One"]],
  ["data without papers", '<p>One<div data-target="DailyPapers" data-props="[]">two</div>', ["-", "text One", "-", "text two", "-"]],
  ["data of something else", `<div data-target="Lamps" data-props='{"a":1}'>One</div>`, ["-", "text One", "-"]],
  ["data that are left out", '<div data-target="DailyPapers">One</div>', ["-", "text One", "-"]],
];

describe("a page", () => {
  it.each(CASES)("with %s shows its lines", (_case, page, expected) => {
    expect(show(page)).toEqual(expected);
    expect(show(page, 1)).toEqual(expected);
  });

  it.each(CASES)("with %s is passed on to the last byte", (_case, page) => {
    const { tokens } = read(page);
    expect(tokens.map(({ start }) => start)).toEqual([0, ...tokens.map(({ end }) => end)].slice(0, tokens.length));
    expect(tokens.at(-1)?.end ?? 0).toBe(Buffer.byteLength(page));
  });

  it.each([
    ["without the white space and the tags around it", "<p>\n One\n <b>lamp</b>\n</p>", ["One\n <b>lamp"]],
    ["with the tag of a link before it", '<p> <a href="/a"> One</a></p>', ['<a href="/a"> One']],
    ["with the tag of a day", '<p> <time datetime="2026-01-02"></time></p>', ['<time datetime="2026-01-02">']],
    ["with a break after it", "<p>One<br> two</p>", ["One<br>", " two"]],
    ["with the white space before it", "<pre>one\n  two</pre>", ["one", "\n  two"]],
    ["in bytes", "<p>\u706f\u00e9</p><p>two</p>", ["\u706f\u00e9", "two"]],
    ["as a rule", "<p>One</p> <hr/>", ["One", "<hr/>"]],
    [
      "as data",
      `<p>One</p><div data-target="DailyPapers" data-props='{}'>two`,
      ["One", `<div data-target="DailyPapers" data-props='{}'>`, "two"],
    ],
  ])("has each line in its place: %s", (_case, page, expected) => {
    const bytes = Buffer.from(page);
    const places = read(page)
      .tokens.filter(({ type }) => type !== "blank")
      .map(({ start, end }) => bytes.subarray(start, end).toString());
    expect(places).toEqual(expected);
  });

  it("shows of links without text and of data what they are", () => {
    const page = `<p><a href="/a"></a><a href="/b"></a></p><p data-target="DailyPapers" data-props='{}'>`;
    expect(read(page).tokens.map(({ type, raw, field, form }) => [type, raw, field, form])).toEqual([
      ["blank", "", null, "page"],
      ["mark", "/a /b", null, "page"],
      ["blank", "", null, "page"],
      ["data", "(data of the page)", null, "page"],
    ]);
  });

  it.each([
    ["", "a"],
    ["<p>", "a"],
    ["", "a\u706f"],
  ])("cuts a line that is too long after %j, never within a character, and says so: %j", (before, characters) => {
    const fitting = characters.repeat(Math.floor((LONGEST_LINE - 1) / Buffer.byteLength(characters)));
    expect(read(before + fitting).long.length).toBe(0);
    const line = `${fitting}${characters.repeat(2)} ${characters}`;
    const { tokens, long } = read(before + line);
    expect(long.length).toBe(1);
    const shown = tokens.filter(({ type }) => type === "text");
    expect(shown.map(({ text }) => text).join("") === line).toBe(true);
    expect(shown.length).toBe(2);
  });
});
