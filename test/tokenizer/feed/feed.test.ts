/** Feeds become fields, to the last byte. */
import { describe, expect, it } from "vitest";
import type { Token } from "../../../src/core/token.ts";
import { createDecoder } from "../../../src/input/decoder.ts";
import { createFeedTokens } from "../../../src/tokenizer/feed/feed.ts";
import { LONGEST_LINE } from "../../../src/tokenizer/lines.ts";

interface Seen {
  readonly tokens: readonly Token[];
  readonly long: readonly string[];
  /** Lines of fields in which bytes were found that are no text. */
  readonly invalid: readonly number[];
  readonly passed: { readonly lines: number; readonly tokens: number };
}

function read(feed: string | Uint8Array, size = Infinity): Seen {
  const bytes = typeof feed === "string" ? Buffer.from(feed) : feed;
  const [tokens, long, invalid]: [Token[], string[], number[]] = [[], [], []];
  const source = createFeedTokens({ decoder: createDecoder(), offset: 0 }, [], {
    token: (token) => tokens.push(token),
    longLine: ({ content }) => long.push(content),
    invalid: ({ line }) => invalid.push(line),
  });
  for (let at = 0; at < bytes.length; at += size) source.write(bytes.subarray(at, at + size));
  return { tokens, long, invalid, passed: source.end() };
}

/** Each field with its text; the beginning and the end of an entry by themselves. */
function fields(feed: string, size?: number): string[] {
  return read(feed, size)
    .tokens.filter(({ field }) => field !== null)
    .map(({ type, field, text }) => (type === "mark" ? `${field}` : `${field}: ${text}`));
}

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ["nothing", "", []],
  ["no element", "lamps", []],
  ["an element", "<title>Lamps</title>", ["title: Lamps"]],
  ["white space alone", "<title> \n </title><id/>", []],
  ["elements within each other", "<feed><author><name>Ada</name></author></feed>", ["feed/author/name: Ada"]],
  ["elements after each other", "<feed><id>a</id><id>b</id></feed>", ["feed/id: a", "feed/id: b"]],
  ["text around an element", "<feed>a<id>b</id>c</feed>", ["feed: a", "feed/id: b", "feed: c"]],
  ["the elements around all others", "<rss><channel><id>a</id></channel></rss><rdf:RDF><id>b</id></rdf:RDF>", ["channel/id: a", "id: b"]],
  ["an entry", "<feed><entry><id>a</id></entry></feed>", ["<entry>", "entry/id: a", "</entry>"]],
  ["an item", "<rss><channel><item><id>a</id></item></channel></rss>", ["<item>", "item/id: a", "</item>"]],
  ["a prefix", "<atom:feed><atom:entry><atom:id>a</atom:id></atom:entry></atom:feed>", ["<entry>", "entry/id: a", "</entry>"]],
  ["another prefix", "<dc:creator>Ada</dc:creator>", ["dc:creator: Ada"]],
  ["text below an entry", "<feed><entry><id>a</id></entry><id>b</id></feed>", ["<entry>", "entry/id: a", "</entry>", "id: b"]],
  ["text of an entry itself", "<entry>a<id>b</id>c</entry>d", ["<entry>", "entry: a", "entry/id: b", "entry: c", "</entry>"]],
  [
    "entries that are not closed",
    "<entry><id>a</id><entry><id>b</entry>",
    ["<entry>", "entry/id: a", "<entry>", "entry/id: b", "</entry>"],
  ],
  ["an entry within a title that is not closed", "<entry><title>a<item><id>b</id>", ["<entry>", "entry/title: a", "<item>", "item/id: b"]],
  ["the end of another entry", "<entry><id>a</id></item><id>b</id></entry>", ["<entry>", "entry/id: a", "entry/id: b", "</entry>"]],
  ["the end of no entry", "</entry><id>a</id>", ["id: a"]],
  ["the end of no element", "<feed></id><id>a</id></feed>", ["feed/id: a"]],
  ["an end that closes what is open in it", "<feed><a><b>c</a><id>d</id></feed>", ["feed/a/b: c", "feed/id: d"]],
  ["an element that breaks off", "<entry><id>a", ["<entry>", "entry/id: a"]],
  ["tags within a title", "<title>On <i>slow</i> lamps</title><id>a</id>", ["title: On <i>slow</i> lamps", "id: a"]],
  ["elements within a summary", "<summary><title>a</title></summary>", ["summary: <title>a</title>"]],
  ["elements within other elements", "<a>On <i>slow</i> lamps</a>", ["a: On", "a/i: slow", "a: lamps"]],
  ...["summary", "content", "description", "content:encoded", "subtitle", "rights", "dc:title", "dc:description"].map(
    (name) => [`tags within ${name}`, `<${name}>a <b>c</b></${name}>`, [`${name}: a <b>c</b>`]] as const,
  ),
  ["references", "<id>a &amp; &lt;b&gt; &#233; &nope;</id>", ["id: a & <b> \u00e9 &nope;"]],
  ["a literal section", "<title>a &amp; <![CDATA[b &amp; <i>c</i>]]> &amp; d</title>", ["title: a & b &amp; <i>c</i> & d"]],
  ["references to references", "<title>&amp;lt;</title>", ["title: &lt;"]],
  ["a link", '<link href="/a&amp;b"/>', ["link[alternate]: /a&b"]],
  ["a link of a kind", '<entry><link rel="related" href="/a"/></entry>', ["<entry>", "entry/link[related]: /a", "</entry>"]],
  ["a link as text", "<link>/a</link>", ["link: /a"]],
  ["a link without an address", '<link rel="related" term="b"/>', []],
  ["a category", '<category term="cs.LG &amp; more"/>', ["category: cs.LG & more"]],
  ["an address of something else", '<category href="/a"/>', []],
  ["an item that is named", '<item rdf:about="/a&amp;b"><id>c</id></item>', ["<item>", "item[about]: /a&b", "item/id: c", "</item>"]],
  ["text in pieces", "<id>a<!-- b -->c<?d?>e</id>", ["id: ace"]],
  ["blanks", "<id> a\n  b\u00a0c </id>", ["id: a b c"]],
  [
    "many elements within each other",
    `${"<a>".repeat(24)}b<c>d</c><e>f</e>${"</a>".repeat(24)}<id>g</id>`,
    [`${"a/".repeat(23)}a: b`, "id: g"],
  ],
];

describe("a feed", () => {
  it.each(CASES)("with %s tells its fields", (_case, feed, expected) => {
    expect(fields(feed)).toEqual(expected);
    expect(fields(feed, 1)).toEqual(expected);
  });

  it.each(CASES)("with %s is passed on to the last byte", (_case, feed) => {
    const { tokens, passed } = read(feed);
    expect(tokens.map(({ start }) => start)).toEqual([0, ...tokens.map(({ end }) => end)].slice(0, tokens.length));
    expect(tokens.at(-1)?.end ?? 0).toBe(Buffer.byteLength(feed));
    expect(passed).toEqual({ lines: feed === "" ? 0 : feed.split("\n").length, tokens: tokens.length });
  });

  it("tells where each field stands", () => {
    const feed = '<feed>\n <entry>\n  <id>a</id>\n  <link href="/b"/>\n  <title>c\n  d</title>\n </entry>\n</feed>\n';
    const tokens = read(feed).tokens.map(({ start, end, line, lastLine }) => [feed.slice(start, end).trim(), line, lastLine]);
    expect(tokens).toEqual([
      ["<feed>", 1, 2],
      ["<entry>", 2, 2],
      ["<id>a</id>", 3, 3],
      ['<link href="/b"/>', 4, 4],
      ["<title>c\n  d</title>", 5, 6],
      ["</entry>", 7, 7],
      ["</feed>", 7, 8],
    ]);
  });

  it("has the beginning of an item in two, where that names it", () => {
    const feed = '<item rdf:about="/a">b</item>';
    expect(read(feed).tokens.map(({ start, end }) => feed.slice(start, end))).toEqual(["<item", ' rdf:about="/a">', "b", "</item>"]);
  });

  it("keeps the words of a field as they stand, and shows them as their reader sees them", () => {
    const [token] = read("<id> a\n  b </id>").tokens;
    expect(token).toMatchObject({ type: "text", text: "a b", content: "a\n  b", raw: "a\n  b", form: "feed", parts: [] });
    const [mark] = read("<entry/>").tokens;
    expect(mark).toMatchObject({ type: "mark", text: "", content: "<entry>", field: "<entry>" });
  });

  it("cuts a field that is too long, and says so", () => {
    const long = "a".repeat(LONGEST_LINE);
    for (const [text, expected] of [
      [long, []],
      [`${long}b`, [long]],
    ] as const) {
      const seen = read(`<entry><id>${text}</id><id>c</id></entry>`);
      expect(seen.tokens.map(({ field }) => field)).toEqual(["<entry>", "entry/id", "entry/id", "</entry>"]);
      expect(seen.tokens[1]?.text === long).toBe(true);
      expect(seen.long.length).toBe(expected.length);
      expect(seen.long[0] === expected[0]).toBe(true);
    }
  });

  it("tells once of the first field with bytes that are no text", () => {
    const feed = Buffer.concat([
      Buffer.from("<id>a</id>\n<id>"),
      Buffer.of(0xff),
      Buffer.from("</id>\n<id>"),
      Buffer.of(0xff),
      Buffer.from("</id>"),
    ]);
    expect(read(feed).invalid).toEqual([2]);
    expect(read("<id>a</id>").invalid).toEqual([]);
  });
});
