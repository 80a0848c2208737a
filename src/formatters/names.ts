/** The parts of people's names, as bibliographies want them. */
import { lazy } from "../text/lazy.ts";
import { toPlainLine } from "../text/plain-text.ts";

/** A person's name in its parts; a part that there is not is empty. */
export interface PersonName {
  readonly given: string;
  /** `van der`, `de la`: words in lower case before the family name. */
  readonly particle: string;
  readonly family: string;
  /** `Jr.`, `III`. */
  readonly suffix: string;
}

/** A name that has no parts: a group, or one word. */
export interface WholeName {
  readonly literal: string;
}

const SUFFIX = /^(?:Jr|Sr|II|III|IV|Ph\.?\s?D|M\.?D|Esq)\.?$/;
/** Suffixes that also stand without a comma. */
const BARE_SUFFIX = /^(.*\s\S+)\s((?:Jr|Sr)\.?|II|III|IV)$/;
/** Words that groups are called by and people are not, two names in one, and what begins with an article. */
const GROUP =
  /\b(?:Collaborations?|Teams?|Consorti(?:um|a)|Group|Project|Initiative|Institute|University|Laborator(?:y|ies)|Labs?|Foundation|Committee|Community|Cent(?:er|re)|Society|Association|Inc|LLC|Ltd)\b|\sAI$|^The\s|\sand\s/i;
/** Initials that nothing parts from the family name: `R.B.Palmer`. */
const GLUED = lazy(() => /^((?:\p{Lu}\.-?)+)(\p{Lu}\p{L}\S*)$/u);
const LOWER = lazy(() => /^\p{Ll}/u);
/** Words between two family names: `Ramón y Cajal`. */
const BETWEEN = new Set(["y", "e", "i"]);

/** The parts of a name as it is written: given names first. Family names first, and two family names, cannot be told from it. */
export function splitName(name: string): PersonName | WholeName | null {
  const text = toPlainLine(name);
  if (text === "") return null;
  if (GROUP.test(text)) return { literal: text };
  const [first = "", second, ...others] = text.split(/\s?,\s?/);
  if (second === undefined) return splitUnparted(text);
  if (others.length > 0 || first === "" || second === "") return { literal: text };
  if (!SUFFIX.test(second)) return { given: second, particle: "", family: first, suffix: "" };
  const parts = splitPerson(first);
  return parts === null ? { literal: text } : { ...parts, suffix: second };
}

/** A name without a comma. */
function splitUnparted(text: string): PersonName | WholeName {
  const [, person = text, suffix = ""] = BARE_SUFFIX.exec(text) ?? [];
  const parts = splitPerson(person);
  return parts === null ? { literal: text } : { ...parts, suffix };
}

/** The parts of a name without suffix; null for one word. */
function splitPerson(text: string): Omit<PersonName, "suffix"> | null {
  const words = text.split(" ");
  if (words.length === 1) {
    const [, given, family] = GLUED().exec(text) ?? [];
    return given === undefined || family === undefined ? null : { given, particle: "", family };
  }
  const last = words.length - 1;
  const lower = words.findIndex((word, at) => at > 0 && at < last && LOWER().test(word));
  if (lower === -1 || LOWER().test(words[0] ?? "")) return join(words, last, last);
  if (BETWEEN.has(words[lower] ?? "") && lower > 1) return join(words, lower - 1, lower - 1);
  const family = words.findLastIndex((word, at) => at < last && LOWER().test(word)) + 1;
  return join(words, lower, family);
}

function join(words: readonly string[], particle: number, family: number): Omit<PersonName, "suffix"> {
  return {
    given: words.slice(0, particle).join(" "),
    particle: words.slice(particle, family).join(" "),
    family: words.slice(family).join(" "),
  };
}

/** The split names of authors, in order. */
export function splitNames(authors: readonly string[]): (PersonName | WholeName)[] {
  return authors.map(splitName).filter((name) => name !== null);
}
