import { z } from "zod";
import type { Ask } from "./ask.js";
import type { Told } from "./told.js";

/** A question that agents ask by name. What it takes is checked before it runs. */
export interface Tool<Input extends z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly tell: (given: z.output<Input>, ask: Ask) => Promise<Told>;
}

/** A tool as it is listed. Which arguments it takes matters to itself alone. */
export interface ListedTool extends Omit<Tool<z.ZodObject>, "tell"> {
  readonly tell: (given: unknown, ask: Ask) => Promise<Told>;
}

/** Declares a tool. */
export function defineTool<Input extends z.ZodObject>(tool: Tool<Input>): ListedTool {
  return { ...tool, tell: (given, ask) => tool.tell(tool.input.parse(given), ask) };
}

/** A name as people write it. */
export const ref = z
  .string()
  .min(1)
  .max(300)
  .describe(
    "An id, a slug, a name or an alias as people write it: FlashAttention, FA2, H100 SXM; of a paper also its arXiv id, DOI or address.",
  );

/** Words of an enum of the schema, for the arguments of tools. */
export type WordsOf = (enumName: string) => Words;

type Words = z.ZodEnum<Record<string, string>>;

/** A list of words, one at least. */
export const listOf = (words: Words): z.ZodArray<Words> => z.array(words).min(1).max(20);
