import { initGraphQLTada } from "gql.tada";
import type { introspection } from "./graphql-env.js";

/** Writes a question to the API. The type of its answer is inferred from the schema; `npm run check:types` makes the types of that. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { URL: string; PartialDate: string };
  disableMasking: true;
}>();

export type { ResultOf, VariablesOf } from "gql.tada";
