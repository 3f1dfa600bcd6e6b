import { ResourceTemplate, type McpServer } from "@modelcontextprotocol/server";
import type { NamedQuestion } from "../questions/named-questions.js";

const mimeType = "application/graphql";

/** Adds the worked questions: each as a resource to learn from and as a prompt to ask. */
export function addQuestions(server: McpServer, questions: readonly NamedQuestion[]): void {
  const uriOf = ({ name }: NamedQuestion): string => `papergraph://questions/${name}`;
  const listed = questions.map((question) => ({ uri: uriOf(question), name: question.name, description: question.question, mimeType }));
  server.registerResource(
    "questions",
    "papergraph://questions",
    { title: "The worked questions", description: "What can be asked, by example.", mimeType: "text/markdown" },
    (uri) => {
      const lines = questions.map((question) => `- ${uriOf(question)}: ${question.question}`);
      return { contents: [{ uri: uri.href, mimeType: "text/markdown", text: `${lines.join("\n")}\n` }] };
    },
  );
  server.registerResource(
    "question",
    new ResourceTemplate("papergraph://questions/{name}", {
      list: () => ({ resources: listed }),
      complete: { name: (begun) => questions.map(({ name }) => name).filter((name) => name.startsWith(begun)) },
    }),
    { title: "A worked question", description: "A GraphQL document for query_graphql.", mimeType },
    (uri, { name }) => {
      const found = questions.find((question) => question.name === name);
      return { contents: found ? [{ uri: uri.href, mimeType, text: found.document }] : [] };
    },
  );
  for (const { name, question, document } of questions) {
    server.registerPrompt(name, { title: question, description: question }, () => ({
      messages: [{ role: "user", content: { type: "text", text: askedWith(question, document) } }],
    }));
  }
}

function askedWith(question: string, document: string): string {
  return `${question}\n\nAsk Papergraph with its tool query_graphql and this document, and answer with the papers that say so:\n\n${document}`;
}
