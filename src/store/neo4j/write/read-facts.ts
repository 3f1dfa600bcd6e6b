import type { EvidenceFact } from "../../../model/confidence.js";
import type { Model, Property } from "../../../model/model.js";
import { statedValues, written, writtenAs } from "../../../model/written.js";
import type { EdgeFact, FactsAnswer, FactsQuestion, NameFact, NodeFact } from "../../change/facts.js";
import type { Run } from "../connect/connection.js";
import type { Statement } from "../connect/statement.js";

/** Answers what a write asks of the graph: all of it is on its way to the server together. */
export async function readFacts(run: Run, model: Model, question: FactsQuestion): Promise<FactsAnswer> {
  const { names = [] } = question;
  const nodes = [...(question.nodes ?? []), ...(question.rejecting === true ? await rejectingPapers(run) : [])];
  const [foundNodes, foundNames, ...edges] = await Promise.all([
    nodesOf(run, model, nodes),
    namesOf(run, names),
    ...edgeStatements(model, question).map((statement) => edgesBy(run, statement)),
  ]);
  return { nodes: foundNodes, names: foundNames, edges: edges.flat() };
}

const rejectingPapers = async (run: Run): Promise<string[]> =>
  (await run({ cypher: "MATCH (n:Paper) WHERE size(n.rejected) > 0 RETURN n.id AS id", parameters: {} })).map(({ id }) => String(id));

async function nodesOf(run: Run, model: Model, ids: readonly string[]): Promise<NodeFact[]> {
  if (ids.length === 0) return [];
  const results = model.type("Result").name;
  const rows = await run({
    cypher: [
      "UNWIND $given.ids AS id MATCH (n:Node {id: id})",
      `RETURN properties(n) AS values, CASE WHEN n:${results} THEN COLLECT { MATCH (n)-[e]->() RETURN DISTINCT type(e) } ELSE [] END AS links`,
    ].join("\n"),
    parameters: { ids },
  });
  return rows.map((row) => {
    const { values, links } = row as unknown as { values: Record<string, unknown>; links: readonly string[] };
    const [id, kind] = [String(values["id"]), String(values["kind"])];
    const type = model.typeOfKind(kind);
    const own = Object.fromEntries(written(type).map((property) => [writtenAs(property), valueOf(property, values[property.stored])]));
    const linked = new Set(links.map((each) => model.edge(each).forward));
    return { id, kind, origin: String(values["origin"]), properties: statedValues(type, own, linked) };
  });
}

async function namesOf(run: Run, keys: readonly string[]): Promise<NameFact[]> {
  if (keys.length === 0) return [];
  const cypher = `UNWIND $given.keys AS key MATCH (a:Name {key: key})-[:NAMES]->(n:Node)
    RETURN a.key AS key, a.rank AS rank, a.kind AS kind, n.id AS id`;
  return (await run({ cypher, parameters: { keys } })) as unknown as NameFact[];
}

function edgeStatements(model: Model, { outOf, at = [], between = [], saidBy = [] }: FactsQuestion): Statement[] {
  const all = [...model.edges.keys()];
  const types = (names: readonly string[]): string => names.join("|");
  const pairs = [...new Map(between.map((pair) => [pair.join(" "), pair])).values()];
  return [
    ...(outOf && outOf.ids.length > 0
      ? [{ cypher: `UNWIND $given.ids AS id MATCH (a:Node {id: id})-[e:${types(outOf.types)}]->(b:Node)`, parameters: { ids: outOf.ids } }]
      : []),
    ...(at.length > 0
      ? [
          { cypher: `UNWIND $given.at AS id MATCH (a:Node {id: id})-[e:${types(all)}]->(b:Node)`, parameters: { at } },
          { cypher: `UNWIND $given.at AS id MATCH (b:Node {id: id})<-[e:${types(all)}]-(a:Node)`, parameters: { at } },
        ]
      : []),
    ...(pairs.length > 0
      ? [
          {
            cypher: `UNWIND $given.pairs AS pair MATCH (a:Node {id: pair[0]})-[e:${types(all)}]->(b:Node {id: pair[1]})`,
            parameters: { pairs: pairs.map((pair) => [...pair]) },
          },
        ]
      : []),
    ...(saidBy.length > 0
      ? [
          {
            cypher: `MATCH (a:Node)-[e:${types(all)}]->(b:Node) WHERE any(source IN e.sources WHERE source IN $given.saidBy)`,
            parameters: { saidBy },
          },
        ]
      : []),
  ];
}

async function edgesBy(run: Run, { cypher, parameters }: Statement): Promise<EdgeFact[]> {
  const rows = await run({
    cypher: `${cypher} RETURN type(e) AS type, a.id AS from, b.id AS to, properties(e) AS properties`,
    parameters,
  });
  return rows.map(({ properties, ...ends }) => {
    const { evidence, ...stored } = properties as { readonly evidence?: string };
    const absent = { sources: [], references: [], note: null, confidence: 1 };
    return { ...absent, ...ends, ...stored, evidence: JSON.parse(evidence ?? "[]") as EvidenceFact[] } as unknown as EdgeFact;
  });
}

/** What is stored of a property; where something was read is one text. */
const valueOf = ({ type }: Property, stored: unknown): unknown =>
  type === "evidence" && typeof stored === "string" ? (JSON.parse(stored) as unknown) : stored;
