import { sqliteStore } from "../support/open-graph.js";
import { describeTraversals } from "./describe-traversals.js";

describeTraversals(sqliteStore);
