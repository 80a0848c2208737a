/** Entries of list pages, composed for tests. */

export const ABSTRACT = "Tides keep time. We read it off a wall, and the wall agrees with the moon to within a minute.";

/** An entry as a browser copies it; since 2024 the authors have no label. */
export function pageEntry(head: string, more: readonly string[] = [], abstract: string | null = ABSTRACT): string {
  const lines = [head, "Title: A Wall of Tides", "Authors: Ada Quill, Bo Tarn", ...more, "Subjects: Fluid Dynamics (physics.flu-dyn)"];
  return `${[...lines, ...(abstract === null ? [] : ["", abstract])].join("\n")}\n\n`;
}

export const FIRST = pageEntry("[1]  arXiv:2001.00001 [pdf, other]");
export const SECOND = pageEntry("[2]  arXiv:2001.00002 (cross-list from math.CO) [pdf, ps, other]");
