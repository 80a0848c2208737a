/** Notations other than Markdown become Markdown, so that links and headings have to be understood only once. */
import type { Line } from "../../core/token.ts";
import { featuresOf, HASH, OPEN_BRACKET } from "../../text/features.ts";
import { AddressesBefore, mayHoldAddress } from "./addresses-before.ts";
import { FirstSigns } from "./first-sign.ts";
import { isDrawer, mayBeHeading, OrgText, writeHeading } from "./org-text.ts";
import { isJoinedText, UnderscoredText } from "./underscored-text.ts";

/** Lines between these lengths may be hard-wrapped text that goes on below. */
const WRAPPED = { least: 40, most: 200 };
/** A heading, an item or a drawer; a link may stand anywhere. */
const BEGINNINGS = new FirstSigns("*:");

/** Rewrites lines one after another. */
export class Notations {
  readonly #onLine: (line: Line) => void;
  readonly #addresses = new AddressesBefore();
  readonly #org = new OrgText();
  readonly #underscored = new UnderscoredText();
  /** A line with stars, which a drawer below it makes a heading. */
  #held: Line | null = null;
  #running = false;

  constructor(onLine: (line: Line) => void) {
    this.#onLine = onLine;
  }

  get idle(): boolean {
    return this.#held === null && this.#addresses.idle && this.#org.idle && this.#underscored.idle;
  }

  mayBegin({ content, features }: Line, sign: number): boolean {
    if (BEGINNINGS.has(sign) || isJoinedText(content, features)) return true;
    return (features & OPEN_BRACKET) !== 0 && (content.includes("[[") || mayHoldAddress(content));
  }

  write(line: Line): void {
    const { content } = line;
    if (this.#held !== null) this.#release(isDrawer(content));
    const text = content.trim();
    const linked = this.#org.toMarkdown(this.#addresses.toMarkdown(text, content.trimEnd().length));
    const written = linked === null ? "" : (this.#underscored.toMarkdown(linked, line.features, this.#running) ?? "");
    this.#running = text.length >= WRAPPED.least && text.length <= WRAPPED.most;
    if (written === text) {
      if (mayBeHeading(text)) this.#held = line;
      else this.#onLine(line);
      return;
    }
    const indent = content.length - content.trimStart().length;
    const rewritten = content.slice(0, indent) + written;
    this.#onLine({ ...line, content: rewritten, features: featuresOf(rewritten) });
  }

  end(): void {
    if (this.#held !== null) this.#release(false);
  }

  #release(heading: boolean): void {
    const held = this.#held;
    this.#held = null;
    if (held !== null) this.#onLine(heading ? { ...held, content: writeHeading(held.content), features: held.features | HASH } : held);
  }
}
