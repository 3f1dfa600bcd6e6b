import { jest } from "@jest/globals";
import { describeContract } from "./parts.js";
import { stores } from "./stores.js";

jest.setTimeout(300_000);

describeContract(stores.neo4j, ["relations"]);
