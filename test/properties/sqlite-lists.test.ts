import { sqliteStore } from "../support/open-graph.js";
import { describeLists } from "./describe-lists.js";

describeLists(sqliteStore);
