import { defaultFieldResolver, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import { unplannedFields } from "../plan/questions/root-planners.js";
import type { Tracer } from "../trace/tracer.js";
import { rootNodes } from "./auth/access.js";

/** The root fields of a query that are read from the graph, as spans are called. */
export const fieldSpans = (document: DocumentNode, operation: OperationDefinitionNode): string[] =>
  rootNodes(document, operation)
    .map(({ name }) => name.value)
    .filter((name) => !name.startsWith("__") && !unplannedFields.has(name))
    .map((name) => `Query.${name}`);

/** Makes a span of each root field that the executor answers: mutations, and what is not read with the graph. */
export function traceRootFields(schema: GraphQLSchema, tracer: Tracer): void {
  for (const type of [schema.getQueryType(), schema.getMutationType()])
    for (const field of Object.values(type?.getFields() ?? {})) {
      if (type === schema.getQueryType() && !unplannedFields.has(field.name)) continue;
      const { resolve = defaultFieldResolver } = field;
      field.resolve = (source, given, context, info) =>
        tracer.within({ name: `${info.parentType.name}.${field.name}`, kind: "internal" }, () =>
          Promise.resolve(resolve(source, given, context, info)),
        );
    }
}
