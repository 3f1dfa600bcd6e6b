import type { McpServer } from "@modelcontextprotocol/server";
import { Kind, OperationTypeNode, parse } from "graphql";
import { z } from "zod";
import { askFor, type Ask } from "./ask.js";
import { answered, maxTokens, readOnly, refusedAs, type ToolAnswer } from "./answers.js";
import { answerOrExplain } from "./explain-refusal.js";
import { shorten } from "./shorten.js";

const input = z.object({
  query: z.string().min(1).max(50_000).describe("A GraphQL document of one operation; the resource papergraph://schema is the schema."),
  variables: z.record(z.string(), z.unknown()).meta({ additionalProperties: true }).default({}),
  maxTokens,
});

const output = z.object({
  data: z
    .looseObject({})
    .meta({ additionalProperties: true })
    .describe("The data of the GraphQL answer, its lists cut where they do not fit."),
  leftOut: z.string().optional().describe("What was cut, and how to get it."),
});

type Given = z.output<typeof input>;

/** Whether some operation of a document writes. What is no GraphQL does not; the API says what is wrong with it. */
function writes(query: string): boolean {
  try {
    const { definitions } = parse(query, { maxTokens: documentLimit });
    return definitions.some(
      (definition) => definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.MUTATION,
    );
  } catch {
    return false;
  }
}

/** Tokens of a document that the API reads, and more. */
const documentLimit = 2_000;

/** Adds the tools that take any GraphQL document: for reading, and for writing where whoever asks may. */
export function addGraphqlTools(server: McpServer, ask: Ask, mayWrite: boolean): void {
  server.registerTool(
    "query_graphql",
    {
      title: "Ask in GraphQL",
      description:
        "Runs a GraphQL query for what no other tool answers: filters, counts, facets, pages. Read papergraph://schema and the worked " +
        "questions in papergraph://questions first. Limits are those of every request; the error says what would be right.",
      inputSchema: input,
      outputSchema: output,
      annotations: readOnly,
    },
    (given) =>
      writes(given.query)
        ? refusedAs("FORBIDDEN: query_graphql only reads. Writing takes a token with the role EDITOR, and the tool write_graphql.")
        : run(ask, given),
  );
  if (!mayWrite) return;
  server.registerTool(
    "write_graphql",
    {
      title: "Write in GraphQL",
      description:
        "Runs a GraphQL mutation: putPaper, putTechnique, relate, putResult, apply, remove, merge and others of the schema. Every " +
        "relation and result needs its source. `apply(dryRun: true)` says what would change. Sending a write twice changes nothing.",
      inputSchema: input,
      outputSchema: output,
      annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: true, openWorldHint: false },
    },
    (given) => run(ask, given),
  );
}

const run = (ask: Ask, given: Given): Promise<ToolAnswer> => answerOrExplain(given, ask, () => askGraphql(ask, given));

async function askGraphql(ask: Ask, { query, variables, maxTokens: most }: Given): Promise<ToolAnswer> {
  const data = await askFor<unknown>(ask, query, variables);
  const shortened = shorten(data, most);
  if (!shortened) return refusedAs(`The answer does not fit ${most} tokens even without its lists: ask for fewer fields.`);
  const { cuts } = shortened;
  const leftOut = cuts.length > 0 ? leftOutOf(cuts) : undefined;
  const text = JSON.stringify(shortened.data);
  return answered(leftOut === undefined ? text : `${text}\nLeft out: ${leftOut}`, { data: shortened.data, ...(leftOut && { leftOut }) });
}

/** Cuts that are named; the others are counted. */
const named = 5;

function leftOutOf(cuts: readonly string[]): string {
  const more = cuts.length > named ? ` and from ${cuts.length - named} other lists` : "";
  return `${cuts.slice(0, named).join(", ")}${more}. Ask with a larger maxTokens, fewer fields, or pages (first, after).`;
}
