/** The stretch test: a piece of text repeated from 16 kB to 512 kB takes 32 times as long, not 1024 times. */
import { type FuzzInput, readInput } from "./read.ts";

/** Something to repeat. Bytes stand as characters U+0000 to U+00FF. */
export interface Shape {
  /** The text above, such as the head of a listing, so that the repeated text meets its reader. */
  readonly above: string;
  readonly unit: string;
  /** Repeated as often after all of the units, such as what closes them; empty for nothing. */
  readonly closer: string;
}

const SMALL = 16_000;
/** The text grows step by step, so that one of quadratic cost shows itself before it takes minutes. */
const LARGER = [64_000, 512_000] as const;
/** The factor by which a longer text may take more than in proportion: caches, the compiler and the collector make times uneven. */
const UNEVEN = 5;
/** Seconds; what takes less harms nobody. */
const LEAST = 0.5;
/** Rounds that have to agree before it counts as a finding. */
const ROUNDS = 4;
/** Digits that number what stands in a listing. */
const NUMBERS = /\d{5,}/g;

/** A text of about this many bytes. Numbers of five digits and more, identifiers among them, differ from one repetition to the next. */
export function stretch({ above, unit, closer }: Shape, bytes: number): Buffer {
  const count = Math.max(1, Math.floor((bytes - above.length) / Math.max(1, unit.length + closer.length)));
  const repeat = (text: string): string =>
    /\d{5}/.test(text) ? Array.from({ length: count }, (_, index) => numberText(text, index)).join("") : text.repeat(count);
  return Buffer.from(above + repeat(unit) + repeat(closer), "latin1");
}

function numberText(text: string, index: number): string {
  return text.replace(NUMBERS, (digits) => String(index).padStart(digits.length, "0").slice(-digits.length));
}

/** Says how the time grows when a shape is stretched, where that is more than in proportion however often it is measured; else null. */
export async function checkGrowth(shape: Shape, options: FuzzInput["options"] = {}): Promise<string | null> {
  for (const size of LARGER) {
    let large = await measure(shape, size, options);
    if (large.seconds < LEAST) continue;
    let small = await measure(shape, SMALL, options);
    for (let round = 0; round < ROUNDS && !isInProportion(small, large); round++) {
      small = shorter(small, await measure(shape, SMALL, options));
      large = shorter(large, await measure(shape, size, options));
    }
    if (isInProportion(small, large)) continue;
    const [times, growth] = [large.seconds / small.seconds, large.bytes / small.bytes].map(Math.round);
    return `${growth} times the text takes ${times} times as long: ${large.seconds.toFixed(2)} s for ${large.bytes} bytes`;
  }
  return null;
}

interface Measure {
  readonly bytes: number;
  readonly seconds: number;
}

function isInProportion(small: Measure, large: Measure): boolean {
  return large.seconds < LEAST || large.seconds / large.bytes < (UNEVEN * small.seconds) / small.bytes;
}

function shorter(one: Measure, other: Measure): Measure {
  return one.seconds < other.seconds ? one : other;
}

/** Time of the processor, which other programs disturb less than that of the clock. */
async function measure(shape: Shape, size: number, options: FuzzInput["options"]): Promise<Measure> {
  const bytes = stretch(shape, size);
  const before = process.cpuUsage();
  await readInput({ bytes, options, chunks: [] }, [65_536], false);
  const { user, system } = process.cpuUsage(before);
  return { bytes: bytes.length, seconds: (user + system) / 1e6 };
}
