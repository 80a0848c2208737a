/** Lines of a mail, freed of what carrying and copying did to them. */
import type { Token } from "../../../core/token.ts";
import { readMark } from "./marks.ts";
import { MimeParts } from "./mime.ts";

/** A line as arXiv wrote it, and the lines of the dump that it stands on. */
export interface MailLine {
  /** Without white space around it; no-break blanks are blanks. */
  readonly text: string;
  /** Number of blanks before the text. */
  readonly indent: number;
  /** More than one where quoted-printable broke the line. */
  readonly tokens: readonly Token[];
}

const QUOTE = /^(?:>[ \u00A0]?){1,8}/;
const ESCAPED_BYTES = /(?:=[\dA-F]{2})+/gi;
const PARTING = "-".repeat(78);
const INVISIBLE = /[\u200B\uFEFF]/g;
const utf8 = new TextDecoder("utf-8", { fatal: true });
const latin1 = new TextDecoder("iso-8859-1");

/** Makes lines of mail out of lines of a dump, one at a time. */
export class MailLines {
  readonly #parts = new MimeParts();
  /** The mail is quoted in another one. */
  #quoted = false;
  #text = "";
  #tokens: Token[] = [];

  /** The line that ends with this token; null while it goes on in the next one, and for what only carries the mail. */
  add(token: Token): MailLine | null {
    const content = this.#unquote(token.content);
    const place = this.#parts.take(content);
    if (place === "around") return null;
    if (place === "text" && !this.#parts.encoded) return toLine(content, [token]);
    this.#tokens.push(token);
    // A boundary parts entries as a rule does.
    if (place === "boundary") this.#text = PARTING;
    else if (!content.endsWith("=")) this.#text += content;
    else {
      this.#text += content.slice(0, -1);
      return null;
    }
    return this.end();
  }

  /** The line that was broken last, when nothing follows. */
  end(): MailLine | null {
    const tokens = this.#tokens;
    const text = this.#text;
    this.#tokens = [];
    this.#text = "";
    return tokens.length === 0 ? null : toLine(text.replace(ESCAPED_BYTES, decodeBytes), tokens);
  }

  /** Without the marks of a quotation, once a line of the listing showed that they are none of an abstract. */
  #unquote(content: string): string {
    if (!content.startsWith(">")) return content;
    const bare = content.replace(QUOTE, "");
    this.#quoted ||= readMark(bare.trim()) !== null;
    return this.#quoted ? bare : content;
  }
}

function toLine(content: string, tokens: readonly Token[]): MailLine {
  const clean = content.includes("\u200B") || content.includes("\uFEFF") ? content.replace(INVISIBLE, "") : content;
  const blanks = clean.includes("\u00A0") ? clean.replaceAll("\u00A0", " ") : clean;
  const text = blanks.trimStart();
  return { text: text.trimEnd(), indent: blanks.length - text.length, tokens };
}

/** Which of the two encodings a mail is in stands in a header that may be missing; what is no UTF-8 is the other. */
function decodeBytes(escaped: string): string {
  const bytes = Uint8Array.from(escaped.slice(1).split("="), (hex) => Number.parseInt(hex, 16));
  try {
    return utf8.decode(bytes);
  } catch {
    return latin1.decode(bytes);
  }
}
