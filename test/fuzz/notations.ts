/** Pieces of the notations that pages, feeds, data and printed records are written in, and changes to texts in them. */
import type { Random } from "../bench/generator/random.ts";
import { toBytes } from "./mutations.ts";

/** Tags, members and cells that a reader pairs, counts or looks ahead for. */
export const NOTATIONS: readonly string[] = [
  "</",
  "<div>",
  "</div>",
  "<li>",
  '<li class="arxiv-result">',
  "<dl id='articles'>",
  "<dt>",
  "<dd>",
  "</dl>",
  "<h3>",
  "<h3>a</h3>",
  '<h3><a href="/papers/2601.00001">A Lamp</a></h3>',
  '<a href="/papers/2601.00001#community">',
  '<div class="list-title"><span class="descriptor">Title:</span>',
  '<span style="display: none;">',
  '<time datetime="2024-02-30">',
  '<img alt="',
  '<math alttext="',
  "<p>a",
  "<pre>\n",
  "<br>",
  "<table><tr><td>",
  "<ul><li>",
  "<select><option>",
  "<textarea>",
  "<template>",
  "<noscript>",
  "<script>",
  "</script>",
  "<style>",
  "<svg><title>",
  "<![CDATA[",
  "]]>",
  "<!--",
  "<?",
  '<meta charset="shift_jis">',
  "<base href='http://[",
  '<div data-target="DailyPapers" data-props="{&quot;dailyPapers&quot;:[',
  "{&quot;paper&quot;:{&quot;id&quot;:&quot;2601.00001&quot;,&quot;title&quot;:&quot;",
  "<entry><id>http://arxiv.org/abs/2601.00001v1</id><title>A Lamp</title>",
  "<entry>",
  "</entry>",
  "<item><title>A Lamp</title><description>arXiv:2601.00001v1 Announce Type: new\nAbstract: ",
  "<dc:creator>Ada Quill, ",
  "<author><name>Ada</name>",
  "&#0;",
  "&#xD800;",
  "&#x110000;",
  "&notit;",
  "[[",
  "]}",
  "{}",
  "{},",
  '{"paper":{"id":"2601.00001","title":"A Lamp","authors":[{"name":"Ada"}]}},',
  '{"listing":"daily-papers","title":"A Lamp"}',
  '{"listing":"daily-papers","title":"A Lamp"},\n',
  '"title":"A Lamp",',
  '"abstract":null,',
  '"source":{"file":"-","lines":[1,1],"bytes":[0,1]},',
  '"__proto__":{"a":1},',
  '"\\ud800"',
  '"\\u0000"',
  "null,",
  "1e999,",
  "-0",
  '""',
  '"a""b",',
  '"a\r\n',
  ",,,,",
  "\t\t\t",
  "'=1,",
  "a; b;; c,",
];

/** Openings of every form of input that is no text. */
export const HEADS: readonly string[] = [
  "<!doctype html><html><body><main><h1>Daily Papers</h1>\n",
  '<!doctype html><html><body><dl id="articles"><dt><a name="item1">[1]</a> <a href="/abs/2601.00001">arXiv:2601.00001</a></dt><dd>\n',
  '<!doctype html><html><body><ol><li class="arxiv-result"><p class="list-title"><a href="https://arxiv.org/abs/2601.00001">arXiv:2601.00001</a></p>\n',
  '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>cs.LG updates on arXiv.org</title>\n',
  '<?xml version="1.0"?><rss version="2.0"><channel><title>cs.LG updates on arXiv.org</title>\n',
  '[{"paper":{"id":"2601.00001","title":"A Lamp","authors":[{"name":"Ada"}]}},\n',
  '[\n{"listing":"daily-papers","title":"A Lamp"},\n',
  '{"listing":"daily-papers","title":"A Lamp"}\n',
  "listing,id,title,abstract\r\n",
  "listing\tid\ttitle\tabstract\n",
];

const NOTATION_BYTES = NOTATIONS.map(toBytes);
/** Signs that give a notation its structure. */
const SIGNS = /[<>"{}[\],:;&\t\n]/g;

/** One change to the signs of a notation. */
type Change = (text: string, at: number, random: Random) => string;

const CHANGES: readonly Change[] = [
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at) => text.slice(0, at) + text.charAt(at) + text.slice(at),
  (text, at, random) =>
    text.slice(0, at) + random.pick(['"', "<", ">", "{", "}", "[", "]", ",", ":", "\\", "\n", "\t"]) + text.slice(at + 1),
  (text, at, random) => text.slice(0, at) + random.pick(NOTATION_BYTES).repeat(random.chance(0.9) ? 1 : random.int(2, 60)) + text.slice(at),
  (text, at, random) => text.slice(0, at) + text.slice(findSign(text, at + random.int(1, 200))),
  (text, at, random) => text.slice(0, findSign(text, at + random.int(1, 200))) + text.slice(at),
];

/** Changes signs of a notation, so many times: a sign is lost, doubled or another one, a piece is put in, lost or doubled. */
export function changeNotation(text: string, random: Random, times: number): string {
  let changed = text;
  for (let count = 0; count < times; count++)
    changed = random.pick(CHANGES)(changed, findSign(changed, random.int(0, changed.length)), random);
  return changed;
}

/** The index of the first such sign from a place on; that of the end where there is none. */
function findSign(text: string, from: number): number {
  SIGNS.lastIndex = from;
  return SIGNS.exec(text)?.index ?? text.length;
}
