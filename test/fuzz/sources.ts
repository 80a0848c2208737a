/** The parts that inputs are composed of: the fixtures of every form, and their records as papersift prints them for programs. */
import { ALL, readFixtures } from "../fixtures.ts";
import { READ_AGAIN } from "./check-again.ts";
import { printRecords } from "./print.ts";

/** Texts to compose inputs of. Bytes stand as characters U+0000 to U+00FF. */
export interface Sources {
  readonly texts: readonly string[];
  /** Pages, feeds, data of an API and printed records: each is to begin with its own first bytes, which tell its form. */
  readonly forms: readonly string[];
}

/** Records of so many fixtures are printed, each in every format. */
const PRINTED = 12;

/** Reads the fixtures. */
export async function readSources(): Promise<Sources> {
  const texts = readFixtures();
  const others = readFixtures(ALL).filter(({ file }) => !file.endsWith(".txt"));
  const forms = others.map(({ bytes }) => bytes.toString("latin1"));
  const step = Math.ceil(texts.length / PRINTED);
  for (const { records } of [...texts.filter((_, index) => index % step === 0), ...others])
    if (records.length > 0)
      for (const format of READ_AGAIN) forms.push(Buffer.from(await printRecords(records, { format })).toString("latin1"));
  return { texts: texts.map(({ bytes }) => bytes.toString("latin1")), forms };
}
