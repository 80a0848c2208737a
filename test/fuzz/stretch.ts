/** The stretch test: a piece of text repeated from 16 kB to 512 kB takes 32 times as long, not 1024 times. */
import { type FuzzInput, readInput } from "./read.ts";

/** Something to repeat. Bytes stand as characters U+0000 to U+00FF. */
export interface Shape {
  /** What stands above, such as the head of a listing, so that the repeated text meets its reader. */
  readonly above: string;
  readonly unit: string;
  /** Repeated as often after all of the units, such as what closes them; empty for nothing. */
  readonly closer: string;
}

const SMALL = 16_000;
/** The text grows step by step, so that one of quadratic cost shows itself before it takes minutes. */
const LARGER = [64_000, 512_000] as const;
/** How much more than in proportion a longer text may take: the compiler and the collector make times uneven. */
const UNEVEN = 3;
/** Seconds; what takes less cannot be measured well. */
const LEAST = 0.25;
const CONFIRMATIONS = 3;
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

/** Says how the time grows when a shape is stretched, where that is more than in proportion every time; else null. */
export async function checkGrowth(shape: Shape, options: FuzzInput["options"] = {}): Promise<string | null> {
  const small = await measure(shape, SMALL, options, CONFIRMATIONS);
  for (const size of LARGER) {
    let most = await measure(shape, size, options, 1);
    if (isInProportion(small, most)) continue;
    most = await measure(shape, size, options, CONFIRMATIONS);
    const again = await measure(shape, SMALL, options, CONFIRMATIONS);
    const least = again.seconds > small.seconds ? again : small;
    if (!isInProportion(least, most)) {
      const [times, growth] = [most.seconds / least.seconds, most.bytes / least.bytes].map(Math.round);
      return `${growth} times the text takes ${times} times as long: ${most.seconds.toFixed(2)} s for ${most.bytes} bytes`;
    }
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

/** The shortest of a few runs, in time of the processor, which other programs disturb less. */
async function measure(shape: Shape, size: number, options: FuzzInput["options"], runs: number): Promise<Measure> {
  const bytes = stretch(shape, size);
  let seconds = Infinity;
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    await readInput({ bytes, options, chunks: [] }, [65_536], false);
    const { user, system } = process.cpuUsage(before);
    seconds = Math.min(seconds, (user + system) / 1e6);
  }
  return { bytes: bytes.length, seconds };
}
