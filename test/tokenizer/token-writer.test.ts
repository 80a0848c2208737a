/** Tokens of a document that is no text of lines, in order. */
import { describe, expect, it } from "vitest";
import type { Line, Token } from "../../src/core/token.ts";
import { createDecoder } from "../../src/input/decoder.ts";
import { Places } from "../../src/tokenizer/places.ts";
import { type Content, TokenWriter } from "../../src/tokenizer/token-writer.ts";
import type { Passed } from "../../src/tokenizer/text.ts";

interface Opened {
  readonly writer: TokenWriter;
  readonly tokens: Token[];
  readonly told: string[];
}

/** A writer for a document that was read. */
function open(
  text: string,
  { sound = () => true, above, offset = 0 }: { sound?: () => boolean; above?: Passed; offset?: number } = {},
): Opened {
  const places = new Places({ decoder: createDecoder(), offset, linesAbove: above?.lines ?? 0 });
  places.add(Buffer.from(text));
  const tokens: Token[] = [];
  const told: string[] = [];
  const sink = {
    token: (token: Token) => tokens.push(token),
    longLine: (line: Line) => told.push(`long ${line.line}`),
    invalid: (line: Line) => told.push(`invalid ${line.raw}`),
  };
  const setting = { places, sink, isSound: sound, form: "page" as const };
  return { writer: new TokenWriter(above === undefined ? setting : { ...setting, above }), tokens, told };
}

function content(text: string): Content {
  return { type: "text", text, parts: [], raw: text, content: text, features: 0, field: "p" };
}

/** Tokens in short: number, type and text, bytes, lines. */
function show(tokens: readonly Token[]): string[] {
  return tokens.map(({ index, type, text, start, end, line, lastLine }) => `${index} ${type} ${text} ${start}-${end} ${line}-${lastLine}`);
}

describe("tokens of a document", () => {
  it("reach from the end of the one before to their own, with the markup between them", () => {
    const { writer, tokens } = open("<p>\nLamps</p>\n<p>Tides</p>\n");
    writer.skipTo(0);
    writer.skipTo(4);
    writer.write(content("Lamps"), 9);
    writer.skipTo(14);
    writer.moveTo(14);
    writer.write(content("Tides"), 22);
    expect(writer.end()).toEqual({ lines: 3, tokens: 5 });
    expect(show(tokens)).toEqual([
      "0 blank  0-4 1-1",
      "1 text Lamps 4-9 1-2",
      "2 blank  9-14 2-2",
      "3 text Tides 14-22 3-3",
      "4 blank  22-27 3-3",
    ]);
    expect(tokens[1]).toMatchObject({ field: "p", form: "page", eol: "\n", raw: "Lamps", content: "Lamps" });
    expect(tokens[0]).toMatchObject({ field: null, form: "page", raw: "", content: "", features: 0, parts: [] });
  });

  it("count on from what stands above", () => {
    const { writer, tokens } = open("Lamps\nTides", { above: { lines: 7, tokens: 3 }, offset: 20 });
    expect(show([writer.write(content("Lamps"), 5)])).toEqual(["3 text Lamps 20-25 8-8"]);
    writer.write(content("Tides"), 11);
    expect(writer.end()).toEqual({ lines: 9, tokens: 5 });
    expect(show(tokens).slice(1)).toEqual(["4 text Tides 25-31 8-9"]);
  });

  it("are none of an empty document", () => {
    const { writer, tokens } = open("");
    expect(writer.end()).toEqual({ lines: 0, tokens: 0 });
    expect(tokens).toEqual([]);
  });

  it("tell once of bytes that are no text, and of each line that is too long", () => {
    let sound = true;
    const { writer, told } = open("Lamps\nTides\nMoths\n", { sound: () => sound });
    writer.tellLong(writer.write(content("Lamps"), 5));
    expect(told).toEqual(["long 1"]);
    sound = false;
    writer.write(content("Tides"), 11);
    writer.write(content("Moths"), 17);
    writer.end();
    expect(told).toEqual(["long 1", "invalid Tides"]);
  });

  it("tell at the end of bytes that are no text in the markup that is left", () => {
    const { writer, told } = open("<p>", { sound: () => false });
    writer.end();
    expect(told).toEqual(["invalid "]);
  });
});
