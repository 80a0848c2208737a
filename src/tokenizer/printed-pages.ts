/** Browsers print lines of their own above and below each sheet: day, time and title; the address and the number of the sheet. */
import { codeAt, lastCode } from "../text/codes.ts";
import { foldSpace } from "../text/white-space.ts";
import { NO_PARTS } from "./parts.ts";
import type { Reading } from "./reading.ts";

const DATE = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{1,4}`;
const TIME = String.raw`\d{1,2}:\d{2}(?:\s?[AP]M)?`;
const SHEET = String.raw`(?:\d{1,4}\/\d{1,4}|(?:Page\s)?\d{1,4}\sof\s\d{1,4})`;
const ENDS_IN_TIME = [
  new RegExp(String.raw`^(?:\S.{0,300}\s{2,})?${DATE},\s${TIME}$`, "i"),
  new RegExp(String.raw`^${SHEET}\s{2,}${DATE},?\s${TIME}$`, "i"),
];
const OTHERS = [
  new RegExp(String.raw`^${DATE},?\s${TIME}\s{2,}\S`, "i"),
  new RegExp(String.raw`^https?:\/\/\S{1,2048}\s{1,200}${SHEET}$`, "i"),
  /^Page\s\d{1,4}\sof\s\d{1,4}$/i,
];
/** The head of a sheet, where a form feed shows that one begins. */
const HEAD = new RegExp(String.raw`^${DATE},?\s${TIME}(?:\s|$)`, "i");
const ZERO = 48;
const CAPITAL_M = 77;
const COLON = 58;
const NUMBER = /^\d{1,4}\/\d{1,4}$/;
const TITLE_LONGEST = 200;
const FORM_FEED = 12;

/** Reads such a line; null for any other. Its text is kept: it may tell the day on which the page was printed. */
export function readPrinted(text: string): Reading | null {
  const patterns = endsInTime(text) ? ENDS_IN_TIME : OTHERS;
  return patterns.some((pattern) => pattern.test(text)) ? asMark(text) : null;
}

/** Cheap: nearly no line ends so. */
export function endsInTime(text: string): boolean {
  const last = lastCode(text);
  if (last === CAPITAL_M) return /:\d{2}\s?[AP]M$/.test(text.slice(-8));
  return last >= ZERO && last <= ZERO + 9 && codeAt(text, text.length - 3) === COLON && /\d\d$/.test(text.slice(-2));
}

/** Finds heads and feet whose pieces stand on lines of their own, which only the lines above can tell. */
export class PrintedPages {
  #above: "head" | "address" | "other" = "other";

  /**
   * Reads a piece of a head or a foot; null for any other line.
   *
   * @param content the line before white space was taken away, of which a form feed is a part
   */
  read(text: string, content: string): Reading | null {
    const above = this.#above;
    if ((above === "other" && codeAt(content, 0) !== FORM_FEED) || text === "") return null;
    this.#above = "other";
    if (codeAt(content, 0) === FORM_FEED && HEAD.test(text)) {
      // A title that does not follow stands below.
      if (text.replace(HEAD, "") === "") this.#above = "head";
      return asMark(text);
    }
    if (above === "head" && text.length <= TITLE_LONGEST) return asMark(text);
    return above === "address" && NUMBER.test(text) ? asMark(text) : null;
  }

  /** Takes note that the line was an address, below which the number of the sheet may stand. */
  noteAddress(): void {
    this.#above = "address";
  }
}

function asMark(text: string): Reading {
  return { type: "mark", text: foldSpace(text), parts: NO_PARTS };
}
