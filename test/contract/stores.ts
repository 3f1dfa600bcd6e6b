import { describe } from "@jest/globals";
import { describeWithNeo4j, type TestNeo4j } from "../support/neo4j-server.js";
import { neo4jStore } from "../support/neo4j-store.js";
import { sqliteStore, type StoreFactory } from "../support/open-graph.js";
import { partOfRuns, propertyRuns, type Runs } from "../support/property-runs.js";

/** What a part of the contract is given to try a store. */
export interface StoreUnderTest {
  readonly openStore: StoreFactory;
  /** How often the part tries a property. */
  readonly runs: Runs;
  /** True where every statement takes long, so that of what is alike one is tried. */
  readonly isSlow: boolean;
  /** The number of relations of a node that has very many. */
  readonly crowdSize: number;
}

/** A store that keeps the contract. */
export interface ContractStore {
  readonly name: string;
  /** A `describe` in which the store can be opened. Where its server cannot run, it skips with a warning, and fails in CI. */
  describe(name: string, suite: (openStore: StoreFactory) => void): void;
  /** The runs of a part that asks for this share of them of a store that takes its time. */
  runs(shareOfSlow: number): Runs;
  readonly isSlow: boolean;
  readonly crowdSize: number;
}

const sqlite: ContractStore = {
  name: "SQLite",
  describe: (name, suite) => {
    describe(name, () => {
      suite(sqliteStore);
    });
  },
  runs: () => propertyRuns,
  isSlow: false,
  crowdSize: 20_000,
};

/** Every new statement takes the server up to a second to plan, so each property runs a few times only. */
const neo4j: ContractStore = {
  name: "Neo4j",
  describe: (name, suite) => {
    describeWithNeo4j(name, (server: () => TestNeo4j) => {
      suite(neo4jStore(server));
    });
  },
  runs: partOfRuns,
  isSlow: true,
  // A crowd is written in one transaction, and a server for tests has little memory; neo4j/supernode.ts has the large one.
  crowdSize: 300,
};

/** Every store. A new one is added here, and a `<store>.test.ts` beside the others runs the contract for it. */
export const stores = { sqlite, neo4j } as const satisfies Readonly<Record<string, ContractStore>>;
