/** One search result. */
import type { Draft } from "../../core/record.ts";
import type { HeadLines } from "../../parser/entry-reader.ts";
import { FieldEntry } from "../../parser/field-entry.ts";
import { isLabel } from "../../parser/field-labels.ts";
import type { LinkTable } from "../../parser/link-table.ts";
import { findStyle } from "../../tokenizer/joined-lines.ts";
import { draftResult } from "./draft.ts";
import { ResultFields } from "./fields.ts";

export class SearchResult extends FieldEntry<ResultFields> {
  constructor(lines: HeadLines | null) {
    super(lines, new ResultFields());
  }

  protected isPaper(): boolean {
    return this.fields.complete || (this.head.formats.length > 0 && this.fields.find("authors") !== undefined);
  }

  protected draft(): (table: LinkTable) => Draft | null {
    const { head, headTokens, fields } = this;
    const style = findStyle(headTokens.length > 0 ? headTokens : this.tokens, isLabel(fields.linesOf("authors")[0]?.text ?? ""));
    return (table) => draftResult({ head, headTokens, fields, style }, table);
  }
}
