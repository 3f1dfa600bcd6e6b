import { sqliteStore } from "../support/open-graph.js";
import { describeDerived } from "./describe-derived.js";

describeDerived(sqliteStore);
