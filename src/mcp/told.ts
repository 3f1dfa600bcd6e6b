import { z } from "zod";
import type { CitedPaper } from "./things.js";

/** One line of an answer, which stays or is left out as a whole. */
export interface Item {
  /** The line; `[1]` and so on for its papers are put behind it. */
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly papers?: readonly CitedPaper[];
}

/** What a tool has to say, most important first. */
export interface Told {
  readonly headline: string;
  readonly items: readonly Item[];
  /** What the store itself left out, and how to get it. */
  readonly cut?: string | undefined;
  /** How to get what does not fit the tokens, beside asking for more of them. */
  readonly narrower: string;
}

/** An object of any properties. Plain JSON Schema for "any" is refused or misread by some clients of the protocol. */
const anything = z.looseObject({}).meta({ additionalProperties: true });

/** What every tool but `query_graphql` answers, beside its text. */
export const answerSchema = z.object({
  headline: z.string().describe("The answer in one sentence."),
  items: z.array(anything).describe("The lines of the answer; `papers` holds numbers of the list of papers."),
  papers: z.array(
    z.object({
      number: z.number().int(),
      id: z.string(),
      title: z.string(),
      published: z.string().optional(),
      url: z.string().optional(),
    }),
  ),
  leftOut: z.string().optional().describe("What is not in this answer, and how to get it."),
});

export type ToldAnswer = z.infer<typeof answerSchema>;

/** An answer as an agent gets it: compact text, and the same as data. */
export interface Fitted {
  readonly text: string;
  readonly data: ToldAnswer;
}

/** Bytes of UTF-8 that are counted as a token. Ids and numbers have about three, plain English four. */
const bytesPerToken = 3;

/** How many tokens a text has, at most as far as can be told without the tokenizer of a model. */
export const tokensOf = (text: string): number => Math.ceil(Buffer.byteLength(text) / bytesPerToken);

/** As many items as fit `maxTokens`, as text and as data each. What does not fit is counted, with how to get it. */
export function fit(told: Told, maxTokens: number): Fitted {
  const fits = (count: number): boolean => {
    const { text, data } = write(told, count);
    return tokensOf(text) <= maxTokens && tokensOf(JSON.stringify(data)) <= maxTokens;
  };
  // The most items that fit, by halving: more items are never shorter.
  let [least, most] = [0, told.items.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (fits(middle)) least = middle;
    else most = middle - 1;
  }
  return write(told, least);
}

function write({ headline, items, cut, narrower }: Told, count: number): Fitted {
  const cited = new Map<string, { readonly number: number; readonly paper: CitedPaper }>();
  const numberOf = (paper: CitedPaper): number => {
    const known = cited.get(paper.id) ?? { number: cited.size + 1, paper };
    cited.set(paper.id, known);
    return known.number;
  };
  const kept = items.slice(0, count).map(({ text, data, papers = [] }) => ({ text, data, papers: [...new Set(papers.map(numberOf))] }));
  const left = items.length - count;
  const leftOut = [left > 0 && `${left} more do not fit: ask again with a larger maxTokens, or ${narrower}.`, cut]
    .filter(Boolean)
    .join(" ");
  const papers = [...cited.values()];
  const lines = [
    headline,
    ...kept.map((item) => `- ${item.text}${item.papers.map((number) => ` [${number}]`).join("")}`),
    ...(papers.length > 0 ? ["Papers:", ...papers.map(({ number, paper }) => `[${number}] ${cite(paper)}`)] : []),
    ...(leftOut === "" ? [] : [`Left out: ${leftOut}`]),
  ];
  const data = {
    headline,
    items: kept.map((item) => ({ ...item.data, ...(item.papers.length > 0 && { papers: item.papers }) })),
    papers: papers.map(({ number, paper: { id, title, published, url } }) => ({
      number,
      id,
      title,
      ...(published !== null && { published }),
      ...(url !== null && { url }),
    })),
    ...(leftOut !== "" && { leftOut }),
  };
  return { text: lines.join("\n"), data };
}

function cite({ id, title, published, url }: CitedPaper): string {
  return [title, published && `(${published})`, id, url].filter(Boolean).join(" ");
}
