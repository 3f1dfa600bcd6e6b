import { existsSync, readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { PapergraphError } from "../../errors.js";
import { openGraph, type GraphQuestion } from "../../library.js";
import { questionsFolder } from "../../program-files.js";
import { readNamedQuestions } from "../../questions/named-questions.js";
import { storeSettings, type Call, type Command } from "../command.js";
import { toCsv, toRows, toTable } from "../rows-of-answer.js";

/** Asks the graph without a server. */
export const queryCommand: Command = {
  synopsis: "[name of a question, file.graphql or -]",
  about: "Asks the graph a question by its name, or a GraphQL document. Without either it lists the questions that have names.",
  options: {
    variables: { type: "string", value: "JSON", says: 'Values for the variables of the document: \'{"ref": "H100"}\'.' },
    operation: { type: "string", value: "NAME", says: "Which operation of the document to run, where there are several." },
    format: { type: "string", value: "FORMAT", says: "table, json or csv; a table on a terminal and JSON elsewhere." },
  },
  settings: storeSettings,
  exitCodes: { 2: "The answer has errors, which are told." },
  run: ask,
};

const formats = ["table", "json", "csv"];

async function ask(call: Call): Promise<number> {
  const [named, ...more] = call.positionals;
  if (more.length > 0) throw new PapergraphError("CONFIG_INVALID", `One question at a time: ${more.join(" ")} is too much.`);
  const format = call.text("format") ?? (process.stdout.isTTY ? "table" : "json");
  if (!formats.includes(format)) throw new PapergraphError("CONFIG_INVALID", `--format ${format} is none of ${formats.join(", ")}.`);
  if (named === undefined) return list();
  const operationName = call.text("operation");
  const question: GraphQuestion = {
    query: await documentOf(named),
    variables: variablesOf(call.text("variables")),
    ...(operationName !== undefined && { operationName }),
  };
  const { database, neo4j, seeds } = call.config();
  const graph = await openGraph({ database, seeds, ...(neo4j && { neo4j }) });
  try {
    const { data, errors = [] } = await graph.ask(question);
    for (const { message } of errors) console.error(message);
    if (format === "json")
      console.log(JSON.stringify({ ...(errors.length > 0 && { errors }), ...(data !== undefined && { data }) }, null, 2));
    else if (data) console.log((format === "csv" ? toCsv : toTable)(toRows(data)));
    return errors.length > 0 ? 2 : 0;
  } finally {
    await graph.close();
  }
}

function list(): number {
  const questions = readNamedQuestions(questionsFolder);
  const width = Math.max(...questions.map(({ name }) => name.length));
  for (const { name, question } of questions) console.log(`${name.padEnd(width)}  ${question}`);
  return 0;
}

async function documentOf(named: string): Promise<string> {
  if (named === "-") return text(process.stdin);
  const question = readNamedQuestions(questionsFolder).find(({ name }) => name === named);
  if (question) return question.document;
  if (existsSync(named)) return readFileSync(named, "utf8");
  throw new PapergraphError("CONFIG_INVALID", `There is no file and no question ${named}; papergraph query lists the questions.`);
}

function variablesOf(json: string | undefined): Record<string, unknown> {
  if (json === undefined) return {};
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // What is no JSON and what is no object deserve the same answer.
  }
  throw new PapergraphError("CONFIG_INVALID", '--variables is not a JSON object, such as {"ref": "H100"}.');
}
