/** A page in HTML becomes tokens: one for each line that its reader sees, and between two of them one for the markup that parts them. */
import { decodeHTML } from "entities";
import type { Token } from "../../core/token.ts";
import { featuresOf } from "../../text/features.ts";
import { LONGEST_LINE } from "../lines.ts";
import { BLANK, type Reading } from "../reading.ts";
import { type CreateTokens, NOTHING_PASSED } from "../text.ts";
import { TokenWriter } from "../token-writer.ts";
import { Places } from "../places.ts";
import { type Dialect, Markup, type MarkupSink, type Tag } from "../markup.ts";
import { Block, readAddress } from "./block.ts";
import { isBlock, isCell, isHeading } from "./elements.ts";
import { Hidden } from "./hidden.ts";
import { Replaced } from "./replaced.ts";

const SPACE = 32;
const INK = /[^\s]/;
/** The part of the Daily Papers page that carries its papers as JSON. */
const DATA = "DailyPapers";
const RULE: Reading = { ...BLANK, type: "rule" };

const HTML: Dialect = {
  xml: false,
  attributes: new Set(["aria-hidden", "class", "data-props", "data-target", "datetime", "encoding", "hidden", "href", "type"]),
  // The data of a page stand in one.
  longestValue: 32 * 1024 * 1024,
};

/** Makes the source of the tokens of a page. */
export const createPageTokens: CreateTokens = ({ decoder, offset, above = NOTHING_PASSED }, _longLines, sink) => {
  const places = new Places({ decoder, offset, linesAbove: above.lines });
  const tokens = new TokenWriter({ places, sink, isSound: () => decoder.invalid === 0, form: "page", above });
  const reader = new PageReader(tokens, (raw) => decodeReferences(places.decode(raw)));
  const markup = new Markup(HTML, reader);
  return {
    write: (chunk) => markup.write(places.add(chunk)),
    end() {
      markup.end();
      reader.end();
      return tokens.end();
    },
  };
};

/** Reads the lines of a page out of its markup. */
class PageReader implements MarkupSink {
  readonly #tokens: TokenWriter;
  readonly #decode: (raw: string) => string;
  readonly #block = new Block();
  readonly #hidden = new Hidden();
  readonly #replaced = new Replaced();
  /** A run of text that may go on in the next piece. */
  #run = "";
  #href: string | null = null;
  #type: "text" | "heading" | "item" = "text";
  /** Marks that the line would have in Markdown. */
  #marks = "";
  #preformatted = false;
  /** White space before a preformatted line. */
  #indent = "";
  /** The line goes on with the paragraph of the one above it. */
  #goesOn = false;
  readonly #lines = new DivLines();
  /** Indices of the first character of the block and after its last one. */
  #from = 0;
  #to = 0;

  constructor(tokens: TokenWriter, decode: (raw: string) => string) {
    this.#tokens = tokens;
    this.#decode = decode;
  }

  open(tag: Tag): void {
    this.#endRun();
    if (this.#hidden.open(tag)) return;
    const { name, attributes, from, to } = tag;
    if (attributes.get("data-target") === DATA) this.#passData(attributes.get("data-props"), from, to);
    if (isBlock(name)) {
      this.#openBlock(name, from, to);
      this.#goesOn = this.#lines.open(tag);
    } else if (this.#replaced.open(tag)) this.#touch(from, to);
    else if (name === "br") this.#endLine(to);
    else if (name === "a") {
      this.#block.part();
      this.#href = readAddress(this.#decode(attributes.get("href") ?? ""));
      if (this.#href !== null) {
        this.#touch(from, to);
        this.#block.add("", this.#href);
      }
    } else if (isCell(name) && !this.#block.isEmpty) this.#block.add(" ", null);
  }

  close(name: string): void {
    this.#endRun();
    if (this.#hidden.close(name)) return;
    if (isBlock(name)) {
      this.#lines.close(name, this.#endBlock());
      if (name === "pre") this.#preformatted = false;
    } else if (this.#replaced.isOpen) {
      const shown = this.#replaced.close(name);
      if (shown !== null) this.#block.add(shown, this.#href);
    } else if (name === "a") {
      this.#block.part();
      this.#href = null;
    }
  }

  text(raw: string, start: number): void {
    if (this.#hidden.isOpen) return;
    if (this.#preformatted) {
      this.#addLines(raw, start);
      return;
    }
    const begins = this.#run === "" && this.#block.isEmpty;
    // White space before a line is no part of it.
    const first = begins ? raw.search(INK) : 0;
    if (first !== -1) this.#addText(raw, start, first, raw.length);
  }

  /** Adds preformatted text, of which each line is one. */
  #addLines(raw: string, start: number): void {
    for (let at = 0; at < raw.length;) {
      const end = raw.indexOf("\n", at);
      this.#addText(raw, start, at, end === -1 ? raw.length : end);
      if (end === -1) return;
      this.#endRun();
      // Below an empty line another paragraph begins.
      if (!this.#pass()) this.#goesOn = false;
      at = end + 1;
    }
  }

  /** Adds what stands between two places of a piece of text. */
  #addText(raw: string, start: number, from: number, to: number): void {
    for (let at = from; at < to;) {
      const room = LONGEST_LINE - this.#run.length;
      const end = to - at < room ? to : endOfCharacter(raw, at, at + room);
      const inked = endOfInk(raw, at, end);
      // Preformatted text may begin with white space.
      if (inked > at || (this.#run === "" && this.#block.isEmpty)) this.#touch(start + at, start + inked);
      this.#run += raw.slice(at, end);
      at = end;
      if (end < to) this.#cut();
    }
  }

  end(): void {
    this.#endRun();
    this.#endBlock();
  }

  #openBlock(name: string, start: number, end: number): void {
    this.#endBlock();
    if (name === "hr") this.#write(RULE, start, end);
    else if (name === "pre") this.#preformatted = true;
    else if (name === "li") this.#type = "item";
    else if (isHeading(name)) {
      this.#type = "heading";
      this.#marks = `${"#".repeat(Number(name.charAt(1)))} `;
    }
  }

  #passData(props: string | undefined, start: number, end: number): void {
    this.#endBlock();
    const text = props === undefined ? "" : this.#decode(props);
    // Without an object in it, it holds no papers.
    if (text.includes("{")) this.#write({ ...BLANK, type: "data", text }, start, end);
    this.#to = end;
  }

  /** Ends a run of text, which is decoded as a whole. */
  #endRun(): void {
    const run = this.#run;
    if (run === "") return;
    this.#run = "";
    const text = this.#decode(run);
    if (this.#replaced.text(text)) return;
    if (this.#preformatted && this.#block.isEmpty) this.#indent = text.slice(0, text.length - text.trimStart().length);
    this.#block.add(text, this.#href);
  }

  /** Makes the block reach up to an index. */
  #touch(start: number, end: number): void {
    if (this.#block.isEmpty && this.#run === "") this.#from = Math.max(start, this.#to);
    this.#to = Math.max(end, this.#to);
  }

  /** Passes a line on that is too long to be held. */
  #cut(): void {
    this.#endRun();
    const reading = this.#block.take(this.#type);
    if (reading !== null) this.#tokens.tellLong(this.#write(reading, this.#from, this.#to));
  }

  /** Ends a line within its block. */
  #endLine(end: number): void {
    this.#to = Math.max(end, this.#to);
    this.#pass();
  }

  /** Passes a line on; the next one goes on with its paragraph. False where there is none. */
  #pass(): boolean {
    const reading = this.#block.take(this.#type);
    const indent = this.#indent;
    this.#indent = "";
    if (reading === null) return false;
    this.#write(reading, this.#from, this.#to, this.#marks + indent + reading.text);
    this.#goesOn = true;
    return true;
  }

  /** Passes on what was read between two indices, and first the markup above it, which within a paragraph is part of it. */
  #write({ type, text, parts }: Reading, from: number, to: number, content = text): Token {
    if (!this.#goesOn) this.#tokens.skipTo(from);
    this.#tokens.moveTo(from);
    const shown = type === "data" ? "(data of the page)" : text;
    const raw = shown === "" ? parts.map(({ href }) => href).join(" ") : shown;
    const token = this.#tokens.write({ type, text, parts, raw, content, features: featuresOf(text), field: null }, to);
    this.#tokens.moveTo(to);
    return token;
  }

  /** Ends a block; false where nothing was in it. */
  #endBlock(): boolean {
    if (this.#replaced.isOpen) this.#block.add(this.#replaced.end(), this.#href);
    const shown = this.#pass();
    this.#type = "text";
    this.#marks = "";
    this.#goesOn = false;
    return shown;
  }
}

/** Tells lines of a text that a mail program put into a `div` each: plain ones that follow each other. Those of pages have classes. */
class DivLines {
  /** True for each open `div` that is a plain one. */
  readonly #open: boolean[] = [];
  /** The tag above closed a plain one with text in it. */
  #ended = false;

  /** Takes note of a block; true for one that goes on with the paragraph of the one above. */
  open({ name, attributes }: Tag): boolean {
    const plain = name === "div" && !attributes.has("class");
    if (name === "div") this.#open.push(plain);
    const goesOn = plain && this.#ended;
    this.#ended = false;
    return goesOn;
  }

  /** @param shown whether a line ended with the block */
  close(name: string, shown: boolean): void {
    this.#ended = name === "div" && this.#open.pop() === true && shown;
  }
}

/** Resolves the references to characters, of which most text has none. */
function decodeReferences(text: string): string {
  return text.includes("&") ? decodeHTML(text) : text;
}

/** The place after the last character up to an index that is no white space of ASCII: white space after a line is no part of it either. */
function endOfInk(raw: string, from: number, index: number): number {
  let end = index;
  while (end > from && raw.charCodeAt(end - 1) <= SPACE) end--;
  return end;
}

/** The last place up to an index where surely no character of several bytes goes on. */
function endOfCharacter(raw: string, from: number, index: number): number {
  let end = index;
  while (end > from && raw.charCodeAt(end - 1) >= 0x80) end--;
  return end === from ? index : end;
}
