/** Pages in HTML: what their readers see becomes lines, to the last byte, however the page is cut into chunks. */
import { array, assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { ALL, readFixtures } from "../fixtures.ts";
import { readDump, type SeenToken } from "../read-dump.ts";

const PAGES = readFixtures(ALL).filter(({ file }) => file.endsWith(".html"));
/** A size at which anything that is not linear would not come to its end. */
const MANY = 100_000;

function page(body: string): string {
  return `<!doctype html>\n<html><body>${body}</body></html>\n`;
}

/** The lines that the reader of a page sees. */
function linesOf(body: string): SeenToken[] {
  return readDump(page(body)).tokens.filter(({ type }) => type !== "blank");
}

function textsOf(body: string): string[] {
  return linesOf(body).map(({ text }) => text);
}

describe("a page", () => {
  it("gives a line for each block, and a blank one between them but not at a line break", () => {
    const { tokens } = readDump(page("<div><p>One\n  lamp</p><p>Two<br>\n<b>three</b></p></div>"));
    expect(tokens.map(({ type, text }) => [type, text])).toEqual([
      ["blank", ""],
      ["text", "One lamp"],
      ["blank", ""],
      ["text", "Two"],
      ["text", "three"],
      ["blank", ""],
    ]);
  });

  it("keeps the types of headings and items, and the addresses of links", () => {
    expect(
      linesOf(
        '<h3><a href="/papers/2407.30001">Lamps</a></h3><ul><li>by <a href="/quill">Quill</a> &amp; <a href="/fen">Fen</a></li></ul><hr>',
      ).map(({ type, text, parts }) => [type, text, parts.map(({ href }) => href)]),
    ).toEqual([
      ["heading", "Lamps", ["/papers/2407.30001"]],
      ["item", "by Quill & Fen", [null, "/quill", null, "/fen"]],
      ["rule", "", []],
    ]);
  });

  it("decodes addresses as it decodes text", () => {
    const [token] = linesOf('<a href="/fähre?a=1&amp;b=灯">Ferry</a>');
    expect(token?.parts).toEqual([{ text: "Ferry", href: "/fähre?a=1&b=灯", ref: null }]);
  });

  it("tells of the line with bytes that are no text, in chunks of any size", () => {
    const bytes = Buffer.concat([
      Buffer.from(`<!doctype html>\n<p>one</p>\n<p>`),
      Buffer.of(0xe9),
      Buffer.from("</p>\n<p>three</p>\n".repeat(9)),
    ]);
    for (const chunks of [[1], [7], [bytes.length]])
      expect(readDump(bytes, { chunks }).problems).toMatchObject([
        { code: "invalid-bytes", line: 3, detail: "30" },
        { code: "no-listing" },
      ]);
  });

  it("has a line for a link without text, as of a picture", () => {
    expect(linesOf('<a href="/papers/2407.30001"><img src="x.png" alt="a lamp"></a>')).toMatchObject([
      { type: "mark", text: "", parts: [{ text: "", href: "/papers/2407.30001" }] },
    ]);
  });

  it.each([
    [
      "scripts, styles, comments and templates",
      "<script>var a = '<p>no</p>';</script><style>p{}</style><!-- <p>no</p> --><template><p>no</p></template>",
    ],
    [
      "pictures and controls",
      '<svg><title>no</title><text>no</text></svg><select><option>no</option></select><textarea>no</textarea><input value="no">',
    ],
    ["what is hidden from everybody or from those who cannot see", "<p hidden>no</p><div aria-hidden='true'><div>no</div>no</div>"],
    ["links to scripts and data", '<a href="javascript:no()"></a><a href=" data:text/html,no"></a>'],
  ])("shows nothing of %s", (_name, body) => {
    expect(textsOf(`<p>before</p>${body}<p>after</p>`)).toEqual(["before", "after"]);
  });

  it("goes on with a line after what is hidden in it", () => {
    expect(textsOf("<p>Lamps <div hidden>no<div>no</div><br></div>by the harbour")).toEqual(["Lamps by the harbour"]);
    expect(textsOf("Lamps <span hidden><p>no</p><br></span>by the harbour")).toEqual(["Lamps by the harbour"]);
  });

  it("shows a formula by its source, whichever library has set it", () => {
    const katex =
      '<span class="katex"><span class="katex-mathml"><math><semantics><mi>x</mi><annotation encoding="application/x-tex">x_i</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">xi</span></span>';
    const mathjax =
      '<span class="MathJax_Preview">?</span><span class="MathJax"><span>y</span></span><script type="math/tex">y &lt; 2</script>';
    expect(textsOf(`<p>Let ${katex} be, and ${mathjax} too.</p>`)).toEqual(["Let $x_i$ be, and $y < 2$ too."]);
  });

  it("shows the day of a time that names one", () => {
    expect(
      textsOf('<p>Published <time datetime="2025-01-22T15:19:35">two days ago</time></p><p>at <time datetime="late">dusk</time></p>'),
    ).toEqual(["Published 2025-01-22", "at dusk"]);
  });

  it("keeps the lines of preformatted text", () => {
    expect(textsOf("<pre>one\n  two\n\nthree</pre>")).toEqual(["one", "two", "three"]);
  });

  it("counts lines and bytes of the page itself", () => {
    const body = "<p>Ümlaut</p>\n<p\n  class='x'>lamp</p>";
    const token = readDump(page(body)).tokens.find(({ text }) => text === "lamp");
    const bytes = Buffer.from(page(body));
    expect(token?.line).toBe(4);
    expect(bytes.subarray(token?.start, token?.end).toString()).toBe("lamp");
  });

  it("tells the first and the last line of what it shows, in chunks of any size", () => {
    const text = page("\n<p>\n  One\n  lamp\n  <b>\n  low</b>\n</p>\n<div><br>\n two<br>\n three</div>\n\n");
    for (const chunks of [[1], [7], [text.length]]) {
      const { tokens, counts } = readDump(text, { chunks });
      const shown = tokens.filter(({ type }) => type !== "blank");
      expect(shown.map(({ text: read, line, lastLine }) => [read, line, lastLine])).toEqual([
        ["One lamp low", 4, 7],
        ["two", 10, 10],
        ["three", 11, 11],
      ]);
      expect(Buffer.from(text).subarray(shown[0]?.start, shown[0]?.end).toString()).toBe("One\n  lamp\n  <b>\n  low");
      expect(counts).toMatchObject({ lines: 13, furniture: 13 });
    }
  });

  it.each(PAGES.map((fixture) => [fixture.file, fixture] as const))(
    "%s reads the same in chunks of any size, to the last byte",
    (_name, fixture) => {
      const { file, bytes, options } = fixture;
      const whole = readDump(bytes, { file, ...options });
      expect(whole.tokens.map(({ start }) => start)).toEqual([0, ...whole.tokens.slice(0, -1).map(({ end }) => end)]);
      expect(whole.tokens.at(-1)?.end).toBe(bytes.length);
      assert(
        property(array(integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 20 }), (chunks) => {
          expect(readDump(bytes, { file, ...options, chunks })).toEqual(whole);
        }),
        { numRuns: 5 },
      );
    },
  );

  it("is read to the last byte, whatever stands in it", () => {
    const piece = constantFrom(
      "<p>",
      "</p>",
      "<a href='/x'>",
      "</a>",
      "<",
      ">",
      "&",
      "&amp;",
      "<!--",
      "-->",
      '<div class="',
      '"',
      "lamp ",
      "\n",
      "\0",
      "<svg>",
      "</svg>",
      "<pre>",
      "é",
      "<time datetime=2024-01-01>",
      "<br/>",
      "</html>",
    );
    assert(
      property(array(piece, { maxLength: 60 }), (pieces) => {
        const text = `<!doctype html>${pieces.join("")}`;
        const { tokens } = readDump(text);
        expect(tokens.map(({ start }) => start)).toEqual([0, ...tokens.slice(0, -1).map(({ end }) => end)]);
        expect(tokens.at(-1)?.end).toBe(Buffer.byteLength(text));
      }),
    );
  });

  it.each([
    ["elements within each other", "<div>".repeat(MANY)],
    ["paragraphs that are never closed", "<p>lamp".repeat(MANY)],
    ["ends of what was never begun", "</b></i>".repeat(MANY)],
    ["links within each other", '<a href="/x">'.repeat(MANY)],
    ["tags that are never closed", "<a ".repeat(MANY)],
    ["an attribute as long as the page", `<a title="${"x".repeat(10 * MANY)}">lamp</a>`],
    ["attributes without end", `<a ${"a=b ".repeat(MANY)}>lamp</a>`],
    ["references to characters", "&amp;&#0;&#xD800;&nope;".repeat(MANY)],
    ["null characters", "\0".repeat(10 * MANY)],
    ["comments that are never closed", "<!-- ".repeat(MANY)],
    ["hidden elements within each other", "<div hidden>".repeat(MANY)],
  ])("comes to its end with 100,000 %s", (_name, body) => {
    const { tokens, records } = readDump(page(body));
    expect(records).toEqual([]);
    expect(tokens.at(-1)?.end).toBe(Buffer.byteLength(page(body)));
  });

  it.each(["</p", "</p ", "</body[\n|", '<p class="', "<!-- ", "&am"])("repeats nothing of a page that breaks off in %j", (end) => {
    const { tokens } = readDump(`<!doctype html><p>Lamps by the harbour${end}`);
    expect(tokens.filter(({ text }) => text.includes("Lamps")).length).toBe(1);
    expect(tokens.every(({ text }) => !text.includes("<"))).toBe(true);
  });

  it("cuts a line that is too long, and says so", () => {
    const { problems, tokens } = readDump(page(`<p>${"lamp ".repeat(500_000)}</p>`));
    expect(problems.map(({ code }) => code)).toContain("line-cut");
    expect(Math.max(...tokens.map(({ text }) => text.length))).toBeLessThan(1_200_000);
  });
});

function item(id: string, title: string): unknown {
  const authors = [{ name: "Ada Quill" }, { name: "Bo" }];
  const paper = { id, title, summary: "Moss\nremembers.", authors, publishedAt: "2024-07-30T01:00:00.000Z", upvotes: 3 };
  return { paper, numComments: 1 };
}

function carry(json: string): string {
  const data = json.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return page(`<h1>Daily Papers</h1><div data-target="DailyPapers" data-props="${data}"></div>`);
}

describe("the data of the Daily Papers page", () => {
  it("gives papers without a card", () => {
    const { records } = readDump(carry(JSON.stringify({ dailyPapers: [item("2407.30001", "Moss & Lamps"), item("2407.30002", "Fens")] })));
    expect(records).toMatchObject([
      {
        id: "2407.30001",
        title: "Moss & Lamps",
        abstract: "Moss remembers.",
        authors: ["Ada Quill", "Bo"],
        published: "2024-07-30",
        upvotes: 3,
        commentCount: 1,
      },
      { id: "2407.30002", title: "Fens" },
    ]);
  });

  it.each([
    "{",
    "null",
    "[1]",
    '{"dailyPapers":{}}',
    '{"dailyPapers":[null,{"paper":{"id":"x","title":"y"}},{"paper":{"id":"2407.30001"}}]}',
  ])("is ignored where it is none: %s", (json) => {
    expect(readDump(carry(json)).records).toEqual([]);
  });

  it("is also read as the site's API gives it", () => {
    const { records, kinds } = readDump(JSON.stringify([item("2407.30001", "Moss")], null, 2));
    expect(kinds).toContain("daily-papers");
    expect(records).toMatchObject([{ id: "2407.30001", title: "Moss", authorCount: 2 }]);
  });
});
