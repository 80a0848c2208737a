/** Characters as a reader sees them: a letter with its combining marks, an emoji of several code points. */
import { lazy } from "./lazy.ts";

/** Made when first needed, since few runs need it and making it takes long: the benchmark's row `one dump to json`. */
const segmenter = lazy(() => new Intl.Segmenter("en", { granularity: "grapheme" }));

/** The characters of a text, each with its place. */
export function splitGraphemes(text: string): Iterable<Readonly<Pick<Intl.SegmentData, "segment" | "index">>> {
  return segmenter().segment(text);
}
