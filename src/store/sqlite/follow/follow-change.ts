import type { Model } from "../../../model/model.js";
import type { Change } from "../../change/apply-batch.js";
import type { Connection } from "../connect/connection.js";
import { makeDerived, removeDerived, writeNames } from "../write/derived.js";
import { dropIndexes, makeIndexes } from "../write/indexes.js";
import { derivedIndexes } from "../write/schema.js";
import { writeChange } from "../write/write-change.js";
import { followAmounts } from "./amounts.js";
import { followFamilies } from "./families.js";
import { followOrders } from "./orders.js";
import { FollowingSearch } from "./search.js";

/** Makes what follows from a change that is written. */
type Follow = () => void;

/**
 * Writes a change. What is answered writes of all that follows from nodes and edges what differs then: names, words, families, counts and what nodes
 * have from others. What making all of it anew would give is the same (`makeDerived`).
 */
export const writeAndFollow = (connection: Connection, model: Model, change: Change): Follow =>
  changesMost(connection, change) ? followAnew(connection, model, change) : followEach(connection, model, change);

/** Where a change is as large as the graph, following each part of it takes longer than to make all anew. */
function changesMost(connection: Connection, { nodes }: Change): boolean {
  return nodes.length > fewNodes && nodes.length > Number(connection.value("SELECT count(*) FROM node")) / 3;
}

/** So many nodes are followed in less time than it takes to make all indexes of lists anew. */
const fewNodes = 1_000;

function followAnew(connection: Connection, model: Model, change: Change): Follow {
  dropIndexes(connection, derivedIndexes(model));
  const numbers = removeDerived(connection);
  writeChange(connection, model, change);
  // A change of so much takes much memory, and nothing of it is needed any more.
  return followerAnew(connection, model, numbers);
}

function followerAnew(connection: Connection, model: Model, numbers: ReadonlyMap<string, number>): Follow {
  return () => {
    makeDerived(connection, model, numbers);
    makeIndexes(connection, derivedIndexes(model));
    connection.execute("ANALYZE");
  };
}

function followEach(connection: Connection, model: Model, change: Change): Follow {
  const search = new FollowingSearch(connection, model, change);
  const keys = writeChange(connection, model, change);
  return () => {
    const named = change.nodes.flatMap(({ after }) => (after && model.typeOfKind(after.kind).isNamed ? (keys.get(after.id) ?? []) : []));
    connection.run("DELETE FROM name WHERE node IN (SELECT value FROM json_each(@named))", { named: JSON.stringify(named) });
    writeNames(connection, model, named);
    const families = followFamilies(connection, model, change, keys);
    followOrders(connection, model, change, keys, families);
    followAmounts(connection, model, change, keys, families);
    search.follow();
  };
}
