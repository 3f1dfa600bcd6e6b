import type { SSRData } from "@urql/core";
import { hydrateRoot } from "react-dom/client";
import { Provider } from "urql";
import { browserClient } from "./client.js";
import { findPage, loadPage } from "./registry.js";
import { App } from "./shell/app.js";

/** Takes over the page that the server wrote, with the answers that it was written from. */
async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (!root) return;
  const answers = JSON.parse(document.getElementById("answers")?.textContent ?? "{}") as SSRData;
  const found = findPage(location.pathname, location.search);
  if (found) await loadPage(found.entry);
  hydrateRoot(
    root,
    <Provider value={browserClient(answers)}>
      <App />
    </Provider>,
  );
}

void start();
