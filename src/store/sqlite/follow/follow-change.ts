import type { Model } from "../../../model/model.js";
import type { Change } from "../../change/apply-batch.js";
import type { Connection } from "../connect/connection.js";
import { writeNames } from "../write/derived.js";
import { writeChange } from "../write/write-change.js";
import { followAmounts } from "./amounts.js";
import { followFamilies } from "./families.js";
import { followOrders } from "./orders.js";
import { FollowingSearch } from "./search.js";

/**
 * Writes a change, and of all that follows from nodes and edges what differs then: names, words, families, counts and what nodes have from
 * others. What making all of it anew would give is the same (`makeDerived`).
 */
export function followChange(connection: Connection, model: Model, change: Change): void {
  const search = new FollowingSearch(connection, model, change);
  const keys = writeChange(connection, model, change);
  const named = change.nodes.flatMap(({ after }) => (after && model.typeOfKind(after.kind).isNamed ? (keys.get(after.id) ?? []) : []));
  connection.run("DELETE FROM name WHERE node IN (SELECT value FROM json_each(@named))", { named: JSON.stringify(named) });
  writeNames(connection, model, named);
  const families = followFamilies(connection, model, change, keys);
  followOrders(connection, model, change, keys, families);
  followAmounts(connection, model, change, keys, families);
  search.follow();
}
