import { anonymous, type Caller } from "../auth/caller.js";
import type { Answers } from "./answers.js";
import { parseJson, sentText } from "./json-body.js";

/** Asks GraphQL as a client does that posts JSON. */
export type Ask = (query: string, variables: object) => Promise<{ readonly status: number; readonly text: string }>;

/** Asks in the name of whoever is served, until they go. What is asked goes the way of any question, limits included. */
export function askerFor(answers: Answers, signal: AbortSignal, caller: Caller = anonymous): Ask {
  const headers = { "content-type": "application/json", accept: "application/graphql-response+json" };
  return async (query, variables) => {
    // As it would arrive: what is undefined is not there.
    const bytes = Buffer.from(JSON.stringify({ query, variables }));
    const asked = { method: "POST", url: "/graphql", headers, body: parseJson(bytes), sent: sentText(bytes), caller, signal };
    return (await answers.answer(asked)).answer;
  };
}
