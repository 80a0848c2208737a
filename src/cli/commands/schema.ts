/** `papersift schema`: the JSON Schema of a record. */
import { toJSONSchema } from "zod";
import { recordSchema } from "../../core/schema.ts";
import type { Context } from "../context.ts";
import { EXIT } from "../exit-status.ts";
import { createStreamSink } from "../output.ts";

/** Prints the record's schema as JSON Schema 2020-12. */
export async function runSchema({ io }: Context): Promise<number> {
  const sink = createStreamSink(io.stdout);
  sink.write(`${JSON.stringify(toJSONSchema(recordSchema), null, 2)}\n`);
  await sink.commit();
  return EXIT.ok;
}
