/** The labels that pages of Hugging Face put next to the values of a paper, in any language that browsers translate them into. */
import { lazy } from "../text/lazy.ts";
import { memoize } from "../text/memo.ts";
import { parseCount, parseWholeCount } from "./counts.ts";
import { readShownDate, readUnclearDate } from "./dates.ts";
import { createFormFinder, type Form, type Labelled } from "./label-forms.ts";
import { type LanguageLabels, LABELS, type PageLabel } from "./language-labels.ts";

export { isHeaderLine, isMenuWord } from "./header-lines.ts";
export type { PageLabel } from "./language-labels.ts";

type Label = PageLabel | "authors";

/** No text with a label is longer. */
const LONGEST = 100;
const LONGEST_COUNT = 32;
const LONGEST_AGO = 30;
/** Names of the site's users. */
const USER = /^[\w.-]{1,60}$/;
const WORD = /^\S{0,60}$/;
/** The signs that a page may put between a label and its value. */
const BETWEEN = /^\s*[:：]?\s*@?/;
/** Text that may stand after `Paper` in the line of a compact item. */
const AFTER_PAPER = /^(?:[·•∙⋅]|\d{4}\.\d{4,5}(?!\d)|$)/;

/** Reads how many authors there are, when the text says nothing else: `7 authors`, `7 autores`, `저자 7명`. Null if not. */
export function readAuthorCount(text: string): number | null {
  if (text.length > LONGEST_COUNT) return null;
  const found = findLabel(text);
  return found?.label === "authors" ? parseWholeCount(found.rest) : null;
}

/**
 * Reads a label at the head of a text, or where its language puts it: `Submitted by ada`, `Upvote117`, `Eingereicht von ada`,
 * `ada 님이 제출`. Null for running text: what remains has to be what the label stands next to, or nothing.
 */
export function readLabel(text: string): Labelled<PageLabel> | null {
  const found = findLabel(text);
  return found === null || !isPageLabel(found) ? null : found;
}

function isPageLabel(found: Labelled<Label>): found is Labelled<PageLabel> {
  return found.label !== "authors";
}

const findForm = lazy(() => createFormFinder<Label>(Array.from(VALUES.keys(), (label) => [label, joinForms(label)])));
const findAgo = lazy(() => createFormFinder<"ago">([["ago", joinForms("ago")]]));

const findLabel = memoize((text): Labelled<Label> | null => (text.length > LONGEST ? null : findForm()(text, restOf)));

function joinForms(label: keyof LanguageLabels): string {
  return Object.values(LABELS)
    .flatMap((language) => language[label] ?? [])
    .join("|");
}

/** True for a text that says how long ago something was: `3 days ago`, `hace 3 días`. */
export function isAgo(text: string): boolean {
  return text.length <= LONGEST_AGO && findAgo()(text, (_, value) => value) !== null;
}

/** Text that may stand next to a label: the value without what the page puts between, the form, and the value as it stands. */
const VALUES: ReadonlyMap<Label, (rest: string, form: Form<Label>, value: string) => boolean> = new Map([
  ["authors", (rest) => /^\d/.test(rest) && parseWholeCount(rest) !== null],
  ["submittedBy", isName],
  ["upvotes", isCountOrNothing],
  ["published", (rest, { before }) => (rest === "" && before !== "") || isDate(rest)],
  ["comments", isNumber],
  ["github", isCountOrNothing],
  ["arxiv", isNothing],
  ["project", isNothing],
  ["pdf", isNothing],
  ["paper", (rest) => AFTER_PAPER.test(rest)],
]);

/** Gives what remains of a text besides a label, or null when that cannot stand next to it. */
function restOf(form: Form<Label>, value: string): string | null {
  const rest = value.replace(BETWEEN, "").trim();
  return VALUES.get(form.label)?.(rest, form, value) === true ? rest : null;
}

function isNothing(text: string): boolean {
  return text === "";
}

function isCountOrNothing(text: string): boolean {
  return text === "" || parseCount(text) !== null;
}

function isNumber(text: string): boolean {
  return /^\d/.test(text) && parseCount(text) !== null;
}

/** One word. Where nothing parts it from the label, or the label is not in Latin letters, it has to be a name of the site. */
function isName(rest: string, { before, after }: Form<Label>, value: string): boolean {
  const isParted = after === "" && /[a-z]$/.test(before) && /^(?:[\s:：]|$)/.test(value);
  return isParted ? WORD.test(rest) : USER.test(rest) || (rest === "" && before !== "" && after === "");
}

/** A date, alone or with the number of comments after it, or how long ago it was. */
function isDate(text: string): boolean {
  const shown = readShownDate(text) ?? readUnclearDate(text);
  return shown === null ? isAgo(text) : shown.rest === "" || parseCount(shown.rest) !== null;
}
