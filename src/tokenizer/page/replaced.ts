/** Elements that say in their attributes, or in one of their parts, what they show: days and formulas. */
import type { Tag } from "../markup.ts";
import { isTex } from "./hidden.ts";

/** `2024-08-01`, with or without a time. */
const DAY = /^\s*(\d{4}-\d{2}-\d{2})(?:[T\s]|$)/;

/** Characters of a formula; no more are kept. */
const LONGEST = 65_536;

/** An open element whose text is replaced when it is closed. */
interface Open {
  readonly name: string;
  /** The text that is shown in its place, where its tag says so. */
  readonly value: string | null;
  shown: string;
  /** The source of a formula. */
  tex: string | null;
}

/** Keeps the text of such an element back until it is closed. */
export class Replaced {
  #open: Open | null = null;
  /** The text that follows is the source of the formula. */
  #inSource = false;

  /** Takes an opening tag; true where it belongs to such an element. */
  open(tag: Tag): boolean {
    if (this.#open !== null) return this.#openWithin(this.#open, tag);
    const day = findDay(tag);
    const isSource = tag.name === "script" && isTex(tag.attributes);
    if (day === null && tag.name !== "math" && !isSource) return false;
    this.#open = { name: tag.name, value: day, shown: "", tex: isSource ? "" : null };
    this.#inSource = isSource;
    return true;
  }

  #openWithin(open: Open, { name, attributes }: Tag): boolean {
    if (name !== "annotation") return false;
    if (attributes.get("encoding") === "application/x-tex") {
      this.#inSource = true;
      open.tex = "";
    }
    return true;
  }

  /** Takes text; false where no such element is open. */
  text(text: string): boolean {
    if (this.#open === null) return false;
    if (this.#open.shown.length + (this.#open.tex?.length ?? 0) > LONGEST) return true;
    if (this.#inSource) this.#open.tex = (this.#open.tex ?? "") + text;
    else this.#open.shown += text;
    return true;
  }

  /** Takes a closing tag; returns what is shown, null where nothing is yet. */
  close(name: string): string | null {
    const open = this.#open;
    if (open === null) return null;
    if (name === "annotation") this.#inSource = false;
    return name === open.name ? this.end() : null;
  }

  /** Ends the element, whose end may be missing. */
  end(): string {
    const open = this.#open;
    this.#open = null;
    this.#inSource = false;
    if (open === null) return "";
    return open.value ?? (open.tex === null ? open.shown : `$${open.tex.trim()}$`);
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }
}

/** The day that a tag of a time names. */
function findDay({ name, attributes }: Tag): string | null {
  return name === "time" ? (DAY.exec(attributes.get("datetime") ?? "")?.[1] ?? null) : null;
}
