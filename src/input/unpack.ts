/** Packed inputs: gzip, brotli and zstd become plain bytes. */
import type { Transform } from "node:stream";
import type * as nodeZlib from "node:zlib";
import type { Packing } from "./first-bytes.ts";
import { InputError } from "./input-error.ts";

/** The first version of Node.js with zstd in `node:zlib`. */
const ZSTD_SINCE = "22.15.0";

/** Bytes that come out at once; larger than the 64 KiB that Node.js would buffer, so that nothing is worked out ahead of the reader. */
const OUTPUT_SIZE = 256 * 1024;

/** Bytes that go in at once. */
const INPUT_SIZE = { least: 512, most: 64 * 1024 };

type Stream = Transform & nodeZlib.Zlib;
type Zlib = typeof nodeZlib & { createZstdDecompress?: (options: { chunkSize: number }) => Stream };

/**
 * Unpacks, chunk by chunk; archives that are joined to one (gzip, zstd) are unpacked one after another.
 *
 * An archive that is cut off gives all that it still holds, then the error. One that is damaged gives what stands in front
 * of the damage, but for the part that went in together with it: at most an eighth.
 *
 * @throws {InputError} `corrupt` when the archive is damaged or cut off; `zstd-unavailable` when this Node.js has no zstd
 */
export async function* unpack(
  chunks: AsyncIterable<Uint8Array>,
  { file, packing }: { file: string; packing: Packing },
): AsyncGenerator<Uint8Array> {
  let stream = await createStream(file, packing);
  let feed = createFeed(stream);
  try {
    for await (const piece of cutUp(chunks)) {
      let taken = yield* feed(piece);
      while (taken < piece.length) {
        // Node.js goes on to the next gzip archive by itself, so that what it leaves is padding; to the next zstd archive it does
        // not; and brotli archives cannot be joined.
        if (packing === "gzip") return;
        if (packing === "brotli") throw new InputError(file, "corrupt", { detail: packing });
        stream.destroy();
        stream = await createStream(file, packing);
        feed = createFeed(stream);
        taken += yield* feed(piece.subarray(taken));
      }
    }
    yield* feed(null);
  } catch (error) {
    throw error === stream.errored ? new InputError(file, "corrupt", { detail: packing, cause: error }) : error;
  } finally {
    stream.destroy();
  }
}

async function createStream(file: string, packing: Packing): Promise<Stream> {
  const zlib: Zlib = await import("node:zlib");
  const options = { chunkSize: OUTPUT_SIZE };
  if (packing === "gzip") return zlib.createGunzip(options);
  if (packing === "brotli") return zlib.createBrotliDecompress(options);
  if (zlib.createZstdDecompress !== undefined) return zlib.createZstdDecompress(options);
  throw new InputError(file, "zstd-unavailable", { detail: ZSTD_SINCE });
}

/** Small pieces first: when one is damaged, all that would come out of it is lost. */
async function* cutUp(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length;) {
      const piece = chunk.subarray(at, at + Math.min(Math.max(size >> 3, INPUT_SIZE.least), INPUT_SIZE.most));
      yield piece;
      at += piece.length;
      size += piece.length;
    }
}

/** Takes a piece (null for the end), yields what comes out and returns how many bytes of the piece were of use. */
type Feed = (piece: Uint8Array | null) => AsyncGenerator<Uint8Array, number>;

/**
 * Iterating over the stream would be shorter, but a stream that fails drops what it has not handed out yet. So no piece
 * goes in before all is out that came of the one before.
 */
function createFeed(stream: Stream): Feed {
  let wake = doNothing;
  for (const event of ["readable", "end", "error"]) stream.on(event, () => wake());
  return async function* feed(piece) {
    const before = stream.bytesWritten;
    let taken = false;
    const done = (): void => {
      taken = true;
      wake();
    };
    if (piece === null) stream.end();
    else stream.write(piece, done);
    for (;;) {
      const output: Uint8Array | null = stream.read();
      if (output !== null) yield output;
      else if (stream.errored !== null) throw stream.errored;
      else if (taken || stream.readableEnded) return stream.bytesWritten - before;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  };
}

function doNothing(): void {}
