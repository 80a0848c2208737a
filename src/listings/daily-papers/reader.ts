/** Reads one listing of the Daily Papers page. Its records wait for its end, which may tell the table of links and the day of the capture. */
import type { DraftProblem, ListingContext, ListingReader } from "../../core/listing.ts";
import type { ReadToken, Role, Token } from "../../core/token.ts";
import { CaptureEvidence, placeHeader } from "../../parser/capture.ts";
import { LinkRows } from "../../parser/link-rows.ts";
import { mayEndInIdentifier } from "../../parser/identifiers.ts";
import { endsSentence } from "../../parser/paragraphs.ts";
import { isPartOfFoot, type Mark, readMarks, type Target } from "../../parser/site-marks.ts";
import { draftCards, type Setting } from "./draft.ts";
import type { PageForm } from "./layouts.ts";
import { type Block, type Page, type Paper, readPage } from "./page.ts";
import { SiteData, type Told } from "../../parser/site-data/site-data.ts";
import { textOf } from "../../parser/site-pieces.ts";

/** The state that a listing too long to be held hands on. */
interface Carried {
  readonly evidence: CaptureEvidence;
  readonly form: PageForm | null;
}

/** Lines of the header that show a page. */
const LEAST_HEADER = 2;
const NOTHING = /^No (?:papers|results) (?:were )?found\b/i;
/** Marks that cards show, and headers do not. */
export const PARTS: ReadonlySet<Mark["name"]> = new Set<Mark["name"]>(["submitter", "authors"]);
const NO_ROLES: ReadonlyMap<number, Role> = new Map();
/** Longer lines are running text. */
const LONG = 160;

export class DailyPapersReader implements ListingReader {
  readonly #context: ListingContext;
  readonly #tokens: Token[] = [];
  readonly #rows = new LinkRows();
  readonly #carried: Carried;
  readonly #data = new SiteData();
  #headed = false;
  #underway = false;

  constructor(context: ListingContext) {
    this.#context = context;
    this.#carried = isCarried(context.carried) ? context.carried : { evidence: new CaptureEvidence(), form: null };
  }

  get underway(): boolean {
    return this.#underway;
  }

  owns(token: Token, previous: Token | undefined): boolean {
    // A compact item shows parts of a foot below an identifier.
    return previous !== undefined && isPartOfFoot(token) && !mayEndInIdentifier(previous.text);
  }

  read(token: Token): boolean {
    this.#tokens.push(token);
    if (token.parts.length > 0 || token.type === "meta") this.#carried.evidence.note(token);
    if (token.type === "data") this.#data.note(token, this.#tokens.length - 1);
    if (token.type === "definition") this.#rows.define(token);
    if (!this.#underway && token.type !== "blank") this.#underway = this.#begins(token);
    return true;
  }

  end(continues: boolean): unknown {
    const { evidence, form } = this.#carried;
    const { detailed, named } = this.#context;
    const resolve = (target: Target): string | null => this.#rows.resolve(target);
    const page = readPage(this.#tokens, resolve, { form, whole: !continues, detailed, named });
    // A paper that may go on below is read again with what follows.
    const all = this.#data.among(page.blocks);
    this.#report(page, continues && all.length > 1 ? all.slice(0, -1) : all, continues);
    return { evidence, form: page.form } satisfies Carried;
  }

  /** Tells a line with which a paper has begun: running text below the page's header, a heading with a link, a part of a card. */
  #begins(token: Token): boolean {
    const marks = readMarks(token);
    this.#headed ||= marks.some(({ name }) => name === "header");
    if (this.#headed && token.text.length > LONG && token.type === "text") return true;
    return marks.some((mark) => PARTS.has(mark.name) || (mark.name === "heading" && (mark.target.href ?? "").includes("/papers/")));
  }

  #report(page: Page, blocks: readonly (Block | Told)[], continues: boolean): void {
    // One line of the header may stand in any text.
    if (page.headers >= LEAST_HEADER) this.#context.recognised(this.#tokens.some(({ text }) => NOTHING.test(text)));
    const setting = { tokens: this.#tokens, ...this.#place(page, blocks) };
    if (this.#context.detailed) this.#context.furniture(this.#readAs(0, this.#tokens.length, page.furniture, page));
    for (const block of blocks)
      if (block.paper === null) this.#reportWithoutCards(block, setting, page);
      else this.#reportPaper(block.paper, setting, page, continues);
    const last = blocks.at(-1)?.last ?? -1;
    const settled = this.#tokens[last === -1 || continues ? last : Math.max(last, page.lastOwn)];
    if (settled !== undefined) this.#context.settle(settled);
  }

  /** The day on which the page was captured, and its own. */
  #place({ header }: Page, blocks: readonly Pick<Block, "paper">[]): Omit<Setting, "tokens"> {
    const { evidence } = this.#carried;
    for (const { paper } of blocks)
      for (const { date, own } of paper ?? []) {
        if (date !== null) evidence.noteDate(date);
        if (own !== null) evidence.noteIdentifier(own.id);
      }
    evidence.header ??= header;
    const capture = evidence.resolve(this.#context);
    const own = evidence.header;
    return { capture, listed: own === null ? null : placeHeader(own, capture), yearless: own?.year === null ? own.line : null };
  }

  #reportWithoutCards(block: Block | Told, { listed }: Setting, page: Page): void {
    const tokens = this.#readAs(block.first, block.last + 1, page.furniture, page);
    if ("draft" in block) this.#context.paper({ ...block.draft, listed: listed ?? block.draft.listed ?? null }, tokens, []);
    else this.#context.reject(tokens, { code: "missing-title", line: tokens[0]?.token.line ?? 0, detail: null });
  }

  #reportPaper(paper: Paper, setting: Setting, page: Page, continues: boolean): void {
    const [{ first }, last] = [paper[0], paper.at(-1)?.last ?? 0];
    const problems: DraftProblem[] = [];
    const draft = this.#data.join(draftCards(paper, setting, problems));
    const cut = !continues && page.blocks.at(-1)?.paper === paper && isCut(paper);
    if (cut) problems.push({ code: "incomplete", line: this.#tokens[last]?.line ?? 0, detail: null });
    const roles = this.#context.detailed ? new Map(paper.flatMap((card) => [...card.roles(card)])) : NO_ROLES;
    this.#context.paper(draft, this.#readAs(first, last + 1, roles, page), problems);
  }

  /** Tokens with their roles and marks; only the first and the last where nobody looks at these. */
  #readAs(start: number, end: number, roles: ReadonlyMap<number, Role>, { marks }: Page): ReadToken[] {
    const [head, tail] = [this.#tokens[start], this.#tokens[end - 1]];
    if (head === undefined || tail === undefined) return [];
    if (!this.#context.detailed) return [head, tail].map((token) => ({ token, role: "title" }));
    return this.#tokens.slice(start, end).map((token, at): ReadToken => {
      const mark = marks.get(start + at);
      const role = token.type === "blank" ? "blank" : (roles.get(start + at) ?? "furniture");
      return mark === undefined ? { token, role } : { token, role, mark };
    });
  }
}

/** Tells a paper that breaks off: it has no foot and ends within a sentence. */
function isCut(paper: Paper): boolean {
  const last = paper.at(-1)?.abstract.at(-1);
  return paper.every(({ footed }) => !footed) && (last === undefined || !endsSentence(textOf(last)));
}

function isCarried(value: unknown): value is Carried {
  return typeof value === "object" && value !== null && "evidence" in value && value.evidence instanceof CaptureEvidence;
}
