/** Reads one listing of the Daily Papers page. Its records wait for its end, which may tell the table of links and the day of the capture. */
import type { DraftProblem, ListingContext, ListingReader } from "../../core/listing.ts";
import type { ReadToken, Role, Token } from "../../core/token.ts";
import { CaptureEvidence, placeHeader } from "../../parser/capture.ts";
import type { Card } from "./card.ts";
import { draftCards } from "./draft.ts";
import type { PageForm } from "./layouts.ts";
import { readMarks, type Target } from "../../parser/site-marks.ts";
import { type Page, readPage } from "./page.ts";
import { textOf } from "./pieces.ts";
import { endsSentence } from "../../parser/paragraphs.ts";

/** What a listing too long to be held hands on. */
interface Carried {
  readonly evidence: CaptureEvidence;
  readonly form: PageForm | null;
}

/** Longer lines are running text. */
const LONG = 160;

export class DailyPapersReader implements ListingReader {
  readonly #context: ListingContext;
  readonly #tokens: Token[] = [];
  readonly #definitions = new Map<string, string>();
  readonly #evidence: CaptureEvidence;
  readonly #form: PageForm | null;
  #headed = false;
  #underway = false;

  constructor(context: ListingContext) {
    const carried = isCarried(context.carried) ? context.carried : null;
    this.#context = context;
    this.#evidence = carried?.evidence ?? new CaptureEvidence();
    this.#form = carried?.form ?? null;
  }

  get underway(): boolean {
    return this.#underway;
  }

  read(token: Token): boolean {
    this.#tokens.push(token);
    if (token.parts.length > 0 || token.type === "meta") this.#evidence.note(token);
    if (token.type === "definition")
      for (const { ref, href } of token.parts) if (ref !== null && href !== null) this.#definitions.set(ref, href);
    if (!this.#underway && token.type !== "blank") this.#underway = this.#begins(token);
    return true;
  }

  end(continues: boolean): unknown {
    const page = readPage(this.#tokens, this.#resolve, { form: this.#form, whole: !continues });
    // A paper that may go on below is read again with what follows.
    const papers = continues && page.papers.length > 1 ? page.papers.slice(0, -1) : page.papers;
    this.#report(page, papers, continues);
    const carried: Carried = { evidence: this.#evidence, form: page.form };
    return carried;
  }

  readonly #resolve = ({ href, ref }: Target): string | null => href ?? (ref === null ? null : (this.#definitions.get(ref) ?? null));

  /** Tells a line with which a paper has begun: running text below the page's header, a heading with a link, the foot of a card. */
  #begins(token: Token): boolean {
    const marks = readMarks(token);
    this.#headed ||= marks.some(({ name }) => name === "header");
    if (this.#headed && token.text.length > LONG && token.type === "text") return true;
    return marks.some((mark) => mark.name === "authors" || (mark.name === "heading" && (mark.target.href ?? "").includes("/papers/")));
  }

  #report(page: Page, papers: Page["papers"], continues: boolean): void {
    for (const cards of papers)
      for (const { date, own } of cards) {
        if (date !== null) this.#evidence.noteDate(date);
        if (own !== null) this.#evidence.noteIdentifier(own.id);
      }
    this.#evidence.header ??= page.header;
    const capture = this.#evidence.resolve(this.#context);
    const { header } = this.#evidence;
    const setting = { tokens: this.#tokens, capture, listed: header === null ? null : placeHeader(header, capture) };
    if (this.#context.detailed) this.#context.furniture(this.#readFurniture(page));
    const rejects = [...page.rejects];
    const rejectAbove = (first: number): void => {
      while (rejects[0] !== undefined && rejects[0][0] < first) {
        const [start, end] = rejects.shift() ?? [0, 0];
        const line = this.#tokens[start]?.line ?? 0;
        this.#context.reject(
          this.#readAs(start, end, () => "furniture", page),
          { code: "missing-title", line, detail: null },
        );
      }
    };
    for (const cards of papers) {
      rejectAbove(cards[0].first);
      const problems: DraftProblem[] = [];
      const draft = draftCards(cards, setting, problems);
      if (!continues && cards === papers.at(-1) && isCut(cards))
        problems.push({ code: "incomplete", line: this.#lineOf(cards), detail: null });
      const last = cards.at(-1)?.last ?? 0;
      const roles = this.#context.detailed ? new Map(cards.flatMap((card) => [...card.roles()])) : null;
      const roleOf = (at: number): Role => roles?.get(at) ?? "furniture";
      this.#context.paper(draft, this.#readAs(cards[0].first, last + 1, roleOf, page), problems);
    }
    const last = papers.at(-1)?.at(-1)?.last;
    if (!continues) rejectAbove(Infinity);
    if (last !== undefined) this.#settle(continues ? last : this.#lastOwn(last, page));
  }

  /** The last token that surely is the listing's: of a paper, or of the page around the papers. */
  #lastOwn(last: number, { marks, rejects }: Page): number {
    let own = Math.max(last, (rejects.at(-1)?.[1] ?? 0) - 1);
    for (const [at, name] of marks) if (at > own && (name === "foot" || name === "header" || name === "menu" || name === "row")) own = at;
    return own;
  }

  #settle(index: number): void {
    const token = this.#tokens[index];
    if (token !== undefined) this.#context.settle(token);
  }

  #lineOf(cards: readonly Card[]): number {
    return this.#tokens[cards.at(-1)?.last ?? 0]?.line ?? 0;
  }

  #readFurniture({ marks, furniture }: Page): ReadToken[] {
    return Array.from(marks, ([at, mark]) => ({ at, mark, token: this.#tokens[at] })).flatMap(({ at, mark, token }) =>
      token === undefined ? [] : [{ token, role: furniture.get(at) ?? "furniture", mark }],
    );
  }

  #readAs(start: number, end: number, roleOf: (at: number) => Role, { marks }: Page): ReadToken[] {
    if (!this.#context.detailed) return [start, end - 1].flatMap((at) => ({ token: this.#tokens[at], role: "furniture" }) as ReadToken);
    return this.#tokens.slice(start, end).map((token, index): ReadToken => {
      const mark = marks.get(start + index);
      const role = token.type === "blank" ? "blank" : roleOf(start + index);
      return mark === undefined ? { token, role } : { token, role, mark };
    });
  }
}

/** Tells a paper that breaks off: it has no foot and ends within a sentence. */
function isCut(cards: readonly Card[]): boolean {
  const card = cards.at(-1);
  const last = card?.abstract.at(-1);
  return card !== undefined && cards.every(({ footed }) => !footed) && (last === undefined || !endsSentence(textOf(last)));
}

function isCarried(value: unknown): value is Carried {
  return typeof value === "object" && value !== null && "evidence" in value && value.evidence instanceof CaptureEvidence;
}
