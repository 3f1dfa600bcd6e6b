import { jest } from "@jest/globals";
import { describeContract } from "./parts.js";
import { stores } from "./stores.js";

jest.setTimeout(300_000);

// One file, because each file that asks a Neo4j server starts one.
describeContract(stores.neo4j);
