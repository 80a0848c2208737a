/** One paper of a mail: what its lines tell. */
import type { Draft, Link } from "../../../core/record.ts";
import { parseCategories } from "../entries/categories.ts";
import { saysWithdrawn } from "../entries/withdrawal.ts";
import { collectLinks, findUrls } from "../../../parser/links.ts";
import { splitAuthors } from "../../../parser/people.ts";
import { type Fields, readFields } from "./fields.ts";
import { type Head, type LineDate, readEvents, readHead } from "./head.ts";
import type { FieldName } from "./labels.ts";
import { foldIn, type MailLine, type Roles } from "./mail-lines.ts";
import { oldCategories } from "./subject-classes.ts";

const LONGEST_ADDRESS = 202;
const BACKSLASHES = /^\\+$/;

/** The lines of a paper, by the part of the entry that they stand in. */
export interface Entry {
  /** From the opening delimiter to the last field. */
  readonly fields: MailLine[];
  /** From the delimiter after the fields to the end of the abstract; empty where there is no abstract. */
  readonly abstract: MailLine[];
  /** The line that ends the entry; null where it is cut off. */
  closing: MailLine | null;
}

/** The facts that the lines around an entry tell. */
export interface Setting {
  /** Day of the mail. */
  readonly mail: string | null;
  /** Day above the entries of a past-week file. */
  readonly block: string | null;
  /** The entry before ended with the paper's address, as in a mail, or with a delimiter, as in a file. */
  readonly form: "address" | "delimiter" | null;
  /** The entry before ended with its fields, as all do in a list without abstracts. */
  readonly bare: boolean;
  /** The entry before was a replacement. */
  readonly replaced: boolean;
}

/** The facts that an entry tells. */
export interface ReadEntry {
  readonly draft: Draft;
  readonly roles: Roles;
  /** The line with the identifier is there. */
  readonly headed: boolean;
  /** There is a title. */
  readonly titled: boolean;
  /** The first date that cannot be read. */
  readonly invalid: LineDate | null;
}

/** Tells how an entry ends; null where it is cut off. */
export function formOf({ closing }: Entry): Setting["form"] {
  if (closing === null) return null;
  return closing.mark?.type === "close" ? "address" : "delimiter";
}

/** Reads an entry; the role of each line too where `detailed`. */
export function readEntry(entry: Entry, setting: Setting, detailed: boolean): ReadEntry {
  const base = entry.fields[0]?.indent ?? 0;
  const roles: Roles = detailed ? new Map() : null;
  const head = readHead(entry.fields, roles);
  const fields = readFields(head.fields, base, roles);
  const value = (name: FieldName): string | null => fields.get(name) || null;
  const title = value("title");
  const comment = value("comment");
  const abstract = readAbstract(entry.abstract, base, roles);
  const address = readAddress(entry, roles);
  const { names, more } = splitAuthors(fields.get("authors") ?? "");
  const { id, version, published, revised, announced } = readEvents(head, address ?? "");
  const draft: Draft = {
    id,
    version,
    title: title ?? "",
    abstract,
    authors: names,
    authorCount: names.length + more || null,
    submittedBy: readSubmitter(fields.get("from") ?? ""),
    published,
    revised,
    announced,
    listed: findListed(entry, setting, fields.has("from")),
    withdrawn: isWithdrawn(head, [comment, abstract]),
    categories: readCategories(head, fields),
    comment,
    journalRef: value("journalRef"),
    doi: value("doi"),
    reportNumber: value("reportNumber"),
    links: readLinks(comment, abstract, address),
  };
  const invalid = head.dates.find(({ date }) => date.day === null) ?? null;
  return { draft, roles, headed: head.id !== null, titled: title !== null, invalid };
}

function readLinks(comment: string | null, abstract: string | null, address: string | null): Link[] {
  const urls = [...findUrls(comment ?? ""), ...findUrls(abstract ?? "")];
  if (address !== null) urls.push(address);
  return urls.length === 0 ? [] : collectLinks(urls.map((url) => ({ url })));
}

/** `Ada Quill <ada@example.org>`, `"A. Quill" <ada@example.org>`, `ada@example.org (Ada Quill)`, or the address alone. */
function readSubmitter(from: string): string | null {
  const sender = withoutAddress(from);
  if (!sender.includes("@") && !sender.startsWith('"')) return sender || null;
  const name = /^\S{1,100}@\S{1,100} \((.{1,100})\)$/.exec(sender)?.[1] ?? /^"(.{1,100})"$/.exec(sender)?.[1] ?? sender;
  return name || null;
}

/** A text without the address in angle brackets at its end, of which the second may be lost. */
function withoutAddress(text: string): string {
  const open = text.lastIndexOf("<");
  if (open === -1 || text.length - open > LONGEST_ADDRESS) return text;
  const close = text.indexOf(">", open);
  return close === -1 || close === text.length - 1 ? text.slice(0, open).trimEnd() : text;
}

function readCategories({ id }: Head, fields: Fields): string[] {
  const categories = parseCategories(fields.get("categories") ?? "");
  return categories.length > 0 ? categories : oldCategories(id?.identifier.id ?? null, fields.get("subjects") ?? "");
}

/** The URL of the paper below its entry, where a mail shows one. */
function readAddress({ closing }: Entry, roles: Roles): string | null {
  const mark = closing?.mark ?? null;
  const url = mark?.type === "close" ? mark.url : null;
  if (closing !== null) roles?.set(closing.token, url === null ? "separator" : "links");
  return url;
}

/** Paragraphs begin indented; a blank line between them comes from copying. */
function readAbstract(lines: readonly MailLine[], base: number, roles: Roles): string | null {
  let abstract = "";
  let fresh = true;
  for (const line of lines) {
    const role = line.text === "" ? "blank" : BACKSLASHES.test(line.text) ? "separator" : "abstract";
    roles?.set(line.token, role);
    fresh ||= role === "blank" || line.indent > base;
    if (role !== "abstract") continue;
    abstract += (abstract === "" ? "" : fresh ? "\n\n" : " ") + foldIn(line, line.text);
    fresh = false;
  }
  return abstract || null;
}

/** The entries of the monthly and `.abs` files name their submitter, and stand below no day. */
function findListed(entry: Entry, { mail, block, form }: Setting, submitted: boolean): string | null {
  const ends = formOf(entry) ?? form;
  if (ends === "address") return mail;
  if (submitted) return null;
  return ends === "delimiter" ? block : (mail ?? block);
}

/** A version without text (`0kb,I`) is one that was withdrawn; so is what the authors say is. */
function isWithdrawn({ dates }: Head, texts: readonly (string | null)[]): boolean | null {
  const flags = dates.at(-1)?.flags ?? null;
  if (flags?.includes("I") === true || saysWithdrawn(texts)) return true;
  return flags === null ? null : false;
}
