import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance } from "fastify";
import type { RequestContext } from "../request-context.js";
import { clientSignal } from "./client-signal.js";
import { pageForBrowsers } from "./playground.js";

/** Answers GraphQL at `/graphql`, by GET and by POST. Browsers are shown the playground there, and sent there from `/`. */
export function addGraphqlRoutes(app: FastifyInstance, apollo: ApolloServer<RequestContext>): void {
  const answer = fastifyApolloHandler<RequestContext>(apollo, {
    context: (_request, reply) => Promise.resolve({ answers: new Map(), signal: clientSignal(reply.raw) }),
  });
  app.get("/graphql", { preHandler: pageForBrowsers() }, answer);
  app.post("/graphql", answer);
  app.get("/", (_request, reply) => reply.redirect("/graphql"));
}
