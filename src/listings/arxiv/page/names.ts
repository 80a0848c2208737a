/** Tells whether words look like the name of an author. */

/** Words of a name that begin small. */
const PARTICLE = /^(?:al\.?|bin|da|de|del|della|der|di|do|dos|du|e|el|et|ibn|la|le|ten|ter|van|vom|von|y|zu|zum|zur)$/;
/** A particle that is part of a word: `d'Arno`. */
const PREFIXED = /^[a-z]{1,2}['’]\p{Lu}/u;
/** Signs and digits that no name holds. */
const SIGN = /[\d:?!=$@#%<>|;]/;
const GROUP = /\b(?:collaboration|consortium|team)\b/i;
/** The end of a title before the name of a group, or names after it. */
const SENTENCE = /[?!]|:\s/;
const MOST_WORDS = 5;
const MOST_WORDS_OF_GROUP = 8;

/** Tells whether a word may be part of a name: it begins with a capital, or with a character that has no case, or is a particle. */
export function isNameWord(word: string): boolean {
  return PARTICLE.test(word) || PREFIXED.test(word) || (/^[^\p{Ll}]/u.test(word) && !SIGN.test(word));
}

/** Tells whether a text is a name of one word or more, as it stands between two commas. */
export function isName(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (words.length <= MOST_WORDS_OF_GROUP && GROUP.test(text) && !SENTENCE.test(text)) return true;
  return words.length <= MOST_WORDS && words.every(isNameWord);
}
