import type { GraphQLSchema } from "graphql";
import { ModelError, type Model } from "../../model/model.js";
import { questions } from "./all-questions.js";
import type { RootPlanner } from "./question.js";

/** Fields of Query that show no nodes. */
const unplannedQuestions: ReadonlySet<string> = new Set(["viewer", "revision", "changes"]);

/** Fields of Subscription: none shows nodes, so that nothing is planned for it. */
const subscriptions: ReadonlySet<string> = new Set(["changed"]);

/** What plans each field of Query, by the name of the field. */
export function rootPlanners(model: Model): ReadonlyMap<string, RootPlanner> {
  const planners = new Map<string, RootPlanner>();
  for (const { fields } of Object.values(questions)) {
    for (const [name, plan] of fields(model)) {
      if (planners.has(name)) throw new ModelError(`Two questions plan Query.${name}; give one of them another field.`);
      planners.set(name, plan);
    }
  }
  return planners;
}

/** Fields at a root for which nothing is planned: the executor answers them. */
export const unplannedFields: ReadonlySet<string> = new Set([...unplannedQuestions, ...subscriptions]);

/**
 * Checks that each field of Query has a planner and each planner a field, and that each of Subscription is known, else it is a ModelError. A server that would answer a field
 * with an internal error does not start.
 */
export function checkRootFields(model: Model, schema: GraphQLSchema): void {
  const planned = [...rootPlanners(model).keys()];
  const asked = Object.keys(schema.getQueryType()?.getFields() ?? {});
  const problems = [
    ...asked
      .filter((name) => !planned.includes(name) && !unplannedQuestions.has(name))
      .map((name) => `Query.${name} has no planner: name it among the fields of a question in src/plan/questions.`),
    ...planned
      .filter((name) => !asked.includes(name))
      .map((name) => `Query has no field ${name}, though a question plans it: declare it in src/api/questions.`),
    ...Object.keys(schema.getSubscriptionType()?.getFields() ?? {})
      .filter((name) => !subscriptions.has(name))
      .map((name) => `Subscription.${name} is not known: name it in src/plan/questions/root-planners.ts once it shows no nodes.`),
  ];
  if (problems.length > 0) throw new ModelError(problems.join(" "));
}
