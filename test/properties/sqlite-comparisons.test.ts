import { sqliteStore } from "../support/open-graph.js";
import { describeComparisons } from "./describe-comparisons.js";

describeComparisons(sqliteStore);
