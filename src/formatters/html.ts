/** The output `html`: a page to look at, search and sort, which loads nothing from anywhere. */
import type { Formatter } from "../core/formatter.ts";
import { writePaper } from "./html-paper.ts";
import { SCRIPT, SCRIPT_HASH } from "./html-script.ts";
import { STYLE, STYLE_HASH } from "./html-style.ts";

/** A browser runs and loads nothing but the page's own script and style. */
const POLICY = `default-src 'none'; script-src '${SCRIPT_HASH}'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/** The form is hidden until the script shows it, so that the page is a plain list where no script runs. */
const HEAD = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="papersift">
<title>Papers</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>Papers</h1>
<form role="search" hidden>
<label class="search">Search titles, authors, abstracts, days <input type="search" name="query" autocomplete="off" spellcheck="false"></label>
<label>Sort by <select name="order">
<option value="listed">order of the file</option>
<option value="newest">newest first</option>
<option value="oldest">oldest first</option>
<option value="title">title</option>
<option value="votes">most votes</option>
</select></label>
<label>Year <select name="year"><option value="">all</option></select></label>
<label>Category <select name="category"><option value="">all</option></select></label>
<label class="check"><input type="checkbox" name="code"> has code</label>
<output name="count" aria-live="polite"></output>
</form>
</header>
<main>
<ol role="list">
`;

/** Writes an item of the list for each record. */
export function createHtmlFormatter(): Formatter {
  return {
    separator: "",
    independent: true,
    begin: () => HEAD,
    record: writePaper,
    end: (count) => `</ol>
</main>
<footer>${count} ${count === 1 ? "paper" : "papers"}, listed by papersift</footer>
<script>${SCRIPT}</script>
</body>
</html>
`,
  };
}
