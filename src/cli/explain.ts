import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { PapergraphError } from "../errors.js";
import { papergraph } from "../model/papergraph.js";
import { explainOperation, type Question } from "./explain-operation.js";

const usage = "Usage: npm run explain -- <file.graphql> [--variables <file.json>] [--operation <name>]";

/** A mistake in how the command is called, for one line on the terminal. */
const mistake = (message: string): PapergraphError => new PapergraphError("BAD_USER_INPUT", message);

function readQuestion(): Question {
  const { positionals, values } = readArguments();
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw mistake(usage);
  const variables = values.variables === undefined ? {} : parseVariables(values.variables);
  return { document: readText(file), variables, ...(values.operation !== undefined && { operationName: values.operation }) };
}

function readArguments(): { positionals: readonly string[]; values: { variables?: string; operation?: string } } {
  try {
    return parseArgs({ allowPositionals: true, options: { variables: { type: "string" }, operation: { type: "string" } } });
  } catch (error) {
    throw mistake(`${(error as Error).message}\n${usage}`);
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw mistake(`There is no file ${file} that can be read.`);
  }
}

function parseVariables(file: string): Question["variables"] {
  const text = readText(file);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // What is no JSON and what is no object deserve the same answer.
  }
  throw mistake(`${file} is not a JSON object of variables, such as {"ref": "H100"}.`);
}

try {
  process.stdout.write(`${await explainOperation(papergraph, "seeds", readQuestion())}\n`);
} catch (error) {
  if (!(error instanceof PapergraphError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
