import { z } from "zod";
import { askFor } from "../ask.js";
import { withEdges } from "../edges.js";
import { fragments, nameThing, thingData, type Edge, type Thing } from "../things.js";
import { defineTool, listOf, ref, type ListedTool, type WordsOf } from "../tool.js";

const document = `query Neighborhood($of: String!, $depth: Int!, $relations: [RelationType!], $maxNodes: Int!) {
  neighborhood(of: $of, depth: $depth, relations: $relations, maxNodes: $maxNodes) {
    nodesByDepth { depth node { ...Thing } } edges { ...Edge } truncated
  }
}
${fragments.Thing}
${fragments.Cited}
${fragments.Edge}`;

interface Data {
  readonly neighborhood: {
    readonly nodesByDepth: readonly { readonly depth: number; readonly node: Thing }[];
    readonly edges: readonly Edge[];
    readonly truncated: boolean;
  };
}

export const neighborhood = (words: WordsOf): ListedTool =>
  defineTool({
    name: "neighborhood",
    title: "Look around one thing",
    description: "The part of the graph around one thing, nearest first: what it is related to, how, and which papers say so.",
    input: z.object({
      of: ref,
      depth: z.number().int().min(1).max(3).default(1).describe("How many steps away."),
      relations: listOf(words("RelationType")).optional().describe("The relations to walk, in either direction; all without it."),
      maxNodes: z.number().int().min(2).max(200).default(50),
    }),
    tell: async (given, ask) => {
      const { nodesByDepth, edges, truncated } = (await askFor<Data>(ask, document, given)).neighborhood;
      const [center, ...others] = nodesByDepth;
      return {
        headline: `${others.length} around ${center ? nameThing(center.node) : given.of}, with ${edges.length} relations among them.`,
        items: withEdges(nodesByDepth, edges, ({ depth, node }) => ({
          text: `${depth} away: ${nameThing(node)}`,
          data: { depth, ...thingData(node) },
        })),
        ...(truncated && { cut: "What is farthest away: ask with a larger maxNodes, or with relations." }),
        narrower: "ask with relations or a smaller depth",
      };
    },
  });
