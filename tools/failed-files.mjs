/** `node tools/failed-files.mjs <results>`: the test files that failed, one a line, by what `jest --json --outputFile` has written. */
import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import process from "node:process";

const [, , file] = process.argv;
const { testResults } = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { testResults: [] };
for (const { name, status } of testResults) if (status === "failed") process.stdout.write(`${relative(".", name)}\n`);
