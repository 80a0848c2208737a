/** A piece of what the user wrote, with a mark at the mistake. */
import { escapeControls } from "../text/terminal-text.ts";
import { textWidth } from "../text/terminal-width.ts";

/** A text with a caret under a part of it, on two indented lines. Offsets are in code units. */
export function showPlace(text: string, start: number, end: number): string {
  const before = textWidth(escapeControls(text.slice(0, start)));
  const marked = textWidth(escapeControls(text.slice(start, end)));
  return `  ${escapeControls(text)}\n  ${" ".repeat(before)}${"^".repeat(Math.max(1, marked))}`;
}
