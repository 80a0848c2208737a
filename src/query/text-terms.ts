/** Terms about text: words, phrases and regular expressions in titles and names, whole identifiers and categories. */
import type { RecordKey } from "../core/record.ts";
import { fold, foldCase } from "../text/fold.ts";
import type { Lexicon } from "./lexicon.ts";
import { createGlob, type TextTest } from "./glob.ts";
import { type Predicate, type QueryContext, refuse } from "./predicate.ts";
import { findQueryField, type ValueField } from "./query-fields.ts";
import type { TextRegex } from "./regex.ts";
import type { SearchedPaper } from "./searched-paper.ts";
import { suggest } from "./suggestion.ts";
import type { Term, Value } from "./syntax-tree.ts";

/** The keys that a term without a field looks in. */
const RUNNING_TEXT: readonly RecordKey[] = ["title", "abstract"];

/** Longer texts make patterns that the engine refuses, and stand in no abstract. */
const LONGEST = 500;

/** The keys in whose texts a term looks for words, phrases or a regular expression; none for a term of another kind. */
export function textKeysOf({ field: name }: Term): readonly RecordKey[] {
  if (name === null) return RUNNING_TEXT;
  const field = findQueryField(name);
  return field?.kind === "text" ? [field.key] : [];
}

/**
 * Adds a word or phrase to the lexicon that is searched for it, and returns its number there, or null where there is nothing to look for.
 * A word matches where a word begins (a star at its end says the same and is dropped), a phrase whole words.
 */
export function addNeedle(lexicon: Lexicon, { type, text }: Value): number | null {
  const isPhrase = type === "phrase";
  return lexicon.add(isPhrase ? text : text.replace(/\*+$/, ""), isPhrase);
}

/** Looks for a value in any of the texts of the keys; a regular expression sees the text as it is shown. */
export function compileText(keys: readonly RecordKey[], value: Value, context: QueryContext): Predicate {
  if (value.type === "regex") return anyShown(keys, compileRegex(value, context).test);
  if (fold(value.text).length > LONGEST) refuse(context, value, { expected: `a text of at most ${LONGEST} characters` });
  const needle = addNeedle(context.lexicon, value);
  if (needle === null) refuse(context, value, { expected: "a letter, a digit or a sign to look for" });
  return (paper) => paper.found(keys).has(needle);
}

/** Compares whole values, without case; `*` stands for any text. */
export function compileExact(field: ValueField, value: Value, context: QueryContext): Predicate {
  const { key, choices } = field;
  if (value.type === "regex") return anyShown([key], compileRegex(value, context).test);
  const { text } = value;
  if (text === "") refuse(context, value, { expected: `a value after ${field.name}` });
  if (choices !== null && !text.includes("*") && !choices.includes(foldCase(text)))
    refuse(context, value, { expected: `one of ${choices.join(", ")}`, suggestion: suggest(text, choices) });
  const test = key === "categories" ? createCategoryTest(text) : createGlob(text);
  if (key === "id") return (paper) => identifiers(paper).some(test);
  return (paper) => paper.texts(key).some(test);
}

/** An archive stands for all of its categories too: `cs` finds `cs.LG`. */
function createCategoryTest(text: string): TextTest {
  const test = createGlob(text);
  const within = createGlob(`${text}.*`);
  return (category) => test(category) || within(category);
}

/** An identifier is found with and without its version. */
function identifiers({ record: { id, version } }: SearchedPaper): string[] {
  if (id === null) return [];
  return version === null ? [id] : [id, `${id}v${version}`];
}

/** The regular expression of a value that is one. */
export function compileRegex(value: Value, context: Pick<QueryContext, "query" | "createRegex">): TextRegex {
  if (value.type !== "regex" || context.createRegex === null) throw new TypeError("No engine for regular expressions was loaded");
  return context.createRegex(context.query, value);
}

function anyShown(keys: readonly RecordKey[], test: TextTest): Predicate {
  return (paper) => keys.some((key) => paper.texts(key).some(test));
}
