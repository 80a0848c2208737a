/** Runs of lines that bear the same kind of mark, which a program put before each of them. */
import type { Line } from "../../core/token.ts";
import { codeAt } from "../../text/codes.ts";
import { featuresOf, isSurelyBlank } from "../../text/features.ts";
import { isInk } from "../../text/white-space.ts";
import { firstSign, type FirstSigns } from "./first-sign.ts";

/** A kind of mark. */
export interface Marking<M> {
  /** The signs that such a mark begins with. */
  readonly signs: FirstSigns;
  /** Features of which a line with such a mark has at least one. */
  readonly features: number;
  /** Reads the mark of a line that begins with one of them; null where it bears none. */
  read(text: string): M | null;
  /** True when the second mark is the one that the program would put after the first. */
  follows(above: M, below: M): boolean;
  /** Lines that show a run at least. */
  readonly least: number;
  /** The run that these lines show; null while they may be anything. */
  begin(marks: readonly M[]): MarkedRun<M> | null;
}

/** A run that has shown itself. */
export interface MarkedRun<M> {
  /** True when a line with this mark is one of the run. */
  goesOn(mark: M): boolean;
  /** The text of a line without its mark. */
  strip(text: string, mark: M): string;
  /** Number of lines without a mark, one after another, that do not end the run. */
  readonly lapse: number;
}

/** A mark around a line, or around nothing where a blank line stood. */
export interface BareMark {
  readonly bare: boolean;
}

/** Fewer lines with such marks may be anything. */
export const LEAST_WITH_BARE = 4;
const LEAST_TEXTS = 2;

/** True for marks that stand around several texts and around a blank line: lists, tables, headings and quotations hold no such line. */
export function holdBlankLine(marks: readonly BareMark[]): boolean {
  const texts = marks.filter(({ bare }) => !bare).length;
  return texts < marks.length && texts >= LEAST_TEXTS;
}

/** Lines that are held at most, until they show a run. */
const MOST_HELD = 16;
const TEXT = /\S/;

/** Takes the marks away from the lines of runs, and leaves all other lines as they are. */
export class MarkedRuns<M> {
  readonly #marking: Marking<M>;
  readonly #onLine: (line: Line) => void;
  #held: { readonly line: Line; readonly mark: M | null }[] = [];
  /** The marks of the lines that are held. */
  #marks: M[] = [];
  #last: M | null = null;
  #run: MarkedRun<M> | null = null;
  /** Lines without a mark since the last one with it. */
  #lapse = 0;

  constructor(marking: Marking<M>, onLine: (line: Line) => void) {
    this.#marking = marking;
    this.#onLine = onLine;
  }

  get idle(): boolean {
    return this.#run === null && this.#held.length === 0;
  }

  mayBegin({ features }: Line, sign: number): boolean {
    return (features & this.#marking.features) !== 0 && this.#marking.signs.has(sign);
  }

  write(line: Line): void {
    const mark = this.mayBegin(line, firstSign(line)) ? this.#marking.read(line.content) : null;
    if (this.#run !== null && this.#goOn(this.#run, line, mark)) return;
    if (mark === null) this.#writeUnmarked(line);
    else this.#hold(line, mark);
  }

  end(): void {
    this.#release(null);
    this.#run = null;
  }

  /** Takes a line within a run, or right after it; false when the run is over. */
  #goOn(run: MarkedRun<M>, line: Line, mark: M | null): boolean {
    if (mark !== null && run.goesOn(mark)) {
      this.#lapse = 0;
      this.#pass(run, line, mark);
      return true;
    }
    const blank = mark === null && isBlank(line);
    if (!blank && (mark !== null || ++this.#lapse > run.lapse)) {
      this.#run = null;
      return false;
    }
    this.#onLine(line);
    return true;
  }

  #writeUnmarked(line: Line): void {
    const waits = this.#held.length > 0 && this.#held.length < MOST_HELD && isBlank(line);
    if (waits) this.#held.push({ line, mark: null });
    else {
      this.#release(null);
      this.#onLine(line);
    }
  }

  #hold(line: Line, mark: M): void {
    if (this.#last !== null && !this.#marking.follows(this.#last, mark)) this.#release(null);
    this.#held.push({ line, mark });
    this.#last = mark;
    this.#marks.push(mark);
    this.#run = this.#marks.length < this.#marking.least ? null : this.#marking.begin(this.#marks);
    this.#lapse = 0;
    if (this.#run !== null || this.#held.length >= MOST_HELD) this.#release(this.#run);
  }

  /** Passes the held lines on, without their marks where they have shown a run. */
  #release(run: MarkedRun<M> | null): void {
    if (this.#held.length === 0) return;
    const held = this.#held;
    this.#held = [];
    this.#marks = [];
    this.#last = null;
    for (const { line, mark } of held)
      if (run === null || mark === null) this.#onLine(line);
      else this.#pass(run, line, mark);
  }

  #pass(run: MarkedRun<M>, line: Line, mark: M): void {
    const content = run.strip(line.content, mark);
    const features = featuresOf(content);
    this.#onLine({ ...line, content, features });
  }
}

function isBlank({ content, features }: Line): boolean {
  return isSurelyBlank(features) || (!isInk(codeAt(content, 0)) && !TEXT.test(content));
}
