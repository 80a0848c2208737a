/** Days and formulas of a page, tag by tag. */
import { describe, expect, it } from "vitest";
import type { Tag } from "../../../src/tokenizer/markup.ts";
import { Replaced } from "../../../src/tokenizer/page/replaced.ts";

const TEX = { encoding: "application/x-tex" };

function tag(name: string, attributes: Readonly<Record<string, string>> = {}): Tag {
  return { name, attributes: new Map(Object.entries(attributes)), from: 0, to: 1 };
}

describe("a time", () => {
  it.each([
    ["2024-08-01", "2024-08-01"],
    ["2024-08-01T10:30:00Z", "2024-08-01"],
    [" 2024-08-01 10:30", "2024-08-01"],
  ])("shows its day where it names one: %s", (datetime, day) => {
    const replaced = new Replaced();
    expect([replaced.isOpen, replaced.open(tag("time", { datetime })), replaced.isOpen]).toEqual([false, true, true]);
    expect([replaced.text("two days ago"), replaced.close("time"), replaced.isOpen]).toEqual([true, day, false]);
  });

  it.each([
    tag("time"),
    tag("time", { datetime: "late" }),
    tag("time", { datetime: "on 2024-08-01" }),
    tag("time", { datetime: "2024-08-012" }),
    tag("time", { datetime: "12024-08-01" }),
    tag("time", { datetime: "2024-08" }),
    tag("span", { datetime: "2024-08-01" }),
    tag("script"),
    tag("style", { type: "math/tex" }),
    tag("annotation", TEX),
  ])("is no other element: %j", (opening) => {
    const replaced = new Replaced();
    expect([replaced.open(opening), replaced.isOpen]).toEqual([false, false]);
    expect([replaced.text("lamps"), replaced.close(opening.name), replaced.end()]).toEqual([false, null, ""]);
  });
});

describe("a formula", () => {
  it("shows its source, wherever that stands in it", () => {
    const replaced = new Replaced();
    expect(replaced.open(tag("math"))).toBe(true);
    expect(replaced.open(tag("mi"))).toBe(false);
    expect(replaced.text("x")).toBe(true);
    expect(replaced.close("mi")).toBeNull();
    expect(replaced.open(tag("annotation", TEX))).toBe(true);
    expect([replaced.text(" x_"), replaced.text("i ")]).toEqual([true, true]);
    expect(replaced.close("annotation")).toBeNull();
    expect(replaced.text("y")).toBe(true);
    expect([replaced.close("math"), replaced.isOpen]).toEqual(["$x_i$", false]);
  });

  it("shows its signs where it has no such source", () => {
    const replaced = new Replaced();
    replaced.open(tag("math"));
    replaced.text("x + ");
    expect(replaced.open(tag("annotation", { encoding: "text/plain" }))).toBe(true);
    replaced.text("1");
    replaced.close("annotation");
    expect(replaced.close("math")).toBe("x + 1");
  });

  it("may be a script, whose end may be missing", () => {
    const replaced = new Replaced();
    expect(replaced.open(tag("script", { type: "math/tex" }))).toBe(true);
    replaced.text(" y < 2 ");
    expect([replaced.end(), replaced.isOpen, replaced.end()]).toEqual(["$y < 2$", false, ""]);
  });

  it("has nothing to do with the next one", () => {
    const replaced = new Replaced();
    replaced.open(tag("math"));
    replaced.open(tag("annotation", TEX));
    replaced.text("x");
    expect(replaced.end()).toBe("$x$");
    replaced.open(tag("math"));
    replaced.text("y");
    // Another of these within it is part of it.
    expect(replaced.open(tag("time", { datetime: "2024-08-01" }))).toBe(false);
    expect([replaced.close("time"), replaced.close("math")]).toEqual([null, "y"]);
  });
});
