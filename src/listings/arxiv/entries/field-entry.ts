/** An entry of a head and fields, read by a layout that knows its fields. */
import type { ProblemCode } from "../../../core/vocabulary.ts";
import type { Draft } from "../../../core/record.ts";
import type { ReadToken, Role, Token } from "../../../core/token.ts";
import { type EntryHead, NO_HEAD } from "./entry-heads.ts";
import { type Certainty, type Entry, type EntryReading, type HeadLines, untilText } from "./entry-layout.ts";
import { type FieldName, roleOfField } from "./field-labels.ts";
import type { FieldLines } from "./field-lines.ts";
import type { LinkTable } from "./link-table.ts";

/** Gathers the lines of one entry; a layout says what they are worth. */
export abstract class FieldEntry<Fields extends FieldLines> implements Entry {
  protected readonly head: EntryHead;
  protected readonly headTokens: readonly Token[];
  protected readonly tokens: Token[];
  protected readonly fields: Fields;

  /** @param lines the head's lines; null for an entry that lost its head */
  constructor(lines: HeadLines | null, fields: Fields) {
    this.head = lines?.head ?? NO_HEAD;
    this.headTokens = lines?.tokens ?? [];
    this.tokens = [...this.headTokens];
    this.fields = fields;
  }

  /** Certainty that the lines are an entry; null when they only look like one. */
  protected abstract certainty(): Certainty | null;
  /** Called once, when all lines are there: what makes the draft as soon as the page's table of links is known. */
  protected abstract draft(): (table: LinkTable) => Draft | null;

  /** Called once, when all lines are there: takes away those at the end that are none of the entry, and returns them. */
  protected release(_next: boolean): readonly Token[] {
    return [];
  }

  /** Called after the draft is made: what is doubtful in the entry. */
  protected problems(): ProblemCode[] {
    return this.head.id === null || !this.fields.complete ? ["incomplete"] : [];
  }

  /** The result of reading a line of a field. */
  protected roleOf(_token: Token, field: FieldName): Role {
    return roleOfField(field);
  }

  get over(): boolean {
    return this.fields.over;
  }

  gap(token: Token): void {
    this.tokens.push(token);
    this.fields.gap(token);
  }

  take(token: Token): boolean {
    if (!this.fields.take(token)) return false;
    this.tokens.push(token);
    return true;
  }

  close({ detailed, next }: { readonly detailed: boolean; readonly next: boolean }): EntryReading | null {
    const released = this.release(next);
    const certainty = this.certainty();
    if (certainty === null) return null;
    const draft = this.draft();
    const lines = untilText(this.tokens);
    return {
      certainty,
      tokens: this.#readTokens(lines, detailed),
      waits: lines.some(({ parts }) => parts.some((part) => part.ref !== null)),
      problems: this.problems().map((code) => ({ code, line: lines[0]?.line ?? 0, detail: null })),
      released,
      draft,
    };
  }

  #readTokens(lines: readonly Token[], detailed: boolean): ReadToken[] {
    const [first] = lines;
    const last = lines.at(-1);
    if (first === undefined || last === undefined) return [];
    if (!detailed) return [first, last].map((token) => ({ token, role: "furniture" }));
    const roles = new Map<Token, Role>();
    for (const token of this.headTokens) roles.set(token, roleInHead(token));
    for (const { name, tokens } of this.fields.fields) for (const token of tokens) roles.set(token, this.roleOf(token, name));
    return lines.map((token) => ({ token, role: roles.get(token) ?? roleOfGap(token) }));
  }
}

/** A head may stand on many lines, one for each thing that it shows. */
function roleInHead({ type, text }: Token): Role {
  if (type === "blank") return "blank";
  if (/arXiv:/i.test(text)) return "id";
  if (/^doi\b|^10\./i.test(text)) return "doi";
  if (text.startsWith("(")) return "announced";
  return /^[a-z]/.test(text) && !/^(?:pdf|ps|html|other|src)\b/.test(text) ? "categories" : "links";
}

/** A line that only stands between those of an entry. */
function roleOfGap({ type }: Token): Role {
  if (type === "blank") return "blank";
  return type === "definition" ? "links" : "furniture";
}
