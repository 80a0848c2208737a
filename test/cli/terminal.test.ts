import { describe, expect, it } from "vitest";
import { screenWidth, wantsColor } from "../../src/cli/terminal.ts";
import { textWidth } from "../../src/text/terminal-width.ts";
import { CARDS, dumpOf } from "./dumps.ts";
import { BIN, papersift, run, runMain, temporaryFolder } from "./process.ts";

const folder = temporaryFolder({ "dump.txt": dumpOf() });
const ESCAPE = "\u001B[";
const onTerminal = { input: dumpOf(), tty: { stdout: true, stderr: true } };

describe("wantsColor", () => {
  it.each<[Record<string, string>, boolean, boolean]>([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: "1" }, true, false],
    [{ NO_COLOR: "" }, true, true],
    [{ NO_COLOR: "0" }, true, false],
    [{ NO_COLOR: "1", FORCE_COLOR: "1", CLICOLOR_FORCE: "1" }, true, false],
    [{ FORCE_COLOR: "1" }, false, true],
    [{ FORCE_COLOR: "0" }, true, true],
    [{ FORCE_COLOR: "" }, false, false],
    [{ CLICOLOR_FORCE: "1" }, false, true],
    [{ CLICOLOR_FORCE: "0" }, false, false],
    [{ FORCE_COLOR: "1", CLICOLOR: "0", TERM: "dumb" }, false, true],
    [{ CLICOLOR: "0" }, true, false],
    [{ CLICOLOR: "1" }, false, false],
    [{ TERM: "dumb" }, true, false],
  ])("under %j, terminal %s: %s", (env, isTTY, expected) => {
    expect(wantsColor("auto", env, isTTY)).toBe(expected);
    expect(wantsColor("always", env, isTTY)).toBe(true);
    expect(wantsColor("never", env, isTTY)).toBe(false);
  });
});

describe("screenWidth", () => {
  it.each([
    ["100", 60, 100],
    [undefined, 60, 60],
    ["", 60, 60],
    ["wide", 60, 60],
    ["0", undefined, 80],
    ["-5", undefined, 80],
  ])("with COLUMNS %j and a terminal of %j is %d", (stated, columns, expected) => {
    expect(screenWidth({ env: { COLUMNS: stated }, columns })).toBe(expected);
  });
});

async function widest(args: string[], env: Record<string, string>): Promise<number> {
  const { stdout } = await runMain(["--color", "never", "inspect", ...args], { ...onTerminal, columns: 70, env });
  return Math.max(...stdout.split("\n").map(textWidth));
}

describe("on a terminal", () => {
  it("prints a coloured table that fits, and says under -v what was cut", async () => {
    const { stdout, stderr } = await runMain(["-v"], { ...onTerminal, columns: 50 });
    expect(stdout).toContain(ESCAPE);
    expect(Math.max(...stdout.split("\n").map(textWidth))).toBeLessThanOrEqual(50);
    expect(stdout).toContain("…");
    expect(stderr).toMatch(/^Cut \d+ cells? to fit 50 columns; --no-truncate shows everything\n/m);
    expect((await runMain([], { ...onTerminal, columns: 50 })).stderr).toBe("");
  });

  it("marks the words that queries matched in the table, and not those that they leave out", async () => {
    const [card] = CARDS;
    const input = dumpOf([{ ...card!, title: "Lantern \u00e9tudes for slow rivers" }]);
    const query = ["-k", "etude -weather", "-k", "title:lantern"];
    const marked = `${ESCAPE}1m${ESCAPE}31mLantern${ESCAPE}39m${ESCAPE}22m ${ESCAPE}1m${ESCAPE}31m\u00e9tude${ESCAPE}39m${ESCAPE}22ms for slow rivers`;
    expect((await runMain(query, { ...onTerminal, input, columns: 80 })).stdout).toContain(marked);
    const pages: string[] = [];
    const page = (_: string, text: string) => void pages.push(text);
    await runMain(query, { ...onTerminal, input, columns: 80, rows: 2, page });
    expect(pages).toEqual([expect.stringContaining(marked)]);
    expect((await runMain([...query, "-f", "table"], { input })).stdout).not.toContain(ESCAPE);
  });

  it("takes the width from --width before $COLUMNS before the terminal", async () => {
    expect(await widest([], {})).toBe(70);
    expect(await widest([], { COLUMNS: "60" })).toBe(60);
    expect(await widest(["--width", "50"], { COLUMNS: "60" })).toBe(50);
    expect(await widest(["--no-truncate"], { COLUMNS: "60" })).toBeGreaterThan(100);
  });

  it("says when there is nothing to show", async () => {
    const { status, stdout, stderr } = await runMain(["-k", "submarine"], onTerminal);
    expect([status, stdout, stderr]).toEqual([0, "", "No paper selected; the query was read as: submarine\n"]);
    expect((await runMain(["--limit", "0"], onTerminal)).stderr).toBe("No papers\n");
  });

  it("lets no control character of the input through", async () => {
    const input = dumpOf([{ ...CARDS[0]!, title: "Lantern \u001B]0;owned\u0007 and \u009B31m more" }]);
    for (const args of [["-f", "table"], ["inspect"], ["summary"], ["-f", "csv"]]) {
      const { stdout } = await runMain(["--color", "never", ...args], { ...onTerminal, input });
      // oxlint-disable-next-line no-control-regex -- this is what must not be there
      expect(stdout).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/);
    }
  });
});

describe("off a terminal", () => {
  it("neither colours nor cuts, whatever the environment says about width", async () => {
    const { stdout, stderr } = await runMain(["-f", "table"], { input: dumpOf(), env: { COLUMNS: "40" } });
    expect(stdout).not.toContain(ESCAPE);
    for (const { title } of CARDS) expect(stdout).toContain(title);
    expect(stderr).toBe("");
  });

  it("colours and cuts when told to", async () => {
    const { stdout } = await runMain(["-f", "table", "--color", "always", "--width", "40"], { input: dumpOf() });
    expect(stdout).toContain(ESCAPE);
    expect(stdout).toContain("…");
  });

  it("does not colour a file because standard output is a terminal", async () => {
    const { stdout } = await runMain(["-f", "table", "-o", folder.path("table.txt")], onTerminal);
    expect(stdout).toBe("");
    expect((await run("cat", [folder.path("table.txt")])).stdout).not.toContain(ESCAPE);
  });

  it("gives the same bytes under any locale, time zone and terminal", async () => {
    const plain = await papersift(["--sort", "title", folder.path("dump.txt")]);
    const env = { LANG: "sv_SE.UTF-8", LC_ALL: "tr_TR.UTF-8", TZ: "Pacific/Kiritimati", TERM: "xterm-256color", COLUMNS: "30" };
    expect((await papersift(["--sort", "title", folder.path("dump.txt")], { env })).stdout).toBe(plain.stdout);
  });
});

describe("progress", () => {
  const clock = ["2026-03-24T12:00:00Z", "2026-03-24T12:00:00Z", "2026-03-24T12:00:02Z"];
  const watched = { input: dumpOf(), tty: { stderr: true }, clock };

  it("is shown to who waits, and erased", async () => {
    const { stderr } = await runMain([], watched);
    expect(stderr).toBe("\r\u001B[Kpapersift: 0.0 MB read\r\u001B[K");
    const toFile = await runMain(["-o", folder.path("waited.json")], { ...watched, tty: { stdout: true, stderr: true } });
    expect(toFile.stderr).toBe(stderr);
  });

  it("is shown above a table and a summary, which come at the end, with the share of what is known", async () => {
    const world = { tty: { stdout: true, stderr: true }, clock };
    for (const args of [[], ["summary"], ["-f", "ndjson", "--sort", "title"]]) {
      const { stderr } = await runMain([...args, folder.path("dump.txt")], world);
      expect(stderr).toMatch(/papersift: 0\.0 MB read, \d{1,3}%/);
    }
  });

  it.each<[string, string[], object]>([
    ["early", [], { clock: ["2026-03-24T12:00:00Z"] }],
    ["with -q", ["-q"], {}],
    ["with --no-progress", ["--no-progress"], {}],
    ["under CI", [], { env: { CI: "true" } }],
    ["into a file", [], { tty: {} }],
    ["when the output itself is seen", ["-f", "json"], { tty: { stdout: true, stderr: true } }],
  ])("is not shown %s", async (_, args, world) => {
    expect((await runMain(args, { ...watched, ...world })).stderr).toBe("");
  });
});

describe("the pager", () => {
  const screen = { input: dumpOf(), tty: { stdout: true }, columns: 60, rows: 3 };

  it.each([
    ["a table", []],
    ["a summary", ["summary"]],
  ])("shows %s that is longer than the screen", async (_, args) => {
    const shown: string[] = [];
    const page = (...told: string[]): void => void shown.push(...told);
    const plain = await runMain(args, { ...screen, rows: 100, page });
    expect(shown).toEqual([]);
    const paged = await runMain(args, { ...screen, env: { PAGER: "most" }, page });
    expect([paged.stdout, paged.status]).toEqual(["", 0]);
    expect(shown).toEqual(["most", plain.stdout]);
    // Where there is none, the text is printed.
    expect((await runMain(args, screen)).stdout).toBe(plain.stdout);
  });

  it.each<[string, string[], object]>([
    ["with --no-pager", ["--no-pager"], {}],
    ["where $PAGER is cat", [], { env: { PAGER: "cat" } }],
    ["for other formats", ["-f", "json"], {}],
    ["into a pipe", ["-f", "table"], { tty: {} }],
  ])("is not asked %s", async (_, args, world) => {
    expect((await runMain(args, { ...screen, ...world, page: () => expect.unreachable() })).stdout).not.toBe("");
  });
});

const hasScript = (await run("script", ["--version"]).catch(() => null))?.stdout.includes("util-linux") === true;

describe.runIf(hasScript)("on a real terminal", () => {
  it("is a table in colours, and Node adds no warning of its own", async () => {
    const command = `stty cols 60; ${process.execPath} ${BIN} ${folder.path("dump.txt")}`;
    const { stdout } = await run("script", ["-qec", command, "/dev/null"], { env: { FORCE_COLOR: "1", TERM: "xterm" } });
    expect(stdout).toContain(`${ESCAPE}1m`);
    expect(Math.max(...stdout.split("\r\n").map(textWidth))).toBeLessThanOrEqual(70);
    const both = await run("script", ["-qec", command, "/dev/null"], { env: { FORCE_COLOR: "1", NO_COLOR: "1", TERM: "xterm" } });
    expect(both.stdout).not.toContain(ESCAPE);
    expect(both.stdout).not.toMatch(/warning/i);
  });

  it("is paged by the user's own program", async () => {
    const command = `stty rows 4 cols 60; ${process.execPath} ${BIN} ${folder.path("dump.txt")}`;
    const { stdout } = await run("script", ["-qec", command, "/dev/null"], { env: { TERM: "xterm", PAGER: "sed s/^/paged:/" } });
    expect(stdout).toMatch(/^paged:/m);
    const without = await run("script", ["-qec", command, "/dev/null"], { env: { TERM: "xterm", PAGER: "no-such-pager 2> /dev/null" } });
    expect(without.stdout.replaceAll("paged:", "")).toBe(stdout.replaceAll("paged:", ""));
  });

  it("shows the usage when nothing is named", async () => {
    const { stdout, status } = await run("script", ["-qec", `${process.execPath} ${BIN}`, "/dev/null"]);
    expect(status).toBe(2);
    expect(stdout).toContain("Usage: papersift");
  });
});
