/**
 * Saved mails become the text that their reader saw. Parts in quoted-printable and base64 are decoded into UTF-8; copies in HTML, pictures
 * and other files are left out; a rule stands for each boundary. All else stays as it is, byte for byte, and so does a mail that has no parts and no
 * such encoding. Parts in HTML that are no copies are marked as pages.
 */
import { HeaderReader, isMboxLine, isMimeLine, type PartHeader } from "./mail-header.ts";
import { isPageType, type MailLine, MailText } from "./mail-text.ts";
import type { Pieces } from "./pieces.ts";

/** Parts within parts; deeper ones are text. */
const DEEPEST = 32;
const LONGEST_BOUNDARY = 250;
const DASH = 45;
/** First letters of the lines with which a header can begin. */
const HEADER_STARTS = Buffer.from("CcDdFMmRr");
const RULE = Buffer.from(`${"-".repeat(78)}\n`);
/** Text that is none of the mail's own. */
const SHOWN = /^(?:text|message)\/(?!css|javascript|calendar|vcard|x-vcard)/;

/** A text in parts, of which one has begun. */
interface Level {
  readonly boundary: string;
  /** Its parts show the same in several forms. */
  readonly alternative: boolean;
  /** One of them was plain text. */
  plain: boolean;
}

const UNKNOWN: PartHeader = { type: "text/plain", charset: null, encoding: "", boundary: null };

/** Reads mails, one after another, line by line. */
export class MailReader {
  readonly #pieces: Pieces;
  readonly #encoding: string | null;
  #levels: Level[] = [];
  /** The header that is being read. */
  #header: HeaderReader | null;
  #text: MailText;
  /** The boundary that the line above looks like; empty when that is blank, null when it is anything else. */
  #above: string | null = "";

  /**
   * @param pieces collects the unpacked text
   * @param begun what the first line belongs to: a header, or a text in that encoding
   * @param encoding the encoding that the user named; null for UTF-8
   */
  constructor(pieces: Pieces, { begun, encoding }: { begun: "header" | "quoted-printable"; encoding: string | null }) {
    this.#pieces = pieces;
    this.#encoding = encoding;
    this.#header = begun === "header" ? new HeaderReader({ hidden: false }) : null;
    this.#text = new MailText({ ...UNKNOWN, encoding: begun === "header" ? "" : begun }, { shown: true, encoding });
  }

  /** Takes the next line. */
  take(line: MailLine): void {
    if (!this.#takeBoundary(line)) {
      if (this.#header === null && this.#beginsHeader(line)) this.#header = new HeaderReader({ hidden: false });
      if (this.#header === null) this.#takeText(line);
      else this.#takeHeader(this.#header, line);
    }
    this.#above = line.bytes.length === line.eol.length ? "" : readBoundary(line);
  }

  /** The input is over. */
  end(): void {
    this.#pieces.made(this.#text.end());
  }

  #takeBoundary(line: MailLine): boolean {
    if (this.#levels.length === 0) return false;
    const name = readBoundary(line);
    if (name === null) return false;
    const level = this.#levels.findLastIndex(({ boundary }) => name === boundary || name === `${boundary}--`);
    const found = this.#levels[level];
    if (found === undefined) return false;
    const over = name !== found.boundary;
    this.#begin(UNKNOWN);
    this.#levels = this.#levels.slice(0, over ? level : level + 1);
    this.#header = over ? null : new HeaderReader({ hidden: true });
    this.#pieces.breakLine();
    this.#pieces.turn(false);
    this.#pieces.made(RULE);
    return true;
  }

  /** True when a header begins in the middle of a text: that of the next mail, or of a part that was pasted. */
  #beginsHeader(line: MailLine): boolean {
    if (!HEADER_STARTS.includes(line.bytes[0] ?? 0)) return false;
    const above = this.#above;
    if (above === "" && isMboxLine(line.text)) {
      this.#begin(UNKNOWN);
      this.#levels = [];
      return true;
    }
    if (this.#levels.length > 0 || !isMimeLine(line.text)) return false;
    if (above) this.#levels = [{ boundary: above, alternative: true, plain: this.#text.plain && !this.#text.blank }];
    return true;
  }

  #takeHeader(header: HeaderReader, line: MailLine): void {
    const ends = line.text.trim() === "";
    if (ends || !header.take(line.text)) this.#header = null;
    if (!ends && this.#header === null) this.#takeText(line);
    else if (!header.hidden) this.#takeShown(line);
    if (ends) this.#begin(header.read());
  }

  /** A line of a header that the reader of the mail may see. */
  #takeShown(line: MailLine): void {
    this.#pieces.made(this.#text.end());
    this.#pieces.turn(false);
    this.#pieces.kept(line.bytes);
  }

  #takeText(line: MailLine): void {
    const made = this.#text.read(line);
    this.#pieces.turn(this.#text.inPage);
    if (made === null) this.#pieces.kept(line.bytes);
    else this.#pieces.made(made);
  }

  /** Begins the text below a header. */
  #begin(header: PartHeader): void {
    const { type, boundary } = header;
    this.#pieces.made(this.#text.end());
    if (this.#text.plain && !this.#text.blank) for (const level of this.#levels) level.plain = true;
    if (type === "message/rfc822") this.#header = new HeaderReader({ hidden: false });
    if (boundary !== null && this.#levels.length < DEEPEST)
      this.#levels.push({ boundary, alternative: type === "multipart/alternative", plain: false });
    this.#text = new MailText(header, { shown: this.#isShown(type), encoding: this.#encoding });
  }

  #isShown(type: string): boolean {
    if (isPageType(type)) return !this.#levels.some(({ alternative, plain }) => alternative && plain);
    return this.#levels.length === 0 || type.startsWith("multipart/") || SHOWN.test(type);
  }
}

function readBoundary(line: MailLine): string | null {
  const { bytes } = line;
  if (bytes[0] !== DASH || bytes[1] !== DASH || bytes.length > LONGEST_BOUNDARY) return null;
  return /^--\S/.test(line.text) ? line.text.slice(2).trimEnd() : null;
}
