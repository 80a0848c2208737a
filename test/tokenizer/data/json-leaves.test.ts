/** Values of JSON with their places. */
import { describe, expect, it } from "vitest";
import { JsonLeaves, readValue } from "../../../src/tokenizer/data/json-leaves.ts";

/** What JSON holds, in order: `path=value`, `path{` and `path}`, each after the place that it stands at. */
function read(pieces: readonly string[]): string[] {
  const text = pieces.join("");
  const seen: string[] = [];
  const leaves = new JsonLeaves({
    leaf(path, raw, from, to) {
      // The place is that of the value.
      expect(text.slice(from, to)).toBe(raw);
      seen.push(`${from} ${path}=${raw}`);
    },
    open: (path, from) => seen.push(`${from} ${path}${text.charAt(from)}`),
    close: (path, to) => seen.push(`${to - 1} ${path}${text.charAt(to - 1)}`),
  });
  for (const piece of pieces) leaves.write(piece);
  leaves.end();
  return seen;
}

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['{"a":"lamps"}', ["0 {", '5 a="lamps"', "12 }"]],
  ['{ "a" : 1 , "b":-2.5e3,"c":true\t,"d":null}', ["0 {", "8 a=1", "16 b=-2.5e3", "27 c=true", "37 d=null", "41 }"]],
  ['{"a":{"b":{"c":1}},"d":2}', ["0 {", "15 a.b.c=1", "23 d=2", "24 }"]],
  ['[{"a":1},{"a":2}]', ["1 {", "6 a=1", "7 }", "9 {", "14 a=2", "15 }"]],
  [
    '{"day":"1","list":[{"a":1,"b":[2,3]},{"a":4}]}',
    [
      "0 {",
      '7 day="1"',
      "19 list{",
      "24 list.a=1",
      "31 list.b[0]=2",
      "33 list.b[1]=3",
      "35 list}",
      "37 list{",
      "42 list.a=4",
      "43 list}",
      "45 }",
    ],
  ],
  ['[{"a":[{"b":1},{"b":2}]}]', ["1 {", "12 a[0].b=1", "20 a[1].b=2", "23 }"]],
  ['[{"a":[[1,2],[3]]}]', ["1 {", "8 a[0][0]=1", "10 a[0][1]=2", "14 a[1][0]=3", "17 }"]],
  ['{"a":[1,"b"]}', ["0 {", "6 a=1", '8 a="b"', "12 }"]],
  ["[[1,2],3]", ["2 =1", "4 =2", "7 =3"]],
  ["[]", []],
  ["{}", ["0 {", "1 }"]],
  ['{"a":[],"b":{}}', ["0 {", "14 }"]],
  ['"lamps"', []],
  ["", []],
  [" \n", []],
  ['{"a":"x\\"y\\\\","b":"\\\\"}', ["0 {", '5 a="x\\"y\\\\"', '18 b="\\\\"', "22 }"]],
  ['{"a":"{[,:]}"}', ["0 {", '5 a="{[,:]}"', "13 }"]],
  ['{"a":""}', ["0 {", '5 a=""', "7 }"]],
  ['{"":1}', ["0 {", "4 =1", "5 }"]],
  ["{a:1}", ["0 {", "3 a=1", "4 }"]],
  ['{"a":1]', ["0 {", "5 a=1", "6 ]"]],
  ['}{"a":1}', ["1 {", "6 a=1", "7 }"]],
  ['{"a":"lam', ["0 {", '5 a="lam']],
  ['{"a":"lam\\', ["0 {", '5 a="lam\\']],
  ['{"a":12', ["0 {", "5 a=12"]],
  ['{"a":1,"b', ["0 {", "5 a=1"]],
  ['{"a":1}\n{"b":2}', ["0 {", "5 a=1", "6 }", "8 {", "13 b=2", "14 }"]],
];

describe("the values of JSON", () => {
  it.each(CASES)("%s are told in order, with their places", (text, expected) => {
    expect(read([text])).toEqual(expected);
  });

  it.each(CASES)("%s are told alike in pieces", (text, expected) => {
    expect(read(Array.from(text))).toEqual(expected);
    for (let at = 1; at < text.length; at++) expect(read([text.slice(0, at), "", text.slice(at)])).toEqual(expected);
  });

  it("are told up to some depth, and again above it", () => {
    const [open, close] = ['{"a":'.repeat(30), "}".repeat(30)];
    expect(read([`{"x":${open}1${close},"b":2}`]).map((seen) => seen.replace(/^\d+ /, ""))).toEqual([
      "{",
      `x${".a".repeat(30)}=1`,
      "b=2",
      "}",
    ]);
    const deeper = `{"x":${'{"a":'.repeat(40)}{"c":[1,{"d":2}],"e":3}${"}".repeat(40)},"b":2}`;
    expect(read([deeper]).map((seen) => seen.replace(/^\d+ /, ""))).toEqual(["{", "b=2", "}"]);
  });
});

describe("the text of a value", () => {
  it.each([
    ['"lamps"', "lamps"],
    ['""', ""],
    ['"a\\nb \\"c\\" \\u00e9 \\\\"', 'a\nb "c" \u00e9 \\'],
    ["12", "12"],
    ["true", "true"],
    ["null", "null"],
    ["", ""],
    ['"lam', "lam"],
    ['"', ""],
    ['"lam\\', "lam"],
    ['"lam\\\\', "lam\\"],
    ['"lam\\\\\\', "lam\\"],
    ['"lam\\u', "lam"],
    ['"lam\\u00e', "lam"],
    ['"lam\\u00e9', "lam\u00e9"],
    ['"lam\\\\u00e', "lam\\u00e"],
    ['"lam\\n', "lam\n"],
    ['"\\alpha and \\\\beta, \\"lam\\"ps"', '\\alpha and \\beta, "lam"ps'],
    ['"\\u00zz \\', "\\u00zz "],
    ['"a\tb \\d"', "a\tb \\d"],
  ])("%s is %j", (raw, text) => {
    expect(readValue(raw)).toBe(text);
  });
});
