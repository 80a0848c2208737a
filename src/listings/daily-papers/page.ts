/** Pages: the pieces of a listing matched with a layout, and what they are then: papers, rejects, parts of the page. */
import type { Role, Token } from "../../core/token.ts";
import type { HeaderDate } from "../../parser/capture.ts";
import { findIdentifier } from "../../parser/identifiers.ts";
import { dropNumbers } from "../../parser/list-numbers.ts";
import { endsSentence } from "../../parser/paragraphs.ts";
import { gapsBetween, matchAll, type Range } from "../../parser/patterns.ts";
import { type Card, type CardSetting, readCard } from "./card.ts";
import { isSamePaper } from "./draft.ts";
import { type Candidate, keepPapers } from "./proof.ts";
import { chooseForm, type PageForm } from "./layouts.ts";
import { gatherPieces, type Piece, type Resolve, textOf } from "../../parser/site-pieces.ts";

/** One card, or several copies of one: a page prints a wide and a narrow one. */
export type Paper = readonly [Card, ...Card[]];

/** A paper; or what looks like one that lost its title, and is null. Places are indices of the listing's tokens. */
export interface Block {
  readonly first: number;
  readonly last: number;
  readonly paper: Paper | null;
}

/** The content of a listing. */
export interface Page {
  readonly blocks: readonly Block[];
  /** Names of the marks by the index of their token, and roles of what belongs to no paper; none where nobody looks at them. */
  readonly marks: ReadonlyMap<number, string>;
  readonly furniture: ReadonlyMap<number, Role>;
  /** Index of the last token that only such a page holds. */
  readonly lastOwn: number;
  /** Lines of the page's header. */
  readonly headers: number;
  /** The date below it. */
  readonly header: HeaderDate | null;
  readonly form: PageForm | null;
}

/** Marks that only such a page holds. */
const OWN: ReadonlySet<string> = new Set(["data", "foot", "header", "menu", "row"]);
const FURNITURE: Readonly<Partial<Record<string, Role>>> = { header: "header", rule: "separator", dot: "separator", row: "links" };
/** The rest of a card without its title. */
const FOOT = /a|\.d|dk|dc/;
/** Running text above authors; and between a title and the people below it, one that may be so short that it looks like none. */
const ABSTRACT = /[bBq]\.{0,2}a/;
const SHORT_ABSTRACT = /(?<=[tT])n(?=\.{0,2}a|[tn]\.d)/g;

const LEAST_PASTED = 2;
const NO_FURNITURE: Pick<Page, "marks" | "furniture"> = { marks: new Map(), furniture: new Map() };

/**
 * Reads a listing.
 *
 * @param form the form of the page as far as it was read before; null where nothing was
 * @param whole nothing follows that belongs to the listing
 * @param detailed somebody looks at the names of marks and the roles of what belongs to no paper
 */
export function readPage(
  tokens: readonly Token[],
  resolve: Resolve,
  { form: known, whole, detailed, named }: { form: PageForm | null; whole: boolean; detailed: boolean; named: boolean },
): Page {
  const pieces = gatherPieces(tokens, resolve);
  const { signs, signed } = readSigns(pieces);
  const form = known ?? chooseForm(signs);
  const setting = { tokens, resolve, abstracts: form?.abstracts === true, named };
  const kept = form === null ? [] : findPapers(pieces, { signs, signed }, form, setting, whole);
  // One damaged card may seem to show stars. On a page with stars, at least a fourth of the cards show them.
  const starred = form?.abstracts === false && kept.filter(({ card }) => card.githubStars !== null).length >= kept.length / 4;
  const cards = kept.map(({ card }) => (starred && card.unclear !== null ? { ...card, commentCount: null } : card));
  const papers = mergeCopies(withoutNumbers(cards)).map(toBlock);
  const rejects = kept.length === 0 && !signs.includes("^") ? [] : findRejects(kept, { signs, signed }, pieces);
  return {
    // A reject that stands between the copies of one paper is booked before it, so that each gets its own lines; one that ends in a
    // line of a paper is booked after it.
    blocks: [...papers, ...rejects].toSorted(
      (a, b) => a.last - b.last || Number(a.paper === null) - Number(b.paper === null) || a.first - b.first,
    ),
    ...readOwn(pieces),
    ...(detailed ? readFurniture(pieces) : NO_FURNITURE),
    header: findHeaderDate(pieces.slice(0, signed[kept[0]?.start ?? signed.length]), tokens),
    form,
  };
}

/** The signs of a listing, and the indices of the pieces that have them. */
interface Signs {
  readonly signs: string;
  readonly signed: readonly number[];
}

function readSigns(pieces: readonly Piece[]): Signs {
  const signed: number[] = [];
  let signs = "";
  for (const [index, { sign }] of pieces.entries()) {
    if (sign === "") continue;
    signed.push(index);
    signs += sign;
  }
  // Where the page shows abstracts, a short sentence there is one.
  const nameSentence = (sign: string, at: number): string => {
    const piece = pieces[signed[at] ?? 0];
    return piece !== undefined && endsSentence(textOf(piece)) ? "q" : sign;
  };
  return { signs: ABSTRACT.test(signs) ? signs.replaceAll(SHORT_ABSTRACT, nameSentence) : signs, signed };
}

/** Matches as cards. */
function readCandidates(pieces: readonly Piece[], { signed }: Signs, places: readonly Range[], setting: CardSetting): Candidate[] {
  const candidates: Candidate[] = [];
  for (const [start, end] of places) {
    const card = readWithLinks(pieces, [signed[start] ?? 0, signed[end - 1] ?? 0], setting, candidates.at(-1)?.card.own?.id);
    if (card !== null) candidates.push({ card, start, end });
  }
  return candidates;
}

/** The papers of a page; and between them those of another page that was pasted there, which has its own form. */
function findPapers(pieces: readonly Piece[], shown: Signs, form: PageForm, setting: CardSetting, whole: boolean): readonly Candidate[] {
  const { signs } = shown;
  const read = (places: readonly Range[]): readonly Candidate[] =>
    keepPapers(readCandidates(pieces, shown, withLastCounts(places, signs), setting), signs, whole);
  const kept = read(matchAll([form.damaged, form.other], signs));
  const pasted =
    kept.length === 0 ? [] : gapsBetween(kept.map(rangeOf), signs.length).flatMap(([start, end]) => matchPasted(signs, start, end));
  if (pasted.length === 0) return kept;
  return read([...kept.map(rangeOf), ...pasted].toSorted(([a], [b]) => a - b));
}

/** A single paper in another form could be a damaged one of this page. */
function matchPasted(signs: string, from: number, to: number): readonly Range[] {
  if (!FOOT.test(signs.slice(from, to))) return [];
  const form = chooseForm(signs.slice(from, to));
  const found = form === null ? [] : matchAll([form.strict], signs.slice(from, to));
  return found.length < LEAST_PASTED ? [] : found.map(([start, end]) => [start + from, end + from]);
}

function rangeOf({ start, end }: Candidate): Range {
  return [start, end];
}

function toBlock(paper: Paper): Block {
  return { first: paper[0].first, last: paper.reduce((last, card) => Math.max(last, card.last), 0), paper };
}

function readFurniture(pieces: readonly Piece[]): Pick<Page, "marks" | "furniture"> {
  const roles = pieces.flatMap(({ first, mark: { name } }) => (FURNITURE[name] === undefined ? [] : [[first, FURNITURE[name]] as const]));
  return { marks: new Map(pieces.map(({ first, mark }) => [first, mark.name])), furniture: new Map(roles) };
}

function readOwn(pieces: readonly Piece[]): Pick<Page, "lastOwn" | "headers"> {
  let headers = 0;
  for (const { sign } of pieces) if (sign === "^") headers++;
  return { lastOwn: pieces.findLast(({ mark: { name } }) => OWN.has(name))?.last ?? 0, headers };
}

/** A count that no card below begins with, and that stands above no abstract without a title, is of the card above. */
function withLastCounts(places: readonly Range[], signs: string): Range[] {
  return places.map(([start, end], order): Range => {
    const loose = signs[end] === "c" && places[order + 1]?.[0] !== end && !"bBq".includes(signs[end + 1] ?? "b");
    return [start, loose ? end + 1 : end];
  });
}

/** A card with the links around it. */
function readWithLinks(pieces: readonly Piece[], [first, last]: Range, setting: CardSetting, above?: string): Card | null {
  const from = startOfLinks(pieces, first, setting, above);
  const card = readCard(pieces.slice(from, last + 1), setting);
  const to = endOfLinks(pieces, last + 1, setting, card?.own?.id);
  return to === last + 1 ? card : readCard(pieces.slice(from, to), setting);
}

/** Right above a card, its links begin with the first that leads to another paper than the card above. */
function startOfLinks(pieces: readonly Piece[], first: number, setting: CardSetting, above?: string): number {
  let from = first;
  for (let at = first - 1; pieces[at]?.sign === ""; at--) {
    const id = paperOf(pieces[at], setting);
    if (id !== undefined && id !== above) from = at;
  }
  return from;
}

/** Right below a card, the addresses on lines of their own are its own, as long as they lead to no other paper. */
function endOfLinks(pieces: readonly Piece[], start: number, setting: CardSetting, own?: string): number {
  let to = start;
  while (isAddress(pieces[to])) {
    const id = paperOf(pieces[to], setting);
    if (id !== undefined && own !== undefined && id !== own) break;
    to++;
  }
  return to;
}

function isAddress(piece: Piece | undefined): boolean {
  return piece?.mark.name === "link" && piece.mark.bare;
}

/** The paper that a link by itself leads to. */
function paperOf(piece: Piece | undefined, { resolve }: CardSetting): string | undefined {
  const href = piece?.mark.name === "link" ? resolve(piece.mark.target) : null;
  return href === null ? undefined : findIdentifier(href)?.id;
}

/** Cards whose titles have no numbers of a list. */
function withoutNumbers(cards: readonly Card[]): readonly Card[] {
  const titles = dropNumbers(cards.map(({ title }) => title));
  return cards.map((card, index) => ({ ...card, title: titles[index] ?? card.title }));
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
function findRejects(kept: readonly Candidate[], { signs, signed }: Signs, pieces: readonly Piece[]): Block[] {
  return gapsBetween(kept.map(rangeOf), signs.length).flatMap(([from, start]) => {
    // Only what stands below the page's own lines is a paper's.
    const [run = ""] = /[^-$^]*$/.exec(signs.slice(from, start)) ?? [];
    const foot = run.search(FOOT);
    const begin = pieces[signed[start - run.length + run.slice(0, foot).search(/[bBq]*$/)] ?? 0];
    const last = pieces[signed[start - 1] ?? 0];
    return foot === -1 || begin === undefined || last === undefined ? [] : [{ first: begin.first, last: last.last, paper: null }];
  });
}

/** The date right below the header is the listing's; one below running text or authors is of a paper that lost its title. */
function findHeaderDate(above: readonly Piece[], tokens: readonly Token[]): HeaderDate | null {
  const header = above.findLastIndex(({ mark }) => mark.name === "header");
  const next = header === -1 ? undefined : above.slice(header).find(({ sign }) => /[dabBq]/.test(sign));
  return next?.mark.name === "date" ? { ...next.mark.date, line: tokens[next.first]?.line ?? 0 } : null;
}
