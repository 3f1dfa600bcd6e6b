import type { FastifyInstance } from "fastify";
import type { NamedQuestion } from "../../questions/named-questions.js";
import { sendCacheable } from "./caching.js";
import { originOf } from "./origin.js";

/** It changes with a release and at no other time. */
const lifetime = "public, max-age=3600";

/** Serves `/llms.txt`, which tells language models what is here and how to ask for it (https://llmstxt.org). */
export function addLlmsText(app: FastifyInstance, questions: readonly NamedQuestion[]): void {
  app.get("/llms.txt", (request, reply) => {
    const text = textFor(originOf(request), questions);
    return sendCacheable(request, reply.type("text/plain; charset=utf-8"), text, lifetime);
  });
}

const textFor = (origin: string, questions: readonly NamedQuestion[]): string => `# Papergraph

> A knowledge graph of ML-systems research: papers, techniques, systems, hardware, models, benchmarks, how they relate, and the
> numbers that papers report, each with its baseline, its hardware and its source.

Ask by MCP at ${origin}/mcp (streamable HTTP, no token needed to read), or in GraphQL by POST or GET at ${origin}/graphql.
A name may be written as people write it: FA2, H100 SXM, arXiv:2307.08691.
A bound such as UP_TO belongs to its number.
Numbers with different baselines, hardware, models or precisions may not be ranked against each other. What is not in the graph is not known.

## Interface

- [GraphQL schema](${origin}/schema.graphql): every type and field, described.
- [Explorer](${origin}/): a page for every thing at /<kind>/<slug>, such as ${origin}/technique/flashattention.
- Files of the whole graph or of a query: ${origin}/export/papers.bib, results.csv, graph.graphml, graph.jsonld and graph.jsonl there.
- [Site map](${origin}/sitemap.xml): the address of every page.
- [Feed](${origin}/feed.json): what was written last, as JSON Feed; ${origin}/feed.atom is the same as Atom. Their \`about\` takes a name.

## Worked questions

${questions.map(({ question, document }) => `- [${question}](${origin}/graphql?query=${encoded(bare(document))})`).join("\n")}
`;

/** A document without its comments and indentation, for an address. */
const bare = (document: string): string =>
  document
    .replaceAll(/^#.*\n/gm, "")
    .replaceAll(/\s+/g, " ")
    .trim();

/** A text for an address that stands in brackets. */
const encoded = (text: string): string => encodeURIComponent(text).replaceAll("(", "%28").replaceAll(")", "%29");
