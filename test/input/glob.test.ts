import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { relative } from "node:path";
import process from "node:process";
import { describe, expect, it } from "vitest";
import { asNobody, readInputs, useFolder } from "./reading.ts";

const { path, write } = useFolder();
const unix = process.platform !== "win32";

describe("globs", () => {
  it("stand for the files that they match, in a fixed order", async () => {
    for (const name of ["b.txt", "a.txt", "Z.txt", "é.txt", "c.md"]) write(name, name);
    mkdirSync(path("d.txt"));
    const seen = await readInputs([path("*.txt")]);
    expect(seen.map(({ file, text }) => [relative(path(), file), text])).toEqual(
      ["Z.txt", "a.txt", "b.txt", "é.txt"].map((name) => [name, name]),
    );
  });

  it("reach into folders, and know braces and classes", async () => {
    mkdirSync(path("sub", "deep"), { recursive: true });
    for (const name of ["a1.txt", "a2.md", "sub/b3.txt", "sub/deep/c4.txt"]) write(name, name);
    const found = async (glob: string): Promise<string[]> => (await readInputs([path(glob)])).map(({ text, error }) => text ?? error ?? "");
    expect(await found("**/*.txt")).toEqual(["a1.txt", "sub/b3.txt", "sub/deep/c4.txt"]);
    expect(await found("a[0-9].{txt,md}")).toEqual(["a1.txt", "a2.md"]);
    expect(await found("a?.txt")).toEqual(["a1.txt"]);
  });

  it("that match nothing are errors that name the glob", async () => {
    expect(await readInputs([path("*.none"), path("none/**")])).toMatchObject([
      { file: path("*.none"), error: "no-match" },
      { file: path("none/**"), error: "no-match" },
    ]);
  });

  it("are names where a file has them", async () => {
    for (const name of ["notes [1].txt", "notes 1.txt", "a{b,c}.txt"]) write(name, name);
    expect(await readInputs([path("notes [1].txt"), path("a{b,c}.txt")])).toMatchObject([
      { text: "notes [1].txt" },
      { text: "a{b,c}.txt" },
    ]);
  });

  it("are not seen in names that only look a little like one", async () => {
    expect(await readInputs([path("notes (1)!.txt"), path("why?")])).toMatchObject([{ error: "not-found" }, { error: "no-match" }]);
  });

  it.runIf(unix)("find what can be found when a folder may not be searched", async () => {
    mkdirSync(path("closed"));
    mkdirSync(path("open"));
    write("closed/a.txt", "a");
    const readable = write("open/b.txt", "b");
    chmodSync(path("closed"), 0o000);
    const seen = await asNobody(path(), () => readInputs([path("**/*.txt")]));
    chmodSync(path("closed"), 0o755);
    expect(seen).toMatchObject([
      { file: path("closed"), error: "permission" },
      { file: readable, text: "b" },
    ]);
  });

  it.runIf(unix)("follow links to files", async () => {
    symlinkSync(write("target", "through a link"), path("link.txt"));
    expect(await readInputs([path("*.txt")])).toMatchObject([{ text: "through a link" }]);
  });
});
