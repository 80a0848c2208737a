/** How a mail is packed for its way: encoding and parts, told by headers (RFC 2045, RFC 2046). */

const ENCODING = /^content-transfer-encoding:\s*([\w-]+)/i;
const BOUNDARY = /^(?:content-type:.*|\s+)\bboundary="?([^"\s;]{1,70})/i;
const HTML = /^content-type:\s*text\/html/i;
/** A rule of 78 dashes is longer than quoted-printable allows. */
const BROKEN_RULE = /^-{40,75}=$/;

/** What a line is: of the text; a boundary; or what stands around the text: a part's header, the same text in HTML. */
export type MimeLine = "text" | "boundary" | "around";

/** Follows the headers of one mail, line by line. */
export class MimeParts {
  /** Whether the lines are in quoted-printable: a header says so, or a rule that was broken. */
  encoded = false;
  #boundary: string | null = null;
  #place: "head" | "text" | "copy" = "text";
  #html = false;
  /** Whether a part with plain text was seen. */
  #plain = false;

  /** Says what the next line is. */
  take(content: string): MimeLine {
    if (this.#boundary !== null && content.startsWith(`--${this.#boundary}`)) {
      this.#place = "head";
      this.#html = false;
      this.encoded = false;
      return "boundary";
    }
    if (this.#place === "copy") return "around";
    this.#readHeader(content);
    if (this.#place === "text") return "text";
    if (content.trim() === "") {
      this.#place = this.#html && this.#plain ? "copy" : "text";
      this.#plain ||= !this.#html;
    }
    return "around";
  }

  #readHeader(content: string): void {
    const encoding = ENCODING.exec(content)?.[1];
    this.encoded = encoding === undefined ? this.encoded || BROKEN_RULE.test(content) : /quoted-printable/i.test(encoding);
    this.#boundary = BOUNDARY.exec(content)?.[1] ?? this.#boundary;
    this.#html ||= this.#place === "head" && HTML.test(content);
  }
}
