/** One search result. */
import type { Draft } from "../../../core/record.ts";
import type { Certainty, HeadLines } from "../entries/entry-layout.ts";
import { FieldEntry } from "../entries/field-entry.ts";
import { isLabel } from "../entries/field-labels.ts";
import type { LinkTable } from "../entries/link-table.ts";
import { findStyle } from "../../../tokenizer/joined-lines.ts";
import { draftResult } from "./draft.ts";
import { ResultFields } from "./fields.ts";

export class SearchResult extends FieldEntry<ResultFields> {
  constructor(lines: HeadLines | null) {
    super(lines, new ResultFields());
  }

  protected certainty(): Certainty | null {
    const authors = this.fields.find("authors") !== undefined;
    if (this.fields.complete && (authors || this.head.id !== null)) return "sure";
    if (this.fields.complete && this.fields.find("title") !== undefined) return "cut";
    return this.head.formats.length > 0 && authors ? "cut" : null;
  }

  protected draft(): (table: LinkTable) => Draft | null {
    const { head, headTokens, fields } = this;
    const authors = fields.linesOf("authors");
    const style = findStyle(headTokens.length > 0 ? headTokens : this.tokens, isLabel(authors[0]?.text ?? ""), [
      ...headTokens,
      ...authors,
      ...fields.linesOf("abstract").slice(0, 1),
    ]);
    return (table) => draftResult({ head, headTokens, fields, style }, table);
  }
}
