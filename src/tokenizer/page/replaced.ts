/** Elements that say in their attributes, or in one of their parts, what they show: days and formulas. */
import type { Tag } from "./markup.ts";
import { isTex } from "./hidden.ts";

/** `2024-08-01`, with or without a time. */
const DAY = /^\s*(\d{4}-\d{2}-\d{2})(?:[T\s]|$)/;

/** An open element whose text is replaced when it is closed. */
interface Open {
  readonly name: string;
  /** What is shown in its place, where its tag says so. */
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
  open({ name, attributes }: Tag): boolean {
    if (this.#open !== null) {
      if (name === "annotation" && attributes.get("encoding") === "application/x-tex") {
        this.#inSource = true;
        this.#open.tex = "";
      }
      return name === "annotation";
    }
    const day = name === "time" ? DAY.exec(attributes.get("datetime") ?? "")?.[1] : undefined;
    if (day === undefined && name !== "math" && name !== "script") return false;
    const isSource = name === "script" && isTex(attributes);
    this.#open = { name, value: day ?? null, shown: "", tex: isSource ? "" : null };
    this.#inSource = isSource;
    return true;
  }

  /** Takes text; false where no such element is open. */
  text(text: string): boolean {
    if (this.#open === null) return false;
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
