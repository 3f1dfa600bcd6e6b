import { sqliteStore } from "../support/open-graph.js";
import { describeCursors } from "./describe-cursors.js";

describeCursors(sqliteStore);
