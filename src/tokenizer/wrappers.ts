/**
 * Programs put marks around every line: line numbers, a chat's names, marks of quotation, a JSON string. They are taken away before a line is
 * read, as is overstriking, and notations other than Markdown are put into Markdown.
 */
import type { Decoder } from "../core/input.ts";
import type { Line } from "../core/token.ts";
import { CHAT_PREFIXES } from "./wrappers/chat-prefixes.ts";
import { firstSign } from "./wrappers/first-sign.ts";
import { JsonDocuments } from "./wrappers/json-documents.ts";
import { LINE_NUMBERS } from "./wrappers/line-numbers.ts";
import { MarkedRuns } from "./wrappers/marked-runs.ts";
import { Notations } from "./wrappers/notations.ts";
import { mayBeWrapped } from "./wrappers/may-be-wrapped.ts";
import { withoutOverstrikes } from "./wrappers/overstrikes.ts";
import { PREFIXES } from "./wrappers/prefixes.ts";
import { QUOTATION } from "./wrappers/quotation.ts";
import { QUOTED_LINES } from "./wrappers/quoted-lines.ts";

/** Takes lines in the order of the dump. */
export interface Unwrapper {
  write(line: Line): void;
  /** The dump is over: the lines that are held are passed on. */
  end(): void;
}

/** Takes away the marks of one kind. */
interface Step extends Unwrapper {
  /** True when nothing above the next line has a say in how it is read. */
  readonly idle: boolean;
  /** True for a line that an idle step may change or hold, by its first sign among others. */
  mayBegin(line: Line, sign: number): boolean;
}

/**
 * Makes a step between lines and tokens. It passes lines on in order, each with the content that stood there before a program marked
 * every line, and a line of JSON that holds a page as the lines of that page. A few lines are held until it is clear that they bear marks.
 */
export function createUnwrapper(decoder: Decoder, onLine: (line: Line) => void): Unwrapper {
  /** Hands a line to the first step from a place on that has a use for it. */
  const pass = (line: Line, from: number): void => {
    const sign = firstSign(line);
    for (let at = from; at < steps.length; at++) {
      const step = steps[at];
      if (step === undefined || (step.idle && !step.mayBegin(line, sign))) continue;
      step.write(line);
      return;
    }
    onLine(line);
  };
  const makers: readonly ((next: (line: Line) => void) => Step)[] = [
    (next) => new JsonDocuments(decoder, next),
    (next) => new MarkedRuns(QUOTED_LINES, next),
    (next) => new MarkedRuns(LINE_NUMBERS, next),
    (next) => new MarkedRuns(CHAT_PREFIXES, next),
    (next) => new MarkedRuns(PREFIXES, next),
    (next) => new MarkedRuns(QUOTATION, next),
    (next) => new Notations(next),
  ];
  const steps = makers.map((make, at) => make((line) => pass(line, at + 1)));
  const areIdle = (): boolean => {
    for (const step of steps) if (!step.idle) return false;
    return true;
  };
  let idle = true;
  return {
    write(struck) {
      const line = withoutOverstrikes(struck);
      if (idle && !mayBeWrapped(line)) {
        onLine(line);
        return;
      }
      pass(line, 0);
      idle = areIdle();
    },
    end() {
      for (const step of steps) step.end();
    },
  };
}
