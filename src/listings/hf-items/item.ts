/** Items: the pieces of a page matched with its layouts, and what each paper shows then. An item is made once and not changed. */
import type { ReadToken, Role, Token, TokenType } from "../../core/token.ts";
import { findIdentifier, type Identifier } from "../../parser/identifiers.ts";
import { matchAll } from "../../parser/patterns.ts";
import type { SiteLink } from "../../parser/site-links.ts";
import type { Target } from "../../parser/site-marks.ts";
import { LAYOUTS } from "./layouts.ts";
import { type Line, type Mark, signOf } from "./marks.ts";
import { readFoot, startsWithDot, type When } from "./pieces.ts";
import { findTitle } from "./titles.ts";

/** One paper as it was read. `first` and `last` are indices of the page's lines. */
export interface Item {
  readonly first: number;
  readonly last: number;
  readonly title: string | null;
  /** The form that the surface gives the title's first line; null where it stands on the line of its foot, or nowhere. */
  readonly look: TokenType | null;
  /** The identifier in the foot, else that of the first link to a paper. */
  readonly identifier: Identifier | null;
  readonly when: When | null;
  /** Index of the line that shows when it was published. */
  readonly whenAt: number;
  readonly upvotes: number | null;
  readonly commentCount: number | null;
  /** Links to the paper itself. */
  readonly links: readonly SiteLink[];
  /** It stands in the daily mail, whose day is that of the listing. */
  readonly mailed: boolean;
}

/** A page while it is read: its lines, and the roles that they turn out to have. */
export interface Page {
  readonly lines: readonly Line[];
  readonly resolve: Resolve;
  /** The page is the daily mail, so that a line with votes is a paper without any link. */
  readonly isMail: boolean;
  /** Roles of lines, by their index. */
  readonly roles: Map<number, Role>;
}

/** The address of a target, by the page's table of links where only that tells it. */
type Resolve = (target: Target) => string | null;

/** A mark with the lines that it stands on. */
interface Placed {
  readonly mark: Mark;
  readonly first: number;
  readonly last: number;
}

/** Lines after an item within which a copy of it may follow. */
const COPY_WITHIN = 64;
const ROLES: Readonly<Partial<Record<Mark["name"], Role>>> = {
  id: "id",
  published: "published",
  date: "published",
  digest: "upvotes",
  count: "upvotes",
};

/** Reads the items of a page. */
export function readItems(page: Page): Item[] {
  const placed = placeMarks(page.lines);
  const items: Item[] = [];
  for (const [start, end] of matchAll(LAYOUTS, placed.map(({ mark }) => signOf(mark)).join(""))) {
    const bounds = { floor: (items.at(-1)?.last ?? -1) + 1, next: placed[end]?.first ?? page.lines.length };
    const item = readItem(page, placed.slice(start, end), bounds);
    if (!item.mailed || page.isMail || item.identifier !== null) items.push(item);
  }
  return mergeCopies(items.map((item, index) => withoutOddTitle(item, items[index - 1], items[index + 1])));
}

/** Puts the marks that have a sign in order. A piece of a foot that stands there twice adds nothing. */
function placeMarks(lines: readonly Line[]): Placed[] {
  const placed: Placed[] = [];
  let above = "";
  for (const [index, { token, marks }] of lines.entries()) {
    if (token.type === "blank") continue;
    const twice = token.text !== "" && token.text === above && marks.every(({ name }) => name !== "paper" && name !== "digest");
    above = token.text;
    if (twice) continue;
    const joined = joinDate(placed.at(-1), token);
    const [date] = joined;
    const last = placed.at(-1);
    if (date !== undefined && last !== undefined) placed[placed.length - 1] = { mark: date, first: last.first, last: index };
    for (const mark of date === undefined ? marks : joined.slice(1))
      if (signOf(mark) !== "") placed.push({ mark, first: index, last: index });
  }
  return placed;
}

/** The pieces of a line with the half of a date, or the word before it, that stands above; none where they make no date. */
function joinDate(above: Placed | undefined, { text, content }: Token): readonly Mark[] {
  if (above === undefined || !("when" in above.mark) || text === "" || startsWithDot(content)) return [];
  const pieces = readFoot(`${above.mark.text} ${text}`) ?? [];
  return pieces[0]?.name === "published" || pieces[0]?.name === "date" ? pieces : [];
}

function readItem(page: Page, foot: readonly Placed[], bounds: { floor: number; next: number }): Item {
  const [at, end] = [foot[0]?.first ?? 0, foot.at(-1)?.last ?? 0];
  const shown = readFootMarks(foot);
  const { before } = shown;
  const title = findTitle(page.lines, { at, before, floor: bounds.floor });
  const top = title === null ? at : title.first;
  bookRoles(page.roles, foot, { top, at: before === "" ? at : at + 1 });
  const { first, last, identifier, links } = findLinks(page, { ...bounds, top, end }, shown.identifier, shown.address);
  // The fields are written out, since spreading them took a fifth of the time.
  return {
    first,
    last,
    title: title === null ? null : title.text,
    look: top === at ? null : (page.lines[top]?.token.type ?? null),
    identifier,
    when: shown.when,
    whenAt: shown.whenAt,
    upvotes: shown.upvotes,
    commentCount: shown.commentCount,
    links,
    mailed: shown.mailed,
  };
}

/** Reads the values that the marks of a foot show. */
function readFootMarks(foot: readonly Placed[]): Omit<Item, "first" | "last" | "title" | "look" | "links"> & FootStart {
  let [identifier, when, whenAt]: [Identifier | null, When | null, number] = [null, null, foot[0]?.first ?? 0];
  const counts: number[] = [];
  for (const { mark, last } of foot) {
    if (mark.name === "id") identifier = mark.identifier;
    else if (mark.name === "count") counts.push(mark.count);
    else if (mark.name === "digest") counts.push(mark.votes);
    else if ("when" in mark) [when, whenAt] = [mark.when, last];
  }
  const [upvotes = null, commentCount = null] = counts;
  return { identifier, when, whenAt, upvotes, commentCount, ...readStart(foot[0]?.mark) };
}

/** The values that only the first mark of an item shows. */
interface FootStart {
  readonly before: string;
  readonly address: string | null;
  readonly mailed: boolean;
}

function readStart(mark: Mark | undefined): FootStart {
  if (mark?.name === "digest") return { before: mark.before, address: mark.url, mailed: true };
  return { before: mark?.name === "paper" ? mark.before : "", address: null, mailed: false };
}

/** Books what the lines of an item are: those of its title, up to `at`, and those of its foot. */
function bookRoles(roles: Map<number, Role>, foot: readonly Placed[], { top, at }: { top: number; at: number }): void {
  for (let index = top; index < at; index++) roles.set(index, "title");
  let counts = 0;
  for (const { mark, first, last } of foot) {
    if (mark.name === "count") counts++;
    const role = mark.name === "count" && counts > 1 ? "commentCount" : (ROLES[mark.name] ?? "separator");
    for (let index = first; index <= last; index++) if ((roles.get(index) ?? "separator") === "separator") roles.set(index, role);
  }
}

/** The links to the paper of an item: in its lines, and on lines of their own around it, which become its own. */
function findLinks(
  { lines, resolve, roles }: Page,
  { top, end, floor, next }: { top: number; end: number; floor: number; next: number },
  shown: Identifier | null,
  address: string | null,
): Pick<Item, "links" | "identifier" | "first" | "last"> {
  const from = top - countSurface(lines, top - 1, floor - 1);
  const to = end + countSurface(lines, end + 1, Math.max(next, end + 1));
  const hrefs = lines
    .slice(from, to + 1)
    .flatMap(({ token }, index) => token.parts.map((part) => ({ href: resolve(part), at: from + index })));
  const targets = [...hrefs, { href: address, at: end }].flatMap(({ href, at }) => toTarget(href, at));
  // Above a line of the mail may stand the link of the paper before it.
  const identifier = shown ?? targets.find(({ at }) => at >= top)?.identifier ?? null;
  const own = identifier === null ? [] : targets.filter((target) => target.identifier.id === identifier.id);
  for (const { at } of own) if (lines[at]?.marks[0]?.name === "link") roles.set(at, "links");
  const places = own.map(({ at }) => at);
  return { links: own, identifier, first: Math.min(top, ...places.slice(0, 1)), last: Math.max(end, ...places.slice(-2)) };
}

/** A link to a paper, with the index of its line. */
function toTarget(href: string | null, at: number): (SiteLink & { readonly at: number; readonly identifier: Identifier })[] {
  const identifier = href === null ? null : findIdentifier(href);
  return href === null || identifier === null ? [] : [{ href, kind: null, at, identifier }];
}

/** Counts the lines without text of their own from one line on, up or down, and before another. */
function countSurface(lines: readonly Line[], from: number, before: number): number {
  const step = from < before ? 1 : -1;
  let at = from;
  while (at !== before && (lines[at]?.token.type === "blank" || lines[at]?.marks[0]?.name === "link")) at += step;
  return Math.abs(at - from);
}

/** The titles of a page look alike: a line between two of them that looks otherwise is none. */
function withoutOddTitle(item: Item, above: Item | undefined, below: Item | undefined): Item {
  const isOdd = item.look !== null && above != null && above.look !== null && item.look !== above.look && above.look === below?.look;
  return isOdd ? { ...item, title: null } : item;
}

/** Of copies in a row one item, with what any of them shows. */
function mergeCopies(items: readonly Item[]): Item[] {
  const merged: Item[] = [];
  for (const item of items) {
    const above = merged.at(-1);
    if (above !== undefined && isSamePaper(above, item)) merged[merged.length - 1] = merge(above, item);
    else merged.push(item);
  }
  return merged;
}

function isSamePaper(a: Item, b: Item): boolean {
  if (b.first - a.last > COPY_WITHIN) return false;
  if (a.identifier !== null || b.identifier !== null) return a.identifier?.id === b.identifier?.id;
  return a.title !== null && a.title.toLowerCase() === b.title?.toLowerCase();
}

function merge(a: Item, b: Item): Item {
  const dated = hasDay(a) || !hasDay(b) ? a : b;
  return {
    ...a,
    last: b.last,
    title: a.title ?? b.title,
    when: dated.when,
    whenAt: dated.whenAt,
    upvotes: a.upvotes ?? b.upvotes,
    commentCount: a.commentCount ?? b.commentCount,
    links: a.links.length > 0 ? a.links : b.links,
  };
}

function hasDay({ when }: Item): boolean {
  return when !== null && (when.date !== null || when.daysAgo !== null);
}

/** Tokens of a page with what each was read as, from one line to another. */
export function tokensOf({ lines, roles }: Page, first: number, last: number): ReadToken[] {
  return lines.slice(first, last + 1).map(({ token, marks }, index): ReadToken => {
    const [mark] = marks;
    if (token.type === "blank" || mark === undefined) return { token, role: "blank" };
    return { token, role: roles.get(first + index) ?? "furniture", mark: mark.name };
  });
}
