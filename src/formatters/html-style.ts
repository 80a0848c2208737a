/** The style of the output `html`, as it stands in the page. */
import { PAGE_STYLE } from "../text/web-page.ts";

/**
 * Narrow and wide. What is out of sight is not laid out. An item is a plain block, since browsers number all items of a list anew whenever
 * one moves. Charts stand in a row that scrolls, so that the list is never far down. Only ASCII may stand in it.
 */
export const STYLE = `${PAGE_STYLE}
html { scroll-padding-top: 11rem; }
header { padding: 1rem 0 .75rem; background: var(--paper); border-bottom: 1px solid var(--line); }
form { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: end; }
form[hidden], label[hidden], #rest[hidden] { display: none; }
label { font-size: .875rem; color: var(--soft); }
label.search { flex: 1 1 100%; }
label.check { display: flex; gap: .4rem; align-items: center; min-height: 2.5rem; }
input[type=search], select { display: block; width: 100%; max-width: 11rem; min-height: 2.5rem; padding: .25rem .5rem; }
input[type=search] { max-width: none; }
input, select, button { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 4px; }
input[type=checkbox] { width: 1.25rem; height: 1.25rem; margin: 0; }
button { min-height: 2.5rem; padding: .25rem 1rem; }
output { flex: 1 0 auto; line-height: 2.5rem; text-align: right; color: var(--soft); }
.charts { padding-top: .5rem; }
.charts > div { display: flex; gap: 2rem; overflow-x: auto; padding: .25rem 0 .75rem; border-bottom: 1px solid var(--line); }
figure { flex: 0 0 min(22.5rem, 90%); margin: 0; }
figcaption { padding-bottom: .25rem; font-weight: bold; font-size: .9rem; }
ol { margin: 0; padding: 0; list-style: none; }
li { display: block; padding: .9rem 0; border-bottom: 1px solid var(--line); content-visibility: auto; contain-intrinsic-size: auto 9rem; }
h2 { margin: 0; font-size: 1.05rem; line-height: 1.35; }
p { margin: .2rem 0 0; }
.facts, .links { color: var(--soft); font-size: .9rem; }
.links > * { margin-right: .75rem; }
details p { margin: .3rem 0 .6rem; max-width: 45rem; }
#rest { display: flex; flex-wrap: wrap; gap: .75rem; padding-top: 1rem; }
@media (min-width: 48rem) {
  header { position: sticky; top: 0; z-index: 1; }
  label.search { flex: 1 1 18rem; }
}
@media print {
  form, #rest { display: none; }
  header { position: static; }
  li { content-visibility: visible; break-inside: avoid; }
  .charts > div { flex-wrap: wrap; }
}
`;

/** The hash by which the page's policy knows the style. */
export const STYLE_HASH = "sha256-uFVXK/B59S4XVl0RHlSQFhMLhLrjnlP3Fd2qCzlPkWc=";
