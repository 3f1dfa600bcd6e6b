/**
 * Serves one peer over a SQLite file on a free port, and prints its address: `node serve.mjs <peer> <file>`. Each is set up as its
 * documentation says; none watches or logs requests.
 */
import { createServer } from "node:http";
import process from "node:process";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { expressMiddleware } from "@as-integrations/express5";
import DataLoader from "dataloader";
import express from "express";
import fastify from "fastify";
import { createSchema, createYoga } from "graphql-yoga";
import mercurius from "mercurius";
import { resolversOver, resolversOverLoaders, typeDefs, typeOf } from "./list-schema.mjs";
import { openFile } from "./open-file.mjs";
import { buildTypeGraphqlSchema } from "./type-graphql-schema.mjs";

const host = "127.0.0.1";

async function onExpress(options, context = () => Promise.resolve({})) {
  const server = new ApolloServer(options);
  await server.start();
  const app = express();
  app.use("/graphql", express.json(), expressMiddleware(server, { context }));
  const listening = app.listen(0, host);
  await new Promise((resolve) => listening.once("listening", resolve));
  return listening.address().port;
}

/** A loader of one request, whose keys are alike where parent and size are. */
const loaderOver = (ofMany) => new DataLoader((keys) => Promise.resolve(ofMany(keys)), { cacheKeyFn: ({ pk, first }) => `${pk} ${first}` });

async function onMercurius(file, { loaders, jit }) {
  const app = fastify();
  const { Query, Paper, Technique } = resolversOver(file);
  const ofMany = (read) => (queries) => {
    const rows = read(queries.map(({ obj, params }) => ({ pk: obj.pk, first: params.first })));
    return Promise.resolve(rows.map((nodes) => ({ nodes })));
  };
  app.register(mercurius, {
    schema: typeDefs,
    resolvers: { Entity: { resolveType: typeOf }, Query, ...(loaders ? {} : { Paper, Technique }) },
    ...(loaders && {
      loaders: { Paper: { introduces: ofMany(file.introducesOfMany) }, Technique: { results: ofMany(file.resultsOfMany) } },
    }),
    // Documents are compiled when they come a second time.
    ...(jit && { jit: 1 }),
  });
  await app.listen({ port: 0, host });
  return app.server.address().port;
}

const peers = {
  "apollo-standalone": async (file) => {
    const server = new ApolloServer({ typeDefs, resolvers: resolversOver(file) });
    const { url } = await startStandaloneServer(server, { listen: { port: 0, host } });
    return new URL(url).port;
  },
  "apollo-express": (file) => onExpress({ typeDefs, resolvers: resolversOver(file) }),
  "apollo-express-dataloader": (file) =>
    onExpress({ typeDefs, resolvers: resolversOverLoaders(file) }, () =>
      Promise.resolve({ introduces: loaderOver(file.introducesOfMany), results: loaderOver(file.resultsOfMany) }),
    ),
  "type-graphql-express": (file) => onExpress({ schema: buildTypeGraphqlSchema(file) }),
  yoga: async (file) => {
    const yoga = createYoga({ schema: createSchema({ typeDefs, resolvers: resolversOver(file) }), logging: false });
    const server = createServer(yoga).listen(0, host);
    await new Promise((resolve) => server.once("listening", resolve));
    return server.address().port;
  },
  mercurius: (file) => onMercurius(file, { loaders: false, jit: false }),
  "mercurius-jit": (file) => onMercurius(file, { loaders: false, jit: true }),
  "mercurius-loaders": (file) => onMercurius(file, { loaders: true, jit: false }),
  "mercurius-loaders-jit": (file) => onMercurius(file, { loaders: true, jit: true }),
};

const [name, path] = process.argv.slice(2);
const port = await peers[name](openFile(path));
process.stdout.write(`http://${host}:${port}/graphql\n`);
