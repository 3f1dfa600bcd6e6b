import type { FastifyInstance } from "fastify";
import { printSchema, type GraphQLSchema } from "graphql";
import { sendCacheable } from "./caching.js";

/** The schema changes with a release and at no other time. */
const lifetime = "public, max-age=300";

/** Serves the schema as a text at `/schema.graphql`, for tools that read files rather than introspect. */
export function addSchemaFile(app: FastifyInstance, schema: GraphQLSchema): void {
  const text = `${printSchema(schema)}\n`;
  app.get("/schema.graphql", (request, reply) => sendCacheable(request, reply.type("text/plain; charset=utf-8"), text, lifetime));
}
