/** Proof: which matches surely are papers, and which may be any text. */
import { endsSentence, isTitle } from "../../parser/paragraphs.ts";
import { textOf } from "../../parser/site-pieces.ts";
import type { Card } from "./card.ts";
import { isBodySign } from "./texts.ts";

/** A match that may be a paper: its card, and where its signs stand, half open. */
export interface Candidate {
  readonly card: Card;
  readonly start: number;
  readonly end: number;
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
/** Between the page's header and its first paper stand its date and buttons. */
const HEADER_ABOVE = /\^[d.lvV]*$/;
/** Text between two cards. */
const PARTED = /[tTnbBqX1-6^$]/;

/** The place of a candidate among the others. */
interface Place {
  /** Right after a paper. */
  readonly below: boolean;
  /** Right after a paper, or the page's header above the first one. */
  readonly attached: boolean;
  /** Right before a paper. */
  readonly between: boolean;
  /** At the end of the dump, or of the page. */
  readonly last: boolean;
}

/**
 * Keeps the matches that surely are papers: those with a foot that counts, or with a link to the paper in their heading; and those
 * that look like a card throughout, right after one of them or the page's header. Without such a foot, several such headings, or
 * the page's header above one with an abstract, nothing proves a listing.
 *
 * @param whole nothing follows that belongs to the listing
 */
export function keepPapers(candidates: readonly Candidate[], signs: string, whole: boolean): readonly Candidate[] {
  const footed = findFooted(candidates, signs);
  if (footed.size === 0 && !showsListing(candidates, signs)) return [];
  const told = new Set(candidates.filter(({ card }) => footed.has(card) || isLinked(card)));
  const kept: Candidate[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const next = candidates[index + 1];
    const between = next?.start === candidate.end && told.has(next);
    const place = (): Place => ({ ...placeOf(candidate, kept.at(-1), signs), between });
    if (told.has(candidate) || fits(candidate.card, place(), footed.size > 0, whole)) kept.push(candidate);
  }
  return footed.size > 0 ? kept : kept.map(withoutNames);
}

/**
 * Cards whose feet count. Any page has dates and links to code, so that one of the cards that look alike shows what no other page
 * does, or stands right below the page's header. Those with a heading that leads nowhere are alike where no text parts them.
 */
function findFooted(candidates: readonly Candidate[], signs: string): ReadonlySet<Card> {
  const groups = new Map<string, Candidate[]>();
  let [end, run] = [0, 0];
  for (const candidate of candidates.filter(({ card }) => card.footed)) {
    if (PARTED.test(signs.slice(end, candidate.start))) run++;
    const { mark, sign } = candidate.card.title;
    const look = mark.name !== "heading" ? "" : sign === "L" ? sign : `${sign}${run}`;
    const group = groups.get(look);
    if (group === undefined) groups.set(look, [candidate]);
    else group.push(candidate);
    ({ end } = candidate);
  }
  const proven = [...groups.values()].filter((group) => group.some(({ card, start }) => card.proves || isBelowHeader(start, signs)));
  return new Set(proven.flat().map(({ card }) => card));
}

/** Tells a card that does so by where it stands: it has a submitter or looks like a card throughout. */
function fits(card: Card, place: Place, footed: boolean, whole: boolean): boolean {
  const submitted = footed && card.submittedBy !== null && (place.below || place.between);
  return submitted || looksComplete(card, place, whole && place.last);
}

/** Tells a listing whose papers have no feet. */
function showsListing(candidates: readonly Candidate[], signs: string): boolean {
  const linked = candidates.filter(({ card }) => isLinked(card));
  if (linked.length >= LEAST_LINKED) return true;
  // A menu may have the header's words, so that below them a title alone tells nothing.
  return signs.includes("^") && linked.some(({ card }) => card.abstract.length > 0);
}

function isBelowHeader(start: number, signs: string): boolean {
  return HEADER_ABOVE.test(signs.slice(Math.max(0, start - 8), start));
}

function placeOf({ start, end }: Candidate, above: Candidate | undefined, signs: string): Omit<Place, "between"> {
  const below = above?.end === start;
  return {
    below,
    attached: above === undefined ? isBelowHeader(start, signs) : below,
    last: end === signs.length || signs[end] === "$",
  };
}

/** A paper of a page that only its links prove: short lines there may be anything, such as names or where it was published. */
function withoutNames({ card, ...place }: Candidate): Candidate {
  const abstract = card.abstract.some(({ sign }) => isBodySign(sign)) ? card.abstract : [];
  return { ...place, card: { ...card, organization: null, abstract } };
}

/** The heading leads to a paper. */
function isLinked({ title, own }: Card): boolean {
  return title.sign === "L" && own !== null;
}

/** A title, and an abstract that is as long as most are, or breaks off at the end of the dump. */
function looksComplete({ title, abstract }: Card, { attached, between }: Place, last: boolean): boolean {
  const [first, ...more] = abstract.filter(({ glued }, index) => index === 0 || !glued);
  if (!attached || first === undefined || !isTitle(textOf(title)) || more.length >= MOST_PARAGRAPHS) return false;
  const cut = !endsSentence(textOf(abstract.at(-1) ?? first));
  if (textOf(first).length >= (between || cut ? CUT_ABSTRACT : USUAL_ABSTRACT)) return true;
  return last && cut && textOf(title).split(" ").length >= SHORTEST_CUT_TITLE;
}
