import type { FieldNode } from "graphql";
import type { Scope } from "../../model/declare/declaration.js";
import { ModelError, type Computed, type End, type FacetKey, type Kind, type Property, type Type } from "../../model/model.js";
import { argumentsOf } from "../parse/arguments.js";
import { collectFields, type Request, type RequestedField } from "../parse/collect-fields.js";
import { parseFilter } from "../parse/filter.js";
import { parseMinConfidence } from "../parse/min-confidence.js";
import { directFirst, parseOrder } from "../parse/order.js";
import { pageSize, parsePage } from "../parse/page.js";
import type {
  AggregateSelection,
  Branch,
  EdgePart,
  EvidencePapers,
  FacetSelection,
  KeyedNode,
  NodeSelection,
  PageSelection,
  SummaryPart,
  View,
} from "../selection.js";

/** What the occurrences of a field ask of a node of one of these kinds. */
export function planNode(request: Request, kinds: readonly Kind[], parents: readonly FieldNode[]): NodeSelection {
  const { model } = request;
  const properties = new Map<string, Property>();
  const branches: Branch[] = [];
  const computed: Computed[] = [];
  const types = kinds.map((kind) => model.typeOfKind(kind).name);
  for (const field of collectFields(request, types, parents)) {
    const ends = new Map<string, { end: End; kinds: Kind[] }>();
    for (const type of field.types.map((name) => model.type(name))) {
      const property = type.properties.get(field.name);
      const worked = type.computed.get(field.name);
      if (property?.type === "evidence") branches.push(planEvidence(request, field, type));
      else if (property) properties.set(property.name, property);
      else if (worked) computed.push(worked);
      else groupEnd(ends, type, field);
    }
    for (const group of ends.values()) branches.push(planBranch(request, field, group.end, group.kinds));
  }
  for (const property of computed.flatMap(({ of }) => of)) properties.set(property.name, properties.get(property.name) ?? property);
  return { kinds, properties: [...properties.values()], branches, ...(computed.length > 0 && { computed: [...new Set(computed)] }) };
}

/** Where a node was read: in its paper. */
function planEvidence(request: Request, field: RequestedField, type: Type): Branch {
  const end = type.ends.get("paper");
  if (!end) throw new ModelError(`${type.name} has evidence and no paper.`);
  return { is: "evidence", key: field.key, kinds: type.kinds, end, papers: planPapers(request, field) };
}

/** The papers that evidence shows. */
function planPapers(request: Request, field: RequestedField): EvidencePapers {
  const paper = request.model.type("Paper");
  const id = paper.properties.get("id");
  return planKeyed(request, "Evidence", "paper", paper.kinds, field.nodes).map(({ key, node }) => ({
    key,
    node: { ...node, properties: [...new Set([...(id ? [id] : []), ...node.properties])] },
  }));
}

/** One field may follow different relations in different kinds: each of these is a branch of its own. */
function groupEnd(ends: Map<string, { end: End; kinds: Kind[] }>, type: Type, field: RequestedField): void {
  const end = type.ends.get(field.name);
  if (!end) throw new ModelError(`${type.name} has no ${field.name}.`);
  const name = `${end.edge.name} ${end.direction}`;
  const group = ends.get(name) ?? { end, kinds: [] };
  group.kinds.push(...type.kinds);
  ends.set(name, group);
}

function planBranch(request: Request, field: RequestedField, end: End, kinds: readonly Kind[]): Branch {
  if (end.shape === "one" || end.shape === "many") {
    return { is: "link", key: field.key, kinds, end, node: planNode(request, end.targetKinds, field.nodes) };
  }
  return { is: "page", key: field.key, kinds, end, page: planPage(request, field, request.model.type(end.target), end) };
}

/** The nodes of these kinds that the fields of one name show, in an object of a type that is not a kind. */
export function planKeyed(
  request: Request,
  typeName: string,
  name: string,
  kinds: readonly Kind[],
  parents: readonly FieldNode[],
): readonly KeyedNode[] {
  return collectFields(request, [typeName], parents)
    .filter((field) => field.name === name)
    .map(({ key, nodes }) => ({ key, node: planNode(request, kinds, nodes) }));
}

/** What a connection field asks of a list of nodes of a type: a root list, or the nodes at the other end of a relation. */
export function planPage(request: Request, field: RequestedField, type: Type, end?: End): PageSelection {
  const args = argumentsOf(request, field);
  const kinds = end?.targetKinds ?? type.kinds;
  const scope = (args["scope"] ?? "EXACT") as Scope;
  const least = args["minConfidence"];
  const asked = parseOrder(type, args["orderBy"]);
  const order = end?.shape === "relation" && scope !== "EXACT" ? [directFirst, ...asked] : asked;
  const keys = order.map((item) => `${item.key.name}${item.descending ? "-" : "+"}`).join();
  const signature = `${end ? `${end.edge.name} ${end.direction} ${scope}` : type.name} ${keys}`;
  return {
    kinds,
    order,
    scope,
    ...(least !== undefined && { minConfidence: parseMinConfidence(least) }),
    signature,
    ...planConnection(request, field, `${type.name}${end?.shape === "relation" ? "Relation" : ""}`, kinds, type, { end }),
    filter: parseFilter(request.model, type, kinds, args["filter"]),
    range: parsePage(args, order, signature),
  };
}

/**
 * What is shown of a connection. Its type is called `<names>Connection` and that of its edges `<names>Edge`. Only lists of a type have
 * facets and aggregates. `plain` are fields of the connection that are always answered.
 */
export function planConnection(
  request: Request,
  field: RequestedField,
  names: string,
  kinds: readonly Kind[],
  type?: Type,
  { end, plain = [] }: { readonly end?: End | undefined; readonly plain?: readonly string[] } = {},
): Pick<PageSelection, "totalCount" | "views" | "facets" | "aggregates" | "pageInfo"> {
  const views: View[] = [];
  const facets: FacetSelection[] = [];
  const aggregates: AggregateSelection[] = [];
  const pageInfo: string[] = [];
  let totalCount = false;
  for (const part of collectFields(request, [`${names}Connection`], field.nodes)) {
    if (part.name === "totalCount") totalCount = true;
    else if (part.name === "nodes") views.push({ is: "nodes", key: part.key, node: planNode(request, kinds, part.nodes) });
    else if (part.name === "edges") views.push(planEdges(request, part, `${names}Edge`, kinds, end));
    else if (part.name === "pageInfo") pageInfo.push(part.key);
    else if (part.name === "facets" && type) facets.push(planFacet(request, part, type));
    else if (part.name === "aggregate" && type) aggregates.push(planAggregate(request, part, type));
    else if (!plain.includes(part.name)) throw new ModelError(`Nothing plans ${names}Connection.${part.name}.`);
  }
  return { totalCount, views, facets, aggregates, pageInfo };
}

function planEdges(request: Request, field: RequestedField, edgeType: string, kinds: readonly Kind[], end?: End): View {
  const { model } = request;
  const properties = new Set<string>();
  const parts: EdgePart[] = [];
  const ranges: string[] = [];
  for (const { key, name, nodes } of collectFields(request, [edgeType], field.nodes)) {
    const family = model.families.find(({ via }) => via === name);
    if (name === "node") parts.push({ is: name, key, node: planNode(request, kinds, nodes) });
    else if (name === "sources") parts.push({ is: name, key, node: planNode(request, model.type("Paper").kinds, nodes) });
    else if (name === "evidence") parts.push({ is: name, key, papers: planPapers(request, { key, name, nodes, types: [edgeType] }) });
    else if (name === "ranges") ranges.push(key);
    else if (!family) properties.add(name);
    // A relation is inherited within the family that it leads to, and no other: a field of another one answers null.
    else if (family.kind === end?.edge.family?.kind) parts.push({ is: "via", key, node: planNode(request, [family.kind], nodes) });
  }
  const cursor = properties.delete("cursor");
  return { is: "edges", key: field.key, cursor, properties: [...properties], ...(ranges.length > 0 && { ranges }), parts };
}

function planFacet(request: Request, field: RequestedField, type: Type): FacetSelection {
  const { by, first } = argumentsOf(request, field);
  const keys = named(type.facets, by, `facet of ${type.name}`);
  const values = collectFields(request, ["Facet"], field.nodes)
    .filter((part) => part.name === "values")
    .map(({ key, nodes }) => ({ key, nodes: planKeyed(request, "FacetValue", "node", kindsOf(keys), nodes) }));
  return { key: field.key, by: keys, first: pageSize(first, "first"), values };
}

function planAggregate(request: Request, field: RequestedField, type: Type): AggregateSelection {
  const { of, by, first } = argumentsOf(request, field);
  const byKeys = named(type.facets, by, `facet of ${type.name}`);
  const parts = collectFields(request, ["AggregateGroup"], field.nodes);
  const numbers = parts.filter((part) => part.name === "numbers");
  const asked = numbers.flatMap(({ nodes }) => collectFields(request, ["NumberSummary"], nodes).map(({ name }) => name));
  return {
    key: field.key,
    of: named(type.numbers, of, `number of ${type.name}`),
    by: byKeys,
    first: pageSize(first, "first"),
    keys: parts
      .filter((part) => part.name === "keys")
      .map(({ key, nodes }) => ({ key, nodes: planKeyed(request, "AggregateKey", "node", kindsOf(byKeys), nodes) })),
    numbers: numbers.map(({ key }) => key),
    parts: summaryParts.filter((part) => asked.includes(part)),
  };
}

const summaryParts: readonly SummaryPart[] = ["count", "min", "max", "average", "median"];

/** The keys of these names, each once. */
function named<T>(keys: ReadonlyMap<string, T>, names: unknown, what: string): T[] {
  return [...new Set(names as string[])].map((name) => {
    const key = keys.get(name);
    if (!key) throw new ModelError(`There is no ${what} called ${name}.`);
    return key;
  });
}

/** The kinds of the nodes that values of these keys are. */
const kindsOf = (keys: readonly FacetKey[]): Kind[] => [...new Set(keys.flatMap((key) => key.end?.targetKinds ?? []))];
