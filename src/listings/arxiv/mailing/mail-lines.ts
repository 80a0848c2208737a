/** Lines of a mail, freed of what carrying and copying did to them. */
import type { Token } from "../../../core/token.ts";
import { readMark } from "./marks.ts";

/** A line as arXiv wrote it, and the line of the dump that it stands on. */
export interface MailLine {
  /** Without white space around it; spaces that do not break are spaces. */
  readonly text: string;
  /** Number of spaces before the text. */
  readonly indent: number;
  readonly token: Token;
}

/** Marks before a line that is quoted: those of a mail program, or a bar. */
const QUOTE = /^(?:[>|][ \u00A0]?){1,8}/;
/** Mailboxes mark a line of a text that begins as the line between two mails does (RFC 4155). */
const ESCAPED_FROM = />{1,8}(?=From )/y;
const INVISIBLE = /[\u200B\uFEFF]/g;

/** Makes lines of mail out of lines of a dump, one at a time. */
export class MailLines {
  /** The mail is quoted in another one. */
  #quoted = false;

  /** The line as arXiv wrote it. */
  read(token: Token): MailLine {
    const content = this.#unquote(token.content);
    const clean = content.includes("\u200B") || content.includes("\uFEFF") ? content.replace(INVISIBLE, "") : content;
    const spaced = clean.includes("\u00A0") ? clean.replaceAll("\u00A0", " ") : clean;
    const text = spaced.trimStart();
    return { text: text.trimEnd(), indent: spaced.length - text.length, token };
  }

  /** Without the marks of a quotation, once a line of the listing showed that they are none of an abstract. */
  #unquote(content: string): string {
    if (!content.startsWith(">") && !content.startsWith("|")) return content;
    const bare = content.replace(QUOTE, "");
    this.#quoted ||= readMark(bare.trim()) !== null;
    return this.#quoted ? bare : content.replace(ESCAPED_FROM, "");
  }
}
