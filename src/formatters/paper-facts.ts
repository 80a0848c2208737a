/** Facts of a paper that several outputs write: its year, its address, its latest day. */
import type { PaperRecord } from "../core/record.ts";
import { monthOfIdentifier } from "../text/identifier-month.ts";
import { toPlainLine } from "../text/plain-text.ts";

/** The year of a paper: of its first publication, else of its identifier, else of its listing. Never that of today. */
export function yearOf({ published, id, listed }: PaperRecord): string | null {
  return (published ?? (id === null ? listed : monthOfIdentifier(id)))?.slice(0, 4) ?? null;
}

/** Characters that no address holds, and others that end one in some format. */
// oxlint-disable-next-line no-control-regex -- addresses hold no controls
const NOT_IN_ADDRESS = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029"<>\\^`{|}]/g;
const LONE_SURROGATE = /\p{Cs}/gu;

/** The address with signs that formats use for themselves encoded; null where it is none of the Web. */
export function toAddress(url: string): string | null {
  if (!/^https?:\/\/[^/\s]/i.test(url)) return null;
  return url.replace(LONE_SURROGATE, "").replace(NOT_IN_ADDRESS, encodeURIComponent);
}

/** The address of a paper: its abstract on arXiv, else the page that the listing links to. */
export function addressOf({ id, links }: PaperRecord): string | null {
  if (id !== null) return toAddress(`https://arxiv.org/abs/${id}`);
  const link = links.find(({ kind }) => kind === "paper") ?? links.find(({ kind }) => kind === "arxiv");
  return link === undefined ? null : toAddress(link.url);
}

/** The latest day that is known of a paper: of its revision, publication or listing, else the first of its identifier's month. */
export function latestDayOf({ revised, published, listed, id }: PaperRecord): string | null {
  return revised ?? published ?? listed ?? (id === null ? null : `${monthOfIdentifier(id)}-01`);
}

/** The beginning of a day in UTC, as feeds write it (RFC 3339). */
export function toInstant(day: string): string {
  return `${day}T00:00:00Z`;
}

const LONGEST_TAG = 500;

/** A name for what has no address (RFC 4151). Nobody can own a host below `invalid`, so that it is nobody else's name. */
export function tagOf(text: string): string {
  const start = Array.from(toPlainLine(text)).slice(0, LONGEST_TAG).join("");
  return `tag:papersift.invalid,2026:${encodeURIComponent(start)}`;
}

/** A text for authors who are not named: their organisation, or how many they are. */
export function describeAuthors({ organization, authorCount }: PaperRecord): string | null {
  if (organization !== null || authorCount === null) return organization;
  return `${authorCount} ${authorCount === 1 ? "author" : "authors"}`;
}
