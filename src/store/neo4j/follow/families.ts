import type { Family, Model } from "../../../model/model.js";
import { kindOfId } from "../../../model/names.js";
import type { Change } from "../../change/apply-batch.js";
import { joiningTypes, touchedIn } from "../../follow/families.js";
import { familyScopes, familyType } from "../compile/family.js";
import type { Run } from "../connect/connection.js";
import { writeFamily } from "../write/write-families.js";
import type { AmountStep } from "./amounts.js";

/** What a change touches of a family: all nodes that are joined to what is written, before and after it, without those that are gone. */
interface Touched {
  readonly family: Family;
  readonly ids: readonly string[];
  /** How much counted for them before, and for what is gone. */
  readonly before: AmountStep;
}

const types = familyScopes.map(familyType).join("|");

/** Keeps families right, each as far as it is joined to what a change touches. It is made before a change is written, and follows once that is done. */
export class FollowingFamilies {
  /** How the amounts change. */
  readonly amounts: AmountStep[] = [];

  private constructor(
    private readonly run: Run,
    private readonly model: Model,
    private readonly touched: readonly Touched[],
  ) {}

  static async begin(run: Run, model: Model, change: Change): Promise<FollowingFamilies> {
    const gone = new Set(change.nodes.flatMap(({ before, after }) => (before && !after ? [before.id] : [])));
    const all: Touched[] = [];
    for (const family of model.families) {
      const touched = touchedIn(family, change);
      if (touched.length === 0) continue;
      // What is joined to them by the change is touched as well, so that the same nodes are joined to them afterwards.
      const ids = await joinedTo(run, model, family, touched);
      all.push({ family, ids: ids.filter((id) => !gone.has(id)), before: await amountOf(run, family, ids) });
    }
    return new FollowingFamilies(run, model, all);
  }

  /** The nodes for which others count by now. */
  get followed(): ReadonlySet<string> {
    return new Set(this.touched.flatMap(({ ids }) => ids));
  }

  /** Writes what differs. */
  async follow(): Promise<void> {
    for (const { family, ids, before } of this.touched) {
      await this.run({ cypher: `UNWIND $given.ids AS id MATCH (:Node {id: id})-[f:${types}]->() DELETE f`, parameters: { ids } });
      await writeFamily(this.run, this.model, family, ids);
      const after = await amountOf(this.run, family, ids);
      this.amounts.push({ ...after, count: after.count - before.count, outSquares: after.outSquares - before.outSquares });
    }
  }
}

/** How much counts for some nodes of a family. */
async function amountOf(run: Run, { kind }: Family, ids: readonly string[]): Promise<AmountStep> {
  const [row] = await run({
    cypher: [
      `UNWIND $given.ids AS id MATCH (n:Node {id: id}) WITH COUNT { (n)-[:${types}]->() } AS size`,
      "RETURN coalesce(sum(size), 0) AS count, coalesce(sum(size * size), 0) AS squares",
    ].join("\n"),
    parameters: { ids },
  });
  return { what: "FAMILY", name: kind, count: Number(row?.["count"]), outSquares: Number(row?.["squares"]), inSquares: 0 };
}

/** All nodes of the kind that are joined to some, these included. */
async function joinedTo(run: Run, model: Model, family: Family, start: readonly string[]): Promise<string[]> {
  const label = model.typeOfKind(family.kind).name;
  const cypher = `UNWIND $given.level AS id MATCH (:Node {id: id})-[:${joiningTypes(family).join("|")}]-(m:${label}) RETURN DISTINCT m.id AS id`;
  const seen = new Set<string>(start.filter((id) => kindOfId(id) === family.kind));
  for (let level = [...seen]; level.length > 0;) {
    const rows = await run({ cypher, parameters: { level } });
    level = rows.map(({ id }) => String(id)).filter((id) => !seen.has(id));
    for (const id of level) seen.add(id);
  }
  return [...seen];
}
