/** Reads in a test the marks that programs put before lines, and the runs that they show. */
import type { MarkedRun, Marking } from "../../../src/tokenizer/wrappers/marked-runs.ts";

/** The mark of a line, which has to bear one. */
export function markOf<M>(marking: Marking<M>, text: string): M {
  const mark = marking.read(text);
  if (mark === null) throw new Error(`No mark: ${text}`);
  return mark;
}

/** The run that lines show; null where they show none. */
export function runOf<M>(marking: Marking<M>, texts: readonly string[]): MarkedRun<M> | null {
  return marking.begin(texts.map((text) => markOf(marking, text)));
}

/** The lines of a run without their marks; null where they show none. */
export function strip<M>(marking: Marking<M>, texts: readonly string[]): string[] | null {
  const run = runOf(marking, texts);
  return run === null ? null : texts.map((text) => run.strip(text, markOf(marking, text)));
}

/** True when a run that lines have shown goes on with a further one. */
export function goesOn<M>(marking: Marking<M>, texts: readonly string[], next: string): boolean | undefined {
  return runOf(marking, texts)?.goesOn(markOf(marking, next));
}

/** True when a program would put the mark of the second line after that of the first. */
export function follows<M>(marking: Marking<M>, above: string, below: string): boolean {
  return marking.follows(markOf(marking, above), markOf(marking, below));
}
