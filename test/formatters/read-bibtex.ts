/** Reads what was written for BibTeX, by the rules of BibTeX. */

interface Entry {
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** Place after the brace that closes a group, of which the text begins at an index. */
function endOfGroup(text: string, from: number): number {
  let depth = 1;
  let end = from;
  for (; depth > 0 && end < text.length; end++) depth += depthOf(text.charAt(end));
  return end;
}

/** By how much a sign changes the depth. */
function depthOf(sign: string): number {
  if (sign === "{") return 1;
  return sign === "}" ? -1 : 0;
}

/** Reads entries as BibTeX does: a value ends where its braces balance, and a backslash saves no brace from being counted. */
export function readEntries(text: string): Entry[] {
  const entries: Entry[] = [];
  let rest = text.trimStart();
  while (rest !== "") {
    const [head = "", key = ""] = /^@misc\{([\w.-]+),\n/.exec(rest) ?? [];
    if (key === "") throw new Error(`No entry begins here: ${rest}`);
    rest = rest.slice(head.length);
    const fields = new Map<string, string>();
    while (!rest.startsWith("}")) {
      const [start = "", name = ""] = /^ {2}(\w+) = \{/.exec(rest) ?? [];
      if (name === "") throw new Error(`No field begins here: ${rest}`);
      const end = endOfGroup(rest, start.length);
      fields.set(name, rest.slice(start.length, end - 1));
      rest = rest.slice(end).replace(/^,?\n/, "");
    }
    entries.push({ key, fields });
    rest = rest.slice(1).trimStart();
  }
  return entries;
}

/** The names of a list, parted at `and` outside of braces. */
export function splitAuthors(value: string): string[] {
  const names = [""];
  let depth = 0;
  for (const word of value.split(/\s+/)) {
    if (depth === 0 && word.toLowerCase() === "and") names.push("");
    else names.push(`${names.pop() ?? ""} ${word}`.trim());
    for (const sign of word) depth += depthOf(sign);
  }
  return names;
}
