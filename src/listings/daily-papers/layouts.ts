/**
 * Layouts: what a paper of the page looks like, as a pattern over the signs of its pieces.
 *
 * | sign | piece |
 * | --- | --- |
 * | `L`, `1` to `6`, `X` | a heading that leads to a paper, one of that level without a link, one that leads elsewhere |
 * | `t`, `T`, `n` | short text: it can be a title, it leads to a paper, it can be no title |
 * | `b`, `q`, `B` | running text: whole sentences, a single one that could be a title, the last sentence breaks off |
 * | `u`, `a`, `d`, `.` | submitter, number of authors, date, dot |
 * | `V`, `v`, `k`, `s` | votes with their label, votes as their link tells, comments, stars of the code |
 * | `c` | a count that only its place explains |
 * | `l`, `-`, `^`, `$` | button, rule, header and foot of the page |
 */

/** One form of the page. Words in capitals stand for the patterns of {@link WORDS}; spaces are for the reader. */
export interface Layout {
  readonly id: string;
  /** What stands above each title. */
  readonly lead: string;
  /** The title and what stands below it. */
  readonly card: string;
}

/** Every form of the page. Of those that explain equally much of a page, the first one counts. */
export const LAYOUTS: readonly Layout[] = [
  { id: "search", lead: "", card: "TITLE ABSTRACT PEOPLE DATE? COMMENTS?" },
  { id: "search-votes", lead: "VOTES", card: "TITLE ABSTRACT PEOPLE DATE? OWN_COMMENTS?" },
  { id: "trending", lead: "SUBMITTER?", card: "TITLE ABSTRACT PEOPLE DATE? BUTTONS" },
  { id: "day", lead: "SUBMITTER VOTES?", card: "TITLE NAME? AUTHORS? STARS? COMMENTS?" },
  { id: "day-votes", lead: "VOTES", card: "TITLE NAME? AUTHORS STARS? OWN_COMMENTS?" },
];

/** The words of the layouts. Every repeat is bounded, so that matching takes linear time on any page. */
const WORDS: Readonly<Record<string, string>> = {
  SUBMITTER: "(?:u)",
  VOTES: "(?:[cvV]{1,2})",
  /** Authors, or the name of an organisation that a dot parts from the date; at least something that stands in a foot. */
  PEOPLE: "(?:[tTn]{0,2}[.c]{0,9}a[.a]{0,9}|[tTn]{1,2}(?=[.])|(?=[.]?[dVs]))",
  AUTHORS: "(?:[.c]{0,9}a[.a]{0,9})",
  NAME: "(?:[tTn]{1,2})",
  DATE: "(?:[.d]{0,9}d)",
  STARS: "(?:s|c(?=[kc]))",
  COMMENTS: "(?:[kc])",
  /** On a page with votes above the titles, a bare count is of comments only where the next votes stand below it. */
  OWN_COMMENTS: "(?:k|c(?=[cvVu]|[-$^]|$))",
  BUTTONS: "(?:(?:[Vsld.]|v(?=[.sl])){0,12})",
};

/** What titles, abstracts, and what is left of an abstract where a card has no foot look like where titles stand in headings with this sign. */
function headed(sign: string): Readonly<Record<string, string>> {
  return { TITLE: `(?:[${sign}])`, ABSTRACT: "(?:[tTnbBq]{1,60})", REST: "(?:[tTnbBq]{0,60})" };
}

/**
 * The same where titles are paragraphs. The title is the last short text above the abstract. Below a text that breaks off, and
 * around text that can be no title, the abstract goes on.
 */
const PARAGRAPHS: Readonly<Record<string, string>> = {
  TITLE: "(?:[tTn]|q(?=[bB])|(?<=[ucvV])q)",
  ABSTRACT: "(?:(?:n{1,2}(?=[bBq]))?(?:B(?:[tTn]{1,4}(?=[bBq]))?|[bq](?:n{1,4}(?=[bBq]))?){1,60})",
  /** A page that is cut off may end within a word or a sentence. */
  REST: "(?:ABSTRACT(?:[tTn](?=[$]?$))?|[tTn](?=[$]?$))",
};

/** A layout with the form of its titles, ready to be matched at any place of a string of signs. */
export interface PageForm {
  readonly layout: Layout;
  /** Papers as the layout has them. */
  readonly strict: RegExp;
  /** Papers that have lost what stands above the title, or their foot. */
  readonly damaged: RegExp;
  /** Whole papers whose titles have the other form: what was pasted together may show both. */
  readonly other: RegExp;
}

/** The pattern of a layout's words. Words stand for patterns that hold words themselves. */
function fill(text: string, words: Readonly<Record<string, string>>): string {
  const once = (from: string): string => from.replaceAll(/[A-Z_]{3,}/g, (word) => WORDS[word] ?? words[word] ?? word);
  return once(once(text)).replaceAll(" ", "");
}

function compile(layout: Layout, words: Readonly<Record<string, string>>): PageForm {
  const pattern = (text: string): string => fill(text, words);
  const [lead, card] = [pattern(layout.lead), pattern(layout.card)];
  const abstracts = layout.card.includes("ABSTRACT");
  // A title without an abstract needs its authors right below it, and above it no abstract that may have lost its own title.
  const bare = layout.card.replace("ABSTRACT PEOPLE", "AUTHORS").replace("NAME? AUTHORS", "AUTHORS").replace("AUTHORS?", "AUTHORS");
  const whole = abstracts ? `[ucvV]{0,3}${card}|[ucvV]{0,3}(?<![bBqn])${pattern(bare)}` : `[ucvV]{1,3}${card}|${pattern(bare)}`;
  return {
    layout,
    strict: new RegExp(`${lead}${card}`, "y"),
    damaged: new RegExp(abstracts ? `${whole}|[ucvV]{0,3}${pattern("TITLE REST?")}` : whole, "y"),
    other: new RegExp(fill(`${layout.lead} ${layout.card}`, words === PARAGRAPHS ? headed("L") : PARAGRAPHS), "y"),
  };
}

/** Forms of titles, by a sign that a page with such titles shows. */
const TITLES: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ["L", headed("L")],
  ...["1", "2", "3", "4", "5", "6"].map((level) => [level, headed(`${level}L`)] as const),
  ["", PARAGRAPHS],
];
const FORMS = new Map<string, readonly PageForm[]>();

/** The form that explains most of a page's signs; null where none explains any, and no heading leads to a paper. */
export function chooseForm(signs: string): PageForm | null {
  let best: PageForm | null = null;
  let most = 0;
  for (const [sign, words] of TITLES) {
    if (!signs.includes(sign)) continue;
    let forms = FORMS.get(sign);
    if (forms === undefined) FORMS.set(sign, (forms = LAYOUTS.map((layout) => compile(layout, words))));
    // Headings that lead to papers are enough.
    if (sign === "L") best = forms[0] ?? null;
    for (const form of forms) {
      const explained = matchAll([form.strict], signs).reduce((sum, [start, end]) => sum + end - start, 0);
      if (explained > most) [best, most] = [form, explained];
    }
  }
  return best;
}

/**
 * Places in a string of signs at which one of the patterns matches, `[start, end)`; the first pattern comes first. Where none
 * does, matching starts again one sign further.
 */
export function matchAll(patterns: readonly RegExp[], signs: string): [number, number][] {
  const found: [number, number][] = [];
  for (let at = 0; at < signs.length;) {
    const end = endOfMatch(patterns, signs, at);
    if (end > at) found.push([at, end]);
    at = Math.max(at + 1, end);
  }
  return found;
}

function endOfMatch(patterns: readonly RegExp[], signs: string, at: number): number {
  for (const pattern of patterns) {
    pattern.lastIndex = at;
    if (pattern.test(signs)) return pattern.lastIndex;
  }
  return at;
}
