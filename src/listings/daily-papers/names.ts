/** Names of organisations and people, with what text browsers show in place of the picture before them. */

/** `[handle] Name`: the picture's description, or the name of its file. */
const BRACKETED = /^\[[\w.-]{0,40}\]\s*/;

/** A name without the description of its picture: in brackets, or the name as an address spells it (`ada-quill Ada Quill Institute`). */
export function dropPicture(name: string): string {
  const bare = name.replace(BRACKETED, "");
  const blank = bare.indexOf(" ");
  if (blank === -1) return bare;
  const [handle, rest] = [letters(bare.slice(0, blank)), letters(bare.slice(blank + 1))];
  const repeats = handle.length > 1 && rest.length > 1 && (rest.startsWith(handle) || handle.startsWith(rest));
  return repeats ? bare.slice(blank + 1) : bare;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
