import { describe, expect, it } from "vitest";
import { FIELDS, findField, KEY_FIELDS, readField } from "../../src/core/field.ts";
import { RECORD_KEYS } from "../../src/core/record.ts";
import { createPaper } from "../query/papers.ts";

const PARTS: Readonly<Record<string, readonly string[]>> = {
  links: ["url", "paper", "arxiv", "pdf", "code", "data", "project", "other"],
  source: ["file", "lines", "bytes"],
};

describe("fields", () => {
  it("are the record's keys in order, each followed by its parts", () => {
    expect(FIELDS.map((field) => field.name)).toEqual(
      RECORD_KEYS.flatMap((key) => [key, ...(PARTS[key] ?? []).map((part) => `${key}.${part}`)]),
    );
  });

  it("are the keys alone when nothing else is asked for", () => {
    expect(KEY_FIELDS.map((field) => field.name)).toEqual(RECORD_KEYS);
    expect(KEY_FIELDS.every((field) => field.part === null)).toBe(true);
  });

  it("are found by their whole name, case included", () => {
    for (const field of FIELDS) expect(findField(field.name)).toBe(field);
    for (const name of ["", "Title", "titles", "source.", "source.name", "links.kind", "constructor"])
      expect(findField(name)).toBeUndefined();
  });
});

describe("readField", () => {
  const paper = createPaper({
    title: "Lamps at Low Tide",
    upvotes: 0,
    source: { file: "quay/lamps.txt", lines: [4, 9], bytes: [120, 480] },
    links: [
      { kind: "code", url: "https://quay.example/lamps" },
      { kind: "pdf", url: "https://quay.example/lamps.pdf" },
    ],
  });

  it.each([
    ["title", "Lamps at Low Tide"],
    ["upvotes", 0],
    ["doi", null],
    ["authors", []],
    ["source", { file: "quay/lamps.txt", lines: [4, 9], bytes: [120, 480] }],
    ["links.url", ["https://quay.example/lamps", "https://quay.example/lamps.pdf"]],
    ["links.code", ["https://quay.example/lamps"]],
    ["links.data", []],
    ["source.file", "quay/lamps.txt"],
    ["source.lines", [4, 9]],
    ["source.bytes", [120, 480]],
  ])("reads %s", (name, value) => {
    const field = findField(name);
    if (field === undefined) throw new TypeError(`No field "${name}"`);
    expect(readField(paper, field)).toEqual(value);
  });
});
