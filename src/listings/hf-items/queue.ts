/**
 * Items on their way to becoming records. The last one waits for the next, which may be a copy of it; one whose date has no
 * year, or whose link stands in the page's table of links, waits for the end of the page, and all after it do too.
 */
import type { DraftProblem, ListingContext } from "../../core/listing.ts";
import type { Token, TokenType } from "../../core/token.ts";
import { type CaptureEvidence, placeHeader } from "../../parser/capture.ts";
import { draftItem, identifierOf, referencesOf, type Setting } from "./draft.ts";
import { isSamePaper, type Item, mergeCopies } from "./item.ts";

/** Reports items in the order of the page. */
export class ItemQueue {
  readonly #context: ListingContext;
  readonly #evidence: CaptureEvidence;
  /** Addresses of the page's table of links that items wait for; null until it shows one. */
  readonly #definitions = new Map<string, string | null>();
  #last: Item | null = null;
  /** What the title of the item before that one looks like. */
  #look: TokenType | null = null;
  #waiting: Item[] = [];
  #reported: Token | null = null;

  constructor(context: ListingContext, evidence: CaptureEvidence) {
    this.#context = context;
    this.#evidence = evidence;
  }

  /** True when no item waits for the end of the page. */
  get streams(): boolean {
    return this.#waiting.length === 0;
  }

  /** True when the last item waits for a copy of it. */
  get holds(): boolean {
    return this.#last !== null;
  }

  /** The last token of what was reported last. */
  get reported(): Token | null {
    return this.#reported;
  }

  add(item: Item): void {
    if (item.published?.date != null) this.#evidence.noteDate(item.published.date);
    for (const ref of referencesOf(item)) this.#definitions.set(ref, this.#definitions.get(ref) ?? null);
    const last = this.#last;
    if (last !== null && isSamePaper(last, item)) {
      this.#last = mergeCopies(last, item);
      return;
    }
    const look = last?.look ?? null;
    // The titles of a page look alike: a line between two of them that looks otherwise is none.
    if (last !== null && isOddOne(look, this.#look, item.look)) this.#last = { ...last, title: null };
    this.passOn();
    this.#look = look;
    this.#last = item;
  }

  /** A row of the page's table of links. Rows that no item waits for are not kept. */
  define({ parts }: Token): void {
    for (const { ref, href } of parts) if (ref !== null && this.#definitions.get(ref) === null) this.#definitions.set(ref, href);
  }

  /** No copy of the last item comes any more. */
  passOn(): void {
    const last = this.#last;
    this.#last = null;
    this.#look = null;
    if (last === null) return;
    if (this.#waiting.length > 0 || this.#mustWait(last)) this.#waiting.push(last);
    else this.#report([last]);
  }

  /** The page is over. */
  end(): void {
    this.passOn();
    this.#report(this.#waiting);
    this.#waiting = [];
  }

  #noteIdentifier(item: Item): void {
    const identifier = identifierOf(item, this.#definitions);
    if (identifier !== null) this.#evidence.noteIdentifier(identifier.id);
  }

  #mustWait(item: Item): boolean {
    if (referencesOf(item).length > 0) return true;
    const yearless = (item.published?.date ?? (item.mailed ? this.#evidence.header : null))?.year === null;
    return yearless && this.#capturedOn === null;
  }

  /** The day of the capture, where the user or a header of the dump gave it. */
  get #capturedOn(): string | null {
    return this.#context.asOf ?? this.#evidence.written;
  }

  #report(items: readonly Item[]): void {
    if (items.length === 0) return;
    for (const item of items) this.#noteIdentifier(item);
    const setting = this.#createSetting();
    for (const item of items) {
      if (item.title === null) {
        const line = item.tokens[0]?.token.line ?? 0;
        this.#context.reject(item.tokens, { code: "missing-title", line, detail: item.identifier?.id ?? null });
      } else {
        const problems: DraftProblem[] = [];
        this.#context.paper(draftItem(item, setting, problems), item.tokens, problems);
      }
    }
    this.#reported = items.at(-1)?.tokens.at(-1)?.token ?? null;
  }

  #createSetting(): Setting {
    const capture = this.#evidence.resolve(this.#context);
    const { header } = this.#evidence;
    const listed = header === null ? null : { day: placeHeader(header, capture), inferred: header.year === null };
    return { definitions: this.#definitions, capture, capturedOn: this.#capturedOn, listed };
  }
}

function isOddOne(look: TokenType | null, above: TokenType | null, below: TokenType | null): boolean {
  return look !== null && above !== null && look !== above && above === below;
}
