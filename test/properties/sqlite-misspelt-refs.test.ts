import { sqliteStore } from "../support/open-graph.js";
import { describeMisspeltRefs } from "./describe-misspelt-refs.js";

describeMisspeltRefs(sqliteStore);
