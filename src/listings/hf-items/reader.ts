/** Reads a page with compact items, or the daily mail, line by line. */
import type { ListingContext, ListingReader } from "../../core/listing.ts";
import type { Token } from "../../core/token.ts";
import { CaptureEvidence } from "../../parser/capture.ts";
import type { Item } from "./item.ts";
import { type Mark, readMark, readText } from "./marks.ts";
import { OpenItem } from "./open-item.ts";
import { ItemQueue } from "./queue.ts";
import type { LineAbove } from "./titles.ts";

/** What a listing too long to be held hands on. */
interface Carried {
  readonly evidence: CaptureEvidence;
  readonly isMail: boolean;
}

/** Lines above a foot that are kept: for its title, and for the reader of another kind that may begin with them. */
const MOST_ABOVE = 64;
/** Lines after an item within which a copy of it may follow. */
const COPY_WITHIN = 48;
/** Lines in a row that may be a part of any page before another kind may have them; running text is enough by itself. */
const MOST_STRAYS = 12;
const RUNNING = { sentence: 100, text: 300 };
/** Lines that are settled at a time. */
const SETTLED_AT_ONCE = 256;
/** Lines of the daily mail that wait for one that proves it. */
const MOST_UNPROVEN = 128;

export class HfItemsReader implements ListingReader {
  readonly #context: ListingContext;
  readonly #evidence: CaptureEvidence;
  readonly #queue: ItemQueue;
  #above: LineAbove[] = [];
  #open: OpenItem | null = null;
  /** A blank line was the last one. */
  #apart = true;
  /** A line of the daily mail's own was seen; lines with votes are papers, and those before it wait for one. */
  #isMail: boolean;
  #unproven: Item[] = [];
  /** An item has been read; and after it the end of its page, or the beginning of another. */
  #begun = false;
  #ended = false;
  /** Lines with text since the last item; those in a row that are not known. */
  #since = 0;
  #strays = 0;
  /** The last line since the last item that is surely of this page. */
  #claimed: Token | null = null;
  /** The last line that is not held any longer, and the last that was settled. */
  #passed: Token | null = null;
  #settled = 0;

  constructor(context: ListingContext) {
    const carried = isCarried(context.carried) ? context.carried : null;
    this.#context = context;
    this.#evidence = carried?.evidence ?? new CaptureEvidence();
    this.#isMail = carried?.isMail ?? false;
    this.#queue = new ItemQueue(context, this.#evidence);
  }

  /** Every item ends by itself: only the next page is another listing. */
  get underway(): boolean {
    return this.#ended;
  }

  get lost(): boolean {
    return this.#strays > MOST_STRAYS;
  }

  read(token: Token): boolean {
    if (this.#open !== null) {
      const { apart } = this.#open;
      if (this.#open.add(token)) return true;
      this.#close(this.#open);
      this.#apart = apart;
    }
    const goesOn = token.type === "blank" ? this.#takeBlank() : this.#take(token);
    this.#settle();
    return goesOn;
  }

  end(continues: boolean): unknown {
    // An item that is not complete is read again by the reader that goes on.
    if (this.#open !== null && !continues) this.#close(this.#open);
    this.#queue.end();
    const last = this.#begun && !continues ? (this.#claimed ?? this.#queue.reported) : this.#queue.reported;
    if (last !== null) this.#context.settle(last);
    return { evidence: this.#evidence, isMail: this.#isMail } satisfies Carried;
  }

  #takeBlank(): true {
    this.#apart = true;
    return true;
  }

  /** Takes a line with text; false where it is of the next page, so that this listing was over before it. */
  #take(token: Token): boolean {
    const mark = readMark(token);
    if (this.#begun && (token.type === "meta" || (mark.type === "mail" && mark.part === "head"))) return false;
    const line: LineAbove = { token, mark, apart: this.#apart };
    this.#apart = false;
    if (mark.type === "item" || mark.type === "digest") {
      this.#open = new OpenItem(line, mark);
      return true;
    }
    this.#note(token, mark);
    this.#claim(token, mark);
    this.#push(line);
    return true;
  }

  /** What a line tells of its page. */
  #note(token: Token, mark: Mark): void {
    if (token.type === "meta") this.#evidence.note(token);
    else if (token.type === "definition") this.#queue.define(token);
    else if (mark.type === "mail") this.#proveMail(mark);
    else if (mark.type === "page" || this.#isHead(token)) this.#ended ||= this.#begun;
  }

  /** Whether a line is the second of the site's menu, where each of its words stands on a line. */
  #isHead({ text }: Token): boolean {
    return text === "Models" && this.#above.at(-1)?.token.text === "Hugging Face";
  }

  /** Notes whether a line is surely of this page, or may be of any. */
  #claim(token: Token, mark: Mark): void {
    if (mark.type === "page" || mark.type === "mail" || (mark.type === "around" && mark.own) || token.type === "definition") {
      this.#strays = 0;
      this.#claimed = token;
    } else if (token.text !== "" && (mark.type === "title" || mark.type === "other"))
      this.#strays += isRunning(token) ? MOST_STRAYS + 1 : 1;
  }

  #proveMail({ part, date }: Extract<Mark, { type: "mail" }>): void {
    this.#evidence.header ??= date;
    this.#isMail = true;
    for (const item of this.#unproven) this.#queue.add(item);
    this.#begun ||= this.#unproven.length > 0;
    this.#unproven = [];
    if (part === "foot") this.#ended ||= this.#begun;
  }

  #push(line: LineAbove): void {
    this.#above.push(line);
    if (this.#above.length > MOST_ABOVE) this.#passed = this.#above.shift()?.token ?? null;
    if (++this.#since > COPY_WITHIN) this.#queue.passOn();
  }

  #close(open: OpenItem): void {
    this.#open = null;
    if (!open.isWhole) {
      for (const { token, apart } of open.lines) this.#push({ token, mark: markOf(token), apart });
      return;
    }
    this.#deliver(open.close(this.#above));
    this.#passed = open.lines.at(-1)?.token ?? null;
    this.#above = [];
    this.#since = 0;
    this.#strays = 0;
  }

  #deliver(item: Item): void {
    if (item.mailed && !this.#isMail && item.identifier === null) {
      this.#unproven.push(item);
      if (this.#unproven.length > MOST_UNPROVEN) this.#unproven.shift();
      return;
    }
    if (!item.mailed) this.#unproven = [];
    this.#begun = true;
    this.#claimed = null;
    this.#queue.add(item);
  }

  /** Settles the lines that nothing waits for. */
  #settle(): void {
    if (!this.#queue.streams || this.#unproven.length > 0) return;
    const last = this.#queue.holds ? this.#queue.reported : this.#passed;
    if (last === null || last.index - this.#settled < SETTLED_AT_ONCE) return;
    this.#settled = last.index;
    this.#context.settle(last);
  }
}

/** What a line is that is no item after all. */
function markOf(token: Token): Mark {
  const mark = readMark(token);
  return mark.type === "item" || mark.type === "digest" ? readText(token) : mark;
}

/** Whether a line is longer than those around items are. */
function isRunning({ text }: Token): boolean {
  return text.length > RUNNING.text || (text.length > RUNNING.sentence && text.endsWith("."));
}

function isCarried(value: unknown): value is Carried {
  return (
    typeof value === "object" && value !== null && "evidence" in value && "isMail" in value && value.evidence instanceof CaptureEvidence
  );
}
