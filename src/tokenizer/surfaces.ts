/** Surfaces: how a page became text, told by the lines themselves. */
import type { Token } from "../core/token.ts";

/** A surface that papersift understands. */
export interface Surface {
  readonly id: string;
  readonly title: string;
  /** Whether a line shows it. */
  readonly shows: (token: Token) => boolean;
}

/** Every surface, each with the mark that gives it away; text that shows none of them is a plain copy. */
export const SURFACES: readonly Surface[] = [
  { id: "plain", title: "Text as copied from a browser or saved by it", shows: () => false },
  {
    id: "markdown",
    title: "Markdown with links in their place",
    shows: (token) => token.parts.some((part) => part.href !== null) && token.type !== "url" && token.type !== "definition",
  },
  {
    id: "reference-links",
    title: "Markdown whose links stand in a table at its end",
    shows: (token) => token.parts.some((part) => part.ref !== null) && token.raw.includes("]["),
  },
  {
    id: "numbered-links",
    title: "Dump of a terminal browser with numbered links",
    shows: (token) => token.parts.some((part) => part.ref !== null) && !token.raw.includes("][") && token.type !== "definition",
  },
  { id: "url-lines", title: "Each URL on a line of its own below its text", shows: (token) => token.type === "url" },
  { id: "link-tags", title: "Crawler's text with [LINK: ...] tags", shows: (token) => /\[(?:LINK|IMAGE|BUTTON): /.test(token.raw) },
  { id: "front-matter", title: "Header that a tool wrote: where and when it got the page", shows: (token) => token.type === "meta" },
  { id: "fenced", title: "Page inside a fenced block", shows: (token) => token.type === "fence" },
  {
    id: "html",
    title: "Stray tags and character references of HTML",
    shows: (token) => token.type !== "blank" && /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);/i.test(token.raw),
  },
];

/** The surfaces that these lines show; `plain` when none. */
export function findSurfaces(tokens: Iterable<Token>): string[] {
  const seen = new Set<Surface>();
  for (const token of tokens) for (const surface of SURFACES) if (!seen.has(surface) && surface.shows(token)) seen.add(surface);
  const ids = SURFACES.filter((surface) => seen.has(surface)).map((surface) => surface.id);
  return ids.length > 0 ? ids : ["plain"];
}
