import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CompiledQuery, compileQuery } from "../../src/query/query.ts";
import { QueryError } from "../../src/query/query-error.ts";
import { NOW, PAPERS } from "./papers.ts";

async function mistakeIn(query: string): Promise<QueryError> {
  const error: unknown = await compileQuery(query, NOW).catch((reason: unknown) => reason);
  if (error instanceof QueryError) return error;
  throw new Error(`No QueryError for ${query}`);
}

/** Query, the part of it that the caret marks (`end` where something is missing there), and what is expected. */
const MISTAKES: readonly (readonly [string, string, RegExp])[] = [
  ["", "end", /^a word, a phrase in quotes or a field/],
  ["   ", "end", /^a word/],
  ["foo AND", "end", /^a term after AND$/],
  ["foo OR ", "end", /^a term after OR$/],
  ["foo AND OR bar", "OR", /^a term after AND$/],
  ["AND foo", "AND", /^a term before AND$/],
  ["foo OR OR bar", "OR", /^a term after OR$/],
  ["NOT", "end", /^a term after NOT$/],
  ["a (AND b)", "AND", /^a term before AND$/],
  ["-", "-", /^a term right after the minus sign/],
  ["foo - bar", "-", /^a term right after the minus sign/],
  ["(foo -)", "-", /^a term right after the minus sign/],
  ["-AND", "AND", /^a term after -$/],
  ["()", ")", /^a term between the parentheses$/],
  ["title:()", ")", /^a term between the parentheses$/],
  ["(foo", "(", /^a closing parenthesis for this one$/],
  ["(foo (bar)", "(", /^a closing parenthesis/],
  ["foo)", ")", /^an opening parenthesis for this one$/],
  [")", ")", /./],
  ['foo "bar', '"bar', /^a closing quote$/],
  [String.raw`"bar\"`, String.raw`"bar\"`, /^a closing quote$/],
  ['""', '""', /^a letter, a digit or a sign/],
  ['"- -"', '"- -"', /^a letter, a digit or a sign/],
  ["moss –", "–", /^a letter, a digit or a sign/],
  ["***", "***", /^a letter, a digit or a sign/],
  ["title:", "end", /^a value after :$/],
  ["upvotes>=", "end", /^a value after >=$/],

  [":foo", ":", /^a field name before :$/],
  ["foo >= 3", "foo", /^a field name/],
  ['"title":foo', ":", /^a field name before :$/],
  ["titel:foo", "titel", /^a field name, or quotes around the text$/],
  ["cake:foo", "cake", /^a field name \(.*title.*\), or quotes around the text$/],
  ["https://example.org", "//", /^a regular expression between the slashes, or quotes around text/],
  ["title=foo", "=", /^: after title$/],
  ["category>cs", ">", /^: or = after category$/],
  ["upvotes:many", "many", /^a whole number such as 50 or 1.5k$/],
  ["upvotes>-1", "-1", /^a whole number/],
  ["upvotes>1.5", "1.5", /^a whole number/],
  ["upvotes>9999999999999999", "9999999999999999", /^a whole number/],
  ["upvotes:/5/", "/5/", /^a whole number/],
  ["upvotes:10..x", "x", /^a whole number/],
  ["upvotes:20..10", "20..10", /^a range that does not end before it begins$/],
  ["upvotes:..", "..", /^a whole number/],
  ["upvotes>10..20", "10..20", /^a whole number/],
  ["published:soon", "soon", /^a date such as 2024, 2024-07/],
  ["published:2024-13", "2024-13", /^a date/],
  ["published:2024-01..2024-6", "2024-6", /^a date/],
  ["published:2024..2023", "2024..2023", /^a range/],
  ['published:"2024..x"', '"2024..x"', /^a date/],
  ["announced:replaced", "replaced", /^one of new, cross, replacement$/],
  ["has:title", "title", /^one of id, version, .*code/],
  ["has:/code/", "/code/", /^one of/],
  ['id:""', '""', /^a value after id$/],
  ["/foo", "/foo", /^a closing slash/],
  ["/[/", "/[/", /^a closing slash/],
  ["//", "//", /^a regular expression between the slashes/],
  ["/foo/g", "g", /^flags out of i, m, s and u$/],
  ["/usr/bin", "bin", /^flags/],
  ["/a(b/", "a(b", /missing closing \)/],
  ["moss /x[b/y/", "/x[b/y/", /^a closing slash/],
  ["/a**/", "**", /nested repetition/],
  ["/(?=a)b/", "(?=", /without lookaround and backreferences/],
  ["/b(?!a)/", "(?!", /without lookaround and backreferences/],
  ["/x(?<=a)b/", "(?<=a)b", /without lookaround and backreferences/],
  ["/(?>a)b/", "(?>", /without lookaround and backreferences/],
  ["/(?<!a)b/", "(?<!a)b", /without lookaround and backreferences/],
  [String.raw`/(a)\1/`, String.raw`\1`, /without lookaround and backreferences/],
  [String.raw`/(?<n>a)\k<n>/`, String.raw`\k`, /without lookaround and backreferences/],
  [String.raw`/\y/`, String.raw`\y`, /invalid escape/],
  ["/a{1,100000}/", "{1,100000}", /repeat count/],
];

describe("a mistake in a query", () => {
  it.each(MISTAKES)("%s is marked at %s", async (query, place, expected) => {
    const mistake = await mistakeIn(query);
    expect(mistake.expected).toMatch(expected);
    expect(mistake.query).toBe(query);
    expect(mistake.start === query.length ? "end" : query.slice(mistake.start, mistake.end)).toBe(place);
  });

  it("is a text that is too long for any paper", async () => {
    expect((await mistakeIn("m".repeat(501))).expected).toBe("a text of at most 500 characters");
    expect((await compileQuery("m".repeat(500), NOW)).matches(PAPERS.moss)).toBe(false);
  });

  it("is a regular expression that nests too deeply", async () => {
    const query = `/${"(".repeat(2000)}${")".repeat(2000)}/`;
    const { start, end, expected } = await mistakeIn(query);
    expect([start, end]).toEqual([0, query.length]);
    expect(expected).toMatch(/nests too deeply/);
  });

  it("says in one line where it is and what to do", async () => {
    expect((await mistakeIn("moss AND")).message).toBe("Cannot read query at column 9: expected a term after AND");
  });

  it.each([
    ["titel:x", "title"],
    ["autor:x", "author"],
    ["submitedBy:x", "submittedBy"],
    ["stars:1", "githubStars"],
    ["upvote>3", "upvotes"],
    ["zzz:1", null],
    ["announced:replaced", "replacement"],
    ["has:codes", "code"],
    ["has:journal", "journalRef"],
    ["listed:todya", "today"],
    ["published>=6m", "6mo"],
    ["published:2024-1..2024-03", "2024-01"],
    ["upvotes>1,000", "1000"],
    ["upvotes>lots", null],
  ])("%s suggests %s", async (query, suggestion) => {
    expect((await mistakeIn(query)).suggestion).toBe(suggestion);
  });
});

/** Compiles a query, or gives its mistake; any error but a QueryError fails the test. */
async function tryQuery(query: string): Promise<CompiledQuery | QueryError> {
  try {
    return await compileQuery(query, NOW);
  } catch (error) {
    if (error instanceof QueryError) return error;
    throw error;
  }
}

/** Tells whether a mistake lies within its query, and a query has a canonical form. */
async function isSound(query: string): Promise<boolean> {
  const outcome = await tryQuery(query);
  if (outcome instanceof QueryError) return outcome.start >= 0 && outcome.start <= outcome.end && outcome.end <= query.length;
  const canonical = String(outcome);
  return String(await tryQuery(canonical)) === canonical;
}

function nest(depth: number): string {
  return `${"(".repeat(depth)}moss${")".repeat(depth)}`;
}

describe("hostile queries", () => {
  it("are a mistake or a query, whatever their text", async () => {
    const signs = fc.constantFrom(
      ...'()"“/\\-:=<>*.[]{}|? \n'.split(""),
      "AND",
      "OR",
      "NOT",
      "title",
      "upvotes",
      "published",
      "x",
      "é",
      "竹",
      "\ud800",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(signs, { maxLength: 30 }).map((parts) => parts.join("")),
      fc.string({ unit: fc.constantFrom(..."()[]{}\\^$|*+?.-,:<>=!aZ0".split("")) }).map((source) => `/${source}/`),
    );
    await fc.assert(
      fc.asyncProperty(text, async (query) => {
        expect(await isSound(query)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it("nest to 200 parentheses and no further", async () => {
    expect(String(await compileQuery(nest(200), NOW))).toBe("moss");
    expect(String(await compileQuery(`${nest(200)} ${nest(200)}`, NOW))).toBe("moss AND moss");
    expect(await mistakeIn(nest(201))).toMatchObject({ start: 200, expected: "at most 200 parentheses within each other" });
  });

  it.each(["(", "-", "NOT ", '"', "/", "/[[", '"\\', ">=", "title:(", "moss OR ", "(moss) ", "m", "\u0301", "published:..", "9", "a* "])(
    "end soon with a hundred thousand of %j",
    async (piece) => {
      const query = piece.repeat(100_000);
      for (const text of [query, `${query}x`, `upvotes:${query}`, `id:${query}`]) {
        const outcome = await tryQuery(text);
        expect(outcome instanceof QueryError || typeof outcome.matches(PAPERS.moss) === "boolean").toBe(true);
      }
    },
  );
});
