import type { Model } from "../../../model/model.js";
import type { Change } from "../../change/apply-batch.js";
import type { Connection } from "../connect/connection.js";
import { makeDerived, removeDerived, writeNames } from "../write/derived.js";
import { dropIndexes } from "../write/indexes.js";
import { derivedIndexes } from "../write/schema.js";
import { writeChange, type ChangeKeys } from "../write/write-change.js";
import { followAmounts } from "./amounts.js";
import { followFamilies } from "./families.js";
import { followOrders } from "./orders.js";
import { FollowingSearch } from "./search.js";

/** So many nodes are followed in less time than it takes to make all indexes of lists anew. */
const fewNodes = 1_000;

/**
 * Writes the changes of one transaction, and of all that follows from nodes and edges what differs then: names, words, families, counts and what
 * nodes have from others. Where the changes come to be as large as the graph, it takes longer to follow each of them than to make all anew, which
 * gives the same; that is done at the end, and names alone are kept right until then, for later changes are checked by them.
 */
export class FollowedChanges {
  /** How many nodes were written, and how many of them were new. */
  #written = 0;
  #created = 0;
  /** By which numbers the index of words knew nodes, once all is made anew. */
  #numbers: ReadonlyMap<string, number> | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly model: Model,
  ) {}

  /** Writes a change. Nothing of it is needed any more after that. */
  write(change: Change): void {
    this.#written += change.nodes.length;
    if (!this.#numbers && this.#changeMost()) this.#numbers = this.#beginAnew();
    if (this.#numbers) this.#followNames(change, writeChange(this.connection, this.model, change));
    else this.#follow(change);
    this.#created += change.nodes.filter(({ before }) => before === null).length;
  }

  /** Makes what was put off until all is written. */
  end(): void {
    if (!this.#numbers) return;
    makeDerived(this.connection, this.model, this.#numbers, listed(this.model));
    this.connection.execute("ANALYZE");
  }

  #changeMost(): boolean {
    if (this.#written <= fewNodes) return false;
    const before = Number(this.connection.value("SELECT count(*) FROM node")) - this.#created;
    return this.#written > before / 3;
  }

  #beginAnew(): ReadonlyMap<string, number> {
    dropIndexes(this.connection, listed(this.model));
    return removeDerived(this.connection);
  }

  #follow(change: Change): void {
    const { connection, model } = this;
    const search = new FollowingSearch(connection, model, change);
    const keys = writeChange(connection, model, change);
    this.#followNames(change, keys);
    const families = followFamilies(connection, model, change, keys);
    followOrders(connection, model, change, keys, families);
    followAmounts(connection, model, change, keys, families);
    search.follow();
  }

  #followNames({ nodes }: Change, keys: ChangeKeys): void {
    const named = nodes.flatMap(({ after }) => (after && this.model.typeOfKind(after.kind).isNamed ? (keys.get(after.id) ?? []) : []));
    this.connection.run("DELETE FROM name WHERE node IN (SELECT value FROM json_each(@named))", { named: JSON.stringify(named) });
    writeNames(this.connection, this.model, named);
  }
}

/** The indexes that are made after the rows. Names are looked up meanwhile. */
const listed = (model: Model): string[] => derivedIndexes(model).filter((definition) => !definition.includes(" ON name "));
