/** A fault that befalls a run, as a command line of bash, and what must come out of it. */
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { setup } from "../build.ts";
import { cutDump, dumpOf } from "../cli/dumps.ts";
import { bash, BIN } from "../cli/process.ts";

/** The outcome that a run must have. A part that is left out is not looked at, but for files: none may come or go but those that are named. */
interface Outcome {
  /** Of the last command; 0 when left out. */
  readonly status?: number;
  readonly stdout?: string | RegExp;
  /** Nothing when left out. */
  readonly stderr?: string | RegExp;
  /** Files beside the two dumps, with what they hold; `-> target` for a link. */
  readonly files?: Readonly<Record<string, string | RegExp>>;
}

export type Fault = readonly [name: string, script: string, outcome: Outcome];

/** The dumps that lie in the folder of each fault: three papers, and two below a block that lacks its title. */
const DUMPS: Readonly<Record<string, string>> = { "dump.txt": dumpOf(), "cut.txt": cutDump() };

/** The output `ndjson` of the titles of the first dump. */
export const TITLES = /^\{"title":"Lantern[^]*\n\{"title":"How[^]*\n\{"title":"Counting[^]*\n$/;

/** The system's superuser, whom no permission stops, so that a run for which they count needs another user. */
const isSuperuser = process.getuid?.() === 0;

/** Words that scripts may use besides `papersift`: `as_user papersift` runs it as a user whom permissions concern. */
const WORDS = `
as_user() { shift; ${isSuperuser ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""}"$NODE" "$BIN" "$@"; }
titles() { papersift -f ndjson --fields title "$@"; }
`;

/** Makes a test of each fault. */
export function testFaults(faults: readonly Fault[]): void {
  const root = { path: "" };
  beforeAll(async () => {
    await setup();
    root.path = mkdtempSync(path.join(tmpdir(), "papersift-faults-"));
    chmodSync(root.path, 0o755);
  }, 60_000);
  afterAll(() => rmSync(root.path, { recursive: true, force: true }));
  it.for(faults)("%s", async ([, script, outcome]) => {
    const folder = mkdtempSync(path.join(root.path, "run-"));
    chmodSync(folder, 0o777);
    mkdirSync(path.join(root.path, "tmp"), { recursive: true });
    chmodSync(path.join(root.path, "tmp"), 0o1777);
    for (const [name, text] of Object.entries(DUMPS)) writeFileSync(path.join(folder, name), text);
    const env = { NODE: process.execPath, BIN, TMPDIR: path.join(root.path, "tmp") };
    const { status, stdout, stderr } = await bash(`${WORDS}${script}`, { cwd: folder, env });
    const expected = { stdout: outcome.stdout ?? /^/, stderr: outcome.stderr ?? "", files: { ...DUMPS, ...outcome.files } };
    const found = { stdout, stderr, files: listFiles(folder) };
    expect({ status, ...compare(found, expected) }).toEqual({ status: outcome.status ?? 0, ...expected });
    expect(readdirSync(path.join(root.path, "tmp"))).toEqual([]);
  });
}

/** Gives the output with the patterns in place of the texts that match them. */
function compare(found: Found, expected: Expected): Expected {
  const files = Object.entries(found.files).map(([name, text]) => [name, patternOf(text, expected.files[name])]);
  return {
    stdout: patternOf(found.stdout, expected.stdout),
    stderr: patternOf(found.stderr, expected.stderr),
    files: Object.fromEntries(files),
  };
}

function patternOf(text: string, pattern: string | RegExp | undefined): string | RegExp {
  return pattern instanceof RegExp && pattern.test(text) ? pattern : text;
}

interface Printed<T> {
  readonly stdout: T;
  readonly stderr: T;
  readonly files: Readonly<Record<string, T>>;
}
type Found = Printed<string>;
type Expected = Printed<string | RegExp>;

/** Everything below a folder that is no folder, with its content. */
function listFiles(folder: string, above = ""): Record<string, string> {
  return Object.assign(
    {},
    ...readdirSync(folder, { encoding: "buffer" }).map((entry) => {
      const name = above + entry.toString();
      const place = Buffer.concat([Buffer.from(`${folder}/`), entry]);
      const status = lstatSync(place);
      if (status.isDirectory()) return listFiles(place.toString(), `${name}/`);
      if (status.isSymbolicLink()) return { [name]: `-> ${readlinkSync(place)}` };
      return { [name]: status.isFile() ? readFileSync(place, "utf8") : "special" };
    }),
  );
}
