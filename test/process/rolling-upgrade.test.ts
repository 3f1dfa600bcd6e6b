import { join } from "node:path";
import { describe } from "@jest/globals";
import { describeRollingUpgrade } from "./rolling-upgrade.js";

describe("two processes over one file", () => {
  describeRollingUpgrade((program) => ({ PAPERGRAPH_DATABASE: join(program, "shared.sqlite") }));
});
