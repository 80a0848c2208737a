/** Faults of inputs: each is told in one line, and the other inputs are read. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { writeDump } from "../bench/generator.ts";
import { dumpOf } from "../cli/dumps.ts";
import { BIN, temporaryFolder } from "../cli/process.ts";
import { type Fault, testFaults, TITLES } from "./fault.ts";

const LAST = '{"title":"Counting Clouds with Blind Sensors"}\n';

const FAULTS: readonly Fault[] = [
  ["a file that is missing", "titles nowhere dump.txt", { status: 2, stdout: TITLES, stderr: cannotRead("nowhere", "no such file") }],
  [
    "a folder",
    "mkdir folder; titles folder dump.txt",
    { status: 2, stdout: TITLES, stderr: cannotRead("folder", "it is a folder; name the files in it, or a glob") },
  ],
  [
    "a folder on standard input",
    "titles - dump.txt < .",
    { status: 2, stdout: TITLES, stderr: "papersift: cannot read standard input: it is a folder; name the files in it, or a glob\n" },
  ],
  ["a file as a folder", "titles dump.txt/x dump.txt", { status: 2, stdout: TITLES, stderr: cannotRead("dump.txt/x", "no such file") }],
  [
    "a PDF",
    "printf '%s\\n' '%PDF-1.7' > 'a paper.pdf'; titles 'a paper.pdf' dump.txt",
    {
      status: 2,
      stdout: TITLES,
      stderr: `papersift: cannot read "a paper.pdf": it is a PDF: pdftotext 'a paper.pdf' - | papersift\n`,
      files: { "a paper.pdf": "%PDF-1.7\n" },
    },
  ],
  [
    "a packed file on standard input",
    String.raw`printf '\3757zXZ\0\0' | titles - dump.txt`,
    { status: 2, stdout: TITLES, stderr: "papersift: cannot read standard input: it is packed with xz: xz -dc FILE | papersift\n" },
  ],
  [
    "a picture among files for several threads",
    String.raw`printf '\211PNG\r\n\032\n' > a.png; titles dump.txt a.png --jobs 2; status=$?; rm a.png; exit $status`,
    { status: 2, stdout: TITLES, stderr: cannotRead("a.png", "it is a PNG picture: tesseract a.png - | papersift") },
  ],
  [
    "an address",
    "titles 'https://example.org/list/cs.CL/new?skip=0&show=5' dump.txt",
    {
      status: 2,
      stdout: TITLES,
      stderr: cannotRead(
        "https://example.org/list/cs.CL/new?skip=0&show=5",
        "papersift reads no addresses: curl -s 'https://example.org/list/cs.CL/new?skip=0&show=5' | papersift",
      ),
    },
  ],
  [
    "an address in a list of names",
    "printf 'http://example.org\\ndump.txt\\n' > list; titles --files-from list; status=$?; rm list; exit $status",
    {
      status: 2,
      stdout: TITLES,
      stderr: cannotRead("http://example.org", "papersift reads no addresses: curl -s http://example.org | papersift"),
    },
  ],
  [
    "a file that is named as an address",
    "mkdir -p http:/; mv dump.txt http:/; titles http://dump.txt; mv http:/dump.txt .; rmdir http:",
    { stdout: TITLES },
  ],
  [
    "JSON of an unknown sort",
    `echo '{"papers": 3}' | titles - dump.txt`,
    {
      stdout: TITLES,
      stderr:
        "-: warning[no-listing]: this is JSON of an unknown sort; papersift reads its own JSON and CSV, the JSON of the API of Daily Papers, arXiv's feeds, and pages, mails and text that list papers\n",
    },
  ],
  [
    "XML of an unknown sort",
    `echo '<?xml version="1.0"?><papers/>' | titles - dump.txt`,
    { stdout: TITLES, stderr: /^-: warning\[no-listing\]: this is XML of an unknown sort; [^\n]*\n$/ },
  ],
  [
    "a file that may not be read",
    "chmod 000 cut.txt; as_user papersift -f ndjson --fields title cut.txt dump.txt; status=$?; chmod 644 cut.txt; exit $status",
    { status: 2, stdout: TITLES, stderr: cannotRead("cut.txt", "permission denied") },
  ],
  [
    "a list of names that may not be read",
    "echo dump.txt > list; chmod 000 list; as_user papersift --files-from list; status=$?; chmod 644 list; exit $status",
    { status: 2, stdout: "", stderr: cannotRead("list", "permission denied"), files: { list: "dump.txt\n" } },
  ],
  [
    "a folder that may not be searched",
    "mkdir folder; chmod 000 folder; as_user papersift 'folder/*.txt'; status=$?; chmod 755 folder; exit $status",
    { status: 2, stdout: "", stderr: /^papersift: cannot read ".*folder": permission denied\n$/ },
  ],
  [
    "a link that leads nowhere",
    "ln -s nowhere link; titles link dump.txt",
    { status: 2, stdout: TITLES, stderr: cannotRead("link", "no such file"), files: { link: "-> nowhere" } },
  ],
  [
    "a link to itself",
    "ln -s link link; titles link dump.txt",
    { status: 2, stdout: TITLES, stderr: cannotRead("link", "ELOOP"), files: { link: "-> link" } },
  ],
  [
    "a glob over a folder with links to itself",
    "mkdir folder; mv dump.txt folder; ln -s . folder/a; ln -s .. folder/b; ln -s dump.txt folder/c.txt; titles 'folder/**'; mv folder/dump.txt .",
    { stdout: TITLES, files: { "folder/a": "-> .", "folder/b": "-> ..", "folder/c.txt": "-> dump.txt" } },
  ],
  [
    "a glob over links to folders",
    "mkdir a; mv dump.txt a; ln -s a b; titles '*/*.txt'; titles 'b/*.txt'; mv a/dump.txt .",
    { stdout: new RegExp(`${TITLES.source.slice(0, -1)}${TITLES.source.slice(1)}`), files: { b: "-> a" } },
  ],
  [
    "a glob in a folder that is gone",
    "mkdir gone; cd gone; rmdir ../gone; titles '*.txt'",
    { status: 2, stdout: "", stderr: cannotRead("*.txt", "no such file") },
  ],
  [
    "a name in a folder that is gone",
    "mkdir gone; cd gone; rmdir ../gone; titles x",
    { status: 2, stderr: cannotRead("x", "no such file") },
  ],
  [
    "a name that is not UTF-8",
    String.raw`mv dump.txt $'a\xff'; titles $'a\xff'; titles 'a*' | wc -l; mv $'a\xff' dump.txt`,
    { stdout: new RegExp(`${TITLES.source.slice(0, -1)}3\\n$`) },
  ],
  [
    "two names that read the same, as they are not UTF-8",
    String.raw`cp dump.txt $'a\xff'; mv dump.txt $'a\xfe'; titles $'a\xff'; status=$?; mv $'a\xff' dump.txt; rm $'a\xfe'; exit $status`,
    { status: 2, stdout: "", stderr: cannotRead("a\uFFFD", "no such file") },
  ],
  [
    "a name that would move the cursor",
    String.raw`titles $'no\n\e[2J\u202e' dump.txt`,
    { status: 2, stdout: TITLES, stderr: cannotRead(String.raw`no\n\x1b[2J\u202e`, "no such file") },
  ],
  [
    "a name with a line end",
    String.raw`mv dump.txt $'a\nb'; papersift -f ndjson --fields source.file --limit 1 $'a\nb'; mv $'a\nb' dump.txt`,
    { stdout: String.raw`{"source.file":"a\nb"}` + "\n" },
  ],
  ["a name that looks like an option", "mv dump.txt ./-v; titles -- -v; mv ./-v dump.txt", { stdout: TITLES }],
  [
    "a name that is too long",
    "titles \"$(printf 'x%.0s' {1..300})\" dump.txt",
    { status: 2, stdout: TITLES, stderr: /^papersift: cannot read "x+": ENAMETOOLONG\n$/ },
  ],
  ["a named pipe", "mkfifo pipe; cat dump.txt > pipe & titles pipe; wait", { stdout: TITLES, files: { pipe: "special" } }],
  [
    "a named pipe whose writer writes nothing",
    "mkfifo pipe; : > pipe & titles pipe dump.txt; wait",
    { stdout: TITLES, stderr: "pipe: warning[empty-input]: the input is empty\n", files: { pipe: "special" } },
  ],
  ["a device", "titles /dev/null dump.txt", { stdout: TITLES, stderr: "/dev/null: warning[empty-input]: the input is empty\n" }],
  ["a closed standard input", "titles - dump.txt <&-", { stdout: TITLES, stderr: "-: warning[empty-input]: the input is empty\n" }],
  [
    "standard input named twice",
    "titles - - < dump.txt",
    { status: 2, stdout: TITLES, stderr: "papersift: cannot read standard input: it can be read only once\n" },
  ],
  [
    "fewer descriptors than files",
    "yes dump.txt | head -100 > list; ulimit -n 24; titles --files-from list | wc -l",
    { stdout: "300\n", files: { list: /^dump/ } },
  ],
  [
    "an archive that is cut off",
    "gzip -c dump.txt | head -c 200 > cut.gz; titles cut.gz dump.txt | tail -1",
    { stdout: LAST, stderr: /^papersift: cannot read "cut.gz": its gzip is damaged or cut off$/m, files: { "cut.gz": /^/ } },
  ],
  [
    "an archive that is damaged",
    "{ gzip -c dump.txt | head -c 100; head -c 300 /dev/zero; } > bad.gz; titles bad.gz dump.txt | tail -1",
    { stdout: LAST, stderr: /^papersift: cannot read "bad.gz": its gzip is damaged or cut off$/m, files: { "bad.gz": /^/ } },
  ],
];

function cannotRead(name: string, reason: string): string {
  return `papersift: cannot read "${name}": ${reason}\n`;
}

describe.skipIf(process.platform !== "linux")("other inputs are read in spite of", () => {
  testFaults(FAULTS);
});

const folder = temporaryFolder();
const long = [...writeDump({ seed: 5, megabytes: 4 })].join("");

/** Starts to read a long file, and waits until what nobody reads of the output yet fills the pipe. */
async function stopWithin(name: string): Promise<ChildProcess> {
  writeFileSync(folder.path(name), long);
  const child = spawn(process.execPath, [BIN, "-f", "ndjson", folder.path(name)], { stdio: ["ignore", "pipe", "pipe"] });
  await once(child.stdout, "readable");
  return child;
}

async function finish(child: ChildProcess): Promise<{ status: unknown; papers: number; stderr: string }> {
  let [stdout, stderr] = ["", ""];
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const [status] = await once(child, "close");
  return { status, papers: stdout.split("\n").length - 1, stderr };
}

describe.skipIf(process.platform === "win32")("while it is read, a file", () => {
  it("may grow: what is added is read", async () => {
    const [before, after] = [await finish(await stopWithin("before.txt")), await stopWithin("grows.txt")];
    appendFileSync(folder.path("grows.txt"), `\n${dumpOf()}`);
    expect(await finish(after)).toEqual({ ...before, papers: before.papers + 3 });
  });

  it("may be removed: it is read to its end", async () => {
    const [before, after] = [await finish(await stopWithin("before.txt")), await stopWithin("goes.txt")];
    rmSync(folder.path("goes.txt"));
    expect(await finish(after)).toEqual(before);
  });

  it("may be cut off: what was read counts", async () => {
    const [before, after] = [await finish(await stopWithin("before.txt")), await stopWithin("shrinks.txt")];
    truncateSync(folder.path("shrinks.txt"), 1000);
    const { status, papers } = await finish(after);
    expect(status).toBe(0);
    expect(papers).toBeGreaterThan(0);
    expect(papers).toBeLessThan(before.papers);
  });
});
