/** Lines of a mail, freed of what carrying and copying did to them. */
import type { Role, Token } from "../../../core/token.ts";
import { decodeEntities, stripTags } from "../../../tokenizer/html.ts";
import { codeAt } from "../../../text/codes.ts";
import { ANY, BACKSLASH, BAR, CLOSE_BRACKET, COLON, CONTROL, GREATER, LESS, NON_ASCII, ODD } from "../../../text/features.ts";
import { foldBy, trimSpace } from "../../../text/white-space.ts";
import { type FieldName, type FieldStart, readFieldStart } from "./labels.ts";
import { type Mark, mayBeMark, readMark } from "./marks.ts";

/** A line as arXiv wrote it, and the line of the dump that it stands on. */
export interface MailLine {
  /** Without white space around it; spaces that do not break are spaces. */
  readonly text: string;
  /** Number of spaces before the text. */
  readonly indent: number;
  /** Kinds of characters that the text may hold, a bit each (`text/features.ts`). */
  readonly features: number;
  readonly token: Token;
  /** The mark that the line bears, when it is no text. */
  readonly mark: Mark | null;
  /** The field that the line begins, if any. */
  readonly field: FieldStart | null;
}

/** The field below an entry's dates that a line begins; null where it begins none. */
export function fieldOf({ field }: MailLine): FieldName | null {
  return field === null || field.name === "from" ? null : field.name;
}

/** The roles of an entry's lines; null where nobody looks at them. */
export type Roles = Map<Token, Role> | null;

/** White space folded in the text of a line, or in a part of it. That of a token is folded, so that a text as long as that has none to fold. */
export function foldIn({ features, text, token }: MailLine, part: string): string {
  const short = (features & (CONTROL | NON_ASCII)) === 0 && text.length === token.text.length;
  return short || (features & ODD) === 0 ? part : foldBy(part, features);
}

/** A tag or an entity that may stand before a mark. */
const MAY_BE_TAGGED = /^\s*[<&]/;
/** A rule of another length than arXiv's own may be part of a text. */
const THIN_RULE: Mark = { type: "thin-rule" };

/** Marks before a line that is quoted: those of a mail program, or a bar. */
const QUOTE = /^(?:[>|][ \u00A0]?){1,8}/;
const [ANGLE, BAR_SIGN] = [62, 124];
/** Mailboxes mark a line of a text that begins as the line between two mails does (RFC 4155). */
const ESCAPED_FROM = /^>{1,8}(?=From )/;
const ODD_SIGN = /[\u00A0\u00AD\u2000-\u200F\u2028-\u202F\u205F-\u206F\u3000\uFEFF]/;
const ODD_SPACES = /[\u00A0\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/g;
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g;
/** An address that a program wrote a second time, as what it leads to: `https://a.org <https://a.org>`, `[https://a.org](https://a.org)`. */
const LINKED =
  /(https?:\/\/[^\s<>[\]]{1,2048})\s?<https?:\/\/[^\s<>]{1,2048}>|\[(https?:\/\/[^\s[\]]{1,2048})\]\(<?https?:[^\s()]{1,2048}\)/g;
/** Characters that programs leave in lines. A line without them is as arXiv wrote it, unless the mail is in HTML. */
const LEFT = NON_ASCII | CONTROL | LESS | GREATER | BAR | CLOSE_BRACKET | BACKSLASH;
const SPACE = 32;
const DELIMITER = "\\\\";
const ESCAPED_DELIMITER = /^\\{4}(?:$|\s?\()/;
const ESCAPES = /\\([!-/:-@[-`{-~])/g;

/** Makes lines of mail out of lines of a dump. What was done to them shows in lines that only such a mail holds. */
export class MailLines {
  /** The mail is quoted in another one. */
  #quoted = false;
  /** The mail is in HTML. */
  #tagged = false;
  /** The mail is in Markdown, where a backslash stands before each sign that could be markup, and one at the end of each line. */
  #escaped = false;
  #broken = false;
  /** The line that was read last: it is looked at before it is taken. */
  #last: MailLine | null = null;

  /** The line as arXiv wrote it. */
  read(token: Token): MailLine {
    if (this.#last?.token === token) return this.#last;
    const { content, features } = token;
    this.#last =
      (features & LEFT) === 0 && !this.#tagged ? createLine(token, indentOf(content), trimSpace(content), features) : this.#mend(token);
    return this.#last;
  }

  #mend(token: Token): MailLine {
    const line = this.#clean(replaceOdd(token), token.features);
    const start = line.trimStart();
    const trimmed = start.trimEnd();
    const text = this.#unescape(trimmed);
    const changed = line !== token.content || text !== trimmed;
    return createLine(token, line.length - start.length, text, changed ? ANY : token.features);
  }

  #clean(line: string, features: number): string {
    const first = codeAt(line, 0);
    const unquoted = first === ANGLE || first === BAR_SIGN ? this.#unquote(line) : line;
    const bare = this.#tagged || (features & LESS) !== 0 ? this.#untag(unquoted) : unquoted;
    return (features & (LESS | CLOSE_BRACKET)) !== 0 && bare.includes("://") ? unlink(bare) : bare;
  }

  #unquote(line: string): string {
    const bare = line.replace(QUOTE, "");
    this.#quoted ||= readMark(bare.trim()) !== null;
    return this.#quoted ? bare : line.replace(ESCAPED_FROM, "");
  }

  #untag(line: string): string {
    const start = line.length - line.trimStart().length;
    if (!this.#tagged && !MAY_BE_TAGGED.test(line) && !mayBeMark(line.trimStart())) return line;
    const bare = decodeEntities(stripTags(line));
    this.#tagged ||= bare !== line.trim() && (readMark(bare.trim()) !== null || line.startsWith("<pre", start));
    return this.#tagged ? line.slice(0, start) + bare : line;
  }

  #unescape(line: string): string {
    if (line === DELIMITER || !line.includes("\\")) return line;
    const text = line.endsWith("\\") ? this.#endLine(line) : line;
    this.#escaped ||= ESCAPED_DELIMITER.test(text);
    return this.#escaped ? text.replace(ESCAPES, "$1") : text;
  }

  /** Without the backslash that keeps the next line apart. */
  #endLine(text: string): string {
    const bare = text.slice(0, -1);
    this.#broken ||= readMark(text) === null && readMark(bare) !== null;
    return this.#broken ? bare : text;
  }
}

function createLine(token: Token, indent: number, text: string, features: number): MailLine {
  const mark = readMark(text) ?? (token.type === "rule" ? THIN_RULE : null);
  const field = mark === null && (features & COLON) !== 0 ? readFieldStart(text) : null;
  return { text, indent, features, token, mark, field };
}

function indentOf(line: string): number {
  let indent = 0;
  while (indent < line.length && line.charCodeAt(indent) === SPACE) indent++;
  return indent;
}

function unlink(line: string): string {
  return line.includes("<http") || line.includes("](") ? line.replace(LINKED, "$1$2") : line;
}

/** The text of a line with spaces for those of another kind, and without signs that nobody sees. */
export function replaceOdd({ content, features }: Token): string {
  return (features & NON_ASCII) === 0 || !ODD_SIGN.test(content) ? content : content.replace(ODD_SPACES, " ").replace(INVISIBLE, "");
}
