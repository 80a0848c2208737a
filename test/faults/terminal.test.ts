/** Hostile text never reaches a terminal raw, whatever prints it; files get it in ways that lead back to it. */
import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { BIN, run, runMain, temporaryFolder } from "../cli/process.ts";

/** A control of C0 and one of C1, DEL, a change of the writing direction, a tag, a filler, a separator. */
const HOSTILE = "\u001b]0;x\u0007\u009b31m\u007f\u202e\u{e0041}\u3164\u2028";
const RAW = /(?![\n\t])[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\u3164\u{e0000}-\u{e007f}]/u;
/** Colours that the program wrote. */
// oxlint-disable-next-line no-control-regex -- finding controls is what it is for
const COLOURS = /\u001b\[[\d;]*m/g;

const dump = `Daily Papers

Nov 13

Reading Lamps ${HOSTILE} for Machines

We ask what a machine needs to see by ${HOSTILE}, and answer: less than people do, but steadier than they would like to admit.

  • 2 authors
·
Nov 12, 2024
`;
const headless = `ters agree in all nine jars, while the feeding takes half as long. ${dump.slice(dump.indexOf("We ask"))}`;
const folder = temporaryFolder({ "dump.txt": dump, "empty.txt": "", "cut.txt": `${headless}\n${dump.slice(dump.indexOf("Reading"))}` });
const here = (name: string): string => folder.path(name);
const tty = { stdout: true, stderr: true };

const OUTPUTS: readonly (readonly string[])[] = [
  ...["json", "ndjson", "csv", "tsv", "table", "bibtex", "ris", "csl-json", "markdown", "atom", "jsonfeed", "html"].map((format) => [
    "-f",
    format,
  ]),
  ["--pretty", "-f", "json"],
  ["--color", "always", "--no-truncate"],
  ["inspect"],
  ["summary", "--by", "day"],
  ["summary", "-f", "json"],
  ["summary", "-f", "csv"],
  ["duplicates"],
  ["duplicates", "-f", "json"],
];

describe("on a terminal", () => {
  it.each(OUTPUTS.map((args) => args.join(" ")))("%s shows nothing raw", async (args) => {
    const { status, stdout } = await runMain([...args.split(" "), here("dump.txt"), here("dump.txt")], { tty });
    expect(status).toBe(0);
    expect(stdout).toContain("Lamps");
    expect(stdout.replaceAll(COLOURS, "").replaceAll(/\r+\n/g, "\n")).not.toMatch(RAW);
  });

  it("diff shows nothing raw", async () => {
    for (const format of [[], ["-f", "json"]]) {
      const { stdout } = await runMain(["diff", ...format, here("empty.txt"), here("dump.txt")], { tty });
      expect(stdout).toContain("Lamps");
      expect(stdout.replaceAll(COLOURS, "")).not.toMatch(RAW);
    }
  });

  it("rejected blocks show nothing raw, and no colours of theirs", async () => {
    const args = ["--rejects", "-", "-o", here("out.json"), here("cut.txt")];
    const { stdout } = await runMain(args, { tty });
    expect(stdout).toContain("missing-title");
    expect(stdout).toContain(String.raw`\u001b]0;x`);
    expect(stdout).not.toMatch(RAW);
  });

  it.each(["text", "json"])("messages as %s show nothing raw", async (errors) => {
    const mistakes = [
      [`no${HOSTILE}`],
      ["-k", `"a" ${HOSTILE}:(`],
      ["-k", `titel${HOSTILE}:x`],
      ["--fields", `title,${HOSTILE}`],
      ["--since", HOSTILE],
      ["--format", HOSTILE],
      ["--width", HOSTILE],
      ["--sort", HOSTILE],
      ["--input-encoding", HOSTILE],
      ["--listing", HOSTILE],
      [`--${HOSTILE}`],
      ["-o", `no/${HOSTILE}`],
      ["completion", HOSTILE],
    ];
    for (const args of mistakes) {
      const { status, stderr } = await runMain([...args, "--errors", errors], { tty, input: dump, env: { NO_COLOR: "1" } });
      expect([args, status]).toEqual([args, 2]);
      expect(stderr).not.toBe("");
      expect(stderr).not.toMatch(RAW);
      expect(errors === "text" || stderr.trimEnd().split("\n").every(isMessage)).toBe(true);
    }
  });
});

function isMessage(line: string): boolean {
  return JSON.parse(line).severity === "error";
}

describe("a file", () => {
  it("gets JSON whose values are those of the dump, without controls", async () => {
    const { stdout } = await runMain(["-f", "json", here("dump.txt")]);
    expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}]/u);
    const [record]: { title: string; abstract: string }[] = JSON.parse(stdout);
    const onTerminal = await runMain(["-f", "json", here("dump.txt")], { tty });
    expect(JSON.parse(onTerminal.stdout)).toEqual([record]);
  });

  it("gets the same JSON of comparisons and messages, without controls", async () => {
    for (const args of [["duplicates"], ["diff"]]) {
      const { stdout } = await runMain([...args, "-f", "json", here("dump.txt"), here("dump.txt")]);
      expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}]/u);
    }
    const { stderr } = await runMain(["--errors", "json", `no${HOSTILE}`]);
    expect(stderr).not.toMatch(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}]/u);
    expect(JSON.parse(stderr)).toMatchObject({ file: `no${HOSTILE}` });
  });

  it("gets rejected blocks as they stood", async () => {
    await runMain(["-o", here("out.json"), "--rejects", here("rejects.txt"), here("cut.txt")]);
    const { stdout } = await run("cat", [here("rejects.txt")]);
    expect(stdout).toContain(headless.trim());
  });
});

const hasScript = (await run("script", ["--version"]).catch(() => null))?.stdout.includes("util-linux") === true;

describe.runIf(hasScript)("a real terminal", () => {
  it.each(["-f json", "-o /dev/tty -f csv", "-o /dev/stdout -f ndjson", "inspect", "-f json --rejects /dev/stderr"])(
    "gets nothing raw by %s",
    async (args) => {
      writeFileSync(here("both.txt"), `${headless}\n${dump.slice(dump.indexOf("Reading"))}`);
      const { stdout } = await run("script", ["-qec", `${process.execPath} ${BIN} ${args} ${here("both.txt")}`, "/dev/null"], {
        env: { TERM: "xterm" },
      });
      expect(stdout).toContain("Lamps");
      expect(stdout.replaceAll(COLOURS, "").replaceAll(/\r+\n/g, "\n")).not.toMatch(RAW);
    },
  );
});
