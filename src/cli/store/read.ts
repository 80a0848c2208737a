/** Reads stores: files of papersift's own records. */
import { closeSync, openSync, readSync } from "node:fs";
import type { Input, InputForm } from "../../core/input.ts";
import type { Problem } from "../../core/problem.ts";
import type { PaperRecord } from "../../core/record.ts";
import { findByteOrderMark, findPacking } from "../../input/first-bytes.ts";
import { InputError } from "../../input/input-error.ts";
import { createOpener } from "../../input/open.ts";
import { parseInputs } from "../../pipeline/run.ts";
import type { Context } from "../context.ts";
import { describeInputError } from "../messages.ts";
import { UsageError } from "../usage-error.ts";
import { describeNoStore } from "./messages.ts";

/** First bytes of a file that are looked at. */
const HEAD = 4096;

/**
 * Reads a store. A line that is no record is reported, and the others are read, also below a first line that is damaged.
 *
 * @returns the form that the store has by its beginning
 * @throws {UsageError} when it cannot be read to its end, or holds something else
 */
export async function readStore(name: string, { report, signal }: Context, onRecord: (record: PaperRecord) => void): Promise<InputForm> {
  let form: InputForm = "records";
  const problems: Problem[] = [];
  const inputs = readAsRecords(createOpener({})(name), (found) => (form = found));
  const { counts } = await parseInputs(
    inputs,
    {},
    {
      paper: onRecord,
      problem: (problem) => problems.push(problem),
      failed(error) {
        throw new UsageError("unreadable-input", describeInputError(error), { detail: error.file });
      },
      wanted: () => !signal.aborted,
    },
  );
  const isOther = form !== "records" && form !== "rows" && counts.papers === 0 && counts.rejected > 0;
  if (isOther) throw new UsageError("unreadable-input", describeNoStore(name), { detail: name });
  for (const problem of problems) report.problem(problem);
  report.flush();
  return form;
}

/** Reads all but tables as JSON, whatever the first line looks like. */
async function* readAsRecords(
  inputs: AsyncIterable<Input | InputError>,
  onForm: (form: InputForm) => void,
): AsyncGenerator<Input | InputError> {
  for await (const input of inputs) {
    if (!(input instanceof InputError)) onForm(input.form);
    yield input instanceof InputError || input.form === "rows" ? input : { ...input, form: "records" };
  }
}

/** True for a file to which lines of JSON can be added: it is not packed, no array and not in UTF-16. */
export function takesLines(file: string): boolean {
  const descriptor = openSync(file, "r");
  try {
    const buffer = Buffer.alloc(HEAD);
    const head = buffer.subarray(0, readSync(descriptor, buffer));
    const mark = findByteOrderMark(head);
    const isUtf8 = mark === null || mark.encoding === "utf-8";
    return isUtf8 && findPacking(head, file) === null && !/^\s*\[/.test(head.toString("latin1", mark?.length ?? 0));
  } finally {
    closeSync(descriptor);
  }
}
