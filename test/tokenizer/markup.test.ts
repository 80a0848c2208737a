/** The markup of a document, told piece by piece. */
import { describe, expect, it } from "vitest";
import { type Dialect, Markup } from "../../src/tokenizer/markup.ts";

const HTML: Dialect = { xml: false, attributes: new Set(["href", "class"]), longestValue: 1000 };
const XML: Dialect = { ...HTML, xml: true };

/** What the markup tells, an event each; pieces of a text that touch each other are joined. */
function tell(pieces: readonly string[], dialect: Dialect): string[] {
  const events: { what: string; text: string; end: number }[] = [];
  const markup = new Markup(dialect, {
    open({ name, attributes, from, to }) {
      const values = Array.from(attributes, ([key, value]) => ` ${key}=${value}`).join("");
      events.push({ what: `<${name}${values}> ${from}-${to}`, text: "", end: -1 });
    },
    close(name, from, to) {
      events.push({ what: `</${name}> ${from}-${to}`, text: "", end: -1 });
    },
    text(raw, from, isLiteral) {
      const last = events.at(-1);
      const end = from + raw.length;
      if (last?.end === from) events.splice(-1, 1, { what: last.what, text: last.text + raw, end });
      else events.push({ what: `${isLiteral ? "literal" : "text"} ${from}: `, text: raw, end });
    },
  });
  for (const piece of pieces) markup.write(piece);
  markup.end();
  return events.map(({ what, text }) => what + text);
}

function inPieces(text: string, size: number): string[] {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, index) => text.slice(index * size, (index + 1) * size));
}

describe("a page's markup", () => {
  it.each([
    ["text alone", "Lamps", ["text 0: Lamps"]],
    ["nothing", "", []],
    ["a tag", "a<b>c</b>d", ["text 0: a", "<b> 1-4", "text 4: c", "</b> 5-9", "text 9: d"]],
    ["names in capitals", '<P CLASS="Lamp">x</P>', ["<p class=Lamp> 0-16", "text 16: x", "</p> 17-21"]],
    ["attributes that matter, and others", '<a id="1" href="/a" title="x" class=b>', ["<a href=/a class=b> 0-38"]],
    ["an attribute twice", '<a href="/a" href="/b">', ["<a href=/a> 0-23"]],
    ["an attribute without a value", '<a class href="/a">', ["<a class= href=/a> 0-19"]],
    ["an attribute with a long name before it", '<a title="x" href="">', ["<a href=> 0-21"]],
    ["references, which stay", '<a href="/a?b&amp;c">R&amp;D', ["<a href=/a?b&amp;c> 0-21", "text 21: R&amp;D"]],
    ["a slash at the end of a tag", "<br/>x<p/>y", ["<br> 0-5", "text 5: x", "<p> 6-10", "text 10: y"]],
    [
      "a picture and a formula that a slash closes",
      "<svg/><math />x",
      ["<svg> 0-6", "</svg> 6-6", "<math> 6-14", "</math> 14-14", "text 14: x"],
    ],
    ["a comment", "a<!-- <b> -->c", ["text 0: a", "text 13: c"]],
    ["a declaration", "<!doctype html>a", ["text 15: a"]],
    ["an instruction", "<?lamp <b?>a", ["text 11: a"]],
    ["a section of characters, which is a comment", "a<![CDATA[b]]>c", ["text 0: a", "text 14: c"]],
    ["two tags of the same name", '<a href="/a"></a><a></a>', ["<a href=/a> 0-13", "</a> 13-17", "<a> 17-20", "</a> 20-24"]],
    ["a sign that is none", "a < b > c", ["text 0: a < b > c"]],
  ])("tells of %s", (_case, page, events) => {
    expect(tell([page], HTML)).toEqual(events);
    for (const size of [1, 2, 3, 5]) expect(tell(inPieces(page, size), HTML)).toEqual(events);
  });

  it("tells only of the first characters of a value that arrives in many pieces", () => {
    const page = `<a href="${"x".repeat(40)}" class="y">`;
    expect(tell(inPieces(page, 1), { ...HTML, longestValue: 7 })).toEqual([`<a href=xxxxxxx class=y> 0-${page.length}`]);
  });

  it("tells nothing of a tag that never ends", () => {
    expect(tell(["a</b"], HTML)).toEqual(["text 0: a"]);
    expect(tell(["a<b c"], HTML)).toEqual(["text 0: a"]);
  });

  it("keeps its places behind very long parts", () => {
    const million = "x".repeat(1_000_000);
    for (const [begin, end] of [
      ["<!--", "-->"],
      ['<b title="', '">'],
      ["<!", ">"],
    ] as const) {
      const pieces = [begin, ...Array.from({ length: 7 }, () => million), `${end}<a href="/lamps">Lamps</a>`];
      const at = pieces.slice(0, -1).join("").length + end.length;
      expect(tell(pieces, HTML).slice(-3)).toEqual([
        `<a href=/lamps> ${at}-${at + 17}`,
        `text ${at + 17}: Lamps`,
        `</a> ${at + 22}-${at + 26}`,
      ]);
    }
  });
});

describe("a feed's markup", () => {
  it.each([
    ["names as they are", '<Entry HREF="/b" href="/a">x</Entry>', ["<Entry href=/a> 0-27", "text 27: x", "</Entry> 28-36"]],
    ["a slash at the end of a tag", '<link href="/a"/>x', ["<link href=/a> 0-17", "</link> 17-17", "text 17: x"]],
    ["a section of characters", "a<![CDATA[<b> &amp;]]>c", ["text 0: a", "literal 10: <b> &amp;", "text 22: c"]],
    ["a comment", "a<!-- b -->c", ["text 0: a", "text 11: c"]],
    ["an instruction and a declaration", '<?xml version="1.0"?><!DOCTYPE lamp>x', ["text 36: x"]],
  ])("tells of %s", (_case, feed, events) => {
    const told = tell([feed], XML);
    expect(told).toEqual(events);
  });

  it("is the same in pieces", () => {
    const feed = '<?xml version="1.0"?><a:b><link href="/a"/>R&amp;D<!-- x --></a:b>';
    for (const size of [1, 2, 3, 7]) expect(tell(inPieces(feed, size), XML)).toEqual(tell([feed], XML));
  });
});
