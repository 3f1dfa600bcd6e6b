import { sqliteStore } from "../support/open-graph.js";
import { describeRefs } from "./describe-refs.js";

describeRefs(sqliteStore);
