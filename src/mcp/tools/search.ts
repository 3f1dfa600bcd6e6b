import { z } from "zod";
import { askFor } from "../ask.js";
import { fragments, nameThing, thingData, type CitedPaper, type Thing } from "../things.js";
import { defineTool, listOf, type ListedTool, type WordsOf } from "../tool.js";

const document = `query Search($text: String!, $kinds: [Kind!], $first: Int) {
  search(query: $text, kinds: $kinds, first: $first) { totalCount unmatchedWords edges { field matchedText node { ...Thing summary ...Origin } } }
}
fragment Origin on Entity {
  ... on Paper { ...Cited }
  ... on Method { introducedBy(first: 2) { nodes { ...Cited } } } ... on Hardware { introducedBy(first: 2) { nodes { ...Cited } } }
  ... on Model { introducedBy(first: 2) { nodes { ...Cited } } } ... on Benchmark { introducedBy(first: 2) { nodes { ...Cited } } }
}
${fragments.Thing}
${fragments.Cited}`;

/** What was found, with the papers that introduced it; a paper is one itself. */
interface Found extends Thing {
  readonly title?: string;
  readonly introducedBy?: { readonly nodes: readonly CitedPaper[] };
}

function papersOf({ id, title, published = null, url = null, introducedBy }: Found): readonly CitedPaper[] {
  return title === undefined ? (introducedBy?.nodes ?? []) : [{ id, title, published, url }];
}

interface Data {
  readonly search: {
    readonly totalCount: number;
    readonly unmatchedWords: readonly string[];
    readonly edges: readonly { readonly field: string; readonly matchedText: string; readonly node: Found }[];
  };
}

export const search = (words: WordsOf): ListedTool =>
  defineTool({
    name: "search",
    title: "Search the graph",
    description:
      "Finds papers, techniques, systems, hardware, models and benchmarks of ML-systems research by words, names or the beginning of " +
      "one; small typing errors are forgiven. Start here where you do not know what something is called.",
    input: z.object({
      text: z.string().min(1).max(500).describe("Words or a name; 50 words at most."),
      kinds: listOf(words("Kind")).optional().describe("Only these kinds."),
      first: z.number().int().min(1).max(50).default(10),
    }),
    tell: async ({ text, kinds, first }, ask) => {
      const { totalCount, unmatchedWords, edges } = (await askFor<Data>(ask, document, { text, kinds, first })).search;
      const unknown = unmatchedWords.length > 0 ? ` Nothing has the words ${unmatchedWords.join(", ")}.` : "";
      const rest = totalCount - edges.length;
      return {
        headline: `${totalCount} found for "${text}".${unknown}`,
        items: edges.map(({ field, matchedText, node }) => ({
          text: `${nameThing(node)}: ${node.summary ?? `${field} "${matchedText}"`}`,
          data: { ...thingData(node), field, matchedText },
          papers: papersOf(node),
        })),
        ...(rest > 0 && { cut: `${rest} more matches: ask with a larger first, with kinds, or with more words.` }),
        narrower: "ask with kinds or more words",
      };
    },
  });
