import { describe, expect, it } from "vitest";
import { LAYOUTS, showsItem } from "../../../src/listings/hf-items/layouts.ts";
import { matchAll } from "../../../src/parser/patterns.ts";

/** The parts of a string of signs that are items. */
function items(signs: string): string[] {
  return matchAll(LAYOUTS, signs).map(([start, end]) => signs.slice(start, end));
}

describe("an item", () => {
  it.each([
    ["with its signs", "xw.i.p.c.cx", ["w.i.p.c.c"]],
    ["without its signs", "xwipccx", ["wipcc"]],
    ["with some of them", "w.i.p", ["w.i.p"]],
    ["with a date alone", "w.i.d.c", ["w.i.d.c"]],
    ["with signs that stand there twice", "w..i..p..c", ["w..i..p..c"]],
    ["below another", "w.i.p.cw.i.p", ["w.i.p.c", "w.i.p"]],
    ["after a word that is a title", "ww.i.p", ["w.i.p"]],
    ["before a count without a sign", "w.i.pc", ["w.i.p"]],
    ["before a third count", "w.i.p.c.c.c", ["w.i.p.c.c"]],
    ["of the mail", "xmm", ["m", "m"]],
  ])("is found %s", (_case, signs, found) => {
    expect(items(signs)).toEqual(found);
  });

  it.each(["w.i", "w.p", "i.p", "wid", "w.i.h", "w.ixp"])("is none of %s", (signs) => {
    expect(items(signs)).toEqual([]);
  });
});

describe("an item is shown", () => {
  it.each([
    ["w.i.p", ""],
    ["wip", ""],
    ["w..i...d", ""],
    [".i.p", "w"],
    ["p", "i"],
    [".p", "w.i"],
    ["i", "."],
  ])("by %s below %s", (signs, previous) => {
    expect(showsItem(signs, previous)).toBe(true);
  });

  it.each([
    ["w.i", ""],
    ["w.i.c", ""],
    ["i.x", "."],
    ["xp", "i"],
    ["p", "ix"],
    [".i.p", "x"],
    ["p", "x"],
    ["i", "w"],
    ["c", "w.i.p"],
  ])("not by %s below %s", (signs, previous) => {
    expect(showsItem(signs, previous)).toBe(false);
  });
});
