/** Inputs without end or measure: memory stays bounded, what was cut is told, and the other inputs are read. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createGzip } from "node:zlib";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { dumpOf } from "../cli/dumps.ts";
import { BIN, temporaryFolder } from "../cli/process.ts";

const MEGABYTES = 8;
/** Kilobytes of memory that a run may take. */
const MOST_MEMORY = 300 * 1024;
/** Prints how much a run took when it ends. */
const MEASURE = 'data:text/javascript,process.on("exit",()=>process.stderr.write(`memory ${process.resourceUsage().maxRSS}\\n`))';

const folder = temporaryFolder({ "dump.txt": dumpOf() });

async function measure(chunks: Iterable<Buffer>): Promise<{ status: unknown; stdout: string; stderr: string; memory: number }> {
  const args = ["--import", MEASURE, BIN, "-f", "ndjson", "--fields", "title,source.file", "-", folder.path("dump.txt")];
  const child = spawn(process.execPath, args);
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const closed = once(child, "close");
  Readable.from(chunks).pipe(child.stdin);
  const [status] = await closed;
  return { status, stdout, stderr, memory: Number(/^memory (\d+)$/m.exec(stderr)?.[1]) };
}

function* repeat(unit: string): Generator<Buffer> {
  const chunk = Buffer.from(unit.repeat(Math.ceil(65_536 / Buffer.byteLength(unit))));
  for (let written = 0; written < MEGABYTES * 1e6; written += chunk.length) yield chunk;
}

const CARD =
  "Lamps for Machines\n\nWe ask what a machine needs to see by, and answer: less than people do.\n\n  • 2 authors\n·\nNov 12, 2024\n\n";

describe("in bounded memory", () => {
  it.each(["x", "\0", "é ", "[a](b) ", "](", "![", "<b>", "&amp;", '{"a":"b\\n"} ', "arXiv:2601.00001 [pdf] "])(
    "a line of %j without end is read in pieces",
    async (unit) => {
      const { status, stdout, stderr, memory } = await measure(repeat(unit));
      expect(status).toBe(0);
      expect(stderr).toContain("-:1: warning[line-cut]: the line is longer than 1 MiB, and read in pieces of that length\n");
      expect(stdout.split("\n")).toHaveLength(4);
      expect(memory).toBeLessThan(MOST_MEMORY);
    },
  );

  it.each([CARD, `${CARD}[1]: https://example.org/lamps\n`, "some words that stand on a line of their own\n", "\n", "[a](b) [c](d)\n"])(
    "lines of %j without end are read",
    async (unit) => {
      const { status, stdout, memory } = await measure(repeat(unit));
      expect(status).toBe(0);
      expect(stdout).toContain("dump.txt");
      expect(memory).toBeLessThan(MOST_MEMORY);
    },
  );

  it("an archive that unpacks to far more than it is", async () => {
    const packed = await buffer(Readable.from(repeat("\0")).pipe(createGzip()));
    writeFileSync(folder.path("bomb.gz"), packed);
    const { status, stdout, stderr, memory } = await measure([packed]);
    expect([status, stdout.split("\n").length]).toEqual([0, 4]);
    expect(stderr).toContain("-:1: warning[line-cut]");
    expect(memory).toBeLessThan(MOST_MEMORY);
  });
});
