/** One entry of a list page. */
import type { ProblemCode } from "../../../core/vocabulary.ts";
import type { Draft } from "../../../core/record.ts";
import type { Role, Token } from "../../../core/token.ts";
import type { Certainty, HeadLines } from "../entries/entry-layout.ts";
import { FieldEntry } from "../entries/field-entry.ts";
import { type FieldName, isLabel } from "../entries/field-labels.ts";
import type { LinkTable } from "../entries/link-table.ts";
import { findStyle } from "../../../tokenizer/joined-lines.ts";
import { splitTitle, type TitleLines } from "./authors.ts";
import { draftEntry, readTitle } from "./draft.ts";
import { EntryFields } from "./fields.ts";
import type { PageState } from "./page-state.ts";

export class PageEntry extends FieldEntry<EntryFields> {
  readonly #page: PageState;
  /** Lines below the title that turned out to be names. */
  #names: ReadonlySet<Token> = new Set();
  /** Lines stood where other entries have an abstract, and are none. */
  #lost = false;
  /** Nothing marks the end of the title. */
  #guessed = false;

  constructor(page: PageState, lines: HeadLines | null) {
    if (lines === null) page.enterHeadless();
    else page.enter(lines.head);
    const urlLines = lines?.tokens.some((token) => token.type === "url") ?? false;
    super(lines, new EntryFields({ abstracts: page.abstracts, urlLines, width: (tokens) => page.widthWith(tokens) }));
    this.#page = page;
  }

  protected certainty(): Certainty | null {
    const subjects = this.fields.find("categories") !== undefined;
    if (this.head.id === null) return subjects ? "headless" : null;
    if (this.head.formats.length === 0 && !subjects) return null;
    return this.head.formats.length > 0 && subjects ? "sure" : "cut";
  }

  protected override release(next: boolean): readonly Token[] {
    const { showsAbstracts } = this.#page;
    const first = this.fields.dropDoubtful(next ? (showsAbstracts ? 1 : 2) : Infinity);
    if (first === undefined) return [];
    this.#lost = showsAbstracts;
    return this.tokens.splice(this.tokens.indexOf(first));
  }

  protected override problems(): ProblemCode[] {
    const problems = super.problems();
    if (this.#lost && problems.length === 0) problems.push("incomplete");
    return this.#guessed ? [...problems, "authors-guessed"] : problems;
  }

  protected draft(): (table: LinkTable) => Draft | null {
    const { head, headTokens, fields } = this;
    const page = this.#page;
    page.measure(fields.fields.flatMap((field) => field.tokens));
    const title = this.#splitTitle();
    this.#names = new Set(title.authors);
    const style = findStyle(headTokens.length > 0 ? headTokens : this.tokens, isLabel(fields.linesOf("title")[0]?.text ?? ""));
    const { listed, width } = page;
    const announced = page.place(head.announced, fields.find("abstract") !== undefined);
    const flat = headTokens.at(-1)?.line === title.title[0]?.line;
    const names = readTitle({ title, labelled: fields.linesOf("authors"), flat, style });
    this.#guessed = names.guessed;
    return (table) => draftEntry({ head, headTokens, fields, names, style, width }, { announced, listed, table });
  }

  protected override roleOf(token: Token, field: FieldName): Role {
    return this.#names.has(token) ? "authors" : super.roleOf(token, field);
  }

  #splitTitle(): TitleLines {
    const title = this.fields.find("title");
    if (title === undefined) return { title: [], authors: [] };
    return this.fields.find("authors") === undefined ? splitTitle(title, this.#page.width) : { title: title.tokens, authors: [] };
  }
}
