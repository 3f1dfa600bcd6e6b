import { sqliteStore } from "../support/open-graph.js";
import { describeSmallGraphs } from "./describe-small-graphs.js";

describeSmallGraphs(sqliteStore);
