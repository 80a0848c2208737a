import { describe, expect, it } from "vitest";
import { createFormFinder } from "../../src/parser/label-forms.ts";

type Word = "lit" | "count" | "off";

const find = createFormFinder<Word>([
  ["lit", "lit by *|lit *|* lights it|von * entzündet|点亮: *|par l'*"],
  ["count", "# lamps|lamps #|lamp: #|# 灯"],
  ["off", "off|switched off|灯"],
]);

/** The label of a text and its value as it stands; null where it has none. */
function read(text: string): string | null {
  const found = find(text, (_form, value) => value);
  return found === null ? null : `${found.label}=${found.rest}`;
}

describe("a form", () => {
  it.each([
    ["lit by Ada", "lit= Ada"],
    ["LIT BY Ada", "lit= Ada"],
    ["lit by", "lit="],
    ["lit: Ada", "lit=: Ada"],
    ["Ada lights it", "lit=Ada "],
    ["Ada LIGHTS IT", "lit=Ada "],
    ["von Ada entzündet", "lit= Ada "],
    ["von Ada entzu\u0308ndet", "lit= Ada "],
    ["点亮Ada", "lit=Ada"],
    ["点亮: Ada", "lit=: Ada"],
    ["Par l’Ada", "lit=Ada"],
    ["12 lamps", "count=12 "],
    ["12lamps", "count=12"],
    ["lamps 12", "count= 12"],
    ["Lamp: 12", "count=: 12"],
    ["12灯", "count=12"],
    ["off", "off="],
    ["Switched Off", "off="],
    ["灯", "off="],
  ])("is found in %j with its value: %s", (text, found) => {
    expect(read(text)).toBe(found);
  });

  it.each([
    "",
    "o",
    "of",
    "offer",
    "switched offer",
    "is off",
    "switched",
    "by Ada",
    "von Ada",
    "entzündet",
    "x灯",
    "灯灯",
    "12 lampions",
    "12",
    "l",
  ])("is not found in %j", (text) => {
    expect(read(text)).toBeNull();
  });

  it("is the longest that its reader takes", () => {
    const seen: string[] = [];
    const found = find("lit by Ada", (form, value) => {
      seen.push(form.before);
      return form.before === "lit" ? value : null;
    });
    expect(found).toEqual({ label: "lit", rest: " by Ada" });
    expect(seen).toEqual(["lit by", "lit"]);
    expect(find("lit by Ada", () => null)).toBeNull();
  });

  it("gives its value in small letters where these are more than the capitals", () => {
    expect(read("lit by \u0130pek")).toBe("lit= i\u0307pek");
    expect(read("lit by \u0130PEK")?.startsWith("lit= i")).toBe(true);
  });

  it("tells its reader what stands before and after the value", () => {
    for (const [text, form] of [
      ["lit by Ada", { label: "lit", before: "lit by", after: "", open: true }],
      ["von Ada entzündet", { label: "lit", before: "von", after: "entzündet", open: true }],
      ["lamp: 3", { label: "count", before: "lamp", after: "", open: true }],
      ["off", { label: "off", before: "off", after: "", open: false }],
    ] as const) {
      const forms: unknown[] = [];
      find(text, (seen, value) => {
        forms.push(seen);
        return value;
      });
      expect(forms).toEqual([form]);
    }
  });
});
