/** The README says what the code does: its tables come from the code, its examples are run. `UPDATE_README=1` writes them anew. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { EXIT, statusOfSignal } from "../src/cli/exit-status.ts";
import { OPTIONS } from "../src/cli/options.ts";
import type { OptionSpec } from "../src/cli/option-spec.ts";
import { PROBLEM_SEVERITIES } from "../src/core/problem.ts";
import { recordSchema } from "../src/core/schema.ts";
import { FORMATTERS } from "../src/formatters/index.ts";
import { LISTINGS } from "../src/listings/index.ts";
import { SUMMARY_FORMATS } from "../src/summary/format-summary.ts";
import { SURFACES } from "../src/tokenizer/surfaces.ts";

const ROOT = join(import.meta.dirname, "..");
const README = join(ROOT, "README.md");
const updates = process.env["UPDATE_README"] === "1";
let readme = readFileSync(README, "utf8");

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

function optionsTable(): string {
  const rows = new Map<string, OptionSpec[]>();
  for (const option of OPTIONS as readonly OptionSpec[]) rows.set(option.flags, [...(rows.get(option.flags) ?? []), option]);
  return table(
    ["option", "what it does", "default", "commands"],
    [...rows].map(([flags, specs]) => [
      `\`${flags}\``,
      specs[0]?.summary ?? "",
      specs[0]?.default ?? "",
      [...new Set(specs.flatMap(({ commands }) => commands))].join(", "),
    ]),
  );
}

function recordTable(): string {
  return table(
    ["key", "type", "meaning"],
    Object.entries(recordSchema.shape).map(([key, schema]) => [`\`${key}\``, typeOf(z.toJSONSchema(schema)), schema.description ?? ""]),
  );
}

/** The part of a JSON Schema that the tables read. */
const jsonSchema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  description: z.string().optional(),
  anyOf: z.array(z.unknown()).optional(),
  items: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  pattern: z.string().optional(),
  $ref: z.string().optional(),
});

/** A JSON Schema type in words: `string or null`, `string[]`. */
function typeOf(schema: unknown): string {
  const { type, anyOf, items, enum: values, pattern, $ref } = jsonSchema.parse(schema);
  if ($ref !== undefined) return ($ref.split("/").at(-1) ?? "").toLowerCase();
  if (anyOf !== undefined) return anyOf.map(typeOf).join(" or ");
  if (values !== undefined) return values.map((value) => `\`${String(value)}\``).join(", ");
  if (type === "array") return `${typeOf(items)}[]`;
  return [type ?? "any"]
    .flat()
    .map((name) => (name === "string" && pattern !== undefined ? "`YYYY-MM-DD`" : name))
    .join(" or ");
}

const EXIT_MEANINGS: ReadonlyMap<number, string> = new Map<number, string>([
  [EXIT.ok, "ran, also when no paper came out"],
  [EXIT.nothing, "no paper came out, or `diff` found a difference, only with `--exit-status`"],
  [EXIT.failed, "wrong usage or query, an input that cannot be read (the others are still read), an output that cannot be written"],
  [EXIT.rejected, "a block looked like a paper but could not be read, only with `--strict`"],
]);

const SECTIONS: Readonly<Record<string, () => string>> = {
  listings: () =>
    [
      table(
        ["listing kind", "what it is"],
        LISTINGS.items.map(({ id, title }) => [`\`${id}\``, title]),
      ),
      table(
        ["surface", "how the page became text"],
        SURFACES.map(({ id, title }) => [`\`${id}\``, title]),
      ),
    ].join("\n\n"),
  grammar: () => {
    const source = readFileSync(join(ROOT, "src/query/parser.ts"), "utf8");
    return (/```ebnf\n[^]*?```/.exec(source)?.[0] ?? "").replaceAll(/^ \* ?/gm, "");
  },
  options: optionsTable,
  formats: () =>
    table(
      ["`--format`", "what it prints"],
      FORMATTERS.items.map(({ id, aliases, title }) => [[id, ...aliases].map((name) => `\`${name}\``).join(", "), title]),
    ),
  "summary-formats": () =>
    table(
      ["`--format` of `summary`", "what it prints"],
      SUMMARY_FORMATS.items.map(({ id, title }) => [`\`${id}\``, title]),
    ),
  record: recordTable,
  exit: () =>
    table(
      ["status", "meaning"],
      [
        ...Object.values(EXIT).map((status) => [String(status), EXIT_MEANINGS.get(status) ?? ""]),
        [`${statusOfSignal(0)} + n`, `ended by signal n: ${statusOfSignal(2)} after Ctrl-C`],
      ],
    ),
  problems: () =>
    table(
      ["code", "severity"],
      Object.entries(PROBLEM_SEVERITIES).map(([code, severity]) => [`\`${code}\``, severity]),
    ),
};

describe("tables", () => {
  it.each(Object.entries(SECTIONS))("%s come from the code", (name, write) => {
    const [open, close] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
    const [start, end] = [readme.indexOf(open), readme.indexOf(close)];
    expect(start).toBeGreaterThan(-1);
    const written = `\n${write()}\n\n`;
    expect(written.split("\n").length).toBeGreaterThan(6);
    if (updates) readme = readme.slice(0, start + open.length) + written + readme.slice(end);
    expect(readme.slice(start + open.length, readme.indexOf(close))).toBe(written);
  });

  it("give a reason for each package that the sources import, and for no other", () => {
    const sources = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
    const imported = sources.flatMap((name) =>
      [...readFileSync(join(ROOT, "src", name), "utf8").matchAll(/(?:from|import\()\s?"([a-z][\w-]*)(?:\/[\w-]+)?"/g)].map(
        (match) => match[1] ?? "",
      ),
    );
    const section = readme.slice(readme.indexOf("## Dependencies"), readme.indexOf("## Development"));
    const named = [...section.matchAll(/^\| ([a-z][\w, -]*) \| \S/gm)]
      .flatMap((match) => (match[1] ?? "").split(", "))
      .filter((name) => name !== "package");
    expect(named.toSorted()).toEqual([...new Set(imported)].filter((name) => name !== "papersift").toSorted());
  });
});

describe("examples", () => {
  const bin = mkdtempSync(join(tmpdir(), "papersift-bin-"));
  beforeAll(() => symlinkSync(join(ROOT, "bin/papersift.js"), join(bin, "papersift")));
  afterAll(() => {
    rmSync(bin, { recursive: true });
    if (updates) writeFileSync(README, readme);
  });

  const commands = [...readme.matchAll(/^\$ (.+)$/gm)].map((match) => match[1] ?? "");
  it.each(commands)("%s prints what it says", (command) => {
    const env = { ...process.env, PATH: `${bin}${delimiter}${process.env["PATH"] ?? ""}`, SOURCE_DATE_EPOCH: "1767225600" };
    const printed = spawnSync("sh", ["-c", command], { cwd: ROOT, env, encoding: "utf8" }).stdout;
    const start = readme.indexOf(`\n$ ${command}\n`) + command.length + 4;
    const end = readme.indexOf("```", start);
    const written = `${printed.trimEnd()}\n`;
    if (updates) readme = readme.slice(0, start) + written + readme.slice(end);
    expect(readme.slice(start, readme.indexOf("```", start))).toBe(written);
    expect(printed).not.toBe("");
  });

  it("run as a library", () => {
    const [, code, output] = /```js\n([^]*?)```\n\n```text\n([^]*?)```/.exec(readme) ?? [];
    const printed = execFileSync(process.execPath, ["--input-type=module", "-e", code ?? ""], { cwd: ROOT, encoding: "utf8" });
    expect(printed).toBe(output);
  });
});
