/** Words that say nothing about what a paper is about, folded as summary/title-terms.ts folds them. */

const FUNCTION_TEXT = `
a about above across after again against al all almost along already also although always am among an and another any are aren't
around as at away back be became because become been before behind being below beneath besides better between beyond both but by
can can't cannot could did didn't do does doesn't doing don't done down due during each either else enough et etc even ever every
few first for from further get gets had has have having he her here hers him his how however i if in indeed inside instead into is
isn't it it's its itself just least less let let's like made make makes making many may me might more most much must my near need
needs neither never no nor not now of off often on once one ones only onto or other others our ours out over own part per perhaps
quite rather really same second see seem several shall she should since so some such than that the their theirs them themselves
then there these they third this those though three through throughout thus to together too toward towards two under until up upon
us very vs versus was wasn't we well were what what's when where whether which while who whom whose why will with within without
won't would yet you your yours
`;

/** Words that titles of papers hold whatever they are about. */
const PAPER_WORDS = `
aided approach approaches aspect aspects based case consider considering do driven effective efficient elucidating enable enables
enabling enhance enhanced enhancing explore exploring general good improve improved improves improving investigate investigating
introduce introducing issue issues made method methods new note notes novel paper papers part perspective perspectives present
presenting problem problems propose proposed recent remark remarks result results revisit revisited revisiting rethinking several
simple some studies study studying technique techniques toward towards use used useful uses using various via way ways work working
works
`;

function wordsIn(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** English function words. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(wordsIn(FUNCTION_TEXT));

/** The stop words: English function words and words common to titles of papers. */
export const STOP_WORDS: ReadonlySet<string> = new Set([...FUNCTION_WORDS, ...wordsIn(PAPER_WORDS)]);
