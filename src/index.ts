/**
 * papersift as a library: listing dumps in, typed records out.
 *
 * ```ts
 * import { format, parseFiles, select } from "papersift";
 *
 * const papers = select(parseFiles("dumps/*.txt"), { keyword: "diffusion -survey", since: "2024", sort: "-published" });
 * for await (const text of format(papers, { format: "csv", fields: "title,published" })) process.stdout.write(text);
 * ```
 *
 * Nothing here keeps global state, writes to the console or reads `process`.
 *
 * @module
 */
export { type Field, FIELDS, readField } from "./core/field.ts";
export { type Problem, PROBLEM_SEVERITIES } from "./core/problem.ts";
export { linkSchema, problemSchema, sourceSchema } from "./core/part-schemas.ts";
export { type Link, type PaperRecord, RECORD_KEYS, type RecordKey, type Source } from "./core/record.ts";
export { recordSchema } from "./core/schema.ts";
export type { LinkKind, ProblemCode, Severity } from "./core/vocabulary.ts";
export { UnknownEncodingError } from "./input/decoder.ts";
export { InputError, type InputFault } from "./input/input-error.ts";
export type { ParseOptions } from "./pipeline/parse.ts";
export { type DumpName, parse, parseFiles, parseText, type ReadOptions } from "./pipeline/read.ts";
export type { FormatOptions } from "./pipeline/printer.ts";
export { format, type Records, select } from "./pipeline/write.ts";
export { type ChangedPaper, compareListings, type ListingChanges } from "./query/compare.ts";
export { DateError, type Day, parsePeriod, type Period } from "./query/dates.ts";
export { type DuplicateGroup, findDuplicates } from "./query/duplicates.ts";
export { FieldError } from "./query/fields.ts";
export { QueryError } from "./query/query-error.ts";
export { type CompiledQuery, compileQuery } from "./query/query.ts";
export type { Selection } from "./query/selection.ts";
export { createSummary, type Summariser, type SummaryOptions } from "./summary/summarise.ts";
export type { Grouping, Summary } from "./summary/summary.ts";
