/** Reads one mail, or one of the server's listing files: what stands around its entries. */
import type { ListingContext, ListingReader } from "../../../core/listing.ts";
import type { Token } from "../../../core/token.ts";
import { formOf, type Setting } from "./entry.ts";
import { EntryLines } from "./entry-lines.ts";
import { readFieldStart } from "./fields.ts";
import { type MailLine, MailLines } from "./mail-lines.ts";
import { type EntryDate, isMailDate, type Mark, readMark } from "./marks.ts";
import { rejectTail, reportEntry } from "./report.ts";

/** What a mail that is too long to be held hands on. */
interface Carried {
  readonly lines: MailLines;
  readonly setting: Setting;
}

/** Lines of text between two entries, and above the first, that do not end the listing. */
const MOST_LOOSE = { between: 3, above: 60 };
const FOOTER = /^(?:For |e-mail To: |keyword subject |see http)/;
const HEADER = /^[A-Z][\w-]{1,40}: |^From \S+@/;

export class ArxivMailingReader implements ListingReader {
  /** Every entry ends by itself, so an opening sign inside a listing adds nothing. */
  readonly underway = false;
  readonly #context: ListingContext;
  readonly #lines: MailLines;
  readonly #setting: Setting;
  #entry: EntryLines | null = null;
  /** A delimiter, and blank lines below it, that may open an entry. */
  #opening: MailLine[] = [];
  /** Lines of text that belong to no entry, without a gap between them. */
  #loose: MailLine[] = [];
  /** Number of such lines since the last line that was known. */
  #strays = 0;
  /** The listing has shown an entry; its last rule. */
  #begun = false;
  #ended = false;
  /** What the entry before was: a replacement; without abstract and address. */
  #replaced = false;
  #bare = false;

  constructor(context: ListingContext) {
    this.#context = context;
    const carried = isCarried(context.carried) ? context.carried : null;
    this.#lines = carried?.lines ?? new MailLines();
    this.#setting = carried?.setting ?? { mail: null, block: null, form: null };
  }

  get lost(): boolean {
    return this.#entry === null ? this.#strays > 0 : this.#entry.doubtful;
  }

  read(token: Token): boolean {
    return this.#take(this.#lines.read(token));
  }

  end(continues: boolean): unknown {
    if (!continues) {
      this.#entry?.end();
      this.#finish();
    }
    return { lines: this.#lines, setting: this.#setting } satisfies Carried;
  }

  #take(line: MailLine): boolean {
    const mark = readMark(line.text);
    if (this.#entry === null) return this.#takeLoose(line, mark);
    const progress = this.#entry.add(line, mark);
    if (progress === "goes-on") return true;
    const { returned } = this.#entry;
    this.#finish();
    if (progress === "ends") return true;
    return returned.every((back) => this.#takeLoose(back, readMark(back.text))) && this.#takeLoose(line, mark);
  }

  /** A line outside any entry; false when the listing was over before it. */
  #takeLoose(line: MailLine, mark: Mark | null): boolean {
    if (mark === null) return line.text === "" ? this.#takeBlank(line) : this.#takeText(line);
    switch (mark.type) {
      case "id":
      case "delimiter":
        return this.#takeOpening(line, mark.type);
      case "date":
        return this.#takeDate(line, mark.date);
      case "close":
        return this.#takeTail(line);
      case "head":
        if (this.#begun) return false;
        break;
      case "block":
        this.#setting.block = mark.day;
        break;
      case "end":
        this.#begun = true;
        this.#ended = true;
        this.#setting.mail = null;
        break;
      case "rule":
        break;
    }
    return this.#pass(line);
  }

  #takeOpening(line: MailLine, type: "id" | "delimiter"): true {
    if (type === "id" && this.#opening.length > 0) return this.#start([...this.#opening, line]);
    this.#loose = type === "id" ? [line] : [];
    this.#opening = type === "id" ? [] : [line];
    return true;
  }

  /** The end of an entry without a beginning. */
  #takeTail(line: MailLine): true {
    rejectTail([...this.#loose, line], this.#context);
    this.#begun = true;
    return this.#clear();
  }

  #takeDate(line: MailLine, date: EntryDate): boolean {
    const head = this.#takeHead();
    if (head.length > 0 || !isMailDate(date)) return this.#start([...head, line]);
    if (this.#begun) return false;
    this.#setting.mail = date.day;
    return this.#pass(line);
  }

  #takeBlank(line: MailLine): boolean {
    this.#loose = [];
    if (this.#opening.length > 0) this.#opening.push(line);
    return true;
  }

  #takeText(line: MailLine): boolean {
    const head = this.#takeHead();
    const field = this.#ended ? null : readFieldStart(line.text)?.name;
    if (field != null && (head.length > 0 || !["from", "other"].includes(field))) return this.#start([...head, line]);
    if (this.#ended ? FOOTER.test(line.text) : !this.#begun && HEADER.test(line.text)) return this.#pass(line);
    this.#loose.push(line);
    return !this.#ended && ++this.#strays <= (this.#begun ? MOST_LOOSE.between : MOST_LOOSE.above);
  }

  /** What stands right above a line that may be the second of an entry: a delimiter, or an identifier that lost its own. */
  #takeHead(): MailLine[] {
    const above = this.#loose.at(-1);
    const head = above !== undefined && readMark(above.text)?.type === "id" ? [above] : this.#opening;
    this.#opening = [];
    return head;
  }

  #start(lines: readonly MailLine[]): true {
    this.#entry = new EntryLines(lines, this.#bare);
    this.#ended = false;
    return this.#clear();
  }

  #finish(): void {
    if (this.#entry === null) return;
    const { entry } = this.#entry;
    const setting = this.#setting;
    this.#entry = null;
    const replaced = entry.fields.some(({ text }) => text.startsWith("replaced with"));
    // Replacements are a mail's last section: what comes behind them is of another mail, whose head is missing.
    if (this.#replaced && !replaced) setting.mail = null;
    this.#replaced = replaced;
    if (reportEntry(entry, setting, this.#context)) this.#begun = true;
    setting.form = formOf(entry) ?? setting.form;
    this.#bare = setting.form === "delimiter" && entry.abstract.length === 0;
  }

  /** A line of the listing's own that belongs to no entry. */
  #pass(line: MailLine): true {
    const { token } = line;
    const role = token.type === "rule" ? "separator" : this.#begun ? "furniture" : "header";
    this.#context.furniture([{ token, role }]);
    if (this.#begun) this.#context.settle(token);
    return this.#clear();
  }

  #clear(): true {
    this.#opening = [];
    this.#loose = [];
    this.#strays = 0;
    return true;
  }
}

function isCarried(value: unknown): value is Carried {
  return typeof value === "object" && value !== null && "lines" in value && value.lines instanceof MailLines;
}
