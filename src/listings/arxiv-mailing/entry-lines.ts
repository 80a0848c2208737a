/** The lines of one entry: which of its parts each belongs to, and where the entry ends. */
import type { Entry } from "./entry.ts";
import { isField } from "./fields.ts";
import type { MailLine } from "./mail-lines.ts";
import { isMailDate, type Mark, readMark } from "./marks.ts";

/** Whether an entry goes on behind a line, ends with it, or ended before it. */
export type Progress = "goes-on" | "ends" | "ended";

/** No abstract is longer, unless its end was lost. */
const LONGEST_ABSTRACT = 400;
/** Where other entries have no abstract, a shorter line is not the first one of an abstract either. */
const SHORTEST_ABSTRACT = 40;

/** Collects the lines of one entry. */
export class EntryLines {
  readonly entry: Entry;
  /** Lines that were taken and turned out not to be the entry's own; they are its last ones. */
  returned: MailLine[] = [];
  /** A delimiter, and blank lines below it, that end a part of the entry; what follows tells which. */
  #behind: MailLine[] = [];

  /** The entry before it ended with its fields, as all do in a list without abstracts. */
  readonly #bare: boolean;

  /** A field below the dates was seen. */
  #hasFields: boolean;

  constructor(opening: readonly MailLine[], bare: boolean) {
    this.entry = { fields: [...opening], abstract: [], closing: null };
    this.#bare = bare;
    this.#hasFields = opening.some(isField);
  }

  /** Takes the next line; `mark` is what it is. */
  add(line: MailLine, mark: Mark | null): Progress {
    if (mark?.type === "close") {
      this.entry.abstract.push(...this.#behind);
      this.entry.closing = line;
      return "ends";
    }
    if (this.#behind.length > 0) return this.#addBehind(line, mark);
    if (mark?.type === "delimiter") {
      this.#behind = [line];
      return "goes-on";
    }
    return this.#addWithin(line, mark);
  }

  /** Nothing follows: a delimiter that came last ended the entry. */
  end(): void {
    this.entry.closing ??= this.#behind[0] ?? null;
    this.#trim();
  }

  #addWithin(line: MailLine, mark: Mark | null): Progress {
    const { fields, abstract } = this.entry;
    const part = abstract.length > 0 ? abstract : fields;
    if (this.#isForeign(mark) || abstract.length > LONGEST_ABSTRACT) {
      this.#trim();
      return "ended";
    }
    if (mark?.type === "date" && this.#returnHead(part)) return "ended";
    this.#hasFields ||= part === abstract || isField(line);
    part.push(line);
    return "goes-on";
  }

  /** An identifier shows that the delimiter opened the next entry; a rule or anything else known, that it closed this one. */
  #addBehind(line: MailLine, mark: Mark | null): Progress {
    const { abstract } = this.entry;
    if (line.text === "") this.#behind.push(line);
    else if (mark?.type === "id" || mark?.type === "block") {
      this.returned = this.#behind;
      this.#trim();
      return "ended";
    } else if (abstract.length > 0 || mark?.type === "delimiter" || this.#isForeign(mark) || this.#isOutside(line)) {
      this.end();
      return "ended";
    } else {
      abstract.push(...this.#behind, line);
      this.#behind = [];
    }
    return "goes-on";
  }

  /** Whether a line cannot stand inside an entry. */
  #isForeign(mark: Mark | null): boolean {
    if (mark?.type === "date") return isMailDate(mark.date) && (this.#hasFields || this.#behind.length > 0);
    return mark?.type === "rule" || mark?.type === "end" || mark?.type === "head";
  }

  /** Whether a line of text behind the fields is no abstract: those begin indented, and are sentences. */
  #isOutside({ text, indent }: MailLine): boolean {
    return this.#bare && (indent <= (this.entry.fields[0]?.indent ?? 0) || text.length < SHORTEST_ABSTRACT);
  }

  /** An identifier right above a date is the head of another entry, where this one has its own or has come further. */
  #returnHead(part: MailLine[]): boolean {
    const last = part.findLastIndex(({ text }) => text !== "");
    const above = part[last];
    if (above === undefined || readMark(above.text)?.type !== "id") return false;
    if (!this.#hasFields && part.slice(0, last).every(({ text }) => readMark(text)?.type !== "id")) return false;
    this.returned = part.splice(last);
    this.#trim();
    return true;
  }

  /** Leaves out what does not belong to an entry without an end: what follows a blank line, and blank lines at its end. */
  #trim(): void {
    const { fields, abstract, closing } = this.entry;
    if (closing !== null) return;
    const text = abstract.findIndex((line, index) => index > 0 && line.text !== "");
    const gap = abstract.findIndex((line, index) => index > text && line.text === "");
    if (text !== -1 && gap !== -1) abstract.length = gap;
    while (abstract.length === 0 && fields.at(-1)?.text === "") fields.pop();
  }
}
