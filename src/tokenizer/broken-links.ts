/** Links that a tool broke over lines: those that wrap text break within labels, and behind the hyphens of addresses. */

/** The end of a line within the address of a link, or of a picture. */
const OPEN_ADDRESS = /(!\[[^[\]]{0,200})?\]\(([^\s()<>]{1,2048}-)$/;
const REST = /^[^\s()<>]{1,2048}/;
/** The end of a line within the label of a link that is not its first. */
const OPEN_LABEL = /(?=\[)(?<=\]\([^\s()]{0,512}\)\s{0,3}[·|,]?\s{0,3})\[[^[\]]{0,60}$/;

/** Puts broken links together again, line by line: a label stands where it ends, and an address too. */
export class BrokenLinks {
  #address: { readonly picture: boolean; readonly href: string } | null = null;
  #label = "";

  /** The line as it would stand without the break. */
  mend(text: string): string {
    if (this.#address === null && this.#label === "" && !text.includes("](")) return text;
    return this.#cutLabel(this.#cutAddress(this.#complete(text)));
  }

  #complete(text: string): string {
    const [address, label] = [this.#address, this.#label];
    this.#address = null;
    this.#label = "";
    if (address === null) return label === "" ? text : `${label} ${text}`;
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

  #cutLabel(text: string): string {
    const match = text.endsWith(")") ? null : OPEN_LABEL.exec(text);
    if (match === null) return text;
    this.#label = match[0];
    return text.slice(0, match.index).trimEnd();
  }
}
