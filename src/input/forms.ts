/** The form of an input, told by its first bytes and its name. */
import type { InputForm } from "../core/input.ts";
import { isEncoding } from "./decoder.ts";
import { beginsRecords, findDelimiter } from "./own-records.ts";

/** Number of first bytes that have to be known of what may be more than lines of text. */
export const FORM_LENGTH = 2048;

/** A page begins with its document type or its outermost elements, below comments, such as the one that a browser leaves in what it saved. */
const PAGE = /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:[^-]|-(?!->)){0,1000}-->\s*){0,4}<(?:!doctype\s+html|html|head|body)(?=[\s>])/i;
const PAGE_NAME = /\.(?:html?|xhtml)(?:\.(?:gz|br|zst))?$/i;
/** A feed begins with its outermost element, below declarations and comments. */
const FEED =
  /^\s*(?:<\?[^>]{0,300}\?>\s*|<!--(?:[^-]|-(?!->)){0,1000}-->\s*|<!DOCTYPE[^>[]{0,300}(?:\[[^\]]{0,1500}\]\s*)?>\s*){0,8}<(?:feed|rss|rdf:RDF|entry)(?=[\s>])/i;
/** Papers in JSON as a site's API returns them. In text that stands in JSON, quotation marks follow a backslash. */
const DATA = /(?<!\\)"(?:paper"\s*:\s*\{|dailyPapers"\s*:\s*\[|authors"\s*:\s*\[\s*\{)/;
const JSON_START = /^\s*[[{]/;
const TAG = /^\s*<[a-z!?]/i;
/** First characters of all that is no text. */
const MARKUP = /^\s*[<[{]/;

/**
 * First bytes as text, one character a byte, and without the empty halves of those that take two. No more than have to be known count, so that
 * the pieces in which an input comes make no difference.
 */
export function textOfHead(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 2 * FORM_LENGTH))
    .toString("latin1")
    .replaceAll("\0", "")
    .slice(0, FORM_LENGTH);
}

/** True where the first bytes are too few to tell the form. */
export function needsMore(head: string): boolean {
  return head.length < FORM_LENGTH && (head.trim() === "" || MARKUP.test(head));
}

/**
 * The form of an input.
 *
 * @param head its first bytes, one character each, without a byte order mark
 */
export function findForm(head: string, file: string): InputForm {
  if (PAGE.test(head) || (PAGE_NAME.test(file) && TAG.test(head))) return "page";
  if (FEED.test(head)) return "feed";
  if (beginsRecords(head)) return "records";
  if (findDelimiter(head) !== null) return "rows";
  return JSON_START.test(head) && DATA.test(head) ? "data" : "text";
}

const DECLARATION = /^\s*<\?xml\s[^>]{0,100}?encoding\s*=\s*["']([\w-]{2,40})/i;

/** The encoding that the declaration of an XML document names; undefined where it names none that is known. */
export function findDeclared(head: string): string | undefined {
  return ofAscii(DECLARATION.exec(head)?.[1]);
}

const CHARSET = /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})/i;

/** The encoding that a page says it is written in (HTML, 13.2.3.2); undefined where it names none that is known. */
export function findCharset(head: string): string | undefined {
  return ofAscii(CHARSET.exec(head)?.[1]);
}

/** The label of an encoding that is known. What could be read as ASCII so far is not in UTF-16, whatever it says. */
function ofAscii(label: string | undefined): string | undefined {
  return label === undefined || !isEncoding(label) || /^utf-?16/i.test(label) ? undefined : label;
}

/** Number of first bytes that show that a dump was written for programs. */
export const NOTATION_LENGTH = 256;
const JSON_NOTATION = /^\s*(?:\{\s*["}]|\[\s*[{"])/;
const XML_NOTATION = /^\s*<(?:\?xml|!doctype (?!html)|rss|feed|rdf:rdf|urlset)(?=[\s>])/i;

/** The notation of a dump that was written for programs, whatever it holds; null for a text. */
export function findNotation(head: string): "JSON" | "XML" | null {
  if (JSON_NOTATION.test(head)) return "JSON";
  return XML_NOTATION.test(head) ? "XML" : null;
}
