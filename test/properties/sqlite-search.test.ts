import { sqliteStore } from "../support/open-graph.js";
import { describeSearchPages } from "./describe-search-pages.js";
import { describeSearch } from "./describe-search.js";

describeSearch(sqliteStore);
describeSearchPages(sqliteStore);
