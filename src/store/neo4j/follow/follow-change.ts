import type { Model } from "../../../model/model.js";
import type { Change } from "../../change/apply-batch.js";
import type { Run } from "../connect/connection.js";
import { refreshDerived } from "../write/refresh-derived.js";
import { refreshNames } from "../write/refresh-names.js";
import { markOrder } from "../write/refresh-search.js";
import { writeChange } from "../write/write-change.js";
import { followAmounts } from "./amounts.js";
import { FollowingFamilies } from "./families.js";
import { followOrders } from "./orders.js";
import { FollowingSearch } from "./search.js";

/** So many nodes are followed in less time than it takes to make anew what follows from all. */
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
  #isMadeAnew = false;

  /** `nextNumber` is the first by which the index of words has known no node yet. */
  constructor(
    private readonly run: Run,
    private readonly model: Model,
    private nextNumber: number,
  ) {}

  /** Writes a change. Nothing of it is needed any more after that. */
  async write(change: Change): Promise<void> {
    const { nodes, edges } = change;
    if (nodes.length + edges.length === 0) return;
    this.#written += nodes.length;
    this.#isMadeAnew ||= await this.#changeMost();
    if (this.#isMadeAnew) await this.#writeNamed(change);
    else await this.#follow(change);
    this.#created += nodes.filter(({ before }) => before === null).length;
  }

  /** Makes what was put off until all is written. */
  async end(): Promise<void> {
    if (this.#isMadeAnew) await markOrder(this.run, await refreshDerived(this.run, this.model, this.nextNumber));
  }

  async #changeMost(): Promise<boolean> {
    if (this.#written <= fewNodes) return false;
    const [row] = await this.run({ cypher: "MATCH (n:Node) RETURN count(n) AS count", parameters: {} });
    return this.#written > (Number(row?.["count"]) - this.#created) / 3;
  }

  async #follow(change: Change): Promise<void> {
    const { run, model } = this;
    const search = await FollowingSearch.begin(run, model, change);
    const families = await FollowingFamilies.begin(run, model, change);
    await this.#writeNamed(change);
    await families.follow();
    await followOrders(run, model, change, families.followed);
    await followAmounts(run, change, families.amounts);
    this.nextNumber = await search.follow(this.nextNumber);
  }

  async #writeNamed(change: Change): Promise<void> {
    const { run, model } = this;
    await writeChange(run, model, change);
    const named = change.nodes.flatMap(({ after }) => (after && model.typeOfKind(after.kind).isNamed ? [after.id] : []));
    if (named.length > 0) await refreshNames(run, named);
  }
}
