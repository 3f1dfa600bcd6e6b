import { z } from "zod";

/** How much an answer may hold, for every tool. */
export const maxTokens = z
  .number()
  .int()
  .min(200)
  .max(20_000)
  .default(2_000)
  .describe("The answer holds no more than this. What does not fit is counted, with how to get it.");

/** What every tool that reads says of itself: it changes nothing, may be called again, and knows only this graph. */
export const readOnly = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** What a tool answers. */
export interface ToolAnswer {
  readonly content: { type: "text"; text: string }[];
  readonly structuredContent?: Record<string, unknown>;
  readonly isError?: true;
  readonly [other: string]: unknown;
}

export const answered = (text: string, data: Record<string, unknown>): ToolAnswer => ({
  content: [{ type: "text", text }],
  structuredContent: data,
});

/** An error that an agent can do something about. */
export const refusedAs = (text: string): ToolAnswer => ({ content: [{ type: "text", text }], isError: true });
