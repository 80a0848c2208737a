/** The faults that an input can have. The wording lives in `cli/messages`. */

/**
 * Why an input cannot be read, or not to its end.
 *
 * - `not-found`, `directory`, `permission`: as the system says
 * - `no-match`: a glob that no file matches
 * - `stdin-twice`: standard input is named again; it can be read only once
 * - `corrupt`: an archive that is damaged or cut off; `detail` is the packing (`gzip`)
 * - `zstd-unavailable`: this Node.js cannot unpack zstd; `detail` is the first version that can
 * - `foreign`: no text, but a document, a picture, an archive or data of another program; `detail` is its format (`PDF`)
 * - `address`: the address of a page on the web instead of a name
 * - `unreadable`: anything else; `detail` is the system's code (`EIO`)
 */
export type InputFault =
  | "not-found"
  | "directory"
  | "permission"
  | "no-match"
  | "stdin-twice"
  | "corrupt"
  | "zstd-unavailable"
  | "foreign"
  | "address"
  | "unreadable";

const FAULTS: Readonly<Record<string, InputFault>> = {
  ENOENT: "not-found",
  ENOTDIR: "not-found",
  EISDIR: "directory",
  EACCES: "permission",
  EPERM: "permission",
};

/** An input that cannot be read, or not to its end. */
export class InputError extends Error {
  override readonly name = "InputError";
  /** As the user named it, `-` for standard input. */
  readonly file: string;
  readonly reason: InputFault;
  /** The value concerned, never a sentence. */
  readonly detail: string | null;

  constructor(file: string, reason: InputFault, { detail = null, ...options }: { detail?: string | null } & ErrorOptions = {}) {
    super(`${file}: ${reason}${detail === null ? "" : ` (${detail})`}`, options);
    this.file = file;
    this.reason = reason;
    this.detail = detail;
  }
}

/** The error of reading a file as an {@link InputError}; one that is an InputError already stays as it is. */
export function toInputError(file: string, error: unknown): InputError {
  if (error instanceof InputError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  const reason = FAULTS[code] ?? "unreadable";
  return new InputError(file, reason, { detail: reason === "unreadable" ? code : null, cause: error });
}
