import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { buildSchemaSync, type NonEmptyArray, type PubSub } from "type-graphql";
import { ModelError, type Model } from "../model/model.js";
import { checkRootFields } from "../plan/questions/root-planners.js";
import { attachReaders } from "./attach-readers.js";
import { authChecker } from "./auth/access.js";
import { checkMutations } from "./auth/needs.js";
import { allMutations } from "./mutations/all-mutations.js";
import { nameWords } from "./name-words.js";
import { orderArguments } from "./order-arguments.js";
import { allQuestions } from "./questions/all-questions.js";
import { changedSubscription } from "./subscriptions/changed.js";
import { defineTypes } from "./types/define-types.js";
import type { TypeClass } from "./types/type-registry.js";

const description =
  "Papergraph: the papers of ML-systems research, what they speak of and what they report, as one graph. " +
  "A `ref` is an id, a slug, a name or an alias, in any case, spacing or hyphenation; null where nothing is meant by it, " +
  "an error with code AMBIGUOUS_REF where several things are.";

const queryDescription =
  "The questions to the graph: one thing by its ref or id, lists of everything of one type, and what no list answers. " +
  "All fields of one request are read from one state of the graph.";

const mutationDescription =
  "What changes the graph. Each is done whole or not at all, with all that follows from it, may be sent twice, and needs a token with the " +
  "role EDITOR. Several in one request are done one after the other, each on its own.";

const subscriptionDescription = "What goes on until the client leaves: server-sent events at /graphql, as graphql-sse has them.";

/** type-graphql asks for it where there are subscriptions. Ours follow the graph itself, which tells of other processes too. */
const noTopics: PubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new ModelError("A subscription says itself what it follows.");
  },
};

/**
 * Builds the GraphQL schema of a model. A field of Query that has no planner, a planner that has no field and a mutation that is open to
 * everybody is a ModelError.
 */
export function buildGraphSchema(model: Model): GraphQLSchema {
  const types = defineTypes(model);
  const resolvers: NonEmptyArray<TypeClass> = [...allQuestions(types, model), ...allMutations(types, model), changedSubscription(types)];
  orderArguments();
  const schema = buildSchemaSync({
    resolvers,
    orphanedTypes: [...model.types.values()].filter((type) => !type.isInterface).map((type) => types.class(type.name)),
    validate: false,
    // It asks the schema about itself, which takes longer than all the rest; a test does so.
    skipCheck: true,
    authChecker,
    pubSub: noTopics,
  });
  checkRootFields(model, schema);
  checkMutations(schema);
  schema.description = description;
  const query = schema.getQueryType();
  if (query) query.description = queryDescription;
  const mutation = schema.getMutationType();
  if (mutation) mutation.description = mutationDescription;
  const subscription = schema.getSubscriptionType();
  if (subscription) subscription.description = subscriptionDescription;
  attachReaders(schema, model);
  nameWords(schema);
  return schema;
}
