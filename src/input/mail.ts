/** Saved mails whose text is in base64 (RFC 2045, 6.8): they become the text that their reader saw. */
import { restoreWindows1252 } from "./decoder.ts";

/** Bytes within which the headers have to stand; the servers on a mail's way may add a few dozen KiB. */
const HEADERS_LENGTH = 64 * 1024;

/** A mail is held in memory; a longer one stays as it is. In bytes. */
const LARGEST_MAIL = 64 * 1024 * 1024;

const FIELD = /^([!-9;-~]+):(.*)/;
const FIELD_BEGUN = /^[!-9;-~]*(?::|$)/;
const MAIL_FIELDS = ["received", "from", "date", "subject", "mime-version"];
const KEPT_FIELDS = new Set(["date", "from", "subject"]);
const BOUNDARY = /^\s*multipart\/.*\bboundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i;
const TEXT = /^\s*text\/plain\b/i;
const BASE64 = /^\s*base64\b/i;
const BASE64_LINE = /^[A-Za-z0-9+/]+={0,2}\s*$/;

/**
 * Whether an input is a mail that starts with plain text in base64; null when more bytes have to be known. A mail with
 * such headers whose body was decoded by whatever saved it is none.
 *
 * @param ended whether `head` is all that will be known
 */
export function findMail(head: Uint8Array, { ended }: { ended: boolean }): boolean | null {
  const known = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, HEADERS_LENGTH));
  // Nearly no input is one, which its first line tells.
  const end = known.indexOf("\n");
  if (!(end === -1 ? FIELD_BEGUN : FIELD).test(known.toString("latin1", 0, end === -1 ? known.length : end))) return false;
  const lines = known.toString("latin1").split(/\r?\n/);
  if (ended || head.length >= HEADERS_LENGTH) return startsInBase64(lines) ?? false;
  lines.pop();
  return startsInBase64(lines);
}

/** Goes from the mail's header to that of its first part, which may have parts in turn; null when lines are lacking. */
function startsInBase64(lines: readonly string[]): boolean | null {
  for (let at = 0; ;) {
    const end = lines.indexOf("", at);
    const fields = readFields(lines.slice(at, end === -1 ? undefined : end));
    if (fields === null) return false;
    if (end === -1) return null;
    if (at === 0 && !MAIL_FIELDS.some((name) => fields.has(name))) return false;
    const rest = lines.slice(end);
    const [, quoted, bare] = BOUNDARY.exec(fields.get("content-type") ?? "") ?? [];
    const boundary = quoted ?? bare;
    if (boundary === undefined) return isBase64Text(fields, rest);
    const part = rest.findIndex((line) => line.startsWith(`--${boundary}`));
    if (part === -1) return null;
    at = end + part + 1;
  }
}

function isBase64Text(fields: ReadonlyMap<string, string>, lines: readonly string[]): boolean | null {
  if (!TEXT.test(fields.get("content-type") ?? "text/plain")) return false;
  if (!BASE64.test(fields.get("content-transfer-encoding") ?? "")) return false;
  const body = lines.find((line) => line !== "");
  return body === undefined ? null : BASE64_LINE.test(body);
}

/** The fields of a header by their names in lower case; null when it is no header. */
function readFields(lines: readonly string[]): ReadonlyMap<string, string> | null {
  const fields = new Map<string, string>();
  for (const line of unfold(lines)) {
    const [, name, value] = FIELD.exec(line) ?? [];
    if (name === undefined || value === undefined) return null;
    fields.set(name.toLowerCase(), value);
  }
  return fields;
}

/** RFC 5322, 2.2.3 */
function unfold(lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  return lines
    .join("\n")
    .replace(/\n(?=[ \t])/g, "")
    .split("\n");
}

/**
 * Unpacks a mail that {@link findMail} found: its Date, From and Subject, a blank line and its plain text, in UTF-8. So
 * places are those of the unpacked text, as they are for gzip. A mail that is cut off gives the text that there is; one
 * that is too long or holds no text stays as it is, byte for byte.
 *
 * @throws whatever `chunks` throws, after the text in front of that
 */
export async function* unpackMail(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of chunks) {
      held.push(Uint8Array.from(chunk));
      size += chunk.length;
      if (size <= LARGEST_MAIL) continue;
      yield* held;
      held = [];
    }
  } catch (error) {
    if (held.length > 0) yield await decodeMail(Buffer.concat(held));
    throw error;
  }
  if (held.length > 0) yield await decodeMail(Buffer.concat(held));
}

async function decodeMail(mail: Uint8Array): Promise<Uint8Array> {
  const { default: PostalMime, decodeWords } = await import("postal-mime");
  // It refuses mails with headers of megabytes or hundreds of parts within each other.
  const read = await PostalMime.parse(mail).catch(() => null);
  if (read?.text === undefined || read.text === "") return mail;
  const header = read.headers
    .filter(({ key }) => KEPT_FIELDS.has(key))
    .map(({ originalKey, value }) => `${originalKey}: ${decodeWords(value)}\n`);
  return Buffer.from(`${header.join("")}\n${restoreWindows1252(read.text)}`);
}
