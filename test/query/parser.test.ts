import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery } from "../../src/query/parser.ts";
import { printQuery } from "../../src/query/printer.ts";
import { scanQuery } from "../../src/query/scanner.ts";
import type { QueryNode, Term } from "../../src/query/syntax-tree.ts";

const AT = { start: 0, end: 0 };

/** A tree without places, to compare by. */
function shape(node: QueryNode): unknown {
  if (node.type === "term") return { ...node, value: { ...node.value, ...AT } };
  return node.type === "not" ? { ...node, node: shape(node.node) } : { ...node, nodes: node.nodes.map(shape) };
}

describe("scanQuery", () => {
  it("gives every token its place", () => {
    const query = ' -title:"a b" (c>=3) /d/si ';
    expect(scanQuery(query).map(({ type, text, start, end }) => [type, text, query.slice(start, end)])).toEqual([
      ["minus", "-", "-"],
      ["word", "title", "title"],
      ["operator", ":", ":"],
      ["phrase", "a b", '"a b"'],
      ["open", "(", "("],
      ["word", "c", "c"],
      ["operator", ">=", ">="],
      ["word", "3", "3"],
      ["close", ")", ")"],
      ["regex", "d", "/d/si"],
      ["end", "", ""],
    ]);
  });

  it.each([
    ["a-b", "word end"],
    ["a -b", "word minus word end"],
    ["upvotes>-1", "word operator word end"],
    ['--"a"', "minus minus phrase end"],
  ])("tells a minus sign from a hyphen in %s", (query, types) => {
    const found = scanQuery(query).map(({ type }) => type);
    expect(found.join(" ")).toBe(types);
  });
});

describe("printQuery", () => {
  it.each([
    ["a b", "a AND b"],
    ["a OR b c", "a OR (b AND c)"],
    ["(a OR b) OR c", "a OR b OR c"],
    ["a (b (c d))", "a AND b AND c AND d"],
    ["-(a b)", "NOT (a AND b)"],
    ["NOT -a", "a"],
    ["Authors:x", "author:x"],
    ["title:(a OR -b)", "title:a OR NOT title:b"],
    ["title:(a author:b)", "title:a AND author:b"],
    ["upvotes = 3", "upvotes:3"],
    ["“a”", '"a"'],
    [String.raw`"a\"b\\c\d"`, String.raw`"a\"b\\c\\d"`],
    ["/a/usi", "/a/isu"],
    ["/a/ii", "/a/i"],
    ["submittedby:a", "submittedBy:a"],
  ])("writes %s as %s", (query, canonical) => {
    expect(printQuery(parseQuery(query))).toBe(canonical);
  });

  it("is undone by parseQuery, for every tree", () => {
    const word = fc.string({ unit: fc.constantFrom(..."ab*.-/é竹\\'+|".split("")), minLength: 1 });
    const bareWord = word.filter((text) => !/^[-/]/.test(text));
    const phrase = fc.string({ unit: fc.constantFrom(...'ab "\\(:“„-'.split("")), minLength: 1 });
    const value = (text: fc.Arbitrary<string>) =>
      fc.oneof(
        text.map((inner) => ({ type: "word" as const, text: inner, ...AT })),
        phrase.map((inner) => ({ type: "phrase" as const, text: inner, ...AT })),
        fc.constantFrom("", "i", "ms").map((flags) => ({ type: "regex" as const, text: "[/]|\\/", flags, ...AT })),
      );
    const term = fc.oneof(
      value(bareWord).map((inner): Term => ({ type: "term", field: null, operator: ":", value: inner })),
      value(word.filter((text) => !text.startsWith("/"))).map((inner): Term => ({
        type: "term",
        field: "title",
        operator: ":",
        value: inner,
      })),
      fc.constantFrom<Term["operator"]>("<", ">=", ":").map((operator): Term => ({
        type: "term",
        field: "upvotes",
        operator,
        value: { type: "word", text: "3", ...AT },
      })),
    );
    const tree = fc.letrec<{ any: QueryNode; and: QueryNode; or: QueryNode; not: QueryNode; term: QueryNode }>((tie) => ({
      any: fc.oneof({ depthSize: "small", withCrossShrink: true }, tie("term"), tie("and"), tie("or"), tie("not")),
      and: fc
        .array(fc.oneof({ depthSize: "small" }, tie("term"), tie("or"), tie("not")), { minLength: 2, maxLength: 3 })
        .map((nodes) => ({ type: "and", nodes })),
      or: fc
        .array(fc.oneof({ depthSize: "small" }, tie("term"), tie("and"), tie("not")), { minLength: 2, maxLength: 3 })
        .map((nodes) => ({ type: "or", nodes })),
      not: fc.oneof({ depthSize: "small" }, tie("term"), tie("and"), tie("or")).map((node) => ({ type: "not", node })),
      term,
    }));
    fc.assert(
      fc.property(tree.any, (node) => {
        expect(shape(parseQuery(printQuery(node)))).toEqual(shape(node));
      }),
    );
  });
});
