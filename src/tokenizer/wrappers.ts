/**
 * Programs put marks around every line: line numbers, a chat's names, marks of quotation, a JSON string. They are taken away before a line is
 * read, and notations other than Markdown are put into Markdown.
 */
import type { Decoder } from "../core/input.ts";
import type { Line } from "../core/token.ts";
import { CHAT_PREFIXES } from "./wrappers/chat-prefixes.ts";
import { JsonDocuments } from "./wrappers/json-documents.ts";
import { LINE_NUMBERS } from "./wrappers/line-numbers.ts";
import { MarkedRuns } from "./wrappers/marked-runs.ts";
import { Notations } from "./wrappers/notations.ts";
import { mayBeWrapped } from "./wrappers/may-be-wrapped.ts";
import { PREFIXES } from "./wrappers/prefixes.ts";
import { QUOTATION } from "./wrappers/quotation.ts";
import { QUOTED_LINES } from "./wrappers/quoted-lines.ts";

/** Takes lines in the order of the dump. */
export interface Unwrapper {
  write(line: Line): void;
  /** The dump is over: the lines that are held are passed on. */
  end(): void;
}

/**
 * Makes a step between lines and tokens. It passes lines on in order, each with the content that stood there before a program marked
 * every line, and a line of JSON that holds a page as the lines of that page. A few lines are held until it is clear that they bear marks.
 */
export function createUnwrapper(decoder: Decoder, onLine: (line: Line) => void): Unwrapper {
  const notations = new Notations(onLine);
  const quotation = new MarkedRuns(QUOTATION, (line) => notations.write(line));
  const prefixes = new MarkedRuns(PREFIXES, (line) => quotation.write(line));
  const chat = new MarkedRuns(CHAT_PREFIXES, (line) => prefixes.write(line));
  const numbers = new MarkedRuns(LINE_NUMBERS, (line) => chat.write(line));
  const quoted = new MarkedRuns(QUOTED_LINES, (line) => numbers.write(line));
  const json = new JsonDocuments(decoder, (line) => quoted.write(line));
  let idle = true;
  return {
    write(line) {
      if (idle && !mayBeWrapped(line)) {
        onLine(line);
        return;
      }
      json.write(line);
      idle = json.idle && quoted.idle && numbers.idle && chat.idle && prefixes.idle && quotation.idle && notations.idle;
    },
    end() {
      json.end();
      quoted.end();
      numbers.end();
      chat.end();
      prefixes.end();
      quotation.end();
      notations.end();
    },
  };
}
