/** Tests that are left out, since they would make a run last for days: each change that survives has to pass all tests that reach it. */
const SLOW = [
  // Many thousand times the same, to see that the time grows no more than the input.
  /\b\d+,000\b|\bhundred thousand\b|^(?:do not so for ever)/,
  /\b(?:costs?|takes?)\b.* (?:no more than|its time in proportion|linear time)/,
  // Properties that try thousands of inputs, days or damages.
  /^(?:finds what a regular expression for each needle finds|are a mistake or a query, whatever their text|is a total order for every field)/,
  /^(?:takes and refuses exactly what the schema does|leaves text without TeX as it is|stands in every fixture|is named whatever it holds)/,
  /^(?:loses no neighbour|have the features of their text, wherever|is passed on in pieces)|every day of a leap year as/,
  /, cut at any line, | can (?:begin|break off) at any line$| reads the same in chunks of any size/,
  /^gives the records of listing (?:[3-9]|\d\d)$/,
  // Once more through all fixtures.
  / has a plain id, a title | has each of its lines counted once$/,
];
/** A listing kind is asked for its own fixtures. */
const OTHER_FIXTURE = new RegExp(`^(?!${process.env.MUTATION_KIND ?? ""}).*/.* (?:gives its records|to the last byte)$`);

/** Whether a test of this name is left out. */
export function isSlow(name) {
  return [...SLOW, OTHER_FIXTURE].some((pattern) => pattern.test(name));
}
