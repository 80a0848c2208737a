/** Reads NDJSON of papersift with DuckDB, writes Parquet and asks it three questions: how many papers, letters of titles and authors. */
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";

const [records, parquet] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(path.join(process.cwd(), "package.json"))("@duckdb/node-api");
const database = await (await DuckDBInstance.create(":memory:")).connect();
// A key that no record has a value for is of the type JSON.
await database.run(`COPY (SELECT * FROM read_json('${records}', format = 'newline_delimited')) TO '${parquet}' (FORMAT parquet)`);
const ask = async (question) => (await database.runAndReadAll(`SELECT ${question} FROM '${parquet}'`)).getRows()[0][0];
const answers = [await ask("count(*)"), await ask("sum(length(title))"), await ask("sum(authorCount)")];
process.stdout.write(`${answers.join("|")}\n`);
