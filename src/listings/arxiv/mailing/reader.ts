/** Reads one of arXiv's mails, or one of the server's listing files: what stands around its entries. */
import type { ListingContext, ListingReader } from "../../../core/listing.ts";
import type { Token } from "../../../core/token.ts";
import { type Entry, formOf, type Setting } from "./entry.ts";
import { EntryLines } from "./entry-lines.ts";
import { findMailDay } from "./mail-days.ts";
import { type MailLine, MailLines } from "./mail-lines.ts";
import { type EntryDate, isMailDate, type Mark } from "./marks.ts";
import { rejectTail, reportEntry } from "./report.ts";
import { Totals } from "./totals.ts";

/** State that a mail which is too long to be held hands on. */
interface Carried {
  readonly lines: MailLines;
  readonly setting: Setting;
  readonly totals: Totals;
}

/** Lines of text between two entries, and above the first, that do not end the listing. */
const MOST_LOOSE = { list: 3, head: 60, footer: 0 };
/** Lines that are given back more often are furniture, which keeps the time linear. */
const MOST_RETURNS = 4;
const FOOTER = /^(?:For |e-mail To: |keyword subject |see http)/;
const HEADER = /^[A-Z][\w-]{1,40}: |^From \S+@/;
/** Programs that show or quote a mail put its day after the address of who sent it. */
const SENDER = /<[^<>@\s]{1,100}@[^<>\s]{1,100}>/;
const NO_SETTING: Setting = { mail: null, block: null, form: null, bare: false, replaced: false };

export class ArxivMailingReader implements ListingReader {
  /** Every entry ends by itself, so an opening sign inside a listing adds nothing. */
  readonly underway = false;
  readonly #context: ListingContext;
  readonly #lines: MailLines;
  readonly #totals: Totals;
  /** Above the first entry, among entries, or below the rule that ends a mail. */
  #place: "head" | "list" | "footer" = "head";
  #setting: Setting;
  #entry: EntryLines | null = null;
  /** A delimiter, and blank lines below it, that may open an entry. */
  #opening: MailLine[] = [];
  /** Lines of text that belong to no entry, without a gap between them. */
  #loose: MailLine[] = [];
  /** Number of such lines since the last line that was known. */
  #strays = 0;

  constructor(context: ListingContext) {
    this.#context = context;
    const carried = isCarried(context.carried) ? context.carried : null;
    this.#lines = carried?.lines ?? new MailLines();
    this.#totals = carried?.totals ?? new Totals();
    this.#setting = carried?.setting ?? NO_SETTING;
  }

  owns(token: Token): boolean {
    // No page of another kind begins with a rule.
    if (token.type === "rule") return true;
    // A title with its label looks like a header that a tool wrote.
    if (token.type !== "text" && token.type !== "meta") return false;
    const line = this.#lines.read(token);
    if (this.#entry !== null) return this.#entry.owns(line);
    return this.#opening.length > 0 && this.#strays === 0 && line.mark?.type === "id";
  }

  get lost(): boolean {
    return this.#entry === null ? this.#strays > 0 : this.#entry.doubtful;
  }

  read(token: Token): boolean {
    // A printed page has a head and a foot of its own.
    if (token.type === "mark" && /^(?:\d|http)/.test(token.text)) return true;
    return this.#take(this.#lines.read(token), 0);
  }

  end(continues: boolean): unknown {
    if (!continues) {
      this.#entry?.end();
      this.#finish();
      this.#totals.end(this.#context);
    }
    return { lines: this.#lines, setting: this.#setting, totals: this.#totals } satisfies Carried;
  }

  /**
   * Takes a line; false when the listing was over before it. Lines that an entry gives back may begin another one, which may
   * give back some of them in turn.
   *
   * @param depth how many entries ended before the line because of it, or gave it back
   */
  #take(line: MailLine, depth: number): boolean {
    if (this.#entry === null) return this.#takeLoose(line);
    const progress = this.#entry.add(line);
    if (progress === "goes-on") return true;
    const { returned } = this.#entry;
    this.#finish();
    if (progress === "ends") return true;
    return (depth > MOST_RETURNS || returned.every((back) => this.#take(back, depth + 1))) && this.#take(line, depth + 1);
  }

  /** Takes a line outside any entry; false when the listing was over before it. */
  #takeLoose(line: MailLine): boolean {
    const { mark } = line;
    if (mark === null || mark.type === "thin-rule") return line.text === "" ? this.#takeBlank(line) : this.#takeText(line);
    if (mark.type === "id" || mark.type === "delimiter") return this.#takeOpening(line, mark.type);
    if (mark.type === "date") return this.#takeDate(line, mark.date);
    if (mark.type === "close") return this.#takeTail(line);
    if (mark.type === "head" && this.#place !== "head") return false;
    this.#readSetting(mark);
    return this.#pass(line);
  }

  /** Notes what a line between entries tells of those below it. */
  #readSetting(mark: Mark): void {
    if (mark.type === "block") this.#setting = { ...this.#setting, block: mark.day };
    if (mark.type !== "end") return;
    this.#place = "footer";
    this.#setting = { ...this.#setting, mail: null };
    this.#totals.end(this.#context);
  }

  #takeOpening(line: MailLine, type: "id" | "delimiter"): true {
    if (type === "id" && this.#opening.length > 0) return this.#start([...this.#opening, line]);
    this.#loose = type === "id" ? [line] : [];
    this.#opening = type === "id" ? [] : [line];
    return true;
  }

  /** Takes the end of an entry without a beginning. */
  #takeTail(line: MailLine): true {
    rejectTail([...this.#loose, line], this.#context);
    if (this.#place === "head") this.#place = "list";
    return this.#clear();
  }

  #takeDate(line: MailLine, date: EntryDate): boolean {
    const head = this.#takeHead();
    if (head.length > 0 || !isMailDate(date)) return this.#start([...head, line]);
    if (this.#place !== "head") return false;
    this.#setting = { ...this.#setting, mail: date.day };
    return this.#pass(line);
  }

  #takeBlank(line: MailLine): boolean {
    this.#loose = [];
    if (this.#opening.length > 0) this.#opening.push(line);
    return true;
  }

  #takeText(line: MailLine): boolean {
    const { text } = line;
    const head = this.#takeHead();
    const field = this.#place === "footer" ? null : line.field?.name;
    if (field != null && (head.length > 0 || !["from", "other"].includes(field))) return this.#start([...head, line]);
    if (this.#place === "head") this.#readHead(line);
    if (this.#place === "footer" ? FOOTER.test(text) : this.#place === "head" && HEADER.test(text)) return this.#pass(line);
    this.#loose.push(line);
    return ++this.#strays <= MOST_LOOSE[this.#place];
  }

  #readHead(line: MailLine): void {
    const { text } = line;
    this.#totals.readHead(line);
    const day = text.includes("@") && SENDER.test(text) && /\d:\d\d/.test(text) ? findMailDay(text) : null;
    if (day !== null) this.#setting = { ...this.#setting, mail: day };
  }

  /** Takes what stands right above a line that may be the second of an entry: a delimiter, or an identifier that lost its own. */
  #takeHead(): MailLine[] {
    const above = this.#loose.at(-1);
    const head = above?.mark?.type === "id" ? [above] : this.#opening;
    this.#opening = [];
    return head;
  }

  #start(lines: readonly MailLine[]): true {
    this.#entry = new EntryLines(lines, this.#setting.bare);
    if (this.#place === "footer") this.#place = "list";
    return this.#clear();
  }

  #finish(): void {
    if (this.#entry === null) return;
    const { entry } = this.#entry;
    this.#entry = null;
    const event = eventOf(entry);
    // Replacements are a mail's last section: what comes after them is of another mail, whose head is missing.
    const { block, form: above, bare } = this.#setting;
    const mail = this.#setting.replaced && event === "submitted" ? null : this.#setting.mail;
    const replaced = event === null ? this.#setting.replaced : event === "replaced";
    const draft = reportEntry(entry, { mail, block, form: above, bare, replaced: this.#setting.replaced }, this.#context);
    if (draft !== null) {
      this.#place = "list";
      this.#totals.add(draft.announced ?? null);
    }
    const form = formOf(entry) ?? above;
    this.#setting = { mail, block, form, bare: form === "delimiter" && entry.abstract.length === 0, replaced };
  }

  /** Takes a line of the listing's own that belongs to no entry. */
  #pass({ token }: MailLine): true {
    const begun = this.#place !== "head";
    this.#context.furniture([{ token, role: token.type === "rule" ? "separator" : begun ? "furniture" : "header" }]);
    if (begun) this.#context.settle(token);
    return this.#clear();
  }

  #clear(): true {
    this.#opening = [];
    this.#loose = [];
    this.#strays = 0;
    return true;
  }
}

/** The event of an entry's first date; null where it has none, because its head was lost. */
function eventOf({ fields }: Entry): EntryDate["event"] | null {
  for (const { mark } of fields) if (mark?.type === "date") return mark.date.event;
  return null;
}

function isCarried(value: unknown): value is Carried {
  return typeof value === "object" && value !== null && "lines" in value && value.lines instanceof MailLines;
}
