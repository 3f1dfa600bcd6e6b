import { z } from "zod";
import { askFor } from "../ask.js";
import { fragments, inWords, type CitedPaper } from "../things.js";
import { defineTool, listOf, ref, type ListedTool, type WordsOf } from "../tool.js";

const document = `query Paths($from: String!, $to: String!, $via: [RelationType!], $first: Int!) {
  paths(from: $from, to: $to, via: $via, first: $first) {
    length nodes { id name } steps { relation direction sources { ...Cited } references }
  }
}
${fragments.Cited}`;

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Step {
  readonly relation: string;
  readonly direction: string;
  readonly sources: readonly CitedPaper[];
  readonly references: readonly string[];
}

interface Data {
  readonly paths: readonly { readonly length: number; readonly nodes: readonly Named[]; readonly steps: readonly Step[] }[];
}

export const paths = (words: WordsOf): ListedTool =>
  defineTool({
    name: "paths",
    title: "Connect two things",
    description: "The shortest ways between two things of the graph, step by step, with the papers that each step rests on.",
    input: z.object({
      from: ref,
      to: ref,
      via: listOf(words("RelationType")).optional().describe("The relations to walk, in either direction; all but MENTIONS without it."),
      first: z.number().int().min(1).max(10).default(3),
    }),
    tell: async (given, ask) => {
      const found = (await askFor<Data>(ask, document, given)).paths;
      const count = found.length === 1 ? "One way leads" : `${found.length || "No"} ways lead`;
      return {
        headline: `${count} from ${given.from} to ${given.to}${found.length === given.first ? "; there may be more" : ""}.`,
        items: found.map(({ length, nodes, steps }) => ({
          text: sentenceOf(nodes, steps),
          data: {
            length,
            nodes: nodes.map(({ id }) => id),
            steps: steps.map(({ relation, direction, references }) => ({
              relation,
              direction,
              ...(references.length > 0 && { references }),
            })),
          },
          papers: steps.flatMap(({ sources }) => sources),
        })),
        ...(found.length === given.first && given.first < 10 && { cut: "Longer ways: ask with a larger first." }),
        narrower: "ask with a smaller first",
      };
    },
  });

/** `HipKittens -targets-> CDNA3 <-part of- MI300X`: a step is read along its arrow. */
function sentenceOf(nodes: readonly Named[], steps: readonly Step[]): string {
  const parts = steps.map(({ relation, direction }, index) => {
    const arrow = direction === "FORWARD" ? `-${inWords(relation)}->` : `<-${inWords(relation)}-`;
    return ` ${arrow} ${nodes[index + 1]?.name ?? ""}`;
  });
  return `${nodes[0]?.name ?? ""}${parts.join("")}`;
}
