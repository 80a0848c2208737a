/** Surfaces: how a page became text, told by the lines themselves. */
import type { InputForm } from "../core/input.ts";
import type { Token } from "../core/token.ts";

/** A surface that papersift understands. */
export interface Surface {
  readonly id: string;
  readonly title: string;
  /** True for a line of a text that shows it. */
  readonly shows: (token: Token) => boolean;
}

/** The surface of an input that is no text. */
const OF_FORMS: Readonly<Record<Exclude<InputForm, "text">, string>> = {
  page: "html",
  feed: "feed",
  data: "data",
  records: "records",
  rows: "records",
};

/** An address in brackets right before a text. */
const ADDRESS_BEFORE = /\[(?:https?|file|ftp):\/\/[^\s[\]]+\][^\s()[\].,;:]/;
/** A time, and a name with the sign that ends it. */
const CHAT_PREFIX = /^\W*\d{1,4}[:./-]\d.*[:>]\s?$/;

/** Every surface, each with the mark that gives it away in a text; text that shows none of them is a plain copy. */
export const SURFACES: readonly Surface[] = [
  { id: "plain", title: "Text as copied from a browser or saved by it", shows: () => false },
  { id: "markdown", title: "Markdown with links in their place", shows: (token) => hasHref(token) && token.raw.includes("](") },
  {
    id: "reference-links",
    title: "Markdown whose links stand in a table at its end",
    shows: (token) => hasRef(token) && token.raw.includes("][") && !/\[\d{1,4}\]\[(?:IMG|\s*)\]/.test(token.raw),
  },
  {
    id: "numbered-links",
    title: "Dump of a terminal browser with numbered links",
    shows: (token) => hasRef(token) && /[[⟨]\d{1,4}[\]⟩]/.test(token.raw) && !/\]\[\d/.test(token.raw),
  },
  {
    id: "addresses-before",
    title: "Addresses in brackets before the text of links",
    shows: (token) => hasHref(token) && ADDRESS_BEFORE.test(token.raw),
  },
  {
    id: "addresses-after",
    title: "Addresses in brackets after the text of links",
    shows: (token) =>
      token.type !== "url" &&
      !ADDRESS_BEFORE.test(token.raw) &&
      token.parts.some(({ href }) => href !== null && isAddressOf(href, token.raw)),
  },
  { id: "url-lines", title: "Each URL on a line of its own below its text", shows: (token) => token.type === "url" },
  {
    id: "file-names",
    title: "Dump of a terminal browser with the names of pictures in brackets",
    shows: (token) => token.type === "mark" && token.text !== "" && /^[\s•*-]*\[[\w-]{1,10}\]$/.test(token.raw),
  },
  {
    id: "underscores",
    title: "Headings between stars, with underscores for spaces",
    shows: (token) => token.type === "heading" && /^\s*\*{2,6} \S*[^\s_]_[^\s_]/.test(token.raw),
  },
  {
    id: "org",
    title: "Org mode",
    shows: (token) => token.raw.includes("[[") && !ADDRESS_BEFORE.test(token.raw) && hasHref(token) && !token.raw.includes("]("),
  },
  { id: "link-tags", title: "Crawler's text with [LINK: ...] tags", shows: (token) => /\[(?:LINK|IMAGE|BUTTON): /.test(token.raw) },
  { id: "overstruck", title: "Characters printed over each other, underlined and bold", shows: (token) => token.raw.includes("\b") },
  { id: "front-matter", title: "Header that a tool wrote: where and when it got the page", shows: (token) => token.type === "meta" },
  { id: "fenced", title: "Page inside a fenced block", shows: (token) => token.type === "fence" },
  {
    id: "html",
    title: "Page in HTML, or tags and character references that are left of one",
    shows: (token) => token.type !== "blank" && /<\/?[a-z][a-z\d]{0,10}(?:[\s/][^<>]*)?>|&(?:#\d+|#x[\da-f]+|[a-z]+);/i.test(token.raw),
  },
  {
    id: "print",
    title: "Printed page, with a head and a foot on each sheet",
    shows: (token) => token.type === "mark" && /\d{1,2}:\d{2}|\d\/\d{1,4}$/.test(token.text),
  },
  { id: "line-numbers", title: "Line numbers before each line", shows: (token) => /^\s*\d{1,7}\W*$/.test(prefixOf(token)) },
  { id: "chat", title: "A chat's time and name before each line", shows: (token) => CHAT_PREFIX.test(prefixOf(token)) },
  { id: "quoted", title: "Quoted in a mail", shows: (token) => /^\s*[>|][\s>|]*$/.test(prefixOf(token)) },
  { id: "json-string", title: "Page inside a string of JSON", shows: (token) => token.raw !== token.content && token.raw.endsWith("\\n") },
  { id: "feed", title: "Feed in XML", shows: () => false },
  { id: "data", title: "Data of a site in JSON, from its API or in its page", shows: () => false },
  { id: "records", title: "Records that papersift has printed", shows: () => false },
];

/** True for a token that shows a surface: that of its form, or in a text whatever its line looks like. */
export function showsSurface({ id, shows }: Surface, token: Token): boolean {
  const { form, type } = token;
  if (form === "text") return shows(token);
  return id === OF_FORMS[form] || (id === "data" && type === "data");
}

function hasHref({ type, parts }: Token): boolean {
  return type !== "url" && type !== "definition" && parts.some((part) => part.href !== null);
}

function hasRef({ type, parts }: Token): boolean {
  return type !== "definition" && parts.some((part) => part.ref !== null);
}

function isAddressOf(href: string, raw: string): boolean {
  return (raw.includes(`[${href}]`) && !raw.includes("[[")) || raw.includes(` <${href}>`);
}

/** Returns the mark that a program put before a line; empty where there is none. */
function prefixOf({ raw, content }: Token): string {
  return raw !== content && raw.endsWith(content) ? raw.slice(0, raw.length - content.length) : "";
}

/** The surfaces that these lines show; `plain` when none. */
export function findSurfaces(tokens: Iterable<Token>): string[] {
  const seen = new Set<Surface>();
  for (const token of tokens) for (const surface of SURFACES) if (!seen.has(surface) && surface.shows(token)) seen.add(surface);
  const ids = SURFACES.filter((surface) => seen.has(surface)).map((surface) => surface.id);
  return ids.length > 0 ? ids : ["plain"];
}
