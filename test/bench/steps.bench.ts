/** Times of each step of a run; see README.md beside this file. */
import { bench, describe } from "vitest";
import { KEY_FIELDS } from "../../src/core/field.ts";
import { FORMATTERS } from "../../src/formatters/index.ts";
import { createDecoder } from "../../src/input/decoder.ts";
import { createDumpParser } from "../../src/pipeline/parse.ts";
import { parseText } from "../../src/pipeline/read.ts";
import { compileQuery } from "../../src/query/query.ts";
import { createLineSplitter } from "../../src/tokenizer/lines.ts";
import { createTokenizer } from "../../src/tokenizer/tokens.ts";
import { ARXIV_KINDS, SURFACES, writeDump } from "./generator.ts";

const MEGABYTES = 1;
const CHUNK = 256 * 1024;

function dumpOf(surface: string): Buffer {
  return Buffer.from([...writeDump({ seed: 1, megabytes: MEGABYTES, surface })].join(""));
}

function inChunks(bytes: Uint8Array, write: (chunk: Uint8Array) => void): void {
  for (let at = 0; at < bytes.length; at += CHUNK) write(bytes.subarray(at, at + CHUNK));
}

function parse(bytes: Uint8Array): number {
  let papers = 0;
  const input = { file: "-", modified: null, offset: 0, decoder: createDecoder() };
  const parser = createDumpParser(input, { today: "2026-11-23" }, { paper: () => papers++ });
  inChunks(bytes, (chunk) => parser.write(chunk));
  parser.end();
  return papers;
}

describe(`steps, ${MEGABYTES} MB of plain text`, () => {
  const bytes = dumpOf("plain");
  const records = parseText(bytes.toString(), { today: "2026-11-23" });

  bench("lines", () => {
    const splitter = createLineSplitter({ decoder: createDecoder(), offset: 0 }, () => {});
    inChunks(bytes, (chunk) => splitter.write(chunk));
    splitter.end();
  });

  bench("lines and tokens", () => {
    const tokenizer = createTokenizer(() => {});
    const splitter = createLineSplitter({ decoder: createDecoder(), offset: 0 }, (line) => tokenizer.write(line));
    inChunks(bytes, (chunk) => splitter.write(chunk));
    splitter.end();
    tokenizer.end();
  });

  bench("lines, tokens and records", () => {
    parse(bytes);
  });

  const words = [
    ...new Set(
      bytes
        .toString()
        .toLowerCase()
        .match(/[a-z]{4,}/g),
    ),
  ]
    .slice(0, 400)
    .map((word) => `${word}q`);
  for (const [name, text] of [
    ["a query of one word", "floodq"],
    ["a query of 400 words", words.join(" OR ")],
    ["a query of fields", "published>=2024 -has:code upvotes<10"],
  ] as const) {
    bench(name, async () => {
      const query = await compileQuery(text);
      for (const record of records) query.matches(record);
    });
  }

  bench("records to JSON.stringify", () => {
    for (const record of records) JSON.stringify(record);
  });

  for (const output of FORMATTERS.items)
    bench(`records to ${output.id}`, async () => {
      const style = { fields: KEY_FIELDS, chosen: false, header: true, pretty: false, csvGuard: true, color: false, width: null };
      const formatter = (await output.load())(style);
      for (const record of records) formatter.record(record);
      formatter.end(records.length);
    });
});

describe(`surfaces, ${MEGABYTES} MB each to records`, () => {
  for (const { id, layouts } of SURFACES) {
    if (!layouts.includes("search")) continue;
    const bytes = dumpOf(id);
    bench(id, () => {
      parse(bytes);
    });
  }
});

describe(`listings of arXiv, ${MEGABYTES} MB each to records`, () => {
  for (const { kind } of ARXIV_KINDS) {
    const bytes = Buffer.from([...writeDump({ seed: 1, megabytes: MEGABYTES, kind })].join(""));
    bench(kind, () => {
      parse(bytes);
    });
  }
});
