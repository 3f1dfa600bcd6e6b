import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import type { Model } from "../model/model.js";
import { checkRootFields } from "../plan/questions/root-planners.js";
import { attachReaders } from "./attach-readers.js";
import { authChecker } from "./auth/access.js";
import { checkMutations } from "./auth/needs.js";
import { nameWords } from "./name-words.js";
import { orderArguments } from "./order-arguments.js";
import { allQuestions } from "./questions/all-questions.js";
import { defineTypes } from "./types/define-types.js";

const description =
  "Papergraph: the papers of ML-systems research, what they speak of and what they report, as one graph. " +
  "A `ref` is an id, a slug, a name or an alias, in any case, spacing or hyphenation; null where nothing is meant by it, " +
  "an error with code AMBIGUOUS_REF where several things are.";

const queryDescription =
  "The questions to the graph: one thing by its ref or id, lists of everything of one type, and what no list answers. " +
  "All fields of one request are read from one state of the graph.";

/**
 * Builds the GraphQL schema of a model. A field of Query that has no planner, a planner that has no field and a mutation that is open to
 * everybody is a ModelError.
 */
export function buildGraphSchema(model: Model): GraphQLSchema {
  const types = defineTypes(model);
  const resolvers = allQuestions(types, model);
  orderArguments();
  const schema = buildSchemaSync({
    resolvers,
    orphanedTypes: [...model.types.values()].filter((type) => !type.isInterface).map((type) => types.class(type.name)),
    validate: false,
    // It asks the schema about itself, which takes longer than all the rest; a test does so.
    skipCheck: true,
    authChecker,
  });
  checkRootFields(model, schema);
  checkMutations(schema);
  schema.description = description;
  const query = schema.getQueryType();
  if (query) query.description = queryDescription;
  attachReaders(schema, model);
  nameWords(schema);
  return schema;
}
