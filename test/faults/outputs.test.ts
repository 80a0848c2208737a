/** Faults of outputs: nothing that was there may be lost, and nothing half written may be left. */
import { describe } from "vitest";
import { cutDump, dumpOf } from "../cli/dumps.ts";
import { type Fault, testFaults, TITLES } from "./fault.ts";

const REJECTED = cutDump().slice(0, cutDump().indexOf("\n\nLantern"));
const REJECTS = `# cut.txt:1 missing-title\n${REJECTED}\n`;
const isRejected = "cut.txt:1: error[missing-title]: looks like a paper, but has no title\n";

const SHARED: readonly Fault[] = [
  ["two outputs with one name", "papersift dump.txt -o out --rejects ./out", { status: 2, stderr: sameOutput("./out") }],
  [
    "two outputs in one file that is there, by its link",
    "echo old > out; ln -s out link; papersift dump.txt -o out --rejects link",
    { status: 2, stderr: sameOutput("link"), files: { out: "old\n", link: "-> out" } },
  ],
  [
    "two outputs in one file that is there, by its other name",
    "echo old > out; ln out other; papersift dump.txt -o out --rejects other",
    { status: 2, stderr: sameOutput("other"), files: { out: "old\n", other: "old\n" } },
  ],
  [
    "two outputs in one file that is not there yet, by a link to its folder",
    "mkdir folder; ln -s folder link; papersift dump.txt -o folder/out --rejects link/out",
    { status: 2, stderr: sameOutput("link/out"), files: { link: "-> folder" } },
  ],
  [
    "two outputs in one file that is not there yet, by a link to it",
    "ln -s out link; papersift dump.txt -o link --rejects out",
    { status: 2, stderr: sameOutput("out"), files: { link: "-> out" } },
  ],
  [
    "rejects on the standard output that is a file",
    "papersift dump.txt --rejects /dev/stdout > out",
    { status: 2, stderr: sameOutput("/dev/stdout"), files: { out: "" } },
  ],
  [
    "rejects in the file that is standard output",
    "papersift dump.txt --rejects out > out",
    { status: 2, stderr: sameOutput("out"), files: { out: "" } },
  ],
  ["rejects on standard output", "papersift dump.txt --rejects -", { status: 2, stdout: "", stderr: sameOutput("-") }],
  [
    "output in the file that messages go to",
    "papersift dump.txt -o log 2> log",
    { status: 2, files: { log: 'papersift: cannot write "log": standard error goes there\n' } },
  ],
  ["two outputs that go nowhere", "papersift dump.txt -o /dev/null --rejects /dev/null", {}],
];

const OVER_INPUTS: readonly Fault[] = [
  ["an output that is the input", "papersift ./dump.txt -o dump.txt", { status: 2, stderr: isInput("dump.txt", "./dump.txt") }],
  [
    "an output that is a link to the input",
    "ln -s dump.txt link; papersift dump.txt -o link",
    { status: 2, stderr: isInput("link", "dump.txt"), files: { link: "-> dump.txt" } },
  ],
  [
    "an output that is another name of the input",
    "ln dump.txt other; papersift dump.txt -o other",
    { status: 2, stderr: isInput("other", "dump.txt"), files: { other: dumpOf() } },
  ],
  ["an output that a glob matches", "papersift 'd*.txt' -o dump.txt", { status: 2, stderr: isInput("dump.txt") }],
  ["rejects over the second input", "papersift dump.txt cut.txt --rejects cut.txt", { status: 2, stdout: "", stderr: isInput("cut.txt") }],
  [
    "an output that is standard input",
    "papersift -o dump.txt < dump.txt",
    { status: 2, stderr: 'papersift: cannot write "dump.txt": it is one of the inputs, standard input\n' },
  ],
  [
    "standard output that is the input",
    "papersift dump.txt >> dump.txt",
    { status: 2, stderr: 'papersift: cannot write standard output: it is one of the inputs, "dump.txt"\n' },
  ],
  [
    "an output that is the list of inputs",
    "echo dump.txt > list; papersift --files-from list -o list",
    { status: 2, stderr: isList("list"), files: { list: "dump.txt\n" } },
  ],
  [
    "rejects over the list of inputs, by a link",
    "echo dump.txt > list; ln -s list link; papersift --files-from list --rejects link",
    {
      status: 2,
      stderr: 'papersift: cannot write "link": it is the list of the inputs, "list"\n',
      files: { list: "dump.txt\n", link: "-> list" },
    },
  ],
];

const DESCRIPTORS: readonly Fault[] = [
  [
    "/dev/stdout that is a log",
    "echo old > log; titles dump.txt -o /dev/stdout >> log",
    { files: { log: new RegExp(`^old\\n${TITLES.source.slice(1)}`) } },
  ],
  [
    "/dev/stderr that is a log",
    "echo old > log; titles cut.txt --rejects /dev/stderr 2>> log",
    { files: { log: /^old\n(?=[^]*# cut.txt:1 missing-title\n)/ } },
  ],
  ["/dev/fd/3 that is a log", "echo old > log; titles dump.txt -o /dev/fd/3 3>> log", { files: { log: /^old\n\{"title":"Lantern/ } }],
  ["a link to /dev/stdout", "ln -s /dev/stdout link; titles dump.txt -o link", { stdout: TITLES, files: { link: "-> /dev/stdout" } }],
  ["a closed pipe on /dev/stdout", "titles dump.txt -o /dev/stdout | true; echo ${PIPESTATUS[0]}", { stdout: "0\n" }],
  ["a closed pipe on /dev/fd/3", "{ titles dump.txt -o /dev/fd/3 3>&1 >&4 | true; } 4>&1; echo ${PIPESTATUS[0]}", { stdout: "0\n" }],
  [
    "a descriptor that is not open",
    "titles dump.txt -o /dev/fd/770",
    { status: 2, stdout: "", stderr: 'papersift: cannot write "/dev/fd/770": bad file descriptor\n' },
  ],
  ["a closed standard output", "titles dump.txt >&-", { stdout: "" }],
  ["a closed standard error", "titles cut.txt 2>&-", { stdout: /^\{"title":"Lantern/ }],
];

const LINKS: readonly Fault[] = [
  ["a link that leads nowhere yet", "ln -s out link; titles dump.txt -o link", { files: { link: "-> out", out: TITLES } }],
  [
    "a link through a link to another folder",
    "mkdir a b; ln -s ../b/out a/link; ln -s a/link link; titles dump.txt -o link",
    { files: { link: "-> a/link", "a/link": "-> ../b/out", "b/out": TITLES } },
  ],
  [
    "a link to itself",
    "ln -s link link; titles dump.txt -o link",
    { status: 2, stderr: 'papersift: cannot write "link": too many symbolic links\n', files: { link: "-> link" } },
  ],
  ["a file with two names", "echo old > out; ln out other; titles dump.txt -o out", { files: { out: TITLES, other: TITLES } }],
  ["a named pipe", "mkfifo pipe; cat pipe > copy & titles dump.txt -o pipe; wait", { files: { pipe: "special", copy: TITLES } }],
];

const REFUSED: readonly Fault[] = [
  [
    "a file as a folder",
    "papersift dump.txt -o cut.txt/out",
    { status: 2, stderr: 'papersift: cannot write "cut.txt/out": what should be its folder is a file\n' },
  ],
  [
    "a folder that is missing",
    "papersift dump.txt -o no/out",
    { status: 2, stderr: 'papersift: cannot write "no/out": no such file or directory\n' },
  ],
  ["a folder", "papersift dump.txt -o .", { status: 2, stderr: 'papersift: cannot write ".": it is a folder\n' }],
  [
    "a file that may not be written to",
    "echo old > out; chmod 444 out; as_user papersift dump.txt -o out",
    { status: 2, stderr: 'papersift: cannot write "out": permission denied\n', files: { out: "old\n" } },
  ],
  [
    "a folder that takes no new file",
    "mkdir folder; chmod 555 folder; as_user papersift dump.txt -o folder/out",
    { status: 2, stderr: 'papersift: cannot write "folder/out": its folder takes no new file: permission denied\n' },
  ],
  [
    "a file that may be written to in a folder that takes no new one",
    "mkdir folder; echo old > folder/out; chmod 666 folder/out; chmod 555 folder; as_user papersift dump.txt -f ndjson --fields title -o folder/out",
    { files: { "folder/out": TITLES } },
  ],
  [
    "a file of somebody else in a folder that takes new ones",
    "mkdir folder; echo a long line that was there before > folder/out; chmod 666 folder/out; chmod 1777 folder; as_user papersift dump.txt --limit 0 -o folder/out",
    { files: { "folder/out": "[]\n" } },
  ],
  [
    "permissions that the mask would take away",
    "echo old > out; chmod 666 out; umask 077; titles dump.txt -o out; stat -c %a out",
    { stdout: "666\n", files: { out: TITLES } },
  ],
  [
    "a name as long as a name can be",
    "titles dump.txt -o \"$(printf 'é%.0s' {1..125}).json\"",
    { files: { [`${"é".repeat(125)}.json`]: TITLES } },
  ],
  [
    "a name that would move the cursor",
    String.raw`papersift dump.txt -o $'no/a\n\e[2J'`,
    { status: 2, stderr: `papersift: cannot write "no/a\\n\\x1b[2J": no such file or directory\n` },
  ],
  [
    "a name that is not UTF-8",
    String.raw`papersift dump.txt -o $'a\xff'`,
    { status: 2, stderr: 'papersift: cannot write "a\uFFFD": its name is not UTF-8\n' },
  ],
  [
    "a working folder that is gone",
    "mkdir gone; cd gone; rmdir ../gone; papersift ../dump.txt -o out 2>&1 | tail -1; exit ${PIPESTATUS[0]}",
    { status: 2, stdout: /^papersift: cannot (?:read|write) ".*": no such file/ },
  ],
];

const FULL: readonly Fault[] = [
  ["a full disk under standard output", "papersift dump.txt > /dev/full", { status: 2, stderr: isFull("standard output") }],
  ["a full disk under -o", "papersift dump.txt -o /dev/full", { status: 2, stderr: isFull('"/dev/full"') }],
  ["a full disk under the help", "papersift --help > /dev/full", { status: 2, stderr: isFull("standard output") }],
  ["a full disk under the version", "papersift --version > /dev/full", { status: 2, stderr: isFull("standard output") }],
  ["a full disk under the schema", "papersift schema > /dev/full", { status: 2, stderr: isFull("standard output") }],
  ["a full disk under a summary", "papersift summary dump.txt > /dev/full", { status: 2, stderr: isFull("standard output") }],
  [
    "a full disk under the rejects, which leaves the old output",
    "echo old > out; papersift cut.txt -o out --rejects /dev/full",
    { status: 2, stderr: isRejected + isFull('"/dev/full"'), files: { out: "old\n" } },
  ],
  [
    "a limit on the size of files",
    "echo old > out; yes dump.txt | head -400 > list; ulimit -f 8; titles --files-from list -o out",
    { status: 2, stderr: 'papersift: cannot write "out": file too large\n', files: { out: "old\n", list: /^dump/ } },
  ],
];

const INCOMPLETE: readonly Fault[] = [
  [
    "a reader that goes away, which leaves the old rejects",
    "echo old > out; yes cut.txt | head -9000 > list; papersift -q -f ndjson --files-from list --rejects out 2> /dev/null | head -c 1; echo ${PIPESTATUS[0]}",
    { stdout: "{0\n", files: { out: "old\n", list: /^cut/ } },
  ],
  [
    "no input that can be read, which leaves the old files",
    "echo old > out; echo old > rejects; papersift nowhere -o out --rejects rejects",
    { status: 2, stderr: 'papersift: cannot read "nowhere": no such file\n', files: { out: "old\n", rejects: "old\n" } },
  ],
  [
    "a mistake in the query, which leaves the old file",
    "echo old > out; papersift dump.txt -k '(' -o out 2> /dev/null",
    { status: 2, files: { out: "old\n" } },
  ],
  [
    "no fault at all",
    "titles cut.txt -o out --rejects rejects",
    { stderr: isRejected, files: { out: /^\{"title":"Lantern/, rejects: REJECTS } },
  ],
];

function sameOutput(name: string): string {
  return `papersift: the output and --rejects cannot both go to "${name}"\n`;
}

function isInput(name: string, input?: string): string {
  return `papersift: cannot write "${name}": it is one of the inputs${input === undefined ? "" : `, "${input}"`}\n`;
}

function isList(name: string): string {
  return `papersift: cannot write "${name}": it is the list of the inputs\n`;
}

function isFull(name: string): string {
  return `papersift: cannot write ${name}: no space left on device\n`;
}

describe.skipIf(process.platform !== "linux")("an output is not harmed by", () => {
  testFaults([...SHARED, ...OVER_INPUTS, ...DESCRIPTORS, ...LINKS, ...REFUSED, ...FULL, ...INCOMPLETE]);
});
