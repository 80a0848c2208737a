/** Names of organisations and people, with what text browsers show in place of the picture before them. */
import { lettersOf } from "../text/letters.ts";

/** `[handle] Name`: the picture's description, or the name of its file. */
const BRACKETED = /^\[[\w.-]{0,40}\]\s*/;
/** Places at which a handle may end that stands right before its name, as a PDF shows it: `quayinstituteQuay Institute`. */
const GLUED = /(?<=^[a-z\d._-]{2,40})(?=[\p{Lu}\d])/gu;

/** A name without the description of its picture: in brackets, or the name as an address spells it (`ada-quill Ada Quill Institute`). */
export function dropPicture(name: string): string {
  const bare = name.replace(BRACKETED, "");
  const blank = bare.indexOf(" ");
  if (blank !== -1 && isHandleOf(bare.slice(0, blank), bare.slice(blank + 1))) return bare.slice(blank + 1);
  for (const { index } of bare.matchAll(GLUED)) if (isHandleOf(bare.slice(0, index), bare.slice(index))) return bare.slice(index);
  return bare;
}

function isHandleOf(text: string, name: string): boolean {
  const [handle, rest] = [lettersOf(text).toLowerCase(), lettersOf(name).toLowerCase()];
  return handle.length > 1 && rest.length > 1 && (rest.startsWith(handle) || handle.startsWith(rest));
}
