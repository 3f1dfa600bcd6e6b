import { jest } from "@jest/globals";
import { describeComparisons } from "../properties/describe-comparisons.js";
import { describeCounts } from "../properties/describe-counts.js";
import { describeCursors } from "../properties/describe-cursors.js";
import { describeDerived } from "../properties/describe-derived.js";
import { describeFamilies } from "../properties/describe-families.js";
import { describeLists } from "../properties/describe-lists.js";
import { describeMisspeltRefs } from "../properties/describe-misspelt-refs.js";
import { describeRefs } from "../properties/describe-refs.js";
import { describeRelations } from "../properties/describe-relations.js";
import { describeSearchPages } from "../properties/describe-search-pages.js";
import { describeSearch } from "../properties/describe-search.js";
import { describeSmallGraphs } from "../properties/describe-small-graphs.js";
import { describeTraversals } from "../properties/describe-traversals.js";
import { describeWithNeo4j } from "../support/neo4j-server.js";
import { partOfRuns } from "../support/property-runs.js";
import { neo4jStore } from "./neo4j-factory.js";

jest.setTimeout(300_000);

/** The server plans each new statement for up to a second. */
const runs = partOfRuns(0.02);

describeWithNeo4j("Neo4j keeps the contract of a store", (server) => {
  const openStore = neo4jStore(server);
  describeDerived(openStore);
  describeCounts(openStore);
  describeLists(openStore, runs);
  describeRelations(openStore, runs);
  describeFamilies(openStore, runs);
  describeRefs(openStore, runs);
  describeMisspeltRefs(openStore, partOfRuns(0.1));
  describeSearch(openStore);
  describeSearchPages(openStore);
  describeCursors(openStore, partOfRuns(0.08));
  describeSmallGraphs(openStore, partOfRuns(0.04));
  // A crowd is written in one transaction, which a server for tests has little memory for; supernode.test.ts has the large one.
  describeTraversals(openStore, partOfRuns(0.1), 300);
  describeComparisons(openStore, partOfRuns(0.1));
});
