/** Names of organisations and people, with what text browsers show in place of the picture before them. */

/** `[handle] Name`: the picture's description, or the name of its file. */
const BRACKETED = /^\[[\w.-]{0,40}\]\s*/;
/** A handle right before a name, as a PDF shows it: `quayinstituteQuay Institute`. */
const GLUED = /^([a-z\d][\w-]{1,40}?)(?=\p{Lu}\p{Ll}|\p{Lu}{2})/u;

/** A name without the description of its picture: in brackets, or the name as an address spells it (`ada-quill Ada Quill Institute`). */
export function dropPicture(name: string): string {
  const bare = name.replace(BRACKETED, "");
  const blank = bare.indexOf(" ");
  if (blank !== -1 && isHandleOf(bare.slice(0, blank), bare.slice(blank + 1))) return bare.slice(blank + 1);
  const handle = GLUED.exec(bare)?.[0] ?? "";
  return handle !== "" && isHandleOf(handle, bare.slice(handle.length)) ? bare.slice(handle.length) : bare;
}

function isHandleOf(text: string, name: string): boolean {
  const [handle, rest] = [letters(text), letters(name)];
  return handle.length > 1 && rest.length > 1 && (rest.startsWith(handle) || handle.startsWith(rest));
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
