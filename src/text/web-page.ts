/** The frame of a page in HTML that loads nothing: it is one file, to keep or to send. */

/** The style of every page: light or dark as the reader's setting is. Only ASCII may stand in it. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #1c1c1c; --soft: #595959; --paper: #fff; --line: #d4d4d4; --link: #0b57b0; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e8e8; --soft: #ababab; --paper: #161616; --line: #3c3c3c; --link: #8ab8ff; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 0 1rem 2rem; max-width: 62rem; background: var(--paper); color: var(--ink); }
body { font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
h1 { margin: 0 0 .5rem; font-size: 1.4rem; line-height: 1.2; }
summary { width: fit-content; padding: .15rem 0; color: var(--soft); font-size: .9rem; cursor: pointer; }
footer { padding-top: 1rem; color: var(--soft); font-size: .9rem; }
svg { display: block; width: 100%; height: auto; font-family: system-ui, sans-serif; font-size: 12px; }
`;

/** The words in the head of a page. */
export interface PageHead {
  /** Escaped. */
  readonly title: string;
  readonly style: string;
  /** The scripts and styles that the page's policy lets the browser take; it takes nothing else. */
  readonly policy: string;
}

/** The page up to the end of its head. */
export function beginPage({ title, style, policy }: PageHead): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ${policy}; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="papersift">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
`;
}
