/** Names that a page shows as links one beside the other, with nothing written between them. */
import type { Part } from "../../../core/token.ts";

/** Addresses of the papers of an author: a search, or a page of the author's own. */
const AUTHOR = /[?&]searchtype=author(?:&|$)|[?&](?:query|search_query)=au(?::|%3A)|\/a\/\w+_\d+$|\/au:/i;

/** Parts that may be missing in the text, such as a label; to look for more would take long. */
const MOST_MISSED = 4;

/** The text of names with a comma between two links to the papers of authors that touch each other. */
export function separateNames({ text, parts }: { readonly text: string; readonly parts: readonly Part[] }): string {
  let separate = "";
  let from = 0;
  let missed = 0;
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1];
    const at = part.text === "" ? -1 : text.indexOf(part.text, from);
    if (at === -1) {
      missed++;
      if (missed > MOST_MISSED) break;
      continue;
    }
    const end = at + part.text.length;
    const touches = next !== undefined && isAuthor(part) && isAuthor(next) && text.slice(end).trimStart().startsWith(next.text);
    separate += text.slice(from, end) + (touches ? "," : "");
    from = end;
  }
  return separate + text.slice(from);
}

function isAuthor({ text, href }: Part): boolean {
  return href !== null && text !== "" && !text.endsWith(",") && AUTHOR.test(href);
}
