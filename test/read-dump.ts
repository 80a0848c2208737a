/** Reads a dump in a test: through the real unpacking of mails, decoder, tokenizer and listing kinds, in chunks of any size. */
import type { Problem } from "../src/core/problem.ts";
import type { PaperRecord } from "../src/core/record.ts";
import type { BookedToken, Token } from "../src/core/token.ts";
import { createDecoder } from "../src/input/decoder.ts";
import { findForm, FORM_LENGTH } from "../src/input/forms.ts";
import { beginsMail } from "../src/input/mail-header.ts";
import { createMailUnpacker, type MailUnpacker } from "../src/input/unpack-mails.ts";
import { createParser } from "../src/pipeline/every-parser.ts";
import type { DumpCounts, ParseOptions, Rejected } from "../src/pipeline/parse.ts";

/** A token with what became of it. */
export type SeenToken = Token & Omit<BookedToken, "token">;

export interface ReadDump {
  readonly records: PaperRecord[];
  readonly problems: Problem[];
  readonly tokens: SeenToken[];
  readonly rejects: Rejected[];
  readonly kinds: string[];
  readonly counts: DumpCounts;
}

export interface DumpSetting extends ParseOptions {
  readonly file?: string;
  readonly modified?: string | null;
  readonly encoding?: string;
  /** Sizes of the chunks, used in turn; the whole dump at once when left out. */
  readonly chunks?: readonly number[];
}

/** Parses text or bytes as one dump. */
export function readDump(
  dump: string | Uint8Array,
  { file = "dump.txt", modified = null, encoding, chunks, ...options }: DumpSetting = {},
): ReadDump {
  const bytes = typeof dump === "string" ? Buffer.from(dump) : dump;
  const read: Omit<ReadDump, "counts"> = { records: [], problems: [], tokens: [], rejects: [], kinds: [] };
  const form = findForm(Buffer.from(bytes).toString("latin1", 0, FORM_LENGTH), file);
  const mails = encoding === undefined && form === "text" ? createMailUnpacker({ isMail: beginsMail(bytes), encoding: null }) : null;
  const parser = createParser(
    { file, modified, form, offset: 0, decoder: createDecoder(encoding), pageEdges: mails?.pageEdges ?? null },
    { today: "2026-11-23", ...options },
    {
      paper: (record) => read.records.push(record),
      problem: (problem) => read.problems.push(problem),
      token: ({ token, role, mark, paper }) => read.tokens.push({ ...token, role, mark, paper }),
      reject: (rejected) => read.rejects.push(rejected),
      listing: ({ kind }) => read.kinds.push(kind),
    },
  );
  for (const piece of mails === null ? cut(bytes, chunks) : unpackBy(mails, bytes, chunks)) parser.write(piece);
  return { ...read, counts: parser.end() };
}

/** The bytes with the mails in them unpacked. */
export function* unpackMails(bytes: Uint8Array, chunks?: readonly number[]): Generator<Uint8Array> {
  yield* unpackBy(createMailUnpacker({ isMail: beginsMail(bytes), encoding: null }), bytes, chunks);
}

function* unpackBy(mails: MailUnpacker, bytes: Uint8Array, chunks?: readonly number[]): Generator<Uint8Array> {
  for (const chunk of cut(bytes, chunks)) yield* mails.write(chunk);
  yield* mails.end();
}

function* cut(bytes: Uint8Array, sizes: readonly number[] = [bytes.length]): Generator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = Math.max(1, sizes[turn % sizes.length] ?? 1);
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

/** Records without what depends on where they stood in a dump. */
export function withoutPlace(records: readonly PaperRecord[]): unknown[] {
  return records.map(({ source: _source, problems, ...rest }) => ({
    ...rest,
    problems: problems.map(({ code, detail }) => ({ code, detail })),
  }));
}
