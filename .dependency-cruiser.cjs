/** Imports run one way: main, cli → api, ingest, seed → store → plan, rules → model. */
const layer = (name, from, to, comment) => ({ name, comment, severity: "error", from: { path: from }, to: { path: to } });

/** A driver has one importer: nothing else in the program knows it. */
const only = (driver, importer) => ({
  name: `one-importer-of-${driver}`,
  severity: "error",
  from: { path: "^src/", pathNot: importer },
  to: { path: `node_modules/${driver}/` },
});

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    layer("model-imports-nothing-above", "^src/model/", "^src/(plan|rules|store|seed|import|api|cli|main)", "The model is the floor."),
    layer(
      "declare-before-check",
      "^src/model/declare/",
      "^src/model/(check|build)/",
      "What is declared knows nothing that follows from it.",
    ),
    layer("check-before-build", "^src/model/check/", "^src/model/build/", "A declaration is checked before anything is made of it."),
    layer(
      "rules-import-only-model",
      "^src/rules/",
      "^src/(plan|store|seed|import|api|cli|main)",
      "A rule knows neither who writes nor where.",
    ),
    layer("plan-imports-only-model", "^src/plan/", "^src/(store|seed|import|api|cli|main)", "A plan knows no store."),
    layer("store-below-api", "^src/store/", "^src/(seed|import|api|cli|main)", "A store knows nobody who asks."),
    layer("seed-beside-api", "^src/seed/", "^src/(api|cli|main)", "Seeds are written, not served."),
    layer("api-beside-seed", "^src/api/", "^src/(seed|cli|main)", "The API reads what is stored."),
    layer("import-beside-seed", "^src/import/", "^src/(seed|api|cli|main)", "Texts are read and written, not served."),
    layer("export-beside-api", "^src/export/", "^src/(api|import|cli|main)", "What is carried elsewhere is not served."),
    layer("api-sees-only-the-port", "^src/(api|seed|import)/", "^src/store/(?!port/)", "What a store offers stands in src/store/port."),
    layer("explorer-alone", "^src/explorer/", "^src/(?!explorer/)", "The explorer is a client of the public API."),
    layer("mcp-asks-the-api", "^src/mcp/", "^src/(?!mcp/|questions/)", "What agents are told, any client could ask."),
    layer("explorer-only-served", "^src/(?!explorer/)", "^src/explorer/", "The server takes the explorer as it was bundled."),
    layer("stores-apart", "^src/store/sqlite/", "^src/store/neo4j/", "Stores share only what stands in src/store."),
    layer("stores-apart-too", "^src/store/neo4j/", "^src/store/sqlite/", "Stores share only what stands in src/store."),
    {
      name: "stores-are-known-in-three-places",
      comment:
        "Which stores there are is known where one is opened, where their schemas are written down, and where their statements are explained.",
      severity: "error",
      from: {
        path: "^src/",
        pathNot: "^src/store/(open-store|schema-scripts)\\.ts$|^src/cli/(explain|trace)-statements\\.ts$|^src/store/(sqlite|neo4j)/",
      },
      to: { path: "^src/store/(sqlite|neo4j)/" },
    },
    only("better-sqlite3", "^src/store/sqlite/connect/connection\\.ts$"),
    only("neo4j-driver", "^src/store/neo4j/connect/"),
    only("neo4j-driver-bolt-connection", "^src/store/neo4j/connect/bound-handshake\\.ts$"),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".js"], exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
  },
};
