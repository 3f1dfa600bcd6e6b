/** Imports run one way: main, cli → api, ingest, seed → store → plan → model. */
const layer = (name, from, to, comment) => ({ name, comment, severity: "error", from: { path: from }, to: { path: to } });

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    layer("model-imports-nothing-above", "^src/model/", "^src/(plan|store|seed|api|cli|main)", "The model is the floor."),
    layer(
      "declare-before-check",
      "^src/model/declare/",
      "^src/model/(check|build)/",
      "What is declared knows nothing that follows from it.",
    ),
    layer("check-before-build", "^src/model/check/", "^src/model/build/", "A declaration is checked before anything is made of it."),
    layer("plan-imports-only-model", "^src/plan/", "^src/(store|seed|api|cli|main)", "A plan knows no store."),
    layer("store-below-api", "^src/store/", "^src/(seed|api|cli|main)", "A store knows nobody who asks."),
    layer("seed-beside-api", "^src/seed/", "^src/(api|cli|main)", "Seeds are written, not served."),
    layer("api-beside-seed", "^src/api/", "^src/(seed|cli|main)", "The API reads what is stored."),
    layer("api-sees-only-the-port", "^src/(api|seed)/", "^src/store/(sqlite|neo4j|open-store)", "The port is src/store/graph-store.ts."),
    layer("stores-apart", "^src/store/sqlite/", "^src/store/neo4j/", "Stores share only what stands in src/store."),
    layer("stores-apart-too", "^src/store/neo4j/", "^src/store/sqlite/", "Stores share only what stands in src/store."),
    {
      name: "one-importer-of-better-sqlite3",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/store/sqlite/connection\\.ts$" },
      to: { path: "node_modules/better-sqlite3" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".js"], exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
  },
};
