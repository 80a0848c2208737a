/** The command `npm run fuzz`: composes inputs from a seed, checks what is promised of any input, and keeps what breaks it. */
import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { createRandom } from "../bench/generator/random.ts";
import { checkInput, type Finding } from "./checks.ts";
import { Findings } from "./findings.ts";
import { createInputs } from "./inputs.ts";
import type { FuzzInput } from "./read.ts";
import { readSources } from "./sources.ts";
import { allShapes, createShapes } from "./shapes.ts";
import { checkGrowth, type Shape } from "./stretch.ts";
import { createWatch } from "./watch.ts";

const USAGE = `Usage: npm run fuzz -- [options]
  --seed N      the run's inputs follow from it; drawn and printed when left out
  --seconds N   end after so long; 60 when neither this nor --count is given
  --count N     end after so many inputs
  --first N     number of the first input; with --count 1, one input again
  --shapes N    also stretch one unit after so many inputs, 0 for none; 100
  --stretch     repeat every unit instead, and judge how the time grows
`;
/** A shape takes about as long as so many inputs. */
const INPUTS_A_SHAPE = 100;
/** Milliseconds that an input may take, as a guard against those that nearly hang: far more than any needs on the slowest machine. */
const SLOW = 10_000;
const REPORT_EVERY = 30_000;

interface Settings {
  readonly seed: number;
  readonly seconds: number;
  readonly count: number;
  readonly first: number;
  /** Inputs between two shapes. */
  readonly shapes: number;
  readonly stretch: boolean;
}

function readSettings(): Settings {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    options: { seed: text, seconds: text, count: text, first: text, shapes: text, stretch: { type: "boolean", default: false } },
  });
  const seconds = values.seconds ?? (values.count === undefined && !values.stretch ? "60" : undefined);
  return {
    seed: readNumber("seed", values.seed) ?? randomInt(2 ** 31),
    seconds: readNumber("seconds", seconds) ?? Infinity,
    count: readNumber("count", values.count) ?? Infinity,
    first: readNumber("first", values.first) ?? 0,
    shapes: readNumber("shapes", values.shapes) ?? INPUTS_A_SHAPE,
    stretch: values.stretch,
  };
}

function readNumber(name: string, text: string | undefined): number | undefined {
  if (text !== undefined && !/^\d{1,10}$/.test(text)) throw new RangeError(`--${name} takes a whole number, not "${text}"`);
  return text === undefined ? undefined : Number(text);
}

async function checkAll(settings: Settings, findings: Findings): Promise<string> {
  const { seed, seconds, count, first, shapes: every } = settings;
  const sources = await readSources();
  const [compose, drawShape] = [createInputs(sources), createShapes(sources)];
  const watch = createWatch(seed);
  const started = performance.now();
  const end = started + seconds * 1000;
  let [done, bytes, shapes, reported] = [0, 0, 0, started];
  for (let number = first; done < count && performance.now() < end; number++) {
    watch.begin(number);
    const input = compose(seed, number);
    const finding = await checkTimed(input);
    if (finding !== null) await findings.input(number, input, finding, (kept) => checkTimed(kept));
    done++;
    bytes += input.bytes.length;
    if (number % every === every - 1) {
      const shape = drawShape(createRandom(seed + number));
      shapes++;
      await checkShape(number, shape, findings);
    }
    if (performance.now() - reported < REPORT_EVERY) continue;
    reported = performance.now();
    console.error(`${done} inputs, ${shapes} shapes, ${findings.count} findings`);
  }
  await watch.close();
  return `${done} inputs of ${Math.round(bytes / 1e3)} kB, ${shapes} shapes in ${Math.round((performance.now() - started) / 1000)} s`;
}

/** An input that takes longer than any should is a finding, too, unless it was another program that held it up. */
async function checkTimed(input: FuzzInput): Promise<Finding | null> {
  const started = performance.now();
  const finding = await checkInput(input);
  if (finding !== null || performance.now() - started < SLOW) return finding;
  const before = process.cpuUsage();
  await checkInput(input);
  const took = process.cpuUsage(before).user / 1000;
  return took < SLOW ? null : { check: "slow", detail: `${Math.round(took)} ms for ${input.bytes.length} bytes` };
}

async function checkShape(number: number, shape: Shape, findings: Findings): Promise<void> {
  const growth = await checkGrowth(shape);
  if (growth !== null) await findings.shape(number, shape, growth);
}

async function stretchAll({ seed, count, first, seconds }: Settings, findings: Findings): Promise<string> {
  const watch = createWatch(seed);
  const shapes = [...allShapes(await readSources())];
  const end = performance.now() + seconds * 1000;
  let [done, reported] = [0, performance.now()];
  for (const [number, shape] of shapes.entries()) {
    if (number < first) continue;
    if (done >= count || performance.now() > end) break;
    watch.begin(number);
    await checkShape(number, shape, findings);
    done++;
    if (performance.now() - reported < REPORT_EVERY) continue;
    reported = performance.now();
    console.error(`${done} of ${shapes.length} shapes, ${findings.count} findings`);
  }
  await watch.close();
  return `${done} of ${shapes.length} shapes`;
}

async function main(): Promise<void> {
  const settings = readSettings();
  const findings = new Findings();
  console.log(`Seed ${settings.seed}`);
  const summary = await (settings.stretch ? stretchAll : checkAll)(settings, findings);
  console.log(`${summary}: ${findings.count} findings`);
  process.exitCode = findings.count === 0 ? 0 : 1;
}

try {
  await main();
} catch (error) {
  if (!(error instanceof RangeError || (error instanceof TypeError && "code" in error))) throw error;
  console.error(`${error.message}\n${USAGE}`);
  process.exitCode = 2;
}
