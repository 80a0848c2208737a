/** Reads a page with compact items, or the daily mail. Its records wait for its end, which may tell the table of links and the day of the capture. */
import type { DraftProblem, ListingContext, ListingReader } from "../../core/listing.ts";
import type { Token } from "../../core/token.ts";
import { CaptureEvidence, placeHeader } from "../../parser/capture.ts";
import { LinkRows } from "../../parser/link-rows.ts";
import type { Target } from "../../parser/site-marks.ts";
import { draftItem, type Setting } from "./draft.ts";
import { type Item, type Page, readItems, tokensOf } from "./item.ts";
import { type Line, type Mark, readMarks } from "./marks.ts";

/** The state that a listing too long to be held hands on. */
interface Carried {
  readonly evidence: CaptureEvidence;
  readonly isMail: boolean;
}

/** Lines in a row that may be a part of any page before another kind may have them; running text is enough by itself. */
const MOST_STRAYS = 12;
const RUNNING = { sentence: 100, text: 300 };
/** Lines that surely belong to the page that shows them. */
const OWN: ReadonlySet<Mark["name"]> = new Set<Mark["name"]>(["page", "mail", "own", "row"]);
/** Marks of which every item shows one. */
const SHOWN: ReadonlySet<Mark["name"]> = new Set<Mark["name"]>(["id", "published", "digest"]);
const SIGNATURE = /^AK\b/;

export class HfItemsReader implements ListingReader {
  readonly #context: ListingContext;
  readonly #lines: Line[] = [];
  readonly #rows = new LinkRows();
  readonly #evidence: CaptureEvidence;
  #isMail: boolean;
  /** An item has begun, and after it its page has ended. */
  #begun = false;
  #ended = false;
  /** Lines in a row that are not known. */
  #strays = 0;

  constructor(context: ListingContext) {
    const carried = isCarried(context.carried) ? context.carried : { evidence: new CaptureEvidence(), isMail: false };
    this.#context = context;
    this.#evidence = carried.evidence;
    this.#isMail = carried.isMail;
  }

  /** Every item ends by itself: only the next page is another listing. */
  get underway(): boolean {
    return this.#ended;
  }

  get lost(): boolean {
    return this.#strays > MOST_STRAYS;
  }

  /** The mail is signed by those whose names the Daily Papers page has in its header. */
  owns({ text }: Token): boolean {
    return this.#isMail && this.#begun && SIGNATURE.test(text);
  }

  read(token: Token): boolean {
    const marks = readMarks(token);
    if (this.#begun && marks.some((mark) => mark.name === "mail" && mark.part === "head")) return false;
    if (this.#begun && token.type === "meta") return false;
    this.#note(token, marks);
    this.#begun ||= marks.some(({ name }) => SHOWN.has(name));
    this.#ended ||= this.#begun && (marks.some(({ name }) => name === "page" || name === "mail") || this.#isHead(token));
    this.#strays = this.#countStrays(token, marks);
    this.#lines.push({ token, marks });
    return true;
  }

  end(continues: boolean): unknown {
    const resolve = (target: Target): string | null => this.#rows.resolve(target);
    const page: Page = { lines: this.#lines, resolve, isMail: this.#isMail, roles: new Map() };
    const read = readItems(page);
    // An item that may go on below is read again with what follows.
    const items = continues && read.length > 1 ? read.slice(0, -1) : read;
    const setting = this.#createSetting(items);
    if (this.#context.detailed) this.#context.furniture(tokensOf(page, 0, this.#lines.length - 1));
    for (const item of items) this.#report(item, page, setting);
    this.#settle(items.at(-1)?.last ?? -1, continues);
    return { evidence: this.#evidence, isMail: this.#isMail } satisfies Carried;
  }

  /** Takes what a line tells of its page. */
  #note(token: Token, marks: readonly Mark[]): void {
    if (token.type === "meta") this.#evidence.note(token);
    if (token.type === "definition") this.#rows.define(token);
    for (const mark of marks) {
      if (mark.name !== "mail") continue;
      this.#isMail = true;
      this.#evidence.header ??= mark.date === null ? null : { ...mark.date, line: token.line };
    }
  }

  #createSetting(items: readonly Item[]): Setting {
    const evidence = this.#evidence;
    for (const { when, identifier } of items) {
      if (when !== null && when.date !== null) evidence.noteDate(when.date);
      if (identifier !== null) evidence.noteIdentifier(identifier.id);
    }
    const capture = evidence.resolve(this.#context);
    const { header, written } = evidence;
    const listed = header === null ? null : { day: placeHeader(header, capture), inferred: header.year === null };
    return { lines: this.#lines, capture, capturedOn: this.#context.asOf ?? written, listed };
  }

  /** Tells the second line of the site's menu, where each of its words stands on a line. */
  #isHead({ text }: Token): boolean {
    return text === "Models" && this.#lines.at(-1)?.token.text === "Hugging Face";
  }

  #countStrays({ text }: Token, marks: readonly Mark[]): number {
    if (marks.some(({ name }) => OWN.has(name) || SHOWN.has(name))) return 0;
    if (text === "" || !marks.some(({ name }) => name === "title" || name === "other")) return this.#strays;
    const isRunning = text.length > RUNNING.text || (text.length > RUNNING.sentence && text.endsWith("."));
    return this.#strays + (isRunning ? MOST_STRAYS + 1 : 1);
  }

  #report(item: Item, page: Page, setting: Setting): void {
    const { first, last, title, identifier } = item;
    const tokens = tokensOf(page, first, last);
    if (title === null) {
      this.#context.reject(tokens, { code: "missing-title", line: tokens[0]?.token.line ?? 0, detail: identifier?.id ?? null });
      return;
    }
    const problems: DraftProblem[] = [];
    this.#context.paper(draftItem(item, title, setting, problems), tokens, problems);
  }

  /** Settles the items, and what stands below them up to the last line that surely is of this page. */
  #settle(last: number, continues: boolean): void {
    if (last === -1) return;
    const own = continues ? last : this.#lines.findLastIndex(({ marks: [mark] }) => mark !== undefined && OWN.has(mark.name));
    const settled = this.#lines[Math.max(last, own)];
    if (settled !== undefined) this.#context.settle(settled.token);
  }
}

function isCarried(value: unknown): value is Carried {
  return (
    typeof value === "object" && value !== null && "evidence" in value && "isMail" in value && value.evidence instanceof CaptureEvidence
  );
}
