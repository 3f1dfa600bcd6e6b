import { z } from "zod";
import { askFor } from "../ask.js";
import { claimFragment, tellClaim, type Claim } from "../claims.js";
import { count, fragments } from "../things.js";
import { defineTool, ref, type ListedTool, type WordsOf } from "../tool.js";
import type { Item } from "../told.js";

const document = `query Leaderboard($filter: ResultFilter!, $first: Int!) {
  results(filter: $filter, orderBy: { field: FACTOR, direction: DESC }, first: $first) { totalCount nodes { ...Claim } }
}
${fragments.Cited}
${claimFragment}`;

interface Data {
  readonly results: { readonly totalCount: number; readonly nodes: readonly Claim[] };
}

export const leaderboard = (words: WordsOf): ListedTool =>
  defineTool({
    name: "leaderboard",
    title: "Rank reported results",
    description:
      "Reported improvements, largest factor first, in groups of one metric and one baseline: only within a group do numbers measure " +
      "the same, and even there hardware, model and precision have to agree. Bounds are kept: `up to 2` is not 2.",
    input: z.object({
      metric: words("Metric").optional(),
      hardware: ref.optional().describe("Measured on it or on members of its family."),
      baseline: ref.optional().describe("Measured against it."),
      subject: ref.optional().describe("Results about this method, model or device alone."),
      category: words("TechniqueCategory").optional().describe("Results about methods of this category."),
      benchmark: ref.optional(),
      sinceYear: z.number().int().min(1900).max(2100).optional().describe("Of papers of this year and later."),
      completeOnly: z.boolean().default(false).describe("Only where baseline, hardware, model and precision are all stated."),
      first: z.number().int().min(1).max(100).default(20),
    }),
    tell: async (given, ask) => {
      const { totalCount, nodes } = (await askFor<Data>(ask, document, { filter: filterOf(given), first: given.first })).results;
      const groups = Map.groupBy(nodes, ({ metric, baseline }) => `${metric} against ${baseline?.name ?? "no stated baseline"}`);
      const rest = totalCount - nodes.length;
      return {
        headline:
          `${count(totalCount, "result")} in ${count(groups.size, "group")} by metric and baseline. ` +
          "Numbers of different groups, hardware, models or precisions may not be ranked against each other.",
        items: [...groups].flatMap(([group, claims]) => claims.map((claim) => rank(group, claim))),
        ...(rest > 0 && { cut: `${rest} results with smaller factors: ask with a larger first, or with hardware, baseline or metric.` }),
        narrower: "ask with hardware, baseline or metric",
      };
    },
  });

interface Asked {
  readonly metric?: string | undefined;
  readonly hardware?: string | undefined;
  readonly baseline?: string | undefined;
  readonly subject?: string | undefined;
  readonly category?: string | undefined;
  readonly benchmark?: string | undefined;
  readonly sinceYear?: number | undefined;
  readonly completeOnly: boolean;
}

function filterOf({ metric, hardware, baseline, subject, category, benchmark, sinceYear, completeOnly }: Asked): object {
  return {
    ...(metric !== undefined && { metric: { eq: metric } }),
    ...(hardware !== undefined && { hardware: { some: { ref: hardware } } }),
    ...(baseline !== undefined && { baseline: { ref: baseline } }),
    ...(subject !== undefined && { subject: { ref: subject } }),
    ...(category !== undefined && { and: [{ subject: { asMethod: { category: { eq: category } } } }] }),
    ...(benchmark !== undefined && { benchmarks: { some: { ref: benchmark } } }),
    ...(sinceYear !== undefined && { paper: { year: { gte: sinceYear } } }),
    ...(completeOnly && { complete: true }),
  };
}

function rank(group: string, claim: Claim): Item {
  const { text, data, papers = [] } = tellClaim(claim);
  return { text: `${group}: ${text}`, data: { group, ...data }, papers };
}
