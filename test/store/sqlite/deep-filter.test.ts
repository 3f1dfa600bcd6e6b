import { expect, test } from "@jest/globals";
import { openGraph, readSeedBatch, sqliteStore } from "../../support/open-graph.js";
import type { FilterInput } from "../../support/reference-filter.js";

test("a filter is answered where the ways that it goes through the graph are beyond number", async () => {
  const graph = await openGraph(sqliteStore, readSeedBatch());
  let filter: FilterInput = { summary: { contains: "no summary says this" } };
  for (let depth = 10; depth > 0; depth -= 1)
    filter = depth % 2 === 0 ? { hardware: { scope: "EXACT", some: filter } } : { resultsOn: { some: filter } };
  const document = "query ($filter: HardwareFilter) { allHardware(filter: $filter) { totalCount } }";
  expect(await graph.ask(document, { filter })).toEqual({ allHardware: { totalCount: 0 } });
  await graph.close();
});
