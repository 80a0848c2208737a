/** Addresses that a tool broke over two lines, where no space stands. */

const OPEN_ADDRESS = /:\/\/\S{1,200}$/;
const OPEN_FOLDER = /:\/\/(?:\S{1,200}\/)?$/;
/** The rest of an address: more than a word of letters. */
const REST = /^[\w~%-]*[\w~%-][?/_\d.)-]\S/;

/** True for a line that goes on with the address at the end of the text above: after its slash, or with one. */
export function goesOnWithAddress(above: string, below: string): boolean {
  if (below.startsWith("/")) return OPEN_ADDRESS.test(above);
  return above.endsWith("/") && OPEN_FOLDER.test(above) && REST.test(below);
}
