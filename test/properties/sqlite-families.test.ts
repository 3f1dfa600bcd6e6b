import { sqliteStore } from "../support/open-graph.js";
import { describeFamilies } from "./describe-families.js";

describeFamilies(sqliteStore);
