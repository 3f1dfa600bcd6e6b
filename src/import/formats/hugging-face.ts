import { z } from "zod";
import { addressOf } from "../fields/addresses.js";
import { authorsOf } from "../fields/authors.js";
import { dateIn } from "../fields/dates.js";
import { arxivIdOf } from "../fields/identifiers.js";
import { withdrawal } from "../fields/withdrawal.js";
import { paperRecord, problem, type Found } from "../paper-record.js";
import { jsonRecords, type JsonRecord } from "../text/json-records.js";
import { optionalText } from "../text/optional.js";
import { tidy } from "../text/tidy.js";

const markup = { html: true, latex: "formulas" } as const;

const paperSchema = z.object({
  id: optionalText,
  title: optionalText,
  summary: optionalText,
  publishedAt: optionalText,
  githubRepo: optionalText,
  authors: z.array(z.object({ name: optionalText }).catch({ name: null })).catch([]),
});

/** An element of the daily list holds the paper; its own date and title are those of the list. */
const recordSchema = z.union([z.object({ paper: paperSchema }).transform(({ paper }) => paper), paperSchema]);

/** What the API answers to a wrong question. */
const errorSchema = z.object({ error: z.string(), title: z.undefined().optional(), paper: z.undefined().optional() });

/** Reads the papers of Hugging Face's API: the daily list, a search, or one paper. */
export function* readHuggingFace(text: string): Generator<Found> {
  for (const record of jsonRecords(text)) yield paperOf(record);
}

function paperOf({ place, text, value, isBroken }: JsonRecord): Found {
  if (isBroken) return problem("syntax", "This record is not JSON.", place, text);
  const parsed = recordSchema.safeParse(value);
  if (!parsed.success) return problem("invalid", "This is not a paper of Hugging Face.", place, text);
  const refused = errorSchema.safeParse(value);
  if (refused.success) return problem("unreadable", "not a list of papers", place, refused.data.error);
  const { id, title: stated, summary, publishedAt, githubRepo, authors } = parsed.data;
  const title = tidy(stated, markup);
  const abstract = tidy(summary, markup);
  const withdrawn = withdrawal({ title, abstract });
  if (withdrawn) return problem(withdrawn, `This paper has been ${withdrawn}.`, place, title);
  const arxiv = arxivIdOf(id);
  return {
    paper: paperRecord({
      title,
      arxivId: arxiv?.id ?? null,
      arxivVersion: arxiv?.version ?? null,
      published: dateIn(publishedAt),
      ...authorsOf(authors.map(({ name }) => tidy(name, markup))),
      url: arxiv || id === null ? null : addressOf(`https://huggingface.co/papers/${id}`),
      codeUrl: addressOf(githubRepo),
      abstract,
      place,
    }),
  };
}
