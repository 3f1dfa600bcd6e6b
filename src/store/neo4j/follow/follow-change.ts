import type { Model } from "../../../model/model.js";
import type { Change } from "../../change/apply-batch.js";
import type { Run } from "../connect/connection.js";
import { refreshNames } from "../write/refresh-names.js";
import { writeChange } from "../write/write-change.js";
import { followAmounts } from "./amounts.js";
import { FollowingFamilies } from "./families.js";
import { followOrders } from "./orders.js";
import { FollowingSearch } from "./search.js";

/**
 * Writes a change, and of all that follows from nodes and edges what differs then: names, words, families, counts and what nodes have from
 * others. What making all of it anew would give is the same (`refreshDerived`). `nextNumber` is the first by which the index of words has
 * known no node yet.
 */
export async function followChange(run: Run, model: Model, change: Change, nextNumber: number): Promise<void> {
  const search = await FollowingSearch.begin(run, model, change);
  const families = await FollowingFamilies.begin(run, model, change);
  await writeChange(run, model, change);
  const named = change.nodes.flatMap(({ after }) => (after && model.typeOfKind(after.kind).isNamed ? [after.id] : []));
  if (named.length > 0) await refreshNames(run, named);
  await families.follow();
  await followOrders(run, model, change, families.followed);
  await followAmounts(run, change, families.amounts);
  await search.follow(nextNumber);
}
