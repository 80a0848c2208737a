import { expect, it } from "vitest";
import { LinkRows } from "../../src/parser/link-rows.ts";
import { tokenize } from "../tokenizer/tokenize.ts";

function resolve(ref: string | null, ...lines: string[]): string | null {
  const rows = new LinkRows();
  for (const token of tokenize(lines.join("\n"))) if (token.type === "definition") rows.define(token);
  return rows.resolve({ href: null, ref });
}

it("tells the address of a label, and none where two rows differ", () => {
  expect(resolve("Lamps", "[Lamps]: /papers/1", "[5]: /papers/1#talk")).toBe("/papers/1");
  expect(resolve("5", "[5]: /papers/1#talk", "[5]: /papers/1#talk")).toBe("/papers/1#talk");
  expect(resolve("5", "[5]: /papers/1#talk", "[5]: /papers/2#talk", "[5]: /papers/1#talk")).toBeNull();
  expect(resolve(null, "[Lamps]: /papers/1", "[]: /")).toBeNull();
});

it("tells the address that a link has itself, whatever a row says", () => {
  const rows = new LinkRows();
  for (const token of tokenize("[5]: /papers/1")) rows.define(token);
  expect(rows.resolve({ href: "/ada", ref: "5" })).toBe("/ada");
  expect(rows.resolve({ href: "/ada", ref: null })).toBe("/ada");
  expect(rows.resolve({ href: null, ref: "6" })).toBeNull();
});
