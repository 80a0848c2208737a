/** The parts of a page that nobody sees. */
import { isUnseen } from "./elements.ts";
import type { Tag } from "../markup.ts";

/** The element that hides what stands in it, and how many of the same name are open within it. */
interface Hiding {
  readonly name: string;
  depth: number;
}

/** Names of classes that mathematics has as a browser has set it, beside its source. */
const SET_MATHEMATICS = /(?:^|\s)(?:MathJax(?:_\w+)?|katex-html)(?:\s|$)/;
/** They have no content, so that nothing closes them. */
const EMPTY = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]);

/** Keeps track of the outermost hidden element. */
export class Hidden {
  #hiding: Hiding | null = null;

  /** True for what stands in a hidden element. */
  get isOpen(): boolean {
    return this.#hiding !== null;
  }

  /** Takes an opening tag; true where it is hidden. */
  open({ name, attributes }: Tag): boolean {
    if (this.#hiding !== null) {
      if (this.#hiding.name === name) this.#hiding.depth++;
      return true;
    }
    if (EMPTY.has(name) || !hides(name, attributes)) return false;
    this.#hiding = { name, depth: 1 };
    return true;
  }

  /** Takes a closing tag; true where it stands in a hidden element or closes it. */
  close(name: string): boolean {
    if (this.#hiding === null) return false;
    // An element that is never closed must not hide the rest of the page.
    if (name === "body" || name === "html") this.#hiding = null;
    else if (this.#hiding.name === name && --this.#hiding.depth === 0) this.#hiding = null;
    return true;
  }
}

function hides(name: string, attributes: Tag["attributes"]): boolean {
  if (isUnseen(name)) return !(name === "script" && isTex(attributes));
  return attributes.has("hidden") || attributes.get("aria-hidden") === "true" || SET_MATHEMATICS.test(attributes.get("class") ?? "");
}

/** True for a script that is the source of a formula. */
export function isTex(attributes: Tag["attributes"]): boolean {
  return attributes.get("type")?.startsWith("math/tex") === true;
}
