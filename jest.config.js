/** Tests run as native ES modules; swc compiles them with the decorator settings that type-graphql needs. */
const config = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testSequencer: "<rootDir>/tools/longest-first.mjs",
  globalSetup: "<rootDir>/tools/neo4j/lend.mjs",
  globalTeardown: "<rootDir>/tools/neo4j/take-back.mjs",
  extensionsToTreatAsEsm: [".ts"],
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  transform: {
    "\\.ts$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: "es6" },
      },
    ],
  },
  testTimeout: 60_000,
  // A Neo4j server or a browser works beside each of them, mostly while the test waits.
  maxWorkers: "100%",
};

export { config as default };
