import { z } from "zod";
import { askFor } from "../ask.js";
import { withEdges } from "../edges.js";
import { fragments, nameThing, thingData, type Edge, type Thing } from "../things.js";
import { defineTool, listOf, ref, type ListedTool, type WordsOf } from "../tool.js";

const document = `query Lineage($of: String!, $direction: LineageDirection!, $relations: [RelationType!]!, $maxDepth: Int!) {
  lineage(of: $of, direction: $direction, relations: $relations, maxDepth: $maxDepth) {
    root { ...Thing } nodes { depth node { ...Thing summary } } edges { ...Edge } truncated
  }
}
${fragments.Thing}
${fragments.Cited}
${fragments.Edge}`;

interface Data {
  readonly lineage: {
    readonly root: Thing;
    readonly nodes: readonly { readonly depth: number; readonly node: Thing }[];
    readonly edges: readonly Edge[];
    readonly truncated: boolean;
  };
}

export const lineage = (words: WordsOf): ListedTool =>
  defineTool({
    name: "lineage",
    title: "Follow a lineage",
    description:
      "What a method or model builds on (ANCESTORS) and what was built on it (DESCENDANTS), with how far away each is and the papers " +
      "that say so. Answers what extends FlashAttention, and what came before Mamba.",
    input: z.object({
      of: ref,
      direction: words("LineageDirection").default("DESCENDANTS"),
      relations: listOf(words("RelationType")).default(["EXTENDS"]).describe("The relations that are followed."),
      maxDepth: z.number().int().min(1).max(20).default(10),
    }),
    tell: async (given, ask) => {
      const { root, nodes, edges, truncated } = (await askFor<Data>(ask, document, given)).lineage;
      const nearestFirst = nodes.toSorted((one, other) => Math.abs(one.depth) - Math.abs(other.depth));
      return {
        headline: `${nodes.filter(({ depth }) => depth !== 0).length} in the lineage of ${nameThing(root)}, by ${given.relations.join(", ")}.`,
        items: withEdges(nearestFirst, edges, ({ depth, node }) => ({
          text: `${depth > 0 ? "+" : ""}${depth} ${nameThing(node)}${node.summary ? `: ${node.summary}` : ""}`,
          data: { depth, ...thingData(node) },
        })),
        ...(truncated && { cut: "What is farthest away: ask for the lineage of one that is near it." }),
        narrower: "ask with one direction or a smaller maxDepth",
      };
    },
  });
