/** Headers of mails and of their parts (RFC 5322, RFC 2045): the few fields that tell how to read what follows. */

/** Number of first bytes that show whether an input begins as a mail does. */
const MAIL_START_LENGTH = 64;

/** Fields that saved mails begin with. Headers of other texts (`Title:`, `URL Source:`) are none. */
const START =
  /^(?:From \S|(?:from|to|cc|sender|reply-to|date|subject|return-path|received|delivered-to|envelope-to|message-id|mime-version|references|in-reply-to|user-agent|importance|precedence|authentication-results|dkim-signature|(?:x|arc|list|thread|resent|content)-[\w-]{1,40}):)/i;
const FIELD = /^[!-9;-~]{1,80}:/;
/** The line that parts the mails of an mbox file (RFC 4155): `From ada@example.org Tue Mar  4 05:00:00 2025`. */
const MBOX_LINE = /^From \S{1,200}\s.{0,20}\d\d:\d\d.{0,20}\d{4}\s*$/;
/** A field that text between headers does not hold by chance. */
const MIME_LINE = /^(?:content-type|content-transfer-encoding|mime-version|return-path|delivered-to|message-id):\s*\S/i;
const CONTENT_FIELD = /^content-(?:type|transfer-encoding):/i;

/** Characters of the fields that are kept. */
const LONGEST_CONTENT = 16_384;

/** The facts that a header tells of the text below it. */
export interface PartHeader {
  /** In lower case: `text/plain` where nothing is said. */
  readonly type: string;
  readonly charset: string | null;
  /** In lower case: `quoted-printable`, `base64`; empty where nothing is said. */
  readonly encoding: string;
  /** The sign between the parts of the text; null where it has none. */
  readonly boundary: string | null;
}

/** True when the first bytes of an input look like those of a saved mail. */
export function beginsMail(head: Uint8Array): boolean {
  return START.test(Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, MAIL_START_LENGTH)).toString("latin1"));
}

/** True for the line between two mails of an mbox file. */
export function isMboxLine(text: string): boolean {
  return text.startsWith("From ") && MBOX_LINE.test(text);
}

/** True for a line with which a header can begin in the middle of a text. */
export function isMimeLine(text: string): boolean {
  return MIME_LINE.test(text);
}

/** Reads one header, line by line. */
export class HeaderReader {
  /** Headers of parts are no text of the mail. */
  readonly hidden: boolean;
  #content = "";
  #kept = false;

  constructor({ hidden }: { hidden: boolean }) {
    this.hidden = hidden;
  }

  /** Takes the next line; false when it is none of a header. */
  take(text: string): boolean {
    const folded = /^[ \t]/.test(text);
    if (!folded) this.#kept = CONTENT_FIELD.test(text);
    if (this.#kept && this.#content.length < LONGEST_CONTENT) this.#content += folded ? text : `\n${text}`;
    return folded || FIELD.test(text) || isMboxLine(text);
  }

  /** Reads the lines that were taken. */
  read(): PartHeader {
    const [, type = "text/plain", parameters = ""] = /^content-type:\s*([\w.+-]+\/[\w.+-]+)(.*)/im.exec(this.#content) ?? [];
    const [, encoding = ""] = /^content-transfer-encoding:\s*([\w-]{1,40})/im.exec(this.#content) ?? [];
    const parted = type.toLowerCase().startsWith("multipart/");
    return {
      type: type.toLowerCase(),
      charset: /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(parameters)?.[1] ?? null,
      encoding: encoding.toLowerCase(),
      boundary: parted ? readBoundary(parameters) : null,
    };
  }
}

function readBoundary(parameters: string): string | null {
  const [, quoted, bare] = /;\s*boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(parameters) ?? [];
  return quoted ?? bare ?? null;
}
