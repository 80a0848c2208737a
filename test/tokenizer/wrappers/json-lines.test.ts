/** Lines of JSON with pages in their strings, and the pieces that they are cut into. */
import { describe, expect, it } from "vitest";
import type { Line } from "../../../src/core/token.ts";
import { createDecoder } from "../../../src/input/decoder.ts";
import { featuresOf } from "../../../src/text/features.ts";
import { JsonDocuments } from "../../../src/tokenizer/wrappers/json-documents.ts";
import { readHeader, splitJsonLine, unescape } from "../../../src/tokenizer/wrappers/json-strings.ts";

/** A page of seven lines, as it stands in a string. */
const PAGE = String.raw`a\nb\nc\nd\ne\nf\ng`;
const LINES = ["a", "b", "c", "d", "e", "f", "g"];

function lineOf(content: string, raw = content): Line {
  return { line: 3, start: 10, end: 11 + Buffer.byteLength(raw), raw, eol: "\n", content, features: featuresOf(content) };
}

/** The contents of the pieces of a line; null where it is none of JSON with a page. */
function split(content: string): string[] | null {
  return splitJsonLine(lineOf(content), createDecoder())?.map((piece) => piece.content) ?? null;
}

describe("a line of JSON", () => {
  it.each<readonly [string, string, readonly string[]]>([
    ["an object", `{"text":"${PAGE}"}`, ["", ...LINES, ""]],
    ["a list", `["${PAGE}", "b"]`, ["", ...LINES, ""]],
    ["a string alone", `"${PAGE}"`, ["", ...LINES, ""]],
    ["single quotes", `{'text': '${PAGE}'}`, ["", ...LINES, ""]],
    ["white space before it", `  {"text":"${PAGE}"}`, ["", ...LINES, ""]],
    ["the words of a log", `page: {"text":"${PAGE}"}`, ["", ...LINES, ""]],
    ["the name of a variable", `const page = "${PAGE}";`, ["", ...LINES, ""]],
    ["a call with values", `[Page(text="${PAGE}", n=-1.5, b=None)]`, ["", ...LINES, ""]],
    ["the other quotation mark within", `["it's ${PAGE}", 'b']`, ["", "it's a", ...LINES.slice(1), ""]],
    ["escaped quotation marks", String.raw`["\"${PAGE}\"", "\\", "b"]`, ["", '"a', ...LINES.slice(1, -1), 'g"', ""]],
    ["a string that breaks off", `{"text":"${PAGE}`, ["", ...LINES]],
    ["a string that ends in a line end", `["${PAGE}\\n"]`, ["", ...LINES, ""]],
    ["a backslash before a letter", String.raw`["\\nu ${PAGE}"]`, ["", "\\nu a", ...LINES.slice(1), ""]],
    ["a backslash before a line end", String.raw`["\\\n${PAGE}"]`, ["", "\\", ...LINES, ""]],
    ["two pages", `["${PAGE}","${PAGE}"]`, ["", ...LINES, "", ...LINES, ""]],
    ["an address and a page", `{"url":"/a","text":"${PAGE}"}`, ["", "url: /a", "", ...LINES, ""]],
    ["a page and an address", `{"text":"${PAGE}","pageTitle" : "A\\tb"}`, ["", ...LINES, "", "page title: A\tb", ""]],
    ["an address that breaks off", `{"text":"${PAGE}","url":"/a`, ["", ...LINES, "", "url: /a"]],
    ["other values", `{"name":"/a","text":"${PAGE}"}`, ["", ...LINES, ""]],
    ["a value that looks like a key", `["url", "/a", "${PAGE}"]`, ["", ...LINES, ""]],
    ["a value that is too long for an address", `{"url":"${"a".repeat(401)}","text":"${PAGE}"}`, ["", ...LINES, ""]],
  ])("with %s is cut into lines", (_case, text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it.each([
    ["fewer line ends", String.raw`["a\nb\nc\nd\ne\nf"]`],
    ["line ends in several strings", String.raw`["a\nb\nc\nd", "e\nf\ng\nh"]`],
    ["no beginning of JSON", `see "${PAGE}"`],
    ["text between its strings", `["${PAGE}" & "b"]`],
    ["text behind it", `["${PAGE}"] & more!`],
    ["backslashes before letters", String.raw`["a\\nb\\nc\\nd\\ne\\nf\\ng\\nh"]`],
    ["no strings", String.raw`{a\nb\nc\nd\ne\nf\ng}`],
    ["no backslash", '{"text":"lamps"}'],
    ["other escapes", String.raw`{"text":"a\tb\tc\td\te\tf\tg\t"}`],
    ["nothing", ""],
  ])("with %s stays whole", (_case, text) => {
    expect(split(text)).toBeNull();
  });

  it("has its pieces where they stand, and its line end after the last one", () => {
    const text = `{"url":"\u706f","text":"\u00e9\\n${PAGE}"}`;
    const pieces = splitJsonLine(lineOf(text), createDecoder()) ?? [];
    const bytes = Buffer.from(`0123456789${text}\n`);
    expect(pieces.map(({ raw }) => raw).join("")).toBe(text);
    expect(pieces.map(({ start, end }) => bytes.subarray(start, end).toString())).toEqual(pieces.map(({ raw, eol }) => raw + eol));
    expect(pieces.map(({ eol }) => eol).join("")).toBe("\n");
    expect(pieces.at(-1)?.eol).toBe("\n");
    expect(pieces.every(({ line, content, features }) => line === 3 && features === featuresOf(content))).toBe(true);
    expect(pieces.map(({ content }) => content)).toEqual(["", "url: \u706f", "", "\u00e9", ...LINES, ""]);
  });

  it("stays whole where it is not the text of its bytes", () => {
    const text = `["${PAGE}"]`;
    expect(splitJsonLine(lineOf(text, `> ${text}`), createDecoder())).toBeNull();
    expect(splitJsonLine({ ...lineOf(text), end: 99 }, createDecoder())).toBeNull();
  });
});

describe("JSON within a string of JSON", () => {
  it.each<readonly [string, string, readonly string[] | null]>([
    ["a page", JSON.stringify({ n: 1, text: `{"text":"${PAGE}"}` }), ["", "", ...LINES, "", ""]],
    ["a page in a list", JSON.stringify([`["${PAGE}"]`, "b"]), ["", "", ...LINES, "", ""]],
    [
      "escapes of all lengths",
      JSON.stringify([`["\u00e9\\t${PAGE}"]`]).replace("\u00e9", String.raw`\u00e9\x41`),
      ["", "", "\u00e9A\ta", ...LINES.slice(1), "", ""],
    ],
    ["text alone", JSON.stringify([`see ${PAGE}`]), null],
    ["fewer line ends", JSON.stringify([String.raw`["a\nb\nc\nd\ne\nf"]`]), null],
  ])("with %s is cut into lines or stays whole", (_case, text, expected) => {
    const pieces = splitJsonLine(lineOf(text), createDecoder());
    expect(pieces?.map(({ content }) => content) ?? null).toEqual(expected);
    expect(pieces?.map(({ raw }) => raw).join("") ?? text).toBe(text);
  });
});

it.each([
  ["lamps", "lamps"],
  [String.raw`a\tb\nc\rd\be\ff`, "a\tb c\rd e\ff"],
  [String.raw`\"\'\/\\\q`, "\"'/\\q"],
  [String.raw`\u00e9\u706F\x41`, "\u00e9\u706fA"],
  [String.raw`\\u00e9 \u00g \x4`, "\\u00e9 u00g x4"],
  ["a\\", "a\\"],
])("%s stands for %j", (escaped, text) => {
  expect(unescape(escaped)).toBe(text);
});

it.each([
  ["url", "/a", "url: /a"],
  ["fetchedAt", "2026-01-02", "fetched at: 2026-01-02"],
  ["page_title", String.raw`A \"b\"`, 'page title: A "b"'],
  ["PublishedTime", "2026-01-02", "published time: 2026-01-02"],
  ["name", "Ada", null],
  ["curl", "/a", null],
])("the member %j with %j says of a page: %j", (key, value, header) => {
  expect(readHeader(key, value)).toBe(header);
});

/** What was passed on after each line, and in the end. */
function write(...contents: readonly string[]): string[][] {
  const passed: string[] = [];
  const documents = new JsonDocuments(createDecoder(), ({ content, features }) => {
    expect(features).toBe(featuresOf(content));
    passed.push(content);
  });
  const after = contents.map((content) => {
    documents.write(lineOf(content));
    return passed.splice(0);
  });
  documents.end();
  expect(documents.idle).toBe(true);
  return [...after, passed];
}

describe("JSON over several lines", () => {
  const page = `"text": "${PAGE}",`;

  it.each([
    "{",
    "  },",
    "[ {",
    '"a": 1,',
    '"a": -1.5e+3',
    '"a": true',
    '"a": "b",',
    '"a": "b \\"c\\"" ,',
    '"a": {',
    '"a": [',
    '"a",',
    `"a": "${"b".repeat(2000)}"`,
    `"${"a".repeat(40)}": 1`,
    '"a":',
  ])("begins and goes on with %s", (text) => {
    expect(write("{", text, page, text, "}")).toEqual([[], [], ["", "", "", ...LINES, ""], [""], [""], []]);
  });

  it.each([
    "lamps at low tide",
    "",
    " ",
    '"a": b c',
    '"a" "b"',
    '"a": "b',
    `"a": "${"b".repeat(2001)}"`,
    `"${"a".repeat(41)}": 1`,
    "{a: 1}",
    "// a",
  ])("is none with %j, above or below", (text) => {
    expect(write("{", text, page)).toEqual([[], ["{", text], ["", ...LINES, ""], []]);
    expect(write(page, text, "}")).toEqual([["", ...LINES, ""], [text], ["}"], []]);
  });

  it("says where and when a tool got its page", () => {
    expect(write("{", '"url": "/a",', '"n": "b",', page, '  "fetchedAt": "2026-01-02"', "}").flat()).toEqual([
      "",
      "url: /a",
      "",
      "",
      ...LINES,
      "",
      "fetched at: 2026-01-02",
      "",
    ]);
  });

  it("stays as it is without a page, and is not held for long", () => {
    expect(write("{", '"url": "/a"', "}")).toEqual([[], [], [], ["{", '"url": "/a"', "}"]]);
    expect(write("[", "]")).toEqual([["["], ["]"], []]);
    const many = Array.from({ length: 100 }, () => '"a",');
    const after = write(...many);
    expect(after.flat()).toEqual(many);
    expect(after.at(-1)?.length).toBeLessThan(40);
  });

  it("may begin with a sign of its own, or with any line that holds escapes", () => {
    const documents = new JsonDocuments(createDecoder(), () => undefined);
    const mayBegin = (content: string): boolean => documents.mayBegin(lineOf(content), content.charCodeAt(0));
    expect(["{", '"a"', "[", "a", "a\\n"].map(mayBegin)).toEqual([true, true, false, false, true]);
    expect(documents.idle).toBe(true);
    documents.write(lineOf("{"));
    expect(documents.idle).toBe(false);
    documents.write(lineOf(page));
    expect(documents.idle).toBe(false);
    documents.write(lineOf("lamps"));
    expect(documents.idle).toBe(true);
  });
});
