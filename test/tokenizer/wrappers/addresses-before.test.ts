/** Addresses in brackets before the texts of their links, line by line. */
import { describe, expect, it } from "vitest";
import { AddressesBefore, mayHoldAddress } from "../../../src/tokenizer/wrappers/addresses-before.ts";

const A = "https://example.org/a";
const B = "https://example.org/b";
/** A line with such a link, which shows the notation. */
const SHOWN = `[${A}]Lamps by the sea`;

/** Lines as they are read, each with as much white space before it as it has. */
function read(...lines: readonly string[]): string[] {
  const addresses = new AddressesBefore();
  return lines.map((line) => addresses.toMarkdown(line.trim(), line.length));
}

describe("an address before a text", () => {
  it.each<readonly [string, string]>([
    [SHOWN, `[Lamps by the sea](${A})`],
    [`See [${A}]Lamps and more`, `See [Lamps and more](${A})`],
    [`See [${A}]Lamps, [${B}]Tides.`, `See [Lamps](${A}), [Tides](${B}).`],
    [`([${A}]Lamps) ; `, `([Lamps](${A})) ;`],
    [`[[${A}]1] [[${B}]2]`, `[[1](${A})] [[2](${B})]`],
    [`[${A}]Lamps [`, `[Lamps](${A}) [`],
    ["[http://example.org/a]Lamps by", "[Lamps by](http://example.org/a)"],
    ["[file:///lamps.txt]Lamps by", "[Lamps by](file:///lamps.txt)"],
    ["[ftp://example.org/a]Lamps by", "[Lamps by](ftp://example.org/a)"],
    [`[${A}]12 lamps`, `[12 lamps](${A})`],
    [`[${A}]\u00e9tude of lamps`, `[\u00e9tude of lamps](${A})`],
    ...Array.from("\"'\u201c\u2018$", (sign) => [`[${A}]${sign}Lamps of`, `[${sign}Lamps of](${A})`] as const),
  ])("%s is read as %s", (line, expected) => {
    expect(read(line)).toEqual([expected]);
  });

  it.each([
    `[${A}] Lamps by the sea`,
    `[${A}](${B})`,
    `[${A}]`,
    `[${A}], lamps`,
    `${A}]Lamps by`,
    "[https://example.org/a b]Lamps by",
    "[mailto:ada@example.org]Ada Quill",
    "[https:/example.org]Lamps by",
    "[https://]Lamps by",
    "[file:lamps]Lamps by",
    `lamps [${A}`,
    "[httpd]Lamps by",
    "",
  ])("%j is none by itself", (line) => {
    expect(read(line, "Moths", `[${B}]`)).toEqual([line, "Moths", `[${B}]`]);
  });

  it("shows that one without a text is a link too, not far below it", () => {
    const texts = Array.from({ length: 100 }, () => "Moths");
    expect(read(SHOWN, ...texts, `[${B}]`).at(-1)).toBe(`[](${B})`);
    expect(read(SHOWN, ...texts, SHOWN, ...texts, `[${B}]`).at(-1)).toBe(`[](${B})`);
    expect(read(SHOWN, ...texts, ...texts, `[${B}]`).at(-1)).toBe(`[${B}]`);
  });

  it("matters to further lines", () => {
    const addresses = new AddressesBefore();
    expect(addresses.idle).toBe(true);
    addresses.toMarkdown(`[${A}]`, 23);
    expect(addresses.idle).toBe(true);
    addresses.toMarkdown(SHOWN, SHOWN.length);
    expect(addresses.idle).toBe(false);
  });
});

describe("an address that is broken", () => {
  it.each([
    ["goes on in the next line", ["Moths [https://exam", "ple.org/c]Tides by day"], ["Moths", "[Tides by day](https://example.org/c)"]],
    ["may be all of its line", ["[https://exam", "ple.org/c]Tides by day"], ["<a>", "[Tides by day](https://example.org/c)"]],
    ["may lack its end alone", [`[${B}`, "]Tides by day"], ["<a>", `[Tides by day](${B})`]],
    [
      "may be the last of several",
      [`[${A}]Lamps [https://exam`, `ple.org/c]Tides by`],
      [`[Lamps](${A})`, "[Tides by](https://example.org/c)"],
    ],
    ["may be none", ["Moths [https://exam", "and ducks]"], ["Moths", "[https://exam and ducks]"]],
    ["may stand at the end", ["Moths [https://exam", ""], ["Moths", "<a>"]],
  ])("%s", (_case, lines, expected) => {
    expect(read(SHOWN, ...lines)).toEqual([`[Lamps by the sea](${A})`, ...expected]);
  });
});

describe("a word that is broken after its address", () => {
  /** A line of 60 characters, about where all words are broken. */
  const WIDE = `[${A}]Lamps by the sea, ${"x".repeat(19)}`;
  const [first = ""] = read(WIDE);

  it.each([
    ["goes on in small letters", [`[${B}]Tid`.padStart(52), "es by day"], ["<a>", `[Tides by day](${B})`]],
    ["may have one bracket more", [`[[${B}]Tid`.padStart(52), "es]"], ["<a>", `[[Tides](${B})]`]],
    ["is whole before a blank line", [`[${B}]Tide`.padStart(52), ""], ["<a>", `[Tide](${B})`]],
    ["ends up to ten columns before the others", [`[${B}]Tid`.padStart(50), "es by day"], ["<a>", `[Tides by day](${B})`]],
    ["is whole further before them", [`[${B}]Tide`.padStart(49), "at day"], [`[Tide](${B})`, "at day"]],
    ["is whole before a sign", [`[${B}]Tide.`.padStart(52), "at day"], [`[Tide](${B}).`, "at day"]],
    ["is whole after other words", [`at [${B}]Tide`.padStart(52), "at day"], [`at [Tide](${B})`, "at day"]],
  ])("%s", (_case, lines, expected) => {
    expect(WIDE).toHaveLength(60);
    expect(read(WIDE, ...lines)).toEqual([first, ...expected]);
  });
});

it.each([
  ["see [https://example.org", true],
  ["[http", true],
  ["[file:", true],
  ["[ftp:", true],
  ["[ftp", false],
  ["(https://example.org)", false],
  ["[lamps]", false],
])("%s may hold an address before its text: %s", (text, expected) => {
  expect(mayHoldAddress(text)).toBe(expected);
});
