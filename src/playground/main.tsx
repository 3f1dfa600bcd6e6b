import { explorerPlugin } from "@graphiql/plugin-explorer";
import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import type { ComponentProps } from "react";
import { createRoot } from "react-dom/client";
import { readLink } from "./address.js";
import { provideClipboard } from "./clipboard.js";
import { CopyLinkButton } from "./copy-link.js";
import { examplesPlugin, groups } from "./examples.js";
import { PlainTabs } from "./plain-tabs.js";
import { TokenButton, tokenHeader } from "./token.js";

type Fetcher = ComponentProps<typeof GraphiQL>["fetcher"];

/** Monaco asks for its workers by label; ours lie beside this file, so that no worker comes from a CDN. */
const WORKERS: Readonly<Record<string, string>> = { graphql: "graphql.worker.js", json: "json.worker.js" };

const monacoEnvironment = {
  getWorker: (_id: string, label: string) => new Worker(`/playground/${WORKERS[label] ?? "editor.worker.js"}`, { name: label }),
};
Object.assign(globalThis, { MonacoEnvironment: monacoEnvironment });

/** Our own and not `createGraphiQLFetcher`: most of what that one brings is for web sockets and deferred parts, and the API has neither. */
const fetcher: Fetcher = async ({ query, variables, operationName }) => {
  // GraphiQL learns an operation's name 100 ms after the text changed, and until then asks for the name that was there before.
  const isNamed = typeof operationName === "string" && query.includes(operationName);
  const response = await fetch("/graphql", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json, application/json",
      ...tokenHeader(),
    },
    body: JSON.stringify({ query, variables, ...(isNamed && { operationName }) }),
  });
  return response.json();
};

/** Made once: GraphiQL takes a new list for a change of plugins and closes the open pane. */
const plugins = [examplesPlugin, explorerPlugin({ showAttribution: false }), HISTORY_PLUGIN];

/** All panes share one scrolling element, so a long one would hand its position on to the next. */
const startAtTheTop = () => document.querySelector(".graphiql-plugin")?.scrollTo(0, 0);

/** The address says what is shown only until somebody changes it. */
const forgetLink = () => {
  if (location.search !== "") history.replaceState(null, "", location.pathname);
};

const linked = readLink(location.search);
const firstTab = linked ?? { query: groups[0]?.examples[0]?.query ?? "" };

/** A first visit starts with the examples open; later ones with the pane that was left open, if any. Who follows a link wants what it shows. */
const isFirstVisit = localStorage.getItem("graphiql:tabState") === null;
const startPane = isFirstVisit && !linked ? { visiblePlugin: examplesPlugin } : {};

provideClipboard();
const root = document.getElementById("playground");
if (root) {
  createRoot(root).render(
    <GraphiQL
      fetcher={fetcher}
      plugins={plugins}
      {...startPane}
      defaultTabs={[firstTab]}
      defaultQuery=""
      {...(linked && { initialQuery: linked.query, initialVariables: linked.variables })}
      onEditQuery={forgetLink}
      onEditVariables={forgetLink}
      onTogglePluginVisibility={startAtTheTop}
      isHeadersEditorEnabled={false}
      inputValueDeprecation
      schemaDescription
    >
      <GraphiQL.Logo>
        <a href="/" className="playground-home">
          Papergraph
        </a>
      </GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, copy, merge }) => (
          <>
            {prettify}
            {merge}
            {copy}
            <CopyLinkButton />
            <TokenButton />
          </>
        )}
      </GraphiQL.Toolbar>
      <PlainTabs />
    </GraphiQL>,
  );
}
