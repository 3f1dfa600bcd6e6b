import { McpServer } from "@modelcontextprotocol/server";
import { isEnumType, printSchema, type GraphQLSchema } from "graphql";
import { z } from "zod";
import type { NamedQuestion } from "../questions/named-questions.js";
import { answered, maxTokens, readOnly } from "./answers.js";
import type { Ask } from "./ask.js";
import { answerOrExplain } from "./explain-refusal.js";
import { addGraphqlTools } from "./query-graphql.js";
import { addQuestions } from "./questions.js";
import { answerSchema, fit } from "./told.js";
import type { ListedTool, WordsOf } from "./tool.js";
import { compare } from "./tools/compare.js";
import { get } from "./tools/get.js";
import { leaderboard } from "./tools/leaderboard.js";
import { lineage } from "./tools/lineage.js";
import { neighborhood } from "./tools/neighborhood.js";
import { paths } from "./tools/paths.js";
import { search } from "./tools/search.js";

/** What an MCP server is made of. */
export interface McpSettings {
  readonly version: string;
  readonly schema: GraphQLSchema;
  readonly questions: readonly NamedQuestion[];
  /** Asks in the name of whoever is connected. */
  readonly ask: Ask;
  /** Whether whoever is connected may write. */
  readonly mayWrite: boolean;
}

const instructions = `Papergraph is a knowledge graph of ML-systems papers: what builds on what, on which hardware, by how much, against
what, and which papers say so.
Begin with search or get. lineage answers what extends something, leaderboard the numbers, compare whether numbers may be held against each other.
Every statement names its papers by number; cite them with their ids and addresses. A bound such as "up to" belongs to its number.
What is not in the graph is not known: it does not follow that it is false.
Where a name is ambiguous or unknown, the error lists what may be meant; ask again with an id such as technique:flashattention-2.`;

/** An MCP server over the public API: what its tools read, any other client could read. */
export function createMcpServer({ version, schema, questions, ask, mayWrite }: McpSettings): McpServer {
  const server = new McpServer({ name: "papergraph", title: "Papergraph", version }, { instructions });
  const wordsOf: WordsOf = (name) => {
    const type = schema.getType(name);
    return z.enum(isEnumType(type) ? type.getValues().map((value) => value.name) : []);
  };
  for (const tool of [search(wordsOf), get(), lineage(wordsOf), paths(wordsOf), compare(), leaderboard(wordsOf), neighborhood(wordsOf)])
    addTool(server, tool, ask);
  addGraphqlTools(server, ask, mayWrite);
  server.registerResource(
    "schema",
    "papergraph://schema",
    { title: "The GraphQL schema", description: "Every type and field, for query_graphql.", mimeType: "text/plain" },
    (uri) => ({ contents: [{ uri: uri.href, mimeType: "text/plain", text: printSchema(schema) }] }),
  );
  addQuestions(server, questions);
  return server;
}

function addTool(server: McpServer, { name, title, description, input, tell }: ListedTool, ask: Ask): void {
  server.registerTool(
    name,
    { title, description, inputSchema: input.extend({ maxTokens }), outputSchema: answerSchema, annotations: readOnly },
    (given) =>
      answerOrExplain(given, ask, async () => {
        const { text, data } = fit(await tell(given, ask), maxTokens.parse(given["maxTokens"]));
        return answered(text, data);
      }),
  );
}
