import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Input } from "../../src/core/input.ts";
import type { Problem } from "../../src/core/problem.ts";
import { createDecoder } from "../../src/input/decoder.ts";
import { type Crew, parseInJobs } from "../../src/pipeline/jobs.ts";
import type { DumpCounts, Rejected } from "../../src/pipeline/parse.ts";
import { cutUp, type Part, PartMemory } from "../../src/pipeline/parts.ts";
import { prepareWork, type Recipe } from "../../src/pipeline/work.ts";
import run from "../../src/pipeline/worker.ts";
import { KEY_FIELDS } from "../../src/core/field.ts";
import { readFixtures } from "../fixtures.ts";
import { readDump, unpackMails } from "../read-dump.ts";
import { createJsonWriter } from "../../src/formatters/json-text.ts";

const STYLE = { fields: KEY_FIELDS, chosen: false, header: true, pretty: false, csvGuard: true, color: false, width: null };
const RECIPE: Recipe = {
  parse: { today: "2026-11-23" },
  select: {},
  queries: [],
  now: new Date("2026-11-23T00:00:00Z"),
  format: "ndjson",
  style: STYLE,
  severities: ["info", "warning", "error"],
};

const fixtures = readFixtures().filter(({ options }) => Object.keys(options).length === 0);
/** A page of papers, long enough to be cut from the next one. */
const page = fixtures.find(({ file }) => file === "daily-papers/normal.txt")?.bytes ?? new Uint8Array();

function createInput(file: string, bytes: Uint8Array, encoding?: string): Input {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 100_000) yield bytes.subarray(at, at + 100_000);
  }
  return { file, modified: null, offset: 0, decoder: createDecoder(encoding), chunks: chunks() };
}

async function* oneByOne(inputs: readonly Input[]): AsyncGenerator<Input> {
  yield* inputs;
}

/** Threads that are none, but get their tasks as messages. */
function createCrew(): Crew & { tasks: number } {
  const crew = {
    tasks: 0,
    run: async (task: Parameters<Crew["run"]>[0]) => {
      crew.tasks++;
      return structuredClone(await run(structuredClone(task)));
    },
    dismiss: async () => {},
  };
  return crew;
}

interface Found {
  text: string;
  problems: Problem[];
  rejected: Rejected[];
  counts: DumpCounts;
  tasks: number;
}

async function readInJobs(inputs: readonly Input[], count: number): Promise<Found> {
  const texts: string[] = [];
  const found: Omit<Found, "text" | "counts" | "tasks"> = { problems: [], rejected: [] };
  const crew = createCrew();
  const counts = await parseInJobs(oneByOne(inputs), await prepareWork(RECIPE), {
    jobs: { count, hire: async () => crew },
    delivery: {
      harvest({ output, problems, rejected }) {
        for (const bytes of output) texts.push(Buffer.from(bytes).toString());
        found.problems.push(...problems);
        found.rejected.push(...rejected);
      },
      dump: () => {},
    },
    pace: {},
  });
  return { ...found, text: texts.join(""), counts, tasks: crew.tasks };
}

function readAtOnce(bytes: Uint8Array, file: string): Omit<Found, "tasks"> {
  const { records, problems, rejects, counts } = readDump(bytes, { file });
  const write = createJsonWriter(STYLE, 0);
  return { text: records.map((record) => `${write(record)}\n`).join(""), problems, rejected: rejects, counts };
}

function repeat(pieces: readonly Uint8Array[], least: number): Buffer {
  const all: Uint8Array[] = [];
  for (let size = 0, turn = 0; size < least; turn++) {
    const piece = pieces[turn % pieces.length] ?? new Uint8Array();
    all.push(piece, Buffer.from("\n\n"));
    size += piece.length + 2;
  }
  return Buffer.concat(all);
}

describe("a dump read in jobs", () => {
  it("gives what it gives at once, and most of it is read by others", async () => {
    const bytes = repeat([page], 4_000_000);
    const { tasks, ...found } = await readInJobs([createInput("quay.txt", bytes)], 2);
    expect(found).toEqual(readAtOnce(bytes, "quay.txt"));
    expect(tasks).toBeGreaterThan(4);
  });

  it.each(["daily-papers", "arxiv-mailing", "arxiv-page", "arxiv-search"])("gives the same for listings of the kind %s", async (kind) => {
    const pieces = fixtures.filter(({ file }) => file.startsWith(`${kind}/`)).map(({ bytes }) => bytes);
    const bytes = Buffer.concat([...unpackMails(repeat(pieces, 3_000_000))]);
    const { tasks: _tasks, ...found } = await readInJobs([createInput("quay.txt", bytes)], 2);
    expect(found).toEqual(readAtOnce(bytes, "quay.txt"));
  });

  it("gives the same whatever stands between its listings", async () => {
    const between = fc.array(
      fc.constantFrom("", "\r\n", "---", "retrieved: 2025-01-02", "> quoted", "Daily Papers", "A line of nobody's.", "Jan 5", "\r"),
      { maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(between, { minLength: 1, maxLength: 5 }), async (gaps) => {
        const pieces = gaps.map((lines) => Buffer.concat([page, page, Buffer.from(`\n\n${lines.join("\n")}\n`)]));
        const bytes = repeat(pieces, 2_500_000);
        const { tasks: _tasks, ...found } = await readInJobs([createInput("quay.txt", bytes)], 2);
        expect(found).toEqual(readAtOnce(bytes, "quay.txt"));
      }),
      { numRuns: 8 },
    );
  });

  it("gives the same where no listing ever begins anew", async () => {
    const bytes = Buffer.concat([page, repeat([Buffer.from("A line that is none of a paper's, and there are many of them.")], 2_000_000)]);
    const { tasks: _tasks, ...found } = await readInJobs([createInput("quay.txt", bytes)], 2);
    expect(found).toEqual(readAtOnce(bytes, "quay.txt"));
  });

  it.each(["utf-16le", "utf-16be", "windows-1251", "shift_jis"])("gives the same in %s", async (encoding) => {
    const text = repeat([page], 1_500_000)
      .toString()
      .replace(/[^ -~\n]/g, "*");
    const wide = Buffer.from(text, "utf16le");
    const bytes = encoding === "utf-16be" ? wide.swap16() : encoding === "utf-16le" ? wide : Buffer.from(text);
    const input = createInput("quay.txt", bytes, encoding);
    const { records, counts } = readDump(bytes, { file: "quay.txt", encoding });
    const found = await readInJobs([input], 2);
    expect(records.length).toBeGreaterThan(100);
    expect([found.text.split("\n").length - 1, found.counts]).toEqual([records.length, counts]);
  });

  it("keeps the order of the inputs, and tells of each once", async () => {
    const long = repeat([page, Buffer.from("Lamps \xFF\n", "latin1")], 2_000_000);
    const dumps = [long, Buffer.from("nothing of interest\n"), page, new Uint8Array(), long];
    const { tasks: _tasks, ...found } = await readInJobs(
      dumps.map((bytes, index) => createInput(`${index}.txt`, bytes)),
      3,
    );
    const each = dumps.map((bytes, index) => readAtOnce(bytes, `${index}.txt`));
    expect(found.text).toBe(each.map(({ text }) => text).join(""));
    expect(found.problems).toEqual(each.flatMap(({ problems }) => problems));
    expect(found.counts.lines).toBe(each.reduce((sum, { counts }) => sum + counts.lines, 0));
  });

  it("stops when no more is wanted", async () => {
    let papers = 0;
    const work = await prepareWork(RECIPE);
    await parseInJobs(oneByOne([createInput("quay.txt", repeat([page], 4_000_000))]), work, {
      jobs: { count: 2, hire: async () => createCrew() },
      delivery: { harvest: ({ selected }) => (papers += selected), dump: () => {} },
      pace: { wanted: () => papers === 0 },
    });
    expect(papers).toBeGreaterThan(0);
    expect(papers).toBeLessThan(1000);
  });
});

describe("the parts of a dump", () => {
  it("joined are the dump, and each knows its place", async () => {
    const bytes = repeat([page, Buffer.from("a\rb\r\nc")], 2_000_000);
    const parts: Part[] = [];
    for await (const part of cutUp(createInput("quay.txt", bytes), new PartMemory())) parts.push(part);
    expect(Buffer.concat(parts.map((part) => part.bytes)).equals(bytes)).toBe(true);
    for (const { offset, line } of parts) {
      expect(line).toBe(bytes.toString("latin1", 0, offset).match(/\r\n?|\n/g)?.length ?? 0);
    }
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.map(({ last }) => last)).toEqual(parts.map((_, index) => index === parts.length - 1));
  });
});
