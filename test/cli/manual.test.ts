import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/commands.ts";
import { writeManual } from "../../src/cli/manual.ts";
import { longFlag } from "../../src/cli/option-spec.ts";
import { OPTIONS } from "../../src/cli/options.ts";
import { FORMATTERS } from "../../src/formatters/index.ts";

const manual = writeManual("2026-03-09");
const mandoc = (args: readonly string[]) => spawnSync("mandoc", args, { input: manual, encoding: "utf8" });
const isThere = mandoc(["-T", "ascii"]).error === undefined;

describe("the man page", () => {
  it("names every command, option and format, and the day", () => {
    for (const { name } of COMMANDS) expect(manual).toContain(`\n.It Cm ${name}`);
    for (const option of OPTIONS) expect(manual).toMatch(new RegExp(`^\\.It (?:Fl [a-z] , )?Fl ${longFlag(option).slice(1)}\\b`, "m"));
    for (const { id } of FORMATTERS.items) expect(manual).toContain(`\n.It Cm ${id}\n`);
    expect(manual).toMatch(/^\.Dd March 9, 2026\n/);
  });

  it("holds no request but those of mdoc", () => {
    const requests = new Set([...manual.matchAll(/^[.'](\S+)/gm)].map(([, request]) => request));
    expect(requests).toEqual(new Set(["Bd", "Bl", "Dd", "Dt", "Ed", "El", "It", "Nd", "Nm", "Op", "Os", "Sh"]));
  });

  it.skipIf(!isThere)("gives mandoc nothing to warn of", () => {
    expect(mandoc(["-T", "lint"]).stdout).toBe("");
    expect(mandoc(["-T", "ascii"]).status).toBe(0);
  });
});
