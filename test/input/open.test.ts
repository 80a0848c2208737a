import { type ChildProcessByStdio, execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readlinkSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import process from "node:process";
import type { Readable } from "node:stream";
import { describe, expect, it, onTestFinished } from "vitest";
import { InputError } from "../../src/input/input-error.ts";
import { openInputs } from "../../src/input/open.ts";
import { asNobody, failing, readFirst, readInputs, streamOf, useFolder } from "./reading.ts";

const { path, write } = useFolder();
const unix = process.platform !== "win32";

describe("files", () => {
  it("are read one after another, with the day of their modification in UTC", async () => {
    const names = [write("a.txt", "first\n"), write("b.txt", "second\n")];
    utimesSync(path("a.txt"), 0, Date.UTC(2024, 6, 26, 23, 59, 59) / 1000);
    utimesSync(path("b.txt"), 0, Date.UTC(2024, 6, 27) / 1000);
    expect(await readInputs(names)).toEqual([
      { file: names[0], text: "first\n", offset: 0, modified: "2024-07-26", error: null, invalid: 0 },
      { file: names[1], text: "second\n", offset: 0, modified: "2024-07-27", error: null, invalid: 0 },
    ]);
  });

  it("longer than a chunk arrive whole", async () => {
    const text = "a line of composed text • with more than ASCII\n".repeat(50_000);
    const [seen] = await readInputs([write("long.txt", text)]);
    expect(seen?.text === text).toBe(true);
  });

  it("that are empty have no chunks", async () => {
    const chunks: Uint8Array[] = [];
    for await (const input of openInputs([write("empty.txt", "")], { stdin: streamOf() })) {
      if (input instanceof InputError) throw input;
      for await (const chunk of input.chunks) chunks.push(chunk);
    }
    expect(chunks).toEqual([]);
  });

  it("that cannot be read are yielded as errors, and the others are still read", async () => {
    mkdirSync(path("folder"));
    const names = [path("missing.txt"), path("folder"), "", write("a.txt", "text"), path("a.txt", "below"), path("bad\0name")];
    expect((await readInputs(names)).map(({ file, text, error }) => [file, text ?? error])).toEqual([
      [names[0], "not-found"],
      [names[1], "directory"],
      ["", "not-found"],
      [names[3], "text"],
      [names[4], "not-found"],
      [names[5], "unreadable ERR_INVALID_ARG_VALUE"],
    ]);
  });

  it.runIf(unix)("that may not be read are yielded as errors", async () => {
    const name = write("secret.txt", "text");
    chmodSync(name, 0o000);
    const seen = await asNobody(path(), () => readInputs([name]));
    expect(seen).toMatchObject([{ file: name, error: "permission" }]);
  });

  it("are opened when their turn comes", async () => {
    const names = [write("a.txt", "a"), write("b.txt", "b"), write("c.txt", "c")];
    const seen: string[] = [];
    for await (const input of openInputs(names, { stdin: streamOf() })) {
      seen.push(input instanceof InputError ? input.reason : input.file);
      if (input.file === names[0]) {
        rmSync(path("b.txt"));
        writeFileSync(path("c.txt"), "new");
      } else if (!(input instanceof InputError)) for await (const chunk of input.chunks) seen.push(Buffer.from(chunk).toString());
    }
    expect(seen).toEqual([names[0], "not-found", names[2], "new"]);
  });

  it.runIf(process.platform === "linux")("are closed when the reader has enough, of the chunks or of the inputs", async () => {
    const names = [write("a.txt", "a".repeat(2_000_000)), write("b.txt", "b"), write("c.txt", "c")];
    const openedAtTurn: string[][] = [];
    for await (const input of openInputs(names, { stdin: streamOf() })) {
      openedAtTurn.push(filesOpenIn(path()));
      if (input.file === names[1]) break;
      await readFirst(input);
    }
    expect(openedAtTurn).toEqual([[names[0]], [names[1]]]);
    expect(filesOpenIn(path())).toEqual([]);
  });
});

describe("standard input", () => {
  it("is read from a pipe, among files, and has no day of modification", async () => {
    const file = write("a.txt", "a file\n");
    const child = spawn(process.execPath, ["-e", "process.stdout.write('through a pipe\\n')"], { stdio: ["ignore", "pipe", "inherit"] });
    expect(await readInputs([file, "-", file], { stdin: child.stdout })).toMatchObject([
      { file, text: "a file\n" },
      { file: "-", text: "through a pipe\n", modified: null, offset: 0 },
      { file, text: "a file\n" },
    ]);
  });

  it("can be read only once", async () => {
    const file = write("a.txt", "a");
    expect(await readInputs(["-", "-", file], { stdin: streamOf("once") })).toMatchObject([
      { file: "-", text: "once" },
      { file: "-", error: "stdin-twice" },
      { text: "a" },
    ]);
  });

  it("that fails keeps what came before", async () => {
    expect(await readInputs(["-"], { stdin: failing(streamOf("so far")) })).toMatchObject([
      { file: "-", text: "so far", error: "unreadable EIO" },
    ]);
  });

  it("is left alone when nobody names it", async () => {
    const child = endless();
    await readInputs([write("a.txt", "a")], { stdin: child.stdout });
    expect(child.stdout.destroyed).toBe(false);
  });

  it.each([
    ["a part", readFirst],
    ["nothing", (): void => undefined],
  ])("is let go when the reader has read %s and has enough", async (_, read) => {
    const child = endless();
    for await (const input of openInputs(["-"], { stdin: child.stdout })) {
      await read(input);
      break;
    }
    expect(child.stdout.destroyed).toBe(true);
  });
});

/** A list as an API returns it, with so many characters above its first paper. */
function listOf(note: number): string {
  return `[{"note": "${"x".repeat(note)}",\n"paper": {"id": "2601.00001", "title": "Lamps"}}]\n`;
}

describe("the form of an input", () => {
  const page = "\uFEFF<!-- saved from a browser -->\n<!doctype html><p>Lamps\n";

  it.each([
    [
      "a table with many columns",
      "id,version,title,abstract,authors,organization,submittedBy,published,revised,listed\n2601.00001\n",
      "rows",
    ],
    ["a line like a table's that goes on", `title,abstract,id${",x".repeat(40)}\n`, "text"],
    ["a page below a byte order mark and a comment", page, "page"],
    ["data of which the papers come soon", listOf(500), "data"],
    ["JSON of which the papers come late", listOf(3000), "text"],
    ["text", "Daily Papers\n", "text"],
  ])("%s does not depend on its chunks", async (_case, text, form) => {
    const bytes = Buffer.from(text);
    for (const size of [1, 7, 64, 2048, bytes.length]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
      for await (const input of openInputs(["-"], { stdin: streamOf(...pieces) })) expect([size, input]).toMatchObject([size, { form }]);
    }
  });
});

function endless(): ChildProcessByStdio<null, Readable, null> {
  const child = spawn(process.execPath, ["-e", "setInterval(() => process.stdout.write('more\\n'), 1)"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill());
  return child;
}

describe.runIf(unix)("named pipes", () => {
  it("are read to their end", async () => {
    execFileSync("mkfifo", [path("pipe")]);
    spawn("sh", ["-c", 'printf "one\\n" > "$0"', path("pipe")], { stdio: "inherit" });
    expect(await readInputs([path("pipe")])).toMatchObject([{ file: path("pipe"), text: "one\n", modified: null }]);
  });

  it("do not keep a reader waiting that has enough", async () => {
    execFileSync("mkfifo", [path("pipe")]);
    const writer = spawn("sh", ["-c", 'exec > "$0"; printf "first\\n"; exec sleep 600', path("pipe")]);
    onTestFinished(() => void writer.kill());
    let text = "";
    for await (const input of openInputs([path("pipe")], { stdin: streamOf() })) text += await readFirst(input);
    expect(text).toBe("first\n");
  });
});

function filesOpenIn(folder: string): string[] {
  const links = readdirSync("/proc/self/fd").flatMap((fd) => linkOf(`/proc/self/fd/${fd}`));
  return links.filter((file) => file.startsWith(folder));
}

function linkOf(name: string): string[] {
  try {
    return [readlinkSync(name)];
  } catch {
    return []; // closed meanwhile
  }
}
