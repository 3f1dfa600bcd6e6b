import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { papergraph } from "../../../src/model/papergraph.js";
import { askStore } from "../../support/ask-store.js";
import { sqliteStore } from "../../support/open-graph.js";

const folder = mkdtempSync(join(tmpdir(), "papergraph-"));

test("a filter that SQLite does not take with all facets at once is refused, and answered with a few at a time", async () => {
  const store = await sqliteStore(folder);
  const many = "introducedBy: { none: { id: {} } }";
  const parts = 'parts: { some: { id: { eq: null } }, none: { id: { eq: null } }, every: { ref: "nothing is called so" } }';
  const targets = `targets: { some: { and: [], ${many} }, none: { ${many}, targetedBy: { some: {} } }, every: { ${parts} } }`;
  const filter = `{ extends: { none: { introducedBy: { some: {} } }, every: { ${targets} } } }`;
  const ask = (by: readonly string[]): ReturnType<typeof askStore> =>
    askStore(store, `{ techniques(filter: ${filter}) { facets(by: [${by.join(" ")}]) { field values { value node { id } } } } }`);
  const facets = [...papergraph.type("Technique").facets.keys()];
  try {
    expect((await ask(facets)).errors).toMatchObject([{ extensions: { code: "QUERY_TOO_COMPLEX" } }]);
    expect((await ask(facets.slice(0, 4))).errors).toBeUndefined();
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
});
