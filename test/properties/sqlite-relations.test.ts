import { sqliteStore } from "../support/open-graph.js";
import { describeRelations } from "./describe-relations.js";

describeRelations(sqliteStore);
