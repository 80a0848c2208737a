/** Prints messages to standard error: problems of inputs, mistakes of the user, notes; as text or as one JSON object a line. */
import { styleText } from "node:util";
import type { Problem } from "../core/problem.ts";
import { SEVERITIES, type Severity } from "../core/vocabulary.ts";
import { toSafeJson } from "../text/safe-json.ts";
import { escapeControls, guardStyled, guardTerminal } from "../text/terminal-text.ts";
import type { Io } from "./io.ts";
import { describeMore, describeProblem } from "./messages.ts";
import type { Place, UsageError } from "./usage-error.ts";

/** One message. Its keys are those of `--errors json`. */
export interface Message {
  readonly severity: Severity;
  readonly code: string;
  /** Input concerned, null where there is none. */
  readonly file: string | null;
  /** 1-based line, null where it is about no line. */
  readonly line: number | null;
  readonly detail: string | null;
  readonly message: string;
  /** The place of it in `detail`; left out where nobody knows. */
  readonly place?: Place | null;
}

/** The look of messages. */
export interface ReportStyle {
  readonly json: boolean;
  /** Colour the severities. */
  readonly color: boolean;
  /** Drop everything but errors. */
  readonly quiet: boolean;
  /** Print what is for information as well. */
  readonly verbose: boolean;
}

const COLORS = { error: "red", warning: "magenta", info: "cyan" } as const satisfies Readonly<Record<Severity, string>>;

/** Many problems of one code in one file are one message; up to this many are still told one by one. */
const MOST_TOLD = 3;

/** Prints messages; the problems of a file wait until it is read, so that many of a kind become one line. */
export class Reporter {
  /** Called before anything is printed, to take back what else stands on the line. */
  beforePrint: (() => void) | null = null;
  readonly #io: Pick<Io, "stderr" | "isTTY">;
  readonly #style: ReportStyle;
  /** The last problem of each code: papers of one page can share a doubt. */
  readonly #last = new Map<string, string>();
  readonly #waiting = new Map<string, { first: Problem[]; count: number }>();

  constructor(io: Pick<Io, "stderr" | "isTTY">, style: ReportStyle) {
    this.#io = io;
    this.#style = style;
  }

  /** The severities of problems that are told. */
  get severities(): Severity[] {
    return SEVERITIES.filter((severity) => this.#wants(severity));
  }

  /** Takes a problem of an input. */
  problem(problem: Problem): void {
    if (!this.#wants(problem.severity) || this.#isRepeated(problem)) return;
    if (this.#style.json) {
      this.print({ ...problem, line: problem.line === 0 ? null : problem.line, message: describeProblem(problem) });
      return;
    }
    const key = `${problem.code}\n${problem.file}`;
    const group = this.#waiting.get(key) ?? { first: [], count: 0 };
    group.count++;
    if (group.first.length < MOST_TOLD) group.first.push(problem);
    this.#waiting.set(key, group);
  }

  /** Prints the problems that wait. */
  flush(): void {
    for (const { first, count } of this.#waiting.values()) {
      const told = count > MOST_TOLD ? first.slice(0, 1) : first;
      for (const problem of told) {
        const more = count > told.length ? `, ${describeMore(count - told.length)}` : "";
        this.print({ ...problem, line: problem.line === 0 ? null : problem.line, message: describeProblem(problem) + more });
      }
    }
    this.#waiting.clear();
  }

  /** Tells of something that ends the run. */
  failure({ code, detail, message, excerpt, place }: UsageError): void {
    this.flush();
    this.print({ severity: "error", code, file: null, line: null, detail, message, place });
    if (excerpt !== null && !this.#style.json) this.#write(`${excerpt}\n`);
  }

  /** Tells of an input that could not be read. */
  unreadable(file: string, reason: string, message: string): void {
    this.flush();
    this.print({ severity: "error", code: "unreadable-input", file, line: null, detail: reason, message });
  }

  /** Tells something about the run. `info` is for `--verbose`, `warning` for everybody but `--quiet`. */
  note(severity: "info" | "warning", code: string, message: string): void {
    if (!this.#wants(severity)) return;
    if (this.#style.json) this.print({ severity, code, file: null, line: null, detail: null, message });
    else this.#write(`${message}\n`);
  }

  /** Prints a message, whatever its severity. */
  print({ message, place = null, ...about }: Message): void {
    const { severity, code, file, line, detail } = about;
    if (this.#style.json) {
      this.#write(`${toSafeJson({ severity, code, file, line, detail, message, ...place })}\n`);
      return;
    }
    const mark = (text: string): string => (this.#style.color ? styleText(COLORS[severity], text, { validateStream: false }) : text);
    if (file === null || code === "unreadable-input") this.#write(`${mark("papersift:")} ${message}\n`);
    else this.#write(`${escapeControls(file)}:${line === null ? "" : `${line}:`} ${mark(`${severity}[${code}]`)}: ${message}\n`);
  }

  #isRepeated({ code, file, line, detail }: Problem): boolean {
    const place = JSON.stringify([file, line, detail]);
    const isRepeated = line !== 0 && this.#last.get(code) === place;
    this.#last.set(code, place);
    return isRepeated;
  }

  #wants(severity: Severity): boolean {
    return severity === "error" || (severity === "warning" ? !this.#style.quiet : this.#style.verbose);
  }

  #write(text: string): void {
    this.beforePrint?.();
    const guard = this.#style.color ? guardStyled : guardTerminal;
    this.#io.stderr.write(this.#io.isTTY.stderr ? guard(text) : text);
  }
}
