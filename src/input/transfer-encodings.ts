/** Transfer encodings of mails (RFC 2045): quoted-printable and base64. Text here has one character for each byte. */

/** Decodes the lines of one text. */
export interface TransferDecoder {
  /** Decodes a line, with its line end. Null when it stands for itself: the encoded text is over, or was none. */
  decode(text: string, eol: string): string | null;
  /** Decodes what is left when the text breaks off. */
  end(): string;
}

/** The decoder of an encoding that a header names; null for those that change nothing. */
export function createTransferDecoder(encoding: string): TransferDecoder | null {
  if (encoding === "quoted-printable") return new QuotedPrintable();
  return encoding === "base64" ? new Base64() : null;
}

const SHORT_ESCAPE = /=[\dA-F]?$/i;
const ESCAPES = /=([\dA-F]{2})/gi;
/** No encoder writes bytes beyond ASCII, escapes of letters, digits and most control characters, or a bare equals sign. */
const FOREIGN = /[\x80-\xFF]|=(?![\dA-F]{2}|$)|=(?:3\d|[46][1-9A-F]|[57][\dA])|=(?:0[0-8BEF]|1[\dACDEF]|7F)/i;
/** A space needs its escape only at the end of a line; encoders that escape all spaces leave none. */
const INNER_SPACE = /=20[^=]/;
/** Written before the `F` of `From`, lest the line be taken for one between mails. */
const FROM = /^=46(?=rom )/;
/** Only an encoder breaks a rule because it is too long, or escapes the bytes of a character in UTF-8. */
const CERTAIN = /^-{40,75}=$|=[C-F][\dA-F]=[89AB][\dA-F]/;
/** One more than allowed, as some encoders do not count the sign that ends the line. */
const LONGEST_LINE = 77;

/**
 * Decodes quoted-printable. Where a listing stands right below a mail, nothing but its lines tell that the mail is over: a line
 * that no encoder writes stands for itself, and so do those below it, up to one that only an encoder writes.
 */
class QuotedPrintable implements TransferDecoder {
  /** The encoder has broken lines, so none of its lines is long. */
  #breaks = false;
  #suspended = false;
  /** The beginning of an escape where a piece of a line ended. */
  #carried = "";

  decode(text: string, eol: string): string | null {
    const known = this.#carried + text;
    this.#carried = eol === "" ? (SHORT_ESCAPE.exec(known)?.[0] ?? "") : "";
    const line = eol === "" ? known.slice(0, known.length - this.#carried.length) : known.trimEnd();
    this.#suspended = this.#suspended ? !CERTAIN.test(line) : this.#isForeign(line);
    if (this.#suspended) {
      this.#carried = "";
      return null;
    }
    if (!line.endsWith("=")) return decodeEscapes(line) + eol;
    this.#breaks = true;
    return decodeEscapes(line.slice(0, -1));
  }

  end(): string {
    const carried = this.#carried;
    this.#carried = "";
    return carried === "=" ? "" : carried;
  }

  #isForeign(line: string): boolean {
    if (this.#breaks && line.length > LONGEST_LINE) return true;
    if (FOREIGN.test(line)) return !FROM.test(line) || FOREIGN.test(line.slice(3));
    return line.includes(" ") && INNER_SPACE.test(line);
  }
}

function decodeEscapes(text: string): string {
  return text.includes("=") ? text.replace(ESCAPES, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
}

const BASE64_LINE = /^[A-Za-z0-9+/]+={0,2}$/;
/** A line of encoded text is full, but for the last one, which holds whole groups. */
const FULL_LINE = 60;
const GROUP = 4;
/** Control characters that text may hold: white space, and the one that begins an escape sequence. */
const TEXT_CONTROLS = new Set([9, 10, 11, 12, 13, 27]);

/** Decodes base64. A text that is none, because whatever saved the mail has decoded it, stands for itself. */
class Base64 implements TransferDecoder {
  #state: "before" | "within" | "over" = "before";
  /** Characters of a group that goes on in the next line. */
  #carried = "";

  decode(text: string): string | null {
    const line = text.trim();
    if (this.#state === "before" && line !== "") this.#state = begins(line) ? "within" : "over";
    if (this.#state === "within" && !BASE64_LINE.test(line)) this.#state = "over";
    if (this.#state !== "within") return this.#state === "before" ? "" : null;
    const known = this.#carried + line;
    const whole = known.length - (known.length % GROUP);
    this.#carried = known.slice(whole);
    if (line.endsWith("=")) this.#state = "over";
    return fromBase64(known.slice(0, whole));
  }

  end(): string {
    if (this.#state !== "within") return "";
    this.#state = "over";
    return fromBase64(this.#carried);
  }
}

function begins(line: string): boolean {
  if (!BASE64_LINE.test(line) || (line.length < FULL_LINE && line.length % GROUP !== 0)) return false;
  return Buffer.from(line, "base64").every((byte) => byte >= 32 || TEXT_CONTROLS.has(byte));
}

function fromBase64(text: string): string {
  return Buffer.from(text, "base64").toString("latin1");
}
