import { z } from "zod";
import { askFor } from "../ask.js";
import { claimFragment, tellClaim, type Claim } from "../claims.js";
import { tellEdge } from "../edges.js";
import { fragments, inWords, nameThing, thingData, type Edge, type Thing } from "../things.js";
import { defineTool, ref, type ListedTool } from "../tool.js";
import type { Item } from "../told.js";

const claims = "results(first: 20, orderBy: { field: FACTOR, direction: DESC }) { totalCount nodes { ...Claim } }";

const document = `query Get($ref: String!) {
  resolve(ref: $ref, first: 1) { node {
    ...Thing summary aliases origin
    ... on Paper { authors venue arxivId doi contribution codeUrl ${claims} }
    ... on Method { category ${claims} }
    ... on System { systemType codeUrl }
    ... on Hardware { hardwareType vendor memoryGB released ${claims} }
    ... on Model { parameters ${claims} }
    ... on Benchmark { task ${claims} }
  } }
  neighborhood(of: $ref, depth: 1, maxNodes: 200) { edges { ...Edge } truncated }
}
${fragments.Thing}
${fragments.Cited}
${fragments.Edge}
${claimFragment}`;

interface Found extends Thing {
  readonly aliases: readonly string[];
  readonly results: { readonly totalCount: number; readonly nodes: readonly Claim[] };
}

interface Data {
  readonly resolve: readonly { readonly node: Found }[];
  readonly neighborhood: { readonly edges: readonly Edge[]; readonly truncated: boolean };
}

/** What is told in sentences or in the relations, and need not be told as a detail. */
const told: ReadonlySet<string> = new Set(["id", "kind", "name", "url", "summary", "introduced", "published", "aliases", "results"]);

export const get = (): ListedTool =>
  defineTool({
    name: "get",
    title: "Look at one thing",
    description:
      "Everything the graph holds about one paper, technique, system, device, model or benchmark: what it is, its relations with the " +
      "papers that say so, and its reported results, largest improvement first.",
    input: z.object({ ref }),
    tell: async (given, ask) => {
      const { resolve, neighborhood } = await askFor<Data>(ask, document, given);
      const [match] = resolve;
      if (!match) return { headline: `Nothing is called "${given.ref}".`, items: [], narrower: "search for it" };
      const { node } = match;
      const { results } = node;
      const edges = neighborhood.edges.filter(({ relation }) => relation !== "MENTIONS");
      const others = edges.filter((edge) => !isDefining(edge));
      const rest = results.totalCount - results.nodes.length;
      return {
        headline: `${nameThing(node)}, ${inWords(node.kind)}${node.summary ? `: ${node.summary}` : "."}`,
        items: [detailsOf(node), ...edges.filter(isDefining).map(tellEdge), ...results.nodes.map(tellClaim), ...others.map(tellEdge)],
        cut: [
          neighborhood.truncated && "Some relations: query_graphql reads any of them in pages.",
          rest > 0 && `${rest} more results: leaderboard reads them with subject or hardware.`,
        ]
          .filter(Boolean)
          .join(" "),
        narrower: "ask query_graphql for the relations you need",
      };
    },
  });

/** What something was measured on says little about it, and there is most of that. */
const isDefining = ({ relation }: Edge): boolean => !relation.startsWith("EVALUATED");

function detailsOf(node: Found): Item {
  const details = Object.entries(node).filter(([name, value]) => !told.has(name) && value !== null && !isEmpty(value));
  const aliases = node.aliases.length > 0 ? [`also called ${node.aliases.join(", ")}`] : [];
  const lines = details.map(([name, value]) => `${name} ${[value].flat().join(", ")}`);
  return {
    text: [...aliases, ...lines, node.url].filter(Boolean).join("; "),
    data: { ...thingData(node), aliases: node.aliases, ...Object.fromEntries(details) },
  };
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
