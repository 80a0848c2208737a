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
import { compilePattern, matchAll, type Words } from "../../parser/patterns.ts";

/** One form of the page: what stands above each title, and what stands from the title on. */
interface Layout {
  readonly lead: string;
  readonly card: string;
}

/** Every form of the page: search results, trending papers, a day's papers. Of those that explain equally much, the first counts. */
const LAYOUTS: readonly Layout[] = [
  { lead: "", card: "TITLE ABSTRACT PEOPLE DATE? COMMENTS?" },
  { lead: "VOTES", card: "TITLE ABSTRACT PEOPLE DATE? OWN_COMMENTS?" },
  { lead: "SUBMITTER?", card: "TITLE ABSTRACT PEOPLE DATE? BUTTONS" },
  { lead: "SUBMITTER VOTES?", card: "TITLE NAME? AUTHORS? STARS? COMMENTS?" },
  { lead: "VOTES", card: "TITLE NAME? AUTHORS STARS? OWN_COMMENTS?" },
];

/** The words of the layouts. Every repeat is bounded, so that matching takes linear time on any page. */
const WORDS: Words = {
  SUBMITTER: "(?:u)",
  VOTES: "(?:[cvV]{1,2})",
  /** Authors, or the name of an organisation that a dot parts from the date; at least something that stands in a foot. */
  PEOPLE: "(?:[tTn]{0,2} AUTHORS|[tn]{1,2}(?=[.])|(?=[.]?[dVs]))",
  AUTHORS: "(?:[.c]{0,9}a[.a]{0,9})",
  NAME: "(?:[tTn]{1,2})",
  DATE: "(?:[.d]{0,9}d)",
  DOTS: "(?:[.]{0,3})",
  STARS: "(?:DOTS (?:s|c(?=DOTS [kc])))",
  COMMENTS: "(?:DOTS [kc])",
  /** On a page with votes above the titles, a bare count is of comments only where the next votes stand below it. */
  OWN_COMMENTS: "(?:DOTS (?:k|c(?=[cvVu]|[-$^]|$)))",
  BUTTONS: "(?:(?:[Vsld.a]|v(?=[.sl])){0,12})",
  /** Whatever of a lead is left. */
  LEAD: "(?:[ucvV]{0,3})",
};

/** Titles and abstracts where titles stand in headings with this sign. A page that is cut off ends anywhere (`REST`). */
const headed = (sign: string): Words => ({ TITLE: `[${sign}]`, ABSTRACT: "(?:[tTnbBq]{1,60})", REST: "(?:[tTnbBq]{0,60})" });

/**
 * The same where titles are paragraphs: the last short text above the abstract, and all of them below a submitter. Below a text
 * that breaks off, and around text that can be no title, the abstract goes on.
 */
const PARAGRAPHS: Words = {
  TITLE: "(?:(?<=u)[tTn]{1,3}|[tTn]|q(?=[bB])|(?<=[ucvV])q)",
  ABSTRACT: "(?:(?:n{1,2}(?=[bBq]))?(?:B(?:[tTn]{1,4}(?=[bBq]))?|[bq](?:n{1,4}(?=[bBq]))?){1,60})",
  REST: "(?:ABSTRACT(?:[tTn](?=[$]?$))?|[tTn](?=[$]?$))",
};

/** A layout with the form of its titles, ready to be matched. */
export interface PageForm {
  /** Papers as the layout has them. */
  readonly strict: RegExp;
  /** Papers that have lost what stands above the title, the abstract, or the foot. */
  readonly damaged: RegExp;
  /** A whole paper whose title has the other form, as one that was pasted there may have. */
  readonly other: RegExp;
  /** The page shows abstracts. */
  readonly abstracts: boolean;
}

function compile({ lead, card }: Layout, own: Words): PageForm {
  const words = { ...WORDS, ...own };
  const abstracts = card.includes("ABSTRACT");
  // A title without an abstract needs its authors right below it, and above it no abstract that may have lost its own title.
  const bare = card.replace("ABSTRACT PEOPLE", "AUTHORS").replace("NAME? ", "").replace("AUTHORS?", "AUTHORS");
  const damaged = abstracts ? `LEAD ${card}|LEAD(?<![bBqn])${bare}|LEAD TITLE REST?` : `[ucvV] LEAD ${card}|${bare}`;
  return {
    strict: compilePattern(`${lead} ${card}`, words),
    damaged: compilePattern(damaged, words),
    other: compilePattern(`${lead} ${card}`, { ...WORDS, ...(own === PARAGRAPHS ? headed("L") : PARAGRAPHS) }),
    abstracts,
  };
}

/** Forms of titles, each with a sign that a page with such titles shows. */
const TITLES = [["L", headed("L")], ...Array.from("123456", (level) => [level, headed(`${level}L`)] as const), ["", PARAGRAPHS]] as const;
const forms = new Map<string, readonly PageForm[]>();

const NO_CARD = /^[^LTtnqucvV1-6]+/;

/** The form that explains most of a page's signs; null where none explains any, and no heading leads to a paper. */
export function chooseForm(signs: string): PageForm | null {
  let best: PageForm | null = null;
  let most = 0;
  // Nothing explains header and foot, nor what stands above the first sign that a card can begin with.
  const possible = signs.replace(NO_CARD, "").replaceAll(/[-$^X]/g, "").length;
  for (const [sign, words] of TITLES) {
    if (!signs.includes(sign)) continue;
    const own = forms.get(sign) ?? LAYOUTS.map((layout) => compile(layout, words));
    forms.set(sign, own);
    // Headings that lead to papers are enough.
    if (sign === "L") best = own[0] ?? null;
    for (const form of own) {
      const explained = matchAll([form.strict], signs).reduce((sum, [start, end]) => sum + end - start, 0);
      if (explained > most) [best, most] = [form, explained];
      if (most >= possible) return best;
    }
  }
  return best;
}
