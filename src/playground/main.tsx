import { explorerPlugin } from "@graphiql/plugin-explorer";
import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import type { ComponentProps } from "react";
import { createRoot } from "react-dom/client";

type Fetcher = ComponentProps<typeof GraphiQL>["fetcher"];

/** The text of each file in `examples/`, in the order of their names; tools/bundle-playground.mjs puts it here. */
declare const PLAYGROUND_EXAMPLES: readonly string[];

/** Monaco asks for its workers by label; ours lie beside this file, so that no worker comes from a CDN. */
const WORKERS: Readonly<Record<string, string>> = { graphql: "graphql.worker.js", json: "json.worker.js" };

const monacoEnvironment = {
  getWorker: (_id: string, label: string) => new Worker(`/playground/${WORKERS[label] ?? "editor.worker.js"}`, { name: label }),
};
Object.assign(globalThis, { MonacoEnvironment: monacoEnvironment });

/** Our own and not `createGraphiQLFetcher`: the API has neither subscriptions nor deferred parts, which is most of what that one brings. */
const fetcher: Fetcher = async ({ query, variables, operationName }, options) => {
  // GraphiQL learns an operation's name 100 ms after the text changed, and until then asks for the name that was there before.
  const isNamed = typeof operationName === "string" && query.includes(operationName);
  const response = await fetch("/graphql", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json, application/json",
      ...options?.headers,
    },
    body: JSON.stringify({ query, variables, ...(isNamed && { operationName }) }),
  });
  return response.json();
};

/** Made once: GraphiQL takes a new list for a change of plugins and closes the open pane. */
const plugins = [explorerPlugin({ showAttribution: false }), HISTORY_PLUGIN];

/** All panes share one scrolling element, so a long one would hand its position on to the next. */
const startAtTheTop = () => document.querySelector(".graphiql-plugin")?.scrollTo(0, 0);

const examples = PLAYGROUND_EXAMPLES.map((query) => ({ query }));

const root = document.getElementById("playground");
if (root) {
  createRoot(root).render(
    <GraphiQL
      fetcher={fetcher}
      plugins={plugins}
      defaultTabs={examples}
      defaultQuery=""
      onTogglePluginVisibility={startAtTheTop}
      inputValueDeprecation
      schemaDescription
    >
      <GraphiQL.Logo>Papergraph</GraphiQL.Logo>
    </GraphiQL>,
  );
}
