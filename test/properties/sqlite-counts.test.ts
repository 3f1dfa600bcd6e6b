import { sqliteStore } from "../support/open-graph.js";
import { describeCounts } from "./describe-counts.js";

describeCounts(sqliteStore);
