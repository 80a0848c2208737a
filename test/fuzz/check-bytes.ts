/** Promise 1: every byte is in exactly one record, reject or piece of furniture, and the counts add up. */
import type { PaperRecord } from "../../src/core/record.ts";
import type { BookedToken } from "../../src/core/token.ts";
import type { FuzzReading } from "./read.ts";

/** Tells of bytes of an input that went nowhere, or to two places; null when all are accounted for. */
export function checkBytes({ tokens, counts, ...reading }: FuzzReading): string | null {
  if (tokens === null || counts === null) return null;
  return (
    checkRanges(tokens, reading) ??
    checkLines(tokens) ??
    checkText(tokens, reading) ??
    checkPapers(tokens, reading) ??
    checkRejects(tokens, reading) ??
    checkCounts(tokens, counts, reading)
  );
}

type Reading = Omit<FuzzReading, "tokens" | "counts">;

/** The tokens stand one after another, from the first byte to the last. */
function checkRanges(tokens: readonly BookedToken[], { unpacked, offset }: Reading): string | null {
  let at = offset;
  for (const [index, { token }] of tokens.entries()) {
    if (token.start !== at) return `token ${index} begins at byte ${token.start}, the one before it ends at ${at}`;
    if (token.end < token.start) return `token ${index} ends before it begins`;
    if (token.index !== index) return `token ${index} has the index ${token.index}`;
    at = token.end;
  }
  return at === offset + unpacked.length ? null : `the tokens end at byte ${at}, the input at ${offset + unpacked.length}`;
}

/** Lines are counted from 1, and none of a text is left out; markup of a page may stand between two tokens. */
function checkLines(tokens: readonly BookedToken[]): string | null {
  let above = 0;
  for (const { token } of tokens) {
    const { form, line, lastLine } = token;
    const follows = form === "text" ? line === above || line === above + 1 : line >= above;
    if (!follows || lastLine < line) return `line ${line} follows line ${above}`;
    above = lastLine;
  }
  return null;
}

/** Forms of inputs whose records say themselves where they stand, which is in the dump that they were first read from. */
const PRINTED: ReadonlySet<string | null> = new Set(["records", "rows"]);

/** The texts of the tokens as they stood, joined, are the input. In other encodings than UTF-8, lines decoded apart may differ. */
function checkText(tokens: readonly BookedToken[], { unpacked, encoding, offset }: Reading): string | null {
  if (encoding !== "utf-8") return null;
  // The tokens of what is no text show it without its markup.
  const shown = tokens.map(({ token: { form, raw, eol, start, end } }) =>
    form === "text" ? raw + eol : unpacked.toString("utf8", start - offset, end - offset),
  );
  return shown.join("") === unpacked.toString() ? null : "the tokens' text, joined, is not the input's";
}

/** Each paper says where its tokens stand. One that shares its only token with another stands in the lines of that. */
function checkPapers(tokens: readonly BookedToken[], { records, form }: Reading): string | null {
  if (PRINTED.has(form)) return null;
  const papers = groupTokens(tokens, (paper) => paper > 0);
  for (const [index, { source }] of records.entries()) {
    const own = papers.get(index + 1) ?? tokens.filter(({ token, paper }) => paper !== 0 && isWithin(token, source));
    papers.delete(index + 1);
    const [first, last] = [own[0]?.token, own.at(-1)?.token];
    const actual = JSON.stringify({ lines: [first?.line, last?.lastLine], bytes: [first?.start, last?.end] });
    const told = JSON.stringify({ lines: source.lines, bytes: source.bytes });
    if (actual !== told) return `record ${index + 1} says ${told}, its tokens ${actual}`;
  }
  return papers.size === 0 ? null : `${papers.size} papers have tokens, but no record`;
}

function isWithin({ start, end }: BookedToken["token"], { bytes }: PaperRecord["source"]): boolean {
  return start >= bytes[0] && end <= bytes[1];
}

/** The text of each reject is that of its tokens. */
function checkRejects(tokens: readonly BookedToken[], { rejects, form }: Reading): string | null {
  if (form !== "text") return null;
  const groups = groupTokens(tokens, (paper) => paper < 0);
  if (groups.size !== rejects.length) return `${groups.size} rejects have tokens, but ${rejects.length} were reported`;
  for (const [index, { text }] of rejects.entries()) {
    const own = groups.get(-index - 1) ?? [];
    if (own.map(({ token }) => token.raw + token.eol).join("") !== text) return `the text of reject ${index + 1} is not that of its tokens`;
  }
  return null;
}

/** A line counts once, and as furniture when none of its tokens went to a paper or a reject. */
function checkCounts(tokens: readonly BookedToken[], counts: FuzzReading["counts"], { records, rejects }: Reading): string | null {
  const taken = new Set<number>();
  let lines = 0;
  for (const { token, paper } of tokens) {
    // Markup above the text of a token is part of it.
    if (paper !== 0) for (let line = Math.min(token.line, lines + 1); line <= token.lastLine; line++) taken.add(line);
    lines = token.lastLine;
  }
  const expected = { papers: records.length, rejected: rejects.length, furniture: lines - taken.size, lines };
  for (const key of ["papers", "rejected", "furniture", "lines"] as const)
    if (counts?.[key] !== expected[key]) return `${counts?.[key]} ${key} were counted, not ${expected[key]}`;
  return null;
}

function groupTokens(tokens: readonly BookedToken[], isWanted: (paper: number) => boolean): Map<number, BookedToken[]> {
  const groups = new Map<number, BookedToken[]>();
  for (const booked of tokens) {
    if (!isWanted(booked.paper)) continue;
    const group = groups.get(booked.paper);
    if (group === undefined) groups.set(booked.paper, [booked]);
    else group.push(booked);
  }
  return groups;
}
