/** The cells of a row become members again: what `formatters/cell.ts` and `formatters/delimited.ts` have written is undone. */
import { findField } from "../../core/field.ts";
import { createProblem } from "../../core/problem.ts";
import { RECORD, type ValueKind } from "../../core/record.ts";
import { LINK_KINDS, PROBLEM_CODES } from "../../core/vocabulary.ts";
import type { Members } from "./members.ts";

/** The sign before text that a spreadsheet would take for a formula. */
const GUARD = /^'(?='*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20])/;
const NUMBER = /^\d{1,16}$/;
const RANGE = /^\d{1,16}-\d{1,16}$/;
/** A semicolon in an item, or the end of one. */
const ITEM_SIGN = /;;|; ?/g;
const SOURCE = /^([^]*):(\d{1,16}-\d{1,16})$/;
/** The space before a link; a URL may hold a space where a page does. */
const BEFORE_LINK = new RegExp(` (?=(?:${LINK_KINDS.join("|")}):)`);

/**
 * Reads the cells of one row. A cell that cannot be read stays text, which no key but those of texts can have; an empty one is no value.
 * A source lacks its bytes, which stand for nothing then: 0 to 0; a problem lacks its place and detail.
 */
export function readCells(names: readonly string[], cells: readonly string[]): Members {
  const members: Record<string, unknown> = {};
  for (const [at, name] of names.entries()) {
    const cell = (cells[at] ?? "").replace(GUARD, "");
    if (cell !== "") members[name] = readCell(name, cell);
  }
  const { source, problems } = members;
  if (typeof problems === "string") members["problems"] = readProblems(problems, isSource(source) ? source : { file: "", lines: [0, 0] });
  return members;
}

function readCell(name: string, cell: string): unknown {
  const field = findField(name);
  if (field === undefined) return cell;
  if (field.key === "links" && field.part !== null) return splitItems(cell);
  if (field.part !== null) return field.part === "file" ? cell : readRange(cell);
  if (field.key === "links") return cell.split(BEFORE_LINK).map(readLink);
  if (field.key === "source") return readSource(cell);
  return BY_KIND[RECORD[field.key].kind]?.(cell) ?? cell;
}

const BY_KIND: Partial<Record<ValueKind, (cell: string) => unknown>> = {
  count: readNumber,
  ordinal: readNumber,
  flag: (cell) => (cell === "true" || cell === "false" ? cell === "true" : cell),
  texts: splitItems,
};

function readNumber(cell: string): number | string {
  return NUMBER.test(cell) ? Number(cell) : cell;
}

function readRange(cell: string): readonly number[] | string {
  return RANGE.test(cell) ? cell.split("-").map(Number) : cell;
}

/** Items with `; ` between, and a semicolon in them doubled. */
function splitItems(cell: string): string[] {
  const items: string[] = [];
  let item = "";
  let from = 0;
  for (const { 0: sign, index } of cell.matchAll(ITEM_SIGN)) {
    item += cell.slice(from, index);
    from = index + sign.length;
    if (sign === ";;") item += ";";
    else {
      items.push(item);
      item = "";
    }
  }
  return [...items, item + cell.slice(from)];
}

function readLink(link: string): unknown {
  const colon = link.indexOf(":");
  return { kind: link.slice(0, colon), url: link.slice(colon + 1) };
}

interface RowSource {
  readonly file: string;
  readonly lines: readonly number[];
}

function readSource(cell: string): RowSource | string {
  const [, file = "", lines = ""] = SOURCE.exec(cell) ?? [];
  return lines === "" ? cell : Object.assign({ file, lines: lines.split("-").map(Number) }, { bytes: [0, 0] });
}

function isSource(value: unknown): value is RowSource {
  return typeof value === "object" && value !== null;
}

function readProblems(cell: string, { file, lines }: RowSource): unknown {
  const codes = cell.split(" ").map((name) => PROBLEM_CODES.find((code) => code === name));
  return codes.map((code) => (code === undefined ? cell : createProblem(code, file, lines[0] ?? 0)));
}
