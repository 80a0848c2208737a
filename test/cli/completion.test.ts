import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/commands.ts";
import { flagsOf } from "../../src/cli/completion/words.ts";
import { LISTINGS } from "../../src/listings/index.ts";
import { bash, runMain, temporaryFolder } from "./process.ts";

const folder = temporaryFolder({ "summer notes.txt": "", "dump.txt": "" });

/** What bash offers for the last of the words; a `=` is a word of its own, as bash has it. */
async function offered(...words: string[]): Promise<string[]> {
  const quoted = ["papersift", ...words].map((word) => `'${word}'`).join(" ");
  const { stdout, stderr } = await bash(
    `source <(papersift completion bash); COMP_WORDS=(${quoted}); COMP_CWORD=${words.length}; _papersift; printf '%s\\n' "\${COMPREPLY[@]}"; complete -p papersift`,
    { cwd: folder.path(".") },
  );
  expect(stderr).toBe("");
  const lines = stdout.trim().split("\n");
  expect(lines.pop()).toBe("complete -o default -F _papersift papersift");
  return lines.filter((line) => line !== "");
}

describe("completion bash", () => {
  it("offers commands and files first", async () => {
    expect(await offered("sum")).toEqual(["summary", "summer notes.txt"]);
    expect(await offered("-q", "sch")).toEqual(["schema"]);
  });

  it("offers the flags of the command", async () => {
    expect(await offered("--fo")).toEqual(["--format", "--force"]);
    expect(await offered("--files-from")).toEqual(["--files-from"]);
    expect(await offered("summary", "--b")).toEqual(["--by"]);
    expect(await offered("--b")).toEqual([]);
    expect(await offered("-")).toEqual(flagsOf("parse").flatMap(({ short, long }) => (short === null ? [long] : [short, long])));
  });

  it("offers values, also after a sign and in lists", async () => {
    expect(await offered("-f", "n")).toEqual(["ndjson"]);
    expect(await offered("summary", "-f", "")).toEqual(["table", "json", "csv", "svg", "html"]);
    expect(await offered("--format", "=", "t")).toEqual(["tsv", "table"]);
    expect(await offered("--format", "=")).toContain("json");
    expect(await offered("--listing", "")).toEqual(LISTINGS.ids);
    expect(await offered("--fields", "title,up")).toEqual(["title,upvotes"]);
    expect(await offered("completion", "z")).toEqual(["zsh"]);
  });

  it("leaves files and free text to bash", async () => {
    expect(await offered("--output", "s")).toEqual([]);
    expect(await offered("-k", "s")).toEqual([]);
    expect(await offered("summary", "d")).toEqual([]);
  });
});

describe.each(["bash", "zsh", "fish", "powershell"])("completion %s", (shell) => {
  it("knows every command and flag", async () => {
    const { status, stdout, stderr } = await runMain(["completion", shell]);
    expect([status, stderr]).toEqual([0, ""]);
    for (const { name } of COMMANDS) {
      expect(stdout).toContain(name);
      for (const { long } of flagsOf(name)) expect(stdout).toContain(shell === "fish" ? ` -l ${long.slice(2)} ` : long);
    }
  });
});
