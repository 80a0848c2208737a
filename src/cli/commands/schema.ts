/** `papersift schema`: the JSON Schema of a record. */
import { toJSONSchema } from "zod";
import { recordSchema } from "../../core/schema.ts";
import type { Context } from "../context.ts";
import { EXIT } from "../exit-status.ts";
import { printText } from "../output.ts";

/** Prints the record's schema as JSON Schema 2020-12. */
export async function runSchema({ io }: Context): Promise<number> {
  await printText(io, writeSchema());
  return EXIT.ok;
}

/** The schema as text; the package holds it too, as `papersift/schema.json`. */
export function writeSchema(): string {
  return `${JSON.stringify(toJSONSchema(recordSchema), null, 2)}\n`;
}
