import js from "@eslint/js";
import graphql from "@graphql-eslint/eslint-plugin";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/", ".dev/", "node_modules/", "data/", "src/playground/", "src/explorer/graphql-env.d.ts", ".dependency-cruiser.cjs"] },
  {
    files: ["**/*.{js,mjs,ts,tsx}"],
    extends: [js.configs.recommended, ...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ["tools/*.mjs"] }, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-extraneous-class": ["error", { allowEmpty: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-restricted-properties": ["error", { object: "process", property: "env", message: "Only src/config.ts reads the environment." }],
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Error']", message: "Throw a PapergraphError with a code from src/errors.ts." },
        { selector: "ExportDefaultDeclaration", message: "Use named exports." },
      ],
    },
  },
  // Handlers of events and effects are shorthands everywhere in React.
  { files: ["src/explorer/**"], rules: { "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }] } },
  { files: ["src/config.ts", "test/**", "tools/**"], rules: { "no-restricted-properties": "off" } },
  { files: ["*.config.js", "test/**", "tools/**"], rules: { "no-restricted-syntax": "off" } },
  { files: ["**/*.js", "**/*.mjs"], ...tseslint.configs.disableTypeChecked },
  {
    files: ["schema/schema.graphql"],
    plugins: { "@graphql-eslint": graphql },
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: "schema/schema.graphql" } } },
    rules: {
      ...graphql.configs["flat/schema-recommended"].rules,
      ...graphql.configs["flat/schema-relay"].rules,
      // What has an identity is a Node, and that interface demands the id. Connections, edges, facets and the answers to questions have none.
      "@graphql-eslint/strict-id-in-types": "off",
      // `Hardware.hardwareType` and `System.systemType` are called so because filters and fields of several kinds stand side by side, and
      // `Match.matched` has only the letters in common.
      "@graphql-eslint/no-typename-prefix": "off",
      // Connections have `nodes` beside `edges`, as GitHub's do, not every list is a connection, and a change is no node of the graph.
      "@graphql-eslint/relay-edge-types": ["error", { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false }],
      // The history is read from its newest end alone.
      "@graphql-eslint/relay-arguments": ["error", { includeBoth: false }],
    },
  },
);
