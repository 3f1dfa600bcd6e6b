import type { Model } from "../../../model/model.js";
import { slugOf } from "../../../model/names.js";
import { allValues } from "../../../model/written.js";
import type { Change } from "../../change/apply-batch.js";
import type { NodeRecord } from "../../port/write-batch.js";
import type { Run } from "../connect/connection.js";
import { removeEdges, writeEdges } from "./write-edges.js";
import { updateNodes } from "./write-nodes.js";

/** Writes what a change says of nodes and edges; what follows from them is left to others. */
export async function writeChange(run: Run, model: Model, change: Change): Promise<void> {
  const { nodes, edges } = change;
  await removeEdges(
    run,
    edges.flatMap(({ before, after }) => (before && !after ? [before] : [])),
  );
  await updateNodes(run, model, await recordsOf(run, model, change));
  await writeEdges(
    run,
    edges.flatMap(({ after }) => after ?? []),
  );
  const gone = nodes.flatMap(({ before, after }) => (before && !after ? [before.id] : []));
  if (gone.length === 0) return;
  await run({ cypher: "UNWIND $given.gone AS id MATCH (:Node {id: id})<-[:NAMES]-(a:Name) DETACH DELETE a", parameters: { gone } });
  await run({ cypher: "UNWIND $given.gone AS id MATCH (n:Node {id: id}) DETACH DELETE n", parameters: { gone } });
}

/** The nodes as records with all that follows from their values and links. A result follows its links, also where it is not written itself. */
async function recordsOf(run: Run, model: Model, { nodes, edges }: Change): Promise<NodeRecord[]> {
  const written = nodes.flatMap(({ after }) => after ?? []);
  const linked = written.flatMap(({ id, kind }) => (model.typeOfKind(kind).isNamed ? [] : [id]));
  const links = new Map<string, Set<string>>(linked.map((id) => [id, new Set()]));
  const rows =
    linked.length === 0
      ? []
      : await run({
          cypher: "UNWIND $given.linked AS id MATCH (n:Node {id: id})-[e]->(:Node) RETURN DISTINCT id, type(e) AS type",
          parameters: { linked },
        });
  for (const { id, type } of rows) links.get(String(id))?.add(model.edge(String(type)).forward);
  for (const { after } of edges) if (after) links.get(after.from)?.add(model.edge(after.type).forward);
  return written.map(({ id, kind, origin, properties }) => {
    const values = allValues(model.typeOfKind(kind), properties, links.get(id) ?? new Set(), origin);
    return { id, kind, properties: { id, kind, slug: slugOf(id), origin, ...values } };
  });
}
