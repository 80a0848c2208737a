/** Fields of a document, as they are passed on. */
import { describe, expect, it } from "vitest";
import type { Line, Token } from "../../../src/core/token.ts";
import { createDecoder } from "../../../src/input/decoder.ts";
import { featuresOf } from "../../../src/text/features.ts";
import { FieldWriter } from "../../../src/tokenizer/fields/field-writer.ts";
import { LONGEST_LINE } from "../../../src/tokenizer/lines.ts";
import { Places } from "../../../src/tokenizer/places.ts";
import { TokenWriter } from "../../../src/tokenizer/token-writer.ts";

const DOCUMENT = "head\n{ lamps\nat low tide }\nfoot\n";

/** A writer of the fields of the document, and what it has passed on. */
function begin(): { readonly writer: FieldWriter; readonly tokens: Token[]; readonly long: number[] } {
  const [tokens, long]: [Token[], number[]] = [[], []];
  const places = new Places({ decoder: createDecoder(), offset: 0, linesAbove: 0 });
  places.add(Buffer.from(DOCUMENT));
  const sink = {
    token: (token: Token): unknown => tokens.push(token),
    longLine: ({ content }: Line): unknown => long.push(content.length),
    invalid: (): unknown => undefined,
  };
  return { writer: new FieldWriter(new TokenWriter({ places, sink, isSound: () => true, form: "data" })), tokens, long };
}

describe("fields", () => {
  it("stand between a beginning and an end, each in its place, and what is around them is no part of them", () => {
    const { writer, tokens } = begin();
    writer.begin({ field: "{", value: "{", from: 5, to: 6 });
    writer.write({ field: "title", value: " lamps\n at low\u00a0tide ", from: 7, to: 24 });
    writer.finish({ field: "}", value: "}", from: 25, to: 26 });
    expect(writer.end()).toEqual({ lines: 4, tokens: 5 });
    expect(
      tokens.map(({ type, field, text, start, end, line, lastLine }) => [type, field, text, DOCUMENT.slice(start, end), line, lastLine]),
    ).toEqual([
      ["blank", null, "", "head\n", 1, 1],
      ["mark", "{", "", "{", 2, 2],
      ["text", "title", "lamps at low tide", " lamps\nat low tide", 2, 3],
      ["mark", "}", "", " }", 3, 3],
      ["blank", null, "", "\nfoot\n", 3, 4],
    ]);
    const content = "lamps\n at low\u00a0tide";
    expect(tokens[2]).toMatchObject({ content, raw: content, features: featuresOf(content), parts: [] });
    expect(tokens[1]).toMatchObject({ content: "{", raw: "{", features: featuresOf("{") });
  });

  it.each([
    [LONGEST_LINE, []],
    [LONGEST_LINE + 1, [LONGEST_LINE]],
  ])("are cut where they are too long, which is told: %s characters", (length, expected) => {
    const { writer, tokens, long } = begin();
    writer.write({ field: "title", value: "a".repeat(length), from: 0, to: 5 });
    expect(tokens.map(({ text }) => text.length)).toEqual([LONGEST_LINE]);
    expect(long).toEqual(expected);
  });
});
