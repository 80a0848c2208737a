/** The style of the output `html`, as it stands in the page. */

/**
 * Light and dark, narrow and wide. What is out of sight is not laid out. An item is a plain block, since browsers number all items of
 * a list anew whenever one moves. Only ASCII may stand in it.
 */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c1c1c; --soft: #595959; --paper: #fff; --line: #d4d4d4; --link: #0b57b0; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e8e8; --soft: #ababab; --paper: #161616; --line: #3c3c3c; --link: #8ab8ff; }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 8rem; }
body { margin: 0 auto; padding: 0 1rem 2rem; max-width: 62rem; background: var(--paper); color: var(--ink); }
body { font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
header { padding: 1rem 0 .75rem; background: var(--paper); border-bottom: 1px solid var(--line); }
h1 { margin: 0 0 .5rem; font-size: 1.4rem; line-height: 1.2; }
form { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: end; }
form[hidden], label[hidden], li[hidden] { display: none; }
label { font-size: .875rem; color: var(--soft); }
label.search { flex: 1 1 100%; }
label.check { display: flex; gap: .4rem; align-items: center; min-height: 2.5rem; }
input[type=search], select { display: block; width: 100%; max-width: 11rem; min-height: 2.5rem; padding: .25rem .5rem; }
input[type=search] { max-width: none; }
input, select { font: inherit; font-size: 1rem; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 4px; }
input[type=checkbox] { width: 1.25rem; height: 1.25rem; margin: 0; }
output { flex: 1 0 auto; line-height: 2.5rem; text-align: right; color: var(--soft); }
ol { margin: 0; padding: 0; list-style: none; }
li { display: block; padding: .9rem 0; border-bottom: 1px solid var(--line); content-visibility: auto; contain-intrinsic-size: auto 9rem; }
h2 { margin: 0; font-size: 1.05rem; line-height: 1.35; }
p { margin: .2rem 0 0; }
.facts, .links, footer { color: var(--soft); font-size: .9rem; }
.links > * { margin-right: .75rem; }
summary { width: fit-content; padding: .15rem 0; color: var(--soft); font-size: .9rem; cursor: pointer; }
details p { margin: .3rem 0 .6rem; max-width: 45rem; }
footer { padding-top: 1rem; }
@media (min-width: 48rem) {
  header { position: sticky; top: 0; z-index: 1; }
  label.search { flex: 1 1 18rem; }
}
@media print {
  form { display: none; }
  header { position: static; }
  li { content-visibility: visible; break-inside: avoid; }
}
`;

/** The hash by which the page's policy knows the style. */
export const STYLE_HASH = "sha256-6NjL+ftyLX+VSiQi8nV53nbu8py338spuZJKzO5LGFg=";
