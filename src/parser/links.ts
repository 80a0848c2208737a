/** Links: which URLs a text holds, and what they lead to. */
import type { Link } from "../core/record.ts";
import type { LinkKind } from "../core/vocabulary.ts";

/** Hosts whose address people write without `https://`. */
const BARE = "(?:www\\.|github\\.com\\/|gitlab\\.com\\/|huggingface\\.co\\/|arxiv\\.org\\/|bitbucket\\.org\\/|codeberg\\.org\\/)";
const URL_IN_TEXT = new RegExp(
  `(?:\\bhttps?:\\/\\/|(?<![\\w./@-])${BARE})[^\\s<>"“”|^\`\\u200B-\\u200F\\u2060\\u3000-\\u303F\\uFF00-\\uFFEF]{2,2048}`,
  "gi",
);
/** Between URLs that nothing but a sign parts. */
const NEXT_URL = /[,;](?=https?:\/\/)/i;
/** Text that stands before the slash of a URL; those without one begin with `www.`. */
const BEFORE_SLASH = [":", ".com", ".co", ".org"];
/** Characters of a URL before its sign, at the most. */
const LONGEST_HOST = 16;
const HAS_HOST = /^(?:https?:\/\/)?[^/]+\.[^/]+/i;
const HAS_SCHEME = /^https?:/i;
const SPACE = /\s/;
const CLOSING = ".,;:!?'’*_~$\\)]}";
const PAIRS: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };

/** Hosts that hold one kind of thing, and so do those right below them (`gist.github.com`). */
const HOST_KINDS: ReadonlyMap<string, LinkKind> = new Map<string, LinkKind>([
  ["arxiv.org", "arxiv"],
  ...hostsOf("data", ["zenodo.org", "figshare.com", "datadryad.org", "osf.io", "physionet.org", "openneuro.org", "openml.org"]),
  ...hostsOf("code", ["github.com", "bitbucket.org", "codeberg.org", "gitee.com", "sourceforge.net", "sr.ht", "kaggle.com"]),
]);
/** Hosts of one kind with nothing below them. */
const SINGLE_HOST_KINDS: ReadonlyMap<string, LinkKind> = new Map<string, LinkKind>([
  ["sites.google.com", "project"],
  ...hostsOf("code", ["anonymous.4open.science", "modelscope.cn", "pypi.org", "colab.research.google.com"]),
]);
/** Each host below these is the page of a project. */
const PROJECT_HOST = /\.(?:github\.io|gitlab\.io|pages\.dev|netlify\.app|vercel\.app|web\.app|readthedocs\.io|notion\.site)$/;
/** Whoever hosts code calls the host so. */
const CODE_HOST = /^(?:git|(?:[\w-]+\.)?gitlab)\.[\w.-]+$/;
const PAPER_PATH = /^\/papers\/\d/;

function hostsOf(kind: LinkKind, hosts: readonly string[]): [string, LinkKind][] {
  return hosts.map((host) => [host, kind]);
}

/** Every URL in a text, in order, absolute; a sentence's closing punctuation is no part of a URL. */
export function findUrls(text: string): string[] {
  const urls: string[] = [];
  if (!text.includes("/") && !text.includes("www.")) return urls;
  // The pattern is tried where a sign of a URL is near: to try it at every character took a tenth of the run.
  for (let sign = findSign(text, 0); sign !== -1; sign = findSign(text, URL_IN_TEXT.lastIndex)) {
    URL_IN_TEXT.lastIndex = Math.max(URL_IN_TEXT.lastIndex, sign - LONGEST_HOST);
    const match = URL_IN_TEXT.exec(text);
    if (match === null) break;
    const pieces = match[0].split(NEXT_URL).map(trimUrl);
    for (const url of pieces) if (HAS_HOST.test(url)) urls.push(HAS_SCHEME.test(url) ? url : `https://${url}`);
  }
  URL_IN_TEXT.lastIndex = 0;
  return urls;
}

/** Place of the first sign of a URL at or after a place, from its slash on; -1 where there is none. */
function findSign(text: string, from: number): number {
  const www = text.indexOf("www.", from);
  for (let slash = text.indexOf("/", from); slash !== -1; slash = text.indexOf("/", slash + 1)) {
    if (www !== -1 && www < slash) return www;
    if (BEFORE_SLASH.some((before) => text.endsWith(before, slash))) return slash;
  }
  return www;
}

/** A saved page that a tool read from a file leads to places of its site as if they were files. */
const OF_FILE = /^file:\/\/(?:localhost)?(?=\/)/i;

/** An address without the sign of a file, so that it is a path of the site. */
export function withoutFile(href: string): string {
  return href.startsWith("file:") ? href.replace(OF_FILE, "") : href;
}

/** A URL without the punctuation of the sentence around it; brackets that the URL itself opens stay. */
export function trimUrl(text: string): string {
  let url = text;
  // `\url{https://...}` and `(https://...)`: what closes before it opens ends the URL.
  for (const closing of ")]}") if (url.includes(closing)) url = cutUnopened(url, PAIRS[closing] ?? "", closing);
  for (let last = url.charAt(url.length - 1); last !== "" && CLOSING.includes(last); last = url.charAt(url.length - 1)) {
    const opening = PAIRS[last];
    if (opening !== undefined && url.includes(opening)) break;
    url = url.slice(0, -1);
  }
  return url;
}

function cutUnopened(url: string, opening: string, closing: string): string {
  let depth = 0;
  for (let at = 0; at < url.length; at++) {
    if (url[at] === opening) depth++;
    else if (url[at] === closing && --depth < 0) return url.slice(0, at);
  }
  return url;
}

/** Gives what a URL leads to, by its host and path. */
export function linkKind(url: string): LinkKind {
  const place = url.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/[?#].*$/, "");
  const slash = place.indexOf("/");
  const host = (slash === -1 ? place : place.slice(0, slash)).toLowerCase();
  if (slash === -1) return PROJECT_HOST.test(host) ? "project" : "other";
  const path = place.slice(slash);
  if (host === "huggingface.co" || host === "hf.co") return kindOnSite(path);
  const kind = kindOfHost(host);
  if (/\.pdf$/i.test(path) || (kind === "arxiv" && path.startsWith("/pdf/"))) return "pdf";
  return host === "kaggle.com" && /^\/(?:datasets|competitions)\//.test(path) ? "data" : kind;
}

/** Gives what a page of Hugging Face shows. */
function kindOnSite(path: string): LinkKind {
  if (PAPER_PATH.test(path)) return "paper";
  if (path.startsWith("/spaces/")) return "code";
  return path.startsWith("/datasets/") ? "data" : "other";
}

function kindOfHost(host: string): LinkKind {
  const kind = HOST_KINDS.get(host) ?? HOST_KINDS.get(host.slice(host.indexOf(".") + 1)) ?? SINGLE_HOST_KINDS.get(host);
  if (kind !== undefined) return kind;
  if (PROJECT_HOST.test(host)) return "project";
  return CODE_HOST.test(host) ? "code" : "other";
}

/** Links in order of appearance, each URL once. A known kind (a button's label told it) wins over the URL's own. */
export function collectLinks(found: readonly { url: string; kind?: LinkKind | null }[]): Link[] {
  const links = new Map<string, Link>();
  for (const { url: written, kind } of found) {
    const url = SPACE.test(written) ? withoutSpace(written) : written;
    if (!links.has(url)) links.set(url, { kind: kind ?? linkKind(url), url });
  }
  return Array.from(links.values());
}

/** An address as a browser reads it: line ends and tabs in it are nothing, and other white space is encoded (URL Standard, section 4.4). */
function withoutSpace(url: string): string {
  return url
    .replace(/[\t\n\r]/g, "")
    .trim()
    .replace(/\s/g, encodeURIComponent);
}
