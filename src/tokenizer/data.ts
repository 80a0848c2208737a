/** JSON as the site's API gives it becomes one token: what it lists is for its listing kind to read. */
import type { Token } from "../core/token.ts";
import { featuresOf } from "../text/features.ts";
import { NO_PARTS } from "./parts.ts";
import type { CreateTokens } from "./text.ts";

/** Bytes that are held; what the API gives at once has fewer than a thousandth. */
const MOST = 64 * 1024 * 1024;

/** Makes the source of the token of such an input. */
export const createDataTokens: CreateTokens = ({ decoder, offset }, _longLines, sink) => {
  const chunks: Uint8Array[] = [];
  let held = 0;
  let length = 0;
  return {
    write(chunk) {
      length += chunk.length;
      if (held >= MOST) return;
      held += chunk.length;
      // The memory of a chunk is used again.
      chunks.push(Uint8Array.from(chunk));
    },
    end() {
      const bytes = Buffer.concat(chunks);
      const text = decoder.decode(bytes, 0, bytes.length);
      const place = { line: 1, start: offset, end: offset + length, raw: "(data)", eol: "", content: "" } as const;
      const token: Token = { ...place, features: featuresOf(text), index: 0, type: "data", text, parts: NO_PARTS, bare: true };
      if (length > held) sink.longLine(token);
      if (decoder.invalid > 0) sink.invalid(token);
      if (length > 0) sink.token(token);
    },
  };
};
