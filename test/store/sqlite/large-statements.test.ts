import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { papergraph } from "../../../src/model/papergraph.js";
import { askStore } from "../../support/ask-store.js";
import { sqliteStore } from "../../support/open-graph.js";

const folder = mkdtempSync(join(tmpdir(), "papergraph-"));

test("a filter of which SQLite takes no ten copies counts by all facets at once what it counts by each", async () => {
  const store = await sqliteStore(folder);
  const many = "introducedBy: { none: { id: {} } }";
  const parts = 'parts: { some: { id: { eq: null } }, none: { id: { eq: null } }, every: { ref: "nothing is called so" } }';
  const targets = `targets: { some: { and: [], ${many} }, none: { ${many}, targetedBy: { some: {} } }, every: { ${parts} } }`;
  const filter = `{ extends: { none: { introducedBy: { some: {} } }, every: { ${targets} } } }`;
  const ask = async (by: readonly string[]): Promise<unknown[]> => {
    const facets = `facets(by: [${by.join(" ")}]) { field values { value count node { id } } }`;
    const { data, errors } = await askStore(store, `{ techniques(filter: ${filter}) { totalCount ${facets} } }`);
    expect(errors).toBeUndefined();
    return (data?.["techniques"] as { facets: unknown[] }).facets;
  };
  const facets = [...papergraph.type("Technique").facets.keys()];
  try {
    const each: unknown[] = [];
    for (const facet of facets) each.push(...(await ask([facet])));
    expect(facets.length).toBeGreaterThanOrEqual(10);
    expect(await ask(facets)).toEqual(each);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
});
