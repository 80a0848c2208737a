/** Pages: the pieces of a listing matched with a layout, and what they are then: papers, rejects, parts of the page. */
import type { Role, Token } from "../../core/token.ts";
import type { ShownDate } from "../../parser/dates.ts";
import { findIdentifier } from "../../parser/identifiers.ts";
import { endsSentence, isTitle } from "../../parser/paragraphs.ts";
import { matchAll } from "../../parser/patterns.ts";
import { type Card, readCard } from "./card.ts";
import { isSamePaper } from "./draft.ts";
import { chooseForm, type PageForm } from "./layouts.ts";
import type { Mark } from "../../parser/site-marks.ts";
import { gatherPieces, type Piece, type Resolve, textOf } from "./pieces.ts";

/** One card, or several copies of one: a page prints a wide and a narrow one. */
export type Paper = readonly [Card, ...Card[]];

/** A paper; or what looks like one that lost its title, and is null. Places are indices of the listing's tokens. */
export interface Block {
  readonly first: number;
  readonly last: number;
  readonly paper: Paper | null;
}

/** What a listing shows. */
export interface Page {
  readonly blocks: readonly Block[];
  /** Names of the marks by the index of their token, and roles of what belongs to no paper. */
  readonly marks: ReadonlyMap<number, string>;
  readonly furniture: ReadonlyMap<number, Role>;
  /** Index of the last token that only such a page holds. */
  readonly lastOwn: number;
  /** The date below the page's header. */
  readonly header: ShownDate | null;
  readonly form: PageForm | null;
}

/** Nearly all abstracts are longer, in characters. */
const USUAL_ABSTRACT = 300;
/** One that breaks off, or stands between two papers, may be shorter. */
const CUT_ABSTRACT = 100;
/** Abstracts have no more paragraphs; articles do. */
const MOST_PARAGRAPHS = 3;
/** Headings that lead to papers show a listing where nothing else does. */
const LEAST_LINKED = 2;
/** Fewer words at the end of a dump are no title that was cut off. */
const SHORTEST_CUT_TITLE = 4;
const FURNITURE: Readonly<Partial<Record<string, Role>>> = { header: "header", rule: "separator", dot: "separator", row: "links" };
const NUMBERED = /^(\d{1,4})[.)]\s+/;
/** What is left of a card without its title. */
const FOOT = /a|\.d|dk|dc/;

/** A match that may be a paper: its card, and where its signs stand. */
interface Candidate {
  readonly card: Card;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a listing.
 *
 * @param form the form of the page as far as it was read before; null where nothing was
 * @param whole nothing follows that belongs to the listing
 */
export function readPage(
  tokens: readonly Token[],
  resolve: Resolve,
  { form: known, whole }: { form: PageForm | null; whole: boolean },
): Page {
  const pieces = gatherPieces(tokens, resolve);
  const signed = pieces.flatMap(({ sign }, index) => (sign === "" ? [] : [index]));
  const signs = signed.map((index) => pieces[index]?.sign).join("");
  const form = known ?? chooseForm(signs);
  const places = form === null ? [] : withLastCounts(matchAll([form.damaged, form.other], signs), signs);
  const setting = { tokens, resolve, abstracts: form?.abstracts !== false };
  const candidates: Candidate[] = [];
  for (const [order, [start, end]] of places.entries()) {
    const above = order === 0 ? 0 : (signed[(places[order - 1]?.[1] ?? 1) - 1] ?? -1) + 1;
    const from = startOfLinks(pieces, above, signed[start] ?? 0, resolve, candidates.at(-1)?.card ?? null);
    const last = signed[end - 1] ?? 0;
    const own = readCard(pieces.slice(from, last + 1), setting);
    const to = endOfLinks(pieces, [last + 1, signed[end] ?? pieces.length], resolve, own);
    const card = to === last + 1 ? own : readCard(pieces.slice(from, to), setting);
    if (card !== null) candidates.push({ card, start, end });
  }
  const kept = keepPapers(candidates, signs, whole);
  const papers = mergeCopies(withoutNumbers(kept.map(({ card }) => card)));
  const rejects = kept.length === 0 && !signs.includes("^") ? [] : findRejects(kept, { signs, signed, pieces });
  return {
    blocks: [...papers.map((paper) => ({ first: paper[0].first, last: paper.at(-1)?.last ?? 0, paper })), ...rejects].toSorted(
      (a, b) => a.first - b.first,
    ),
    marks: new Map(pieces.map(({ first, mark }) => [first, mark.name])),
    furniture: new Map(
      pieces.flatMap(({ first, mark }) => (FURNITURE[mark.name] === undefined ? [] : [[first, FURNITURE[mark.name] ?? "furniture"]])),
    ),
    lastOwn: pieces.findLast(({ mark: { name } }) => name === "foot" || name === "header" || name === "menu" || name === "row")?.last ?? 0,
    header: findHeaderDate(pieces.slice(0, signed[kept[0]?.start ?? signed.length])),
    form,
  };
}

/** A count that no card below begins with, and that stands above no abstract without a title, is of the card above. */
function withLastCounts(places: readonly (readonly [number, number])[], signs: string): (readonly [number, number])[] {
  return places.map(([start, end], order) => {
    const loose = places[order + 1]?.[0] !== end && /^c[^bBq]/.test(signs.slice(end, end + 2));
    return [start, loose ? end + 1 : end];
  });
}

/** A picture above a card leads to its paper, and not to the one above. */
function startOfLinks(pieces: readonly Piece[], above: number, first: number, resolve: Resolve, previous: Card | null): number {
  for (let at = above; at < first; at++) {
    const piece = pieces[at];
    if (piece?.mark.name !== "link") continue;
    const id = findIdentifier(resolve(piece.mark.target) ?? "")?.id;
    if (id !== undefined && id !== previous?.own?.id) return at;
  }
  return first;
}

/** Addresses on lines of their own below a card are the card's, but for the next paper's. */
function endOfLinks(pieces: readonly Piece[], [start, next]: readonly [number, number], resolve: Resolve, card: Card | null): number {
  let end = start;
  for (let at = start; at < next; at++) {
    const { mark } = pieces[at] ?? {};
    const href = mark?.name === "link" && mark.bare ? resolve(mark.target) : null;
    if (href === null) break;
    const id = findIdentifier(href)?.id;
    if (id !== undefined && card?.own != null && card.own.id !== id) break;
    end = at + 1;
  }
  return end;
}

/**
 * The matches that surely are papers: those with a foot, with a submitter, or with a link to the paper in their heading; and
 * those that look like a card throughout, right after one of them or the page's header.
 */
function keepPapers(candidates: readonly Candidate[], signs: string, whole: boolean): readonly Candidate[] {
  const linked = candidates.filter(({ card }) => isLinked(card));
  const footed = candidates.some(({ card }) => card.footed);
  // A menu may have the header's words, so that below them a title alone tells nothing.
  const headed = signs.includes("^") && linked.some(({ card }) => card.abstract.length > 0);
  if (!footed && !headed && linked.length < LEAST_LINKED) return [];
  const isTold = ({ card }: Candidate): boolean => card.footed || isLinked(card);
  const kept: Candidate[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const { card, start, end } = candidate;
    const above = signs.slice(kept.at(-1)?.end ?? 0, start);
    const attached = kept.length > 0 ? above === "" : /\^[d.lvV]*$/.test(above);
    const next = candidates[index + 1];
    const between = next !== undefined && next.start === end && isTold(next);
    const last = whole && (end === signs.length || signs[end] === "$");
    const submitted = card.submittedBy !== null && footed && ((attached && kept.length > 0) || between);
    if (isTold(candidate) || submitted || (attached && looksComplete(card, { between, last }))) kept.push(candidate);
  }
  return kept;
}

/** The heading leads to a paper. */
function isLinked({ title, own }: Card): boolean {
  return title.sign === "L" && own !== null;
}

/** A title, and an abstract that is as long as most are, or breaks off at the end of the dump. */
function looksComplete({ title, abstract }: Card, { between, last }: { between: boolean; last: boolean }): boolean {
  const text = textOf(title);
  const [first, ...more] = abstract.filter(({ glued }, index) => index === 0 || !glued);
  if (!isTitle(text) || first === undefined || more.length >= MOST_PARAGRAPHS) return false;
  const { length } = textOf(first);
  const cut = !endsSentence(textOf(abstract.at(-1) ?? first));
  if (length >= (between || cut ? CUT_ABSTRACT : USUAL_ABSTRACT)) return true;
  return last && cut && text.split(" ").length >= SHORTEST_CUT_TITLE;
}

/** Cards in a list are numbered: the numbers are none of the titles where all have one, and they go up. */
function withoutNumbers(cards: readonly Card[]): readonly Card[] {
  const numbers = cards.map(({ title }) => Number(NUMBERED.exec(textOf(title))?.[1] ?? Number.NaN));
  if (cards.length < 2 || !numbers.every((number, index) => (index === 0 ? number >= 0 : number > (numbers[index - 1] ?? 0)))) return cards;
  return cards.map((card) => {
    const [line, ...lines] = card.title.lines;
    if (line === undefined) return card;
    const first = { ...line, text: line.text.replace(NUMBERED, "") };
    const mark: Mark = { name: "text", text: textOf(card.title).replace(NUMBERED, "") };
    return { ...card, title: { ...card.title, mark, lines: [first, ...lines] } };
  });
}

function mergeCopies(cards: readonly Card[]): Paper[] {
  const papers: [Card, ...Card[]][] = [];
  for (const card of cards) {
    const paper = papers.at(-1);
    if (paper !== undefined && isSamePaper(paper[0], card)) paper.push(card);
    else papers.push([card]);
  }
  return papers;
}

/** The pieces between two papers, or around them, where they hold a foot: from the texts above it on. */
function findRejects(
  kept: readonly Candidate[],
  { signs, signed, pieces }: { signs: string; signed: readonly number[]; pieces: readonly Piece[] },
): Block[] {
  const rejects: Block[] = [];
  let from = 0;
  for (const { start, end } of [...kept, { start: signs.length, end: signs.length }]) {
    // Only what stands below the page's own lines is a paper's.
    const [run = ""] = /[^-$^]*$/.exec(signs.slice(from, start)) ?? [];
    const foot = run.search(FOOT);
    const begin = pieces[signed[start - run.length + run.slice(0, foot).search(/[bBq]*$/)] ?? 0];
    const last = pieces[signed[start - 1] ?? 0];
    if (foot !== -1 && begin !== undefined && last !== undefined) rejects.push({ first: begin.first, last: last.last, paper: null });
    from = end;
  }
  return rejects;
}

/** The date right below the header is the listing's; one below running text or authors is of a paper that lost its title. */
function findHeaderDate(above: readonly Piece[]): ShownDate | null {
  const header = above.findLastIndex(({ mark }) => mark.name === "header");
  const next = header === -1 ? undefined : above.slice(header).find(({ sign }) => /[dabBq]/.test(sign));
  return next?.mark.name === "date" ? next.mark.date : null;
}
