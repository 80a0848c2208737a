/** Names that people type for what is called otherwise here. Looked at only after a mistake. */

/** Names of other tools and sites for fields of the record. A name that could mean several fields is not here. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  date: "published",
  day: "published",
  year: "published",
  month: "published",
  pubdate: "published",
  publishedat: "published",
  submitted: "published",
  updated: "revised",
  author: "authors",
  names: "authors",
  authorscount: "authorCount",
  numauthors: "authorCount",
  name: "title",
  summary: "abstract",
  description: "abstract",
  abs: "abstract",
  likes: "upvotes",
  votes: "upvotes",
  score: "upvotes",
  points: "upvotes",
  comments: "commentCount",
  numcomments: "commentCount",
  stars: "githubStars",
  org: "organization",
  organisation: "organization",
  affiliation: "organization",
  institution: "organization",
  submitter: "submittedBy",
  category: "categories",
  cat: "categories",
  cats: "categories",
  tag: "categories",
  tags: "categories",
  subject: "categories",
  subjects: "categories",
  keywords: "categories",
  arxiv: "id",
  arxivid: "id",
  identifier: "id",
  journal: "journalRef",
  url: "links.url",
  urls: "links.url",
  link: "links.url",
  code: "links.code",
  github: "links.code",
  repo: "links.code",
  pdf: "links.pdf",
  file: "source.file",
  line: "source.lines",
};

/** Prefixes of arXiv's own search, and fields that a query asks about with `has:`. */
const QUERY_NAMES: Readonly<Record<string, string>> = {
  ti: "title",
  au: "author",
  co: "comment",
  jr: "journalRef",
  rn: "reportNumber",
  authors: "author",
  categories: "category",
  url: "has:links",
  urls: "has:links",
  link: "has:links",
  links: "has:links",
  code: "has:code",
  github: "has:code",
  repo: "has:code",
  pdf: "has:pdf",
};

/** The field that a name stands for elsewhere, or null. */
export function findFieldSynonym(name: string): string | null {
  return lookUp(FIELD_NAMES, name);
}

/** Gives what `has:` asks about by another name, or null. */
export function findPresenceSynonym(name: string, names: readonly string[]): string | null {
  const own = lookUp(QUERY_NAMES, name)?.replace(/^has:/, "") ?? singular(lookUp(FIELD_NAMES, name));
  return own !== null && names.includes(own) ? own : null;
}

/** The field of a query, or the question, that a name stands for elsewhere, or null. */
export function findQuerySynonym(name: string, names: readonly string[]): string | null {
  const own = lookUp(QUERY_NAMES, name) ?? singular(lookUp(FIELD_NAMES, name));
  return own !== null && (own.startsWith("has:") || names.includes(own)) ? own : null;
}

/** A query names one value of a list. */
function singular(name: string | null): string | null {
  return name === null ? null : (lookUp({ authors: "author", categories: "category" }, name) ?? name);
}

function lookUp(table: Readonly<Record<string, string>>, name: string): string | null {
  const plain = name.toLowerCase().replaceAll(/[_\s-]/g, "");
  return Object.hasOwn(table, plain) ? (table[plain] ?? null) : null;
}
