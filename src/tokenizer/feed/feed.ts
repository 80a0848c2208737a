/** A feed in XML becomes tokens: one for each element or attribute that says something, and one for the beginning and the end of each entry. */
import { decodeHTMLStrict } from "entities/decode";
import { FieldWriter } from "../fields/field-writer.ts";
import { LONGEST_LINE } from "../lines.ts";
import { Places } from "../places.ts";
import { TokenWriter } from "../token-writer.ts";
import type { CreateTokens } from "../text.ts";
import { type Dialect, Markup, type MarkupSink, type Tag } from "../markup.ts";

/** A paper, or a post, stands in one of these. */
const ENTRIES = new Set(["entry", "item"]);
/** Elements whose content may be marked up; its tags are part of their text. */
const HOLDERS = new Set([
  "title",
  "summary",
  "content",
  "description",
  "content:encoded",
  "subtitle",
  "rights",
  "dc:title",
  "dc:description",
]);
/** Elements around the ones that say something. */
const AROUND = new Set(["rss", "rdf:RDF"]);
/** Elements that stand deeper are not told apart. */
const MOST_OPEN = 24;
const INK = /\S/;
const XML: Dialect = { xml: true, attributes: new Set(["href", "rdf:about", "rel", "term"]), longestValue: 64 * 1024 };

/** Text of an element; a reference to a character is resolved where it is not literal. */
interface Piece {
  raw: string;
  readonly isLiteral: boolean;
}

/** Makes the source of the tokens of a feed. */
export const createFeedTokens: CreateTokens = ({ decoder, offset }, _longLines, sink) => {
  const places = new Places({ decoder, offset, linesAbove: 0 });
  const writer = new FieldWriter(new TokenWriter({ places, sink, isSound: () => decoder.invalid === 0, form: "feed" }));
  const reader = new FeedReader(writer, (raw) => places.decode(raw));
  const markup = new Markup(XML, reader);
  let length = 0;
  return {
    write(chunk) {
      const text = places.add(chunk);
      length += text.length;
      markup.write(text);
    },
    end() {
      markup.end();
      reader.end(length);
      return writer.end();
    },
  };
};

/** Reads the fields out of a feed's markup. */
class FeedReader implements MarkupSink {
  readonly #writer: FieldWriter;
  readonly #decode: (raw: string) => string;
  /** Names of the open elements, from the entry on where one is open. */
  #open: string[] = [];
  #deeper = 0;
  #entry: string | null = null;
  /** The element whose tags are part of its text. */
  #holder: string | null = null;
  #pieces: Piece[] = [];
  #length = 0;
  /** Index of the innermost tag, from which the text goes on. */
  #from = 0;

  constructor(writer: FieldWriter, decode: (raw: string) => string) {
    this.#writer = writer;
    this.#decode = decode;
  }

  open(tag: Tag): void {
    const { name: written, attributes, from, to } = tag;
    const name = nameOf(written);
    if (ENTRIES.has(name)) {
      this.#begin(name, attributes, from, to);
      return;
    }
    if (this.#holder !== null) {
      this.#add(`<${written}>`, true);
      return;
    }
    this.#flush(from);
    this.#from = from;
    if (this.#open.length >= MOST_OPEN) {
      this.#deeper++;
      return;
    }
    this.#open.push(name);
    if (HOLDERS.has(name)) this.#holder = name;
    const [part, value] = valueOf(name, attributes);
    if (value !== undefined) this.#write(`${this.#path()}${part}`, decodeHTMLStrict(this.#decode(value)), from, to);
  }

  close(written: string, from: number, to: number): void {
    const name = nameOf(written);
    if (this.#entry !== null && name === this.#entry) {
      this.#flush(from);
      this.#writer.finish({ field: `</${name}>`, value: `</${name}>`, from, to });
      this.#reset([]);
      return;
    }
    if (this.#holder !== null && this.#holder !== name) {
      this.#add(`</${written}>`, true);
      return;
    }
    if (this.#deeper > 0) {
      this.#deeper--;
      return;
    }
    const at = this.#open.lastIndexOf(name);
    if (at === -1 || (at === 0 && this.#entry !== null)) return;
    this.#flush(to);
    this.#open.length = at;
    this.#holder = null;
  }

  text(raw: string, _from: number, isLiteral: boolean): void {
    this.#add(raw, isLiteral);
  }

  #add(raw: string, isLiteral: boolean): void {
    if (this.#deeper > 0 || this.#open.length === 0 || this.#length > LONGEST_LINE) return;
    const last = this.#pieces.at(-1);
    this.#length += raw.length;
    if (last?.isLiteral === isLiteral) last.raw += raw;
    else this.#pieces.push({ raw, isLiteral });
  }

  /** @param end index after the last character */
  end(end: number): void {
    this.#flush(end);
  }

  #begin(name: string, attributes: Tag["attributes"], from: number, to: number): void {
    // An entry that was never closed ends where the next one begins.
    this.#flush(from);
    this.#reset([name]);
    this.#entry = name;
    const about = attributes.get("rdf:about");
    const end = about === undefined ? to : from + 1 + name.length;
    this.#writer.begin({ field: `<${name}>`, value: `<${name}>`, from, to: end });
    if (about !== undefined) this.#write(`${name}[about]`, decodeHTMLStrict(this.#decode(about)), from, to);
    this.#from = to;
  }

  #reset(open: string[]): void {
    this.#open = open;
    this.#deeper = 0;
    this.#entry = null;
    this.#holder = null;
  }

  /** Ends a run of text, which is decoded as a whole. */
  #flush(to: number): void {
    const pieces = this.#pieces;
    this.#pieces = [];
    this.#length = 0;
    if (pieces.every(({ raw }) => !INK.test(raw))) return;
    const value = pieces.map(({ raw, isLiteral }) => (isLiteral ? this.#decode(raw) : decodeHTMLStrict(this.#decode(raw))));
    this.#write(this.#path(), value.join(""), this.#from, to);
  }

  #write(field: string, value: string, from: number, to: number): void {
    this.#writer.write({ field, value, from, to });
  }

  #path(): string {
    return this.#open.filter((name) => !AROUND.has(name)).join("/");
  }
}

/** The part of a path that tells an attribute, and its value. */
function valueOf(name: string, attributes: Tag["attributes"]): readonly [part: string, value: string | undefined] {
  if (name === "link") return [`[${attributes.get("rel") ?? "alternate"}]`, attributes.get("href")];
  return ["", attributes.get("term")];
}

/** The name of an element, without the prefix that some feeds put before the elements of Atom. */
function nameOf(written: string): string {
  return written.startsWith("atom:") ? written.slice(5) : written;
}
