/** Compares the number of papers that a mail says it holds with those that were read. */
import type { ListingContext } from "../../../core/listing.ts";
import type { PaperRecord } from "../../../core/record.ts";
import type { MailLine } from "./mail-lines.ts";

/** `Subject: cs daily 12 new + 3 crosses received`; where there are no crosses, their number is left out. Replacements are not counted. */
const STATED = /^Subject: .{0,100}\bdaily (\d{1,5}) new(?: \+ (\d{0,5}) ?cross)?/;

/** Counts the papers of one mail. */
export class Totals {
  #stated: { readonly count: number; readonly line: number } | null = null;
  #read = 0;

  /** Takes a line of the mail's head. */
  readHead({ text, token }: MailLine): void {
    const [, created, crossed = ""] = text.startsWith("Subject:") ? (STATED.exec(text) ?? []) : [];
    if (created !== undefined) this.#stated = { count: Number(created) + Number(crossed), line: token.line };
  }

  /** Counts a paper. */
  add(announced: PaperRecord["announced"]): void {
    if (announced !== "replacement") this.#read++;
  }

  /** Reports that the mail, which is over, holds another number of papers than it says. */
  end(context: ListingContext): void {
    const stated = this.#stated;
    if (stated !== null && stated.count !== this.#read)
      context.report({ code: "count-differs", line: stated.line, detail: `${stated.count},${this.#read}` });
    this.#stated = null;
    this.#read = 0;
  }
}
