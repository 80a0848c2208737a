/** The lines of one entry: which of its parts each belongs to, and where the entry ends. */
import type { Entry } from "./entry.ts";
import type { FieldName } from "./labels.ts";
import { fieldOf, type MailLine } from "./mail-lines.ts";
import { isMailDate, type Mark } from "./marks.ts";
import { type Above, beginsAbstract, closesPart, goesOnInAbstract, goesOnInFields, nameLine } from "./own-lines.ts";

/** After a line an entry goes on; or it ends with the line, or ended before it. */
export type Progress = "goes-on" | "ends" | "ended";

/** Lines that a part of an entry has at most, unless its end was lost; collaborations have thousands of authors. */
const LONGEST = { fields: 2000, abstract: 400 };
/** Among entries without abstracts, a shorter line does not begin an abstract. */
const SHORTEST_ABSTRACT = 40;

/** Collects the lines of one entry. */
export class EntryLines {
  readonly entry: Entry;
  /** Lines that were taken and turned out not to be the entry's own; they are its last ones. */
  returned: readonly MailLine[] = [];
  /** Delimiters that end a part of the entry, and blank lines below them; the next line tells which part. */
  #pending: MailLine[] = [];
  /** The lines of the last part from this one on look foreign: the entry ends above them if it turns out to be cut off. */
  #doubtfulFrom: number | null = null;
  /** The entry before it ended with its fields, as all do in a list without abstracts. */
  readonly #bare: boolean;
  /** Neither identifier nor date was seen: the entry's head was not copied, or this is none. */
  readonly #headless: boolean;
  /** Fields below the dates that were seen. */
  readonly #seen = new Set<FieldName>();
  /** The last line that is not blank, where it is a date or part of a field: other kinds show titles below lines of their own. */
  #above: Above = null;

  constructor(opening: readonly MailLine[], bare: boolean) {
    this.entry = { fields: [...opening], abstract: [], closing: null };
    this.#bare = bare;
    this.#headless = opening.every(({ mark }) => mark?.type !== "id" && mark?.type !== "date");
    for (const line of opening) {
      const field = fieldOf(line);
      if (field !== null) this.#seen.add(field);
    }
  }

  /** True when the last lines look as if they did not belong here. */
  get doubtful(): boolean {
    return this.#doubtfulFrom !== null || (this.#headless && this.#pending.length === 0 && !this.#seen.has("categories"));
  }

  /** Takes the next line. */
  add(line: MailLine): Progress {
    const { mark } = line;
    if (mark?.type === "close") {
      this.entry.abstract.push(...this.#pending);
      this.entry.closing = line;
      return "ends";
    }
    if (mark?.type === "delimiter") return this.#addDelimiter(line);
    return this.#pending.length > 0 ? this.#addBelow(line) : this.#addWithin(line);
  }

  /** True for a line that surely goes on with the entry where it stands. Cheap; false says nothing. */
  owns(line: MailLine): boolean {
    if (closesPart(line)) return true;
    if (this.#doubtfulFrom !== null) return false;
    const { fields, abstract } = this.entry;
    if (this.#pending.length > 0) return this.#pending.length === 1 && abstract.length === 0 && beginsAbstract(line);
    if (abstract.length > 0) return goesOnInAbstract(line, abstract.at(-1));
    return goesOnInFields(line, fields.at(-1), this.#above);
  }

  /** Ends the entry: no further line belongs to it. */
  end(): void {
    const { abstract } = this.entry;
    const [delimiter] = this.#pending;
    if (delimiter !== undefined) this.entry.closing ??= delimiter;
    if (this.entry.closing !== null) return;
    this.returned = [...this.#part.splice(this.#doubtfulFrom ?? this.#part.length), ...this.returned];
    while (this.#part.at(-1)?.text === "") this.#part.pop();
    // The text that seemed to be an abstract was none: the delimiter before it ended the entry.
    if (abstract.every(isDelimiter)) this.entry.closing = abstract.splice(0)[0] ?? null;
  }

  get #part(): MailLine[] {
    return this.entry.abstract.length > 0 ? this.entry.abstract : this.entry.fields;
  }

  /** Takes a delimiter. Right below another one it opens the next entry, or is a slip: what follows tells. */
  #addDelimiter(line: MailLine): Progress {
    if (this.entry.abstract.length > 0 && this.#pending.length > 0) return this.#cut();
    if (this.#pending.filter(isDelimiter).length > 1) return this.#cut();
    this.#pending.push(line);
    return "goes-on";
  }

  #addWithin(line: MailLine): Progress {
    const { mark } = line;
    const part = this.#part;
    const { length } = this.entry.abstract;
    if (length > LONGEST.abstract || part.length > LONGEST.fields) return this.#giveUp();
    if (this.#isForeign(mark)) return this.#cut();
    if (mark?.type === "date" && this.#endsAbove(part)) return this.#cut();
    if (line.text !== "" && !this.#noteLine(line, part)) return this.#cut();
    part.push(line);
    return "goes-on";
  }

  /** Notes a line that is not blank; false for one that cannot belong to the entry. */
  #noteLine(line: MailLine, part: readonly MailLine[]): boolean {
    if ((line.mark === null || line.mark.type === "thin-rule") && !this.#noteText(line, part)) return false;
    this.#above = nameLine(line, this.#above);
    return true;
  }

  /**
   * Blank lines come from copying, if at all: text below one need not belong to the entry, unless it begins a field.
   * False for a title below other fields of an entry without a head: there, only the title tells that an entry begins.
   */
  #noteText(line: MailLine, part: readonly MailLine[]): boolean {
    const field = part === this.entry.fields ? fieldOf(line) : null;
    if (field === "title" && this.#headless && this.#seen.size > 0) return false;
    const stray = field === null || this.#seen.has(field);
    if (stray && part.at(-1)?.text === "") this.#doubtfulFrom ??= part.findLastIndex(({ text }) => text !== "") + 1;
    if (field !== null) this.#seen.add(field);
    return true;
  }

  /** Takes a line below a delimiter. An identifier shows that the delimiter opened the next entry, another mark that it closed this one. */
  #addBelow(line: MailLine): Progress {
    const { mark } = line;
    const { abstract } = this.entry;
    if (line.text === "") {
      this.#pending.push(line);
      return "goes-on";
    }
    if (mark?.type === "id" || mark?.type === "block") {
      this.returned = this.#pending.splice(this.#pending.findLastIndex(isDelimiter));
      return this.#cut();
    }
    const doubtful = this.#isNoAbstract(line);
    if (abstract.length > 0 || this.#isForeign(mark) || (doubtful && this.#pending.length > 1)) return this.#cut();
    abstract.push(...this.#pending, line);
    this.#doubtfulFrom = doubtful ? 1 : null;
    this.#pending = [];
    return "goes-on";
  }

  /** Ends an entry that is too long. Its doubtful lines are not given back: to look through them for each further line would be quadratic. */
  #giveUp(): "ended" {
    this.end();
    this.returned = [];
    return "ended";
  }

  #cut(): "ended" {
    this.end();
    return "ended";
  }

  /** True for a line that cannot stand inside an entry. */
  #isForeign(mark: Mark | null): boolean {
    if (mark?.type === "date") return isMailDate(mark.date) && (this.#seen.size > 0 || this.#pending.length > 0);
    // A row of signs may be part of an abstract; below a delimiter it is what became of a rule.
    if (mark?.type === "thin-rule") return this.#pending.length > 0;
    return mark?.type === "rule" || mark?.type === "end" || mark?.type === "head";
  }

  /** True for a line that begins no abstract: among entries without abstracts, one would still begin indented, and with a sentence. */
  #isNoAbstract({ text, indent }: MailLine): boolean {
    return this.#bare && (indent <= (this.entry.fields[0]?.indent ?? 0) || text.length < SHORTEST_ABSTRACT || text.startsWith("["));
  }

  /** An identifier right above a date is the head of another entry, where this one has its own or has come further. */
  #endsAbove(part: readonly MailLine[]): boolean {
    const last = part.findLastIndex(({ text }) => text !== "");
    if (part[last]?.mark?.type !== "id") return false;
    if (this.#seen.size === 0 && part.slice(0, last).every((line) => line.mark?.type !== "id")) return false;
    this.#doubtfulFrom = Math.min(last, this.#doubtfulFrom ?? last);
    return true;
  }
}

function isDelimiter({ mark }: MailLine): boolean {
  return mark?.type === "delimiter";
}
