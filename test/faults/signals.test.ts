/** Signals, wherever they come: no temporary file is left, old files stay, and the exit status says which signal it was. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { writeDump } from "../bench/generator.ts";
import { dumpOf } from "../cli/dumps.ts";
import { BIN, temporaryFolder } from "../cli/process.ts";

const SIGNALS = [
  ["SIGHUP", 129],
  ["SIGINT", 130],
  ["SIGQUIT", 131],
  ["SIGTERM", 143],
] as const;

const folder = temporaryFolder();
const long = [...writeDump({ seed: 7, megabytes: 2 })].join("");
let runs = 0;

/** A folder of its own with an output of an earlier run. */
function newPlace(): string {
  const place = folder.path(`run-${runs++}`);
  mkdirSync(place);
  writeFileSync(path.join(place, "out"), "old\n");
  return place;
}

function start(args: readonly string[], cwd: string): ChildProcess {
  return spawn(process.execPath, [BIN, ...args], { cwd, stdio: "pipe" });
}

/** Waits until a run has created its temporary file. */
async function temporaryOf(child: ChildProcess, place: string): Promise<void> {
  while (!readdirSync(place).some((name) => name.endsWith(".tmp"))) {
    if (child.exitCode !== null) throw new Error(`The run has ended with ${child.exitCode}`);
    await wait(10);
  }
}

/** Writes into a run without end until it takes no more. */
async function pour(child: ChildProcess, chunk: Buffer, megabytes: number): Promise<void> {
  child.stdin?.on("error", () => {});
  for (let poured = 0; poured < megabytes * 1e6; poured += chunk.length)
    if (child.stdin?.write(chunk) === false) await once(child.stdin, "drain");
}

/** Places where a signal can come: each starts a run and waits until it is there. */
const PLACES: Readonly<Record<string, (place: string) => Promise<ChildProcess>>> = {
  async "while it waits for standard input"(place) {
    const child = start(["-", "-o", "out"], place);
    await temporaryOf(child, place);
    return child;
  },
  async "while it waits for the writer of a named pipe"(place) {
    execFileSync("mkfifo", [path.join(place, "pipe")]);
    const child = start(["pipe", "-o", "out", "--rejects", "rejects"], place);
    await temporaryOf(child, place);
    return child;
  },
  async "in the middle of a line without end"(place) {
    const child = start(["-", "-o", "out", "-f", "ndjson"], place);
    await pour(child, Buffer.from("[a](b) ".repeat(9000)), 12);
    return child;
  },
  async "in the middle of a long input"(place) {
    const child = start(["-", "-o", "out", "-f", "ndjson"], place);
    await pour(child, Buffer.from(long), 4);
    return child;
  },
  async "while nobody reads its output"(place) {
    writeFileSync(path.join(place, "long.txt"), long);
    const child = start(["long.txt", "-f", "ndjson", "--rejects", "out"], place);
    if (child.stdout !== null) await once(child.stdout, "readable");
    return child;
  },
  async "while it waits for the reader of a named pipe"(place) {
    execFileSync("mkfifo", [path.join(place, "pipe")]);
    writeFileSync(path.join(place, "dump.txt"), dumpOf());
    const child = start(["dump.txt", "-o", "out", "--rejects", "pipe"], place);
    await temporaryOf(child, place);
    return child;
  },
};

describe.skipIf(process.platform === "win32").each(SIGNALS)("%s", (signal, status) => {
  it.each(Object.keys(PLACES))(`ends with ${status} %s, and leaves nothing`, async (where) => {
    const place = newPlace();
    const child = await PLACES[where]!(place);
    const before = readdirSync(place).filter((name) => !name.endsWith(".tmp"));
    const ended = once(child, "exit");
    child.kill(signal);
    expect(statusOf(await ended)).toBe(status);
    child.stdin?.destroy();
    expect(readdirSync(place)).toEqual(before);
    expect(readFileSync(path.join(place, "out"), "utf8")).toBe("old\n");
  });
});

/** The exit status as a shell shows it: a run that still waits for the system is ended by the signal itself. */
function statusOf([code, signal]: readonly unknown[]): unknown {
  return code ?? SIGNALS.find(([name]) => name === signal)?.[1];
}
