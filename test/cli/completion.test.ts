import { writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/commands.ts";
import { TOPIC_NAMES } from "../../src/cli/help.ts";
import { flagsOf } from "../../src/cli/completion/words.ts";
import { LISTINGS } from "../../src/listings/index.ts";
import { bash, run, runMain, temporaryFolder } from "./process.ts";

const folder = temporaryFolder({ "summer notes.txt": "", "dump.txt": "" });

/** The words that bash offers for the last one; a `=` is a word of its own, as bash has it. */
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
    expect(await offered("summary", "-f", "")).toEqual(["table", "json", "ndjson", "csv", "svg", "html"]);
    expect(await offered("--format", "=", "t")).toEqual(["tsv", "table"]);
    expect(await offered("--format", "=")).toContain("json");
    expect(await offered("--listing", "")).toEqual(LISTINGS.ids);
    expect(await offered("--fields", "title,up")).toEqual(["title,upvotes"]);
    expect(await offered("--fields", "-abs")).toEqual(["-abstract"]);
    expect(await offered("--sort", "-up")).toEqual(["-upvotes"]);
    expect(await offered("--sort", "title,-up")).toEqual(["title,-upvotes"]);
    expect(await offered("completion", "z")).toEqual(["zsh"]);
    expect(await offered("help", "")).toEqual([...COMMANDS.map(({ name }) => name), ...TOPIC_NAMES]);
  });

  it("leaves files and free text to bash", async () => {
    expect(await offered("--output", "s")).toEqual([]);
    expect(await offered("-k", "s")).toEqual([]);
    expect(await offered("summary", "d")).toEqual([]);
  });
});

/** Tells whether a program is there. */
async function has(program: string): Promise<boolean> {
  return (await run(program, ["--version"]).catch(() => null)) !== null;
}

describe.skipIf(!(await has("fish")))("completion fish, in fish", () => {
  it.each([
    ["--fields title,up", ["title,upvotes"]],
    ["--fields=title,up", ["--fields=title,upvotes"]],
    ["--sort title,-up", ["title,-upvotes"]],
    ["--sort=-up", ["--sort=-upvotes"]],
    ["--format=t", ["--format=table", "--format=tsv"]],
    ["summary -f ", ["csv", "html", "json", "ndjson", "svg", "table"]],
    ["help exit", ["exit-status"]],
  ])("%s", async (line, words) => {
    const script = (await runMain(["completion", "fish"])).stdout;
    const { stdout } = await run("fish", ["--no-config", "-c", `${script}\ncomplete -C ${JSON.stringify(`papersift ${line}`)}`]);
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((offer) => offer.split("\t")[0]),
    ).toEqual(words);
  });
});

describe.skipIf(!(await has("zsh")))("completion zsh, in zsh", () => {
  it.each([
    ["--format=nd", "--format=ndjson "],
    ["-f nd", "-f ndjson "],
    ["--fields title,upv", "--fields title,upvotes"],
    ["--sort -upv", "--sort -upvotes"],
    ["--sort title,-upv", "--sort title,-upvotes"],
    ["help exi", "help exit-status "],
  ])("%s", async (line, completed) => {
    await writeFile(folder.path("_papersift"), (await runMain(["completion", "zsh"])).stdout);
    // A shell in a terminal of its own, in which a key completes the line and prints what this makes of it.
    const inner =
      "fpath=($PWD $fpath); autoload -U compinit; compinit -u -D; show() { zle complete-word; print -r - $'\\n'\"<$BUFFER>\" }; zle -N show; bindkey '^G' show";
    const typed = `${quote(`papersift ${line}`)}$'\\a'`;
    const script = `zmodload zsh/zpty; zpty shell zsh -f -i; zpty -w shell ${quote(inner)}; zpty -wn shell ${typed}; zpty -r shell out '*<papersift*>*'; print -r -- $out; zpty -d shell`;
    expect((await run("zsh", ["-f", "-c", script], { cwd: folder.path(".") })).stdout).toContain(`<papersift ${completed}>`);
  });
});

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

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
