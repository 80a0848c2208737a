/** The fixtures: every text `NAME.txt`, page `NAME.html`, mail `NAME.eml` and `NAME.mhtml`, feed `NAME.xml` and data `NAME.data` (JSON) below `fixtures/` with the records of `NAME.json`, and options in `NAME.args.json`. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import type { PaperRecord } from "../src/core/record.ts";
import { recordSchema } from "../src/core/schema.ts";

const optionsSchema = z.strictObject({ asOf: z.iso.date().exactOptional(), tex: z.enum(["unicode", "keep"]).exactOptional() });

/** Folder with the fixtures. */
export const FIXTURES = join(dirname(fileURLToPath(import.meta.url)), "../fixtures");

export interface Fixture {
  /** `daily-papers/normal.txt`: as `source.file` has it. */
  readonly file: string;
  readonly kind: string;
  readonly bytes: Buffer;
  readonly records: readonly PaperRecord[];
  readonly options: z.infer<typeof optionsSchema>;
}

/** Endings of texts, and of all inputs. */
const TEXTS = [".txt"];
export const ALL: readonly string[] = [...TEXTS, ".html", ".mhtml", ".eml", ".xml", ".data"];

/** All fixtures with one of the endings, found by a loop; a folder without any is an error. */
export function readFixtures(endings: readonly string[] = TEXTS): Fixture[] {
  const found = readdirSync(FIXTURES).flatMap((kind) =>
    readdirSync(join(FIXTURES, kind))
      .filter((name) => endings.includes(extname(name)))
      .map((name) => readFixture(kind, name)),
  );
  if (found.length === 0) throw new Error(`No fixtures in ${FIXTURES}`);
  return found;
}

function readFixture(kind: string, name: string): Fixture {
  const path = join(FIXTURES, kind, basename(name, extname(name)));
  const args = `${path}.args.json`;
  return {
    file: `${kind}/${name}`,
    kind,
    bytes: readFileSync(join(FIXTURES, kind, name)),
    records: recordSchema.array().parse(JSON.parse(readFileSync(`${path}.json`, "utf8"))),
    options: existsSync(args) ? optionsSchema.parse(JSON.parse(readFileSync(args, "utf8"))) : {},
  };
}
