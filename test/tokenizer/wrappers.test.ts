import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectLossless, unwrap, unwrapBytes } from "./wrappers/unwrap.ts";

describe("lines", () => {
  it("are all passed on, in order, whatever they hold", () => {
    const unit = fc.constantFrom(
      "\n",
      "\n",
      " ",
      "1",
      "2",
      "3",
      "\t",
      ":",
      "> ",
      "| ",
      '"',
      "{",
      "}",
      "[10:30] A: ",
      "\\n",
      "\\n\\n\\n",
      "\\",
      "a",
      "•",
      "1\ta\n2\tb\n3\tc\n",
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (units) => {
        const text = units.join("");
        const lines = unwrapBytes(Buffer.from(text));
        expect(lines.map(({ raw, eol }) => raw + eol).join("")).toBe(text);
        expectLossless(lines, Buffer.from(text));
      }),
    );
  });

  it("cost no more than their length", () => {
    const hostile = [
      `{"a":"${"\\n".repeat(100_000)}`,
      `{${'"a\\nb",'.repeat(30_000)}}`,
      `["${'\\"'.repeat(100_000)}"`,
      `["${"\\".repeat(100_000)}n"]`,
      `{${'"a":"b",'.repeat(30_000)}"c":"\\\\n"}`,
    ];
    for (const line of hostile) expect(unwrap(line).length).toBeGreaterThan(0);
    expect(unwrap("1\n2\n1\n".repeat(20_000))).toHaveLength(60_000);
  });
});
