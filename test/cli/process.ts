/** Runs papersift: as a process of its own, and through `main` with a world made up for the test. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PassThrough, Readable } from "node:stream";
import { afterAll, beforeAll } from "vitest";
import type { Io } from "../../src/cli/io.ts";
import { main } from "../../src/cli/main.ts";
import { setup } from "../build.ts";

export const BIN = path.join(import.meta.dirname, "../../bin/papersift.js");

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface World {
  readonly cwd?: string;
  readonly env?: Record<string, string>;
  readonly input?: string | Uint8Array;
}

/** Variables that would change what is tested are left out of the environment. */
const CLEAN = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:CI|COLUMNS|TERM|.*COLOR.*|SOURCE_DATE_EPOCH|VITEST.*|NODE_.*)$/.test(name)),
);

/** Runs a program to its end. Standard input is empty and at its end unless given. */
export async function run(program: string, args: readonly string[], { cwd, env = {}, input = "" }: World = {}): Promise<Ended> {
  const child = spawn(program, args, { cwd, env: { ...CLEAN, ...env } });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, stdout, stderr }));
  });
}

/** Runs papersift as a process. */
export async function papersift(args: readonly string[], world: World = {}): Promise<Ended> {
  return run(process.execPath, [BIN, ...args], world);
}

/** Runs a command line of bash in which `papersift` stands for the program. */
export async function bash(script: string, world: World = {}): Promise<Ended> {
  return run("bash", ["-c", `papersift() { ${quote(process.execPath)} ${quote(BIN)} "$@"; }\n${script}`], world);
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** The titles in the output `json`. */
export function titlesOf(json: string): string[] {
  const records: { title: string }[] = JSON.parse(json);
  return records.map(({ title }) => title);
}

/** A test's description of the world that `main` sees. */
export interface Staged {
  readonly input?: string | null;
  readonly tty?: { stdin?: boolean; stdout?: boolean; stderr?: boolean };
  readonly columns?: number;
  readonly rows?: number;
  /** Takes what is paged; without it there is no pager. */
  readonly page?: (command: string, text: string) => void;
  readonly env?: Record<string, string>;
  /** Time of each look at the clock; the last one stays. */
  readonly clock?: readonly string[];
}

/** Runs `main` in this process. `input` null is a standard input that nobody ever writes to. */
export async function runMain(
  args: readonly string[],
  { input = "", tty = {}, columns, rows, page, env = {}, clock }: Staged = {},
): Promise<Ended> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const texts = [collect(stdout), collect(stderr)];
  const times = [...(clock ?? ["2026-03-24T12:00:00Z"])];
  const io: Io = {
    stdin: input === null ? new PassThrough() : Readable.from([Buffer.from(input)]),
    stdout,
    stderr,
    isTTY: { stdin: tty.stdin === true, stdout: tty.stdout === true, stderr: tty.stderr === true },
    columns,
    rows,
    env,
    pid: process.pid,
    isRunning: (pid) => pid === process.pid,
    async page(command, text) {
      page?.(command, Buffer.from(text).toString());
      return page !== undefined;
    },
    now: () => new Date((times.length > 1 ? times.shift() : times[0]) ?? ""),
    descriptor: (number) => ({ output: number === 2 ? stderr : stdout, isTTY: number === 2 ? tty.stderr === true : tty.stdout === true }),
    onSignal: () => () => {},
  };
  const status = await main(args, io);
  stdout.end();
  stderr.end();
  const [out = "", err = ""] = await Promise.all(texts);
  return { status, stdout: out, stderr: err };
}

async function collect(stream: Readable): Promise<string> {
  let text = "";
  for await (const chunk of stream.setEncoding("utf8")) text += String(chunk);
  return text;
}

/** A folder that is there for the tests of one file; builds the program first. */
export function temporaryFolder(files: Record<string, string | Uint8Array> = {}): { path(name: string): string } {
  let folder = "";
  beforeAll(async () => {
    await setup();
    folder = mkdtempSync(path.join(tmpdir(), "papersift-"));
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return { path: (name) => path.join(folder, name) };
}
