/** Links and tags that a tool broke over lines: those that wrap text break within labels, tags, and behind hyphens. */

/** The end of a line within the address of a link, or of a picture. */
const OPEN_ADDRESS = /(!\[[^[\]]{0,200})?\]\(([^\s()<>]{1,2048}-)$/;
const REST = /^[^\s()<>]{1,2048}/;
/** The end of a line within the label of a link that is not its first. */
const OPEN_LABEL = /(?=\[)(?<=\]\([^\s()]{0,512}\)\s{0,3}[·|,]?\s{0,3})\[[^[\]]{0,60}$/;

/** The end of a line within a tag, with the link that it is the first thing of. */
const OPEN_TAG =
  /(?:<a\s[^<>]{0,4096}>\s*)?<(?:a|article|button|div|h[1-6]|img|input|li|p|path|section|span|svg|time|ul)(?:\s[^<>]{0,4096})?$/i;

/** The end of a line within the attributes that pandoc writes behind a link. */
const OPEN_ATTRIBUTES = /(?<=[)\]}])\{[.#][^{}]{0,1024}$/;

/** What may be open at the end of a line. */
function findOpen(text: string): RegExp {
  if (text.lastIndexOf("<") > text.lastIndexOf(">")) return OPEN_TAG;
  return text.lastIndexOf("{") > text.lastIndexOf("}") ? OPEN_ATTRIBUTES : OPEN_LABEL;
}

/** Puts broken links together again, line by line: a label stands where it ends, and an address too. */
export class BrokenLinks {
  #address: { readonly picture: boolean; readonly href: string } | null = null;
  /** What stands at the end of the line above and belongs to this one. */
  #cut = "";

  /** Whether nothing of the lines above belongs to the next one. */
  get idle(): boolean {
    return this.#address === null && this.#cut === "";
  }

  /** The line as it would stand without the break. */
  mend(text: string): string {
    if (this.idle && !text.includes("](") && !text.includes("<")) return text;
    const complete = this.#complete(text);
    return this.#cutEnd(this.#cutAddress(complete), findOpen(complete));
  }

  #complete(text: string): string {
    const [address, cut] = [this.#address, this.#cut];
    this.#address = null;
    this.#cut = "";
    if (address === null) return cut === "" ? text : `${cut} ${text}`;
    const rest = REST.exec(text)?.[0] ?? "";
    if (text[rest.length] !== ")") return text;
    const below = text.slice(rest.length + 1).trimStart();
    return address.picture ? below : `](${address.href}${rest})${below}`;
  }

  #cutAddress(text: string): string {
    const match = text.endsWith("-") ? OPEN_ADDRESS.exec(text) : null;
    if (match === null) return text;
    this.#address = { picture: match[1] !== undefined, href: match[2] ?? "" };
    return text.slice(0, match.index).trimEnd();
  }

  #cutEnd(text: string, pattern: RegExp): string {
    const match = text.endsWith(")") ? null : pattern.exec(text);
    if (match === null) return text;
    this.#cut = match[0];
    return text.slice(0, match.index).trimEnd();
  }
}
