/** TeX in running text becomes what it stands for; mathematics stays as it is. */
import { lazy } from "../text/lazy.ts";
import { foldSpace } from "../text/white-space.ts";
import { type Reading, readAccent, readLetter } from "./tex-accents.ts";
import { ESCAPES, SIGNS } from "./tex-symbols.ts";

/** Text between braces, or all of it. */
interface Group {
  text: string;
  /** Its braces mean something: an index, or what an unknown command applies to. */
  readonly argument: boolean;
}

const SPECIAL = /https?:\/\/[^\s\\{}]*|[\\{}$~]|`{1,2}|'{1,2}|(?<![-<!])-{2,3}(?![->])/g;
/** Within one paragraph. */
const MATHEMATICS = /\$\$(?:[^$\\\n]|\\.|\$(?!\$))*\$\$|\$(?:[^$\\\n]|\\.)*\$/y;
const COMMAND = /\\(?:[A-Za-z]+\*?|.)?/sy;
/** A single quotation: its end is no apostrophe, and there is an end. */
const QUOTED = lazy(() => /`(?=[^\s`'])[^`']*(?:'(?=\p{L})[^`']*)*'(?!['\p{L}])/uy);
const WORD = lazy(() => /^(?=[^\p{L}]*\p{L})[\p{L}\p{M}\p{N}'’.–-]+$/u);
/** `[...]` between a command and its argument. */
const OPTIONS = /(?:\[[^[\]{}]{0,80}\]){0,2}/y;
/** Longer ones are no words. */
const LONGEST_WORD = 60;
const LOOSE_SPACE = /^\s|\s\s|\s$/;
const DASHES: ReadonlyMap<string, string> = new Map([
  ["--", "–"],
  ["---", "—"],
]);

/**
 * Text with TeX's accents, letters, escaped signs, dashes, quotation marks and ties as Unicode (NFC where something was
 * changed). Mathematics (`$...$`, `\(...\)`, `\[...\]`), URLs and whatever cannot be read stay as they are shown. White space is
 * folded within paragraphs again, since ties and escaped spaces become spaces.
 */
export function texToUnicode(text: string): string {
  if (!mayHoldTex(text)) return text;
  const read = new TexReader(text).read();
  return read === text && !LOOSE_SPACE.test(text) ? text : foldParagraphs(read);
}

/** Every piece of TeX that is read holds one of these. */
function mayHoldTex(text: string): boolean {
  return text.includes("\\") || text.includes("{") || text.includes("~") || text.includes("`") || text.includes("--");
}

function foldParagraphs(text: string): string {
  const paragraphs = text.split(/\n{2,}/).map(foldSpace);
  return paragraphs.filter((paragraph) => paragraph !== "").join("\n\n");
}

class TexReader {
  readonly #text: string;
  #at = 0;
  #group: Group = { text: "", argument: false };
  readonly #outer: Group[] = [];
  /** Index at which an opening brace begins an argument. */
  #argumentAt = -1;
  /** Double quotations that are open; whether a single one is. */
  #double = 0;
  #single = false;
  /** Ends of mathematics that do not occur any more. */
  readonly #missing = new Set<string>();

  constructor(text: string) {
    this.#text = text;
  }

  read(): string {
    const text = this.#text;
    SPECIAL.lastIndex = 0;
    for (let match = SPECIAL.exec(text); match; match = SPECIAL.exec(text)) {
      this.#group.text += text.slice(this.#at, match.index);
      this.#at = match.index;
      this.#readSpecial(match[0]);
      SPECIAL.lastIndex = this.#at;
    }
    this.#group.text += text.slice(this.#at);
    while (this.#outer.length > 0) this.#closeGroup(null);
    return this.#group.text;
  }

  #readSpecial(special: string): void {
    switch (special) {
      case "\\":
        this.#readCommand();
        break;
      case "{":
        this.#openGroup();
        break;
      case "}":
        this.#at++;
        this.#closeGroup("}");
        break;
      case "$":
        MATHEMATICS.lastIndex = this.#at;
        this.#keep(MATHEMATICS.exec(this.#text)?.[0] ?? special);
        break;
      case "~":
        this.#put(this.#isTie() ? " " : special, 1);
        break;
      default:
        this.#put(DASHES.get(special) ?? this.#readQuote(special), special.length);
    }
  }

  #put(shown: string, length: number): void {
    this.#group.text += shown;
    this.#at += length;
  }

  #keep(shown: string): void {
    this.#put(shown, shown.length);
  }

  #readCommand(): void {
    const text = this.#text;
    const reading = readAccent(text, this.#at) ?? readLetter(text, this.#at) ?? this.#readSign();
    if (reading !== null) {
      this.#group.text += reading.text;
      this.#at = reading.end;
      return;
    }
    COMMAND.lastIndex = this.#at;
    const command = COMMAND.exec(text)?.[0] ?? "\\";
    const mathematics = command === "\\(" ? "\\)" : command === "\\[" ? "\\]" : null;
    this.#keep(mathematics === null ? command : this.#textUntil(mathematics));
    OPTIONS.lastIndex = this.#at;
    OPTIONS.test(text);
    this.#argumentAt = OPTIONS.lastIndex;
  }

  #readSign(): Reading | null {
    COMMAND.lastIndex = this.#at;
    const name = COMMAND.exec(this.#text)?.[0].slice(1) ?? "";
    const sign = ESCAPES.get(name) ?? SIGNS.get(name);
    if (sign === undefined) return null;
    const end = COMMAND.lastIndex;
    return { text: sign, end: this.#text.startsWith("{}", end) ? end + 2 : end };
  }

  /** The text from here to the end mark, or only what opened it where there is no end. */
  #textUntil(mark: string): string {
    const end = this.#missing.has(mark) ? -1 : this.#text.indexOf(mark, this.#at + 2);
    if (end !== -1) return this.#text.slice(this.#at, end + mark.length);
    this.#missing.add(mark);
    return this.#text.slice(this.#at, this.#at + 2);
  }

  #openGroup(): void {
    this.#outer.push(this.#group);
    this.#group = { text: "", argument: this.#at === this.#argumentAt || /[_^]/.test(this.#text[this.#at - 1] ?? "") };
    this.#at++;
  }

  /** Ends the innermost group; its braces go where they held a word together. */
  #closeGroup(brace: "}" | null): void {
    const outer = this.#outer.pop();
    if (outer === undefined) {
      this.#group.text += "}";
      return;
    }
    const { text, argument } = this.#group;
    const plain = brace !== null && !argument && text.length <= LONGEST_WORD && WORD().test(text);
    outer.text += plain ? text : `{${text}${brace ?? ""}`;
    this.#group = outer;
    if (argument) this.#argumentAt = this.#at;
  }

  /** A quotation mark, where its other half is there too; what else there is stays. */
  #readQuote(shown: string): string {
    switch (shown) {
      case "``":
        this.#double++;
        return "“";
      case "''":
        return this.#double > 0 && this.#double-- > 0 ? "”" : shown;
      case "`":
        QUOTED().lastIndex = this.#at;
        this.#single ||= QUOTED().test(this.#text);
        return this.#single ? "‘" : shown;
      case "'":
        if (!this.#single || /\p{L}/u.test(this.#text[this.#at + 1] ?? "")) return shown;
        this.#single = false;
        return "’";
      default:
        return shown;
    }
  }

  /** A tie stands between words. Between numbers, and before one, the sign says "about". */
  #isTie(): boolean {
    const before = this.#text[this.#at - 1] ?? "";
    const after = this.#text[this.#at + 1] ?? "";
    return /[\p{L}\p{N}.,;:)}\]'’?!]/u.test(before) && /\S/.test(after) && !(/\d/.test(before) && /\d/.test(after));
  }
}
