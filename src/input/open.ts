/** Opens inputs: standard input, files and globs, one after another. */
import { closeSync, open, openSync, statSync } from "node:fs";
import { promisify } from "node:util";
import type { Input, InputForm } from "../core/input.ts";
import { nameErrors, readAll, readChunks, readHead, readOn } from "./chunks.ts";
import { createDecoder } from "./decoder.ts";
import { findByteOrderMark, findPacking, HEAD_LENGTH } from "./first-bytes.ts";
import { findForeign, mayBeForeign } from "./foreign.ts";
import { findCharset, findDeclared, findForm, FORM_LENGTH, needsMore, textOfHead } from "./forms.ts";
import { expandName } from "./glob.ts";
import { InputError, toInputError } from "./input-error.ts";
import { beginsMail } from "./mail-header.ts";
import { findRawName } from "./raw-names.ts";
import { createMailUnpacker, unpackMails } from "./unpack-mails.ts";
import { unpack } from "./unpack.ts";

/** The name of standard input. */
const STDIN = "-";

const LF = 10;

/** To open what is no file may take until somebody writes to it. */
const openPipe = promisify(open);

/** The sources of inputs, and how they are read. */
export interface OpenOptions {
  /** It is read for `-`; nothing is when it is left out. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
  /** Encoding of inputs without a byte order mark; UTF-8 when left out. */
  readonly encoding?: string | undefined;
}

/** Opens the inputs that a name stands for: a path, a glob, or `-` for standard input, which can be read once. */
export type Opener = (name: string) => AsyncGenerator<Input | InputError>;

/**
 * Opens the inputs in the order of their names, each when its turn comes, and closes it when the next one is asked for or
 * the generator returns. One that cannot be opened is yielded as an error, and the others are still read.
 *
 * An input is unpacked when its first bytes say so, and so are mails with parts, in quoted-printable or in base64, wherever they
 * stand in it; places count in the unpacked text. Its chunks throw an {@link InputError} when it cannot be read to its end; for a
 * damaged archive (`corrupt`), after what could be unpacked.
 *
 * @param names paths, globs, or `-` for standard input, which can be read once
 * @throws {UnknownEncodingError} when there is no such encoding
 */
export function openInputs(names: readonly string[], options: OpenOptions): AsyncGenerator<Input | InputError> {
  return openAll(names, createOpener(options));
}

async function* openAll(names: readonly string[], openName: Opener): AsyncGenerator<Input | InputError> {
  for (const name of names) yield* openName(name);
}

/**
 * Makes an opener, for those who do not open all inputs by themselves; see {@link openInputs}.
 *
 * @throws {UnknownEncodingError} when there is no such encoding
 */
export function createOpener({ stdin = nothing(), encoding }: OpenOptions): Opener {
  // An encoding that does not exist is the caller's mistake, not the first input's.
  createDecoder(encoding);
  let stdinSeen = false;
  return async function* openName(name) {
    if (name !== STDIN) yield* openFiles(await expandName(name), encoding);
    else if (stdinSeen) yield new InputError(STDIN, "stdin-twice");
    else {
      stdinSeen = true;
      yield* openStdin(stdin, encoding);
    }
  };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

async function* openFiles(names: readonly (string | InputError)[], encoding: string | undefined): AsyncGenerator<Input | InputError> {
  for (const file of names)
    if (file instanceof InputError) yield file;
    else yield* openFile(file, encoding);
}

async function* openFile(file: string, encoding: string | undefined): AsyncGenerator<Input | InputError> {
  let descriptor: number | undefined;
  let source: AsyncGenerator<Uint8Array> | undefined;
  try {
    const path = findRawName(file);
    const status = statSync(path);
    if (status.isDirectory()) throw new InputError(file, "directory");
    const isFile = status.isFile();
    descriptor = isFile ? openSync(path, "r") : await openPipe(path, "r");
    const modified = isFile ? status.mtime.toISOString().slice(0, 10) : null;
    source = nameErrors(file, readChunks(descriptor, isFile));
    yield await createInput({ file, modified, source, encoding });
  } catch (error) {
    yield toInputError(file, error);
  } finally {
    // A read that is under way has to be over before the descriptor may stand for another file.
    await source?.return(undefined);
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

async function* openStdin(stdin: AsyncIterable<Uint8Array>, encoding: string | undefined): AsyncGenerator<Input | InputError> {
  const source = nameErrors(STDIN, stdin);
  try {
    yield await createInput({ file: STDIN, modified: null, source, encoding });
  } catch (error) {
    yield toInputError(STDIN, error);
  } finally {
    await source.return(undefined);
  }
}

interface Origin {
  readonly file: string;
  readonly modified: string | null;
  readonly source: AsyncIterable<Uint8Array>;
  readonly encoding: string | undefined;
}

/** Reads the beginning, which tells how to read the rest. */
async function createInput({ file, modified, source, encoding }: Origin): Promise<Input> {
  const packed = await readHead(source, HEAD_LENGTH);
  const packing = findPacking(packed.head, file);
  const unpacked = packing === null ? packed : await readHead(unpack(readAll(packed), { file, packing }), HEAD_LENGTH);
  const { head, rest } = await readOn(unpacked, isEnough);
  const foreign = findForeign(head, file);
  if (foreign !== null) throw new InputError(file, "foreign", { detail: foreign });
  const { offset, isMail, form, decoder } = tellBeginning(head, file, encoding);
  const isUtf8 = decoder.encoding === "utf-8";
  const chunks = readAll({ head: head.subarray(offset), rest });
  // The text of a mail is UTF-8 once it is unpacked, which cannot stand in a text of another encoding.
  const mayHoldMails = form === "text" && (isMail || isUtf8);
  const mails = mayHoldMails ? createMailUnpacker({ isMail, encoding: isUtf8 ? null : decoder.encoding }) : null;
  return {
    file,
    modified,
    form,
    decoder: isMail ? createDecoder() : decoder,
    offset,
    pageEdges: mails?.pageEdges ?? null,
    chunks: mails === null ? chunks : unpackMails(chunks, mails),
  };
}

/** Facts that the first bytes of an input tell of the rest. */
interface Beginning extends Pick<Input, "form" | "decoder" | "offset"> {
  readonly isMail: boolean;
}

function tellBeginning(head: Uint8Array, file: string, encoding: string | undefined): Beginning {
  const mark = findByteOrderMark(head);
  const offset = mark?.length ?? 0;
  const bytes = head.subarray(offset);
  const beginning = textOfHead(bytes);
  const given = mark?.encoding ?? encoding;
  const isMail = createDecoder(given).unit === 1 && beginsMail(bytes);
  const form = isMail ? "text" : findForm(beginning, file);
  return { offset, isMail, form, decoder: createDecoder(given ?? findNamed(form, beginning)) };
}

/** True for first bytes that tell how to read the rest: the same whatever chunks they come in. The first line may be that of a table's names. */
function isEnough(known: Uint8Array): boolean {
  const bytes = known.subarray(findByteOrderMark(known)?.length ?? 0);
  if (bytes.length >= 2 * FORM_LENGTH) return true;
  return bytes.includes(LF) && !(needsMore(textOfHead(bytes)) || mayBeForeign(known));
}

/** The encoding that an input names itself. */
function findNamed(form: InputForm, beginning: string): string | undefined {
  if (form === "page") return findCharset(beginning);
  return form === "feed" ? findDeclared(beginning) : undefined;
}
