import type { Model } from "../../src/model/model.js";
import type { FilterInput } from "../support/reference-filter.js";
import { isList, type ListShape, type NodeShape, type RootShape } from "./operation-shape.js";

/** A variable of an operation, and what its values are. */
export type Variable = { readonly name: string; readonly type: string } & (
  | { readonly is: "filter"; readonly of: string; readonly shape: FilterInput }
  | { readonly is: "size" | "ref" | "id" | "ids" }
  /** A cursor of the list that stands under this response key. */
  | { readonly is: "cursor"; readonly list: string }
);

/** An operation without its values. */
export interface Operation {
  readonly document: string;
  readonly variables: readonly Variable[];
}

/** Writes an operation as GraphQL. Everything that takes a value has a variable, and every list a response key of its own. */
export function printShape(model: Model, roots: readonly RootShape[]): Operation {
  const printer = new Printer(model);
  const fields = roots.map((root) => printer.root(root));
  const declared = printer.variables.map(({ name, type }) => `$${name}: ${type}`);
  const head = declared.length === 0 ? "query" : `query (${declared.join(", ")})`;
  return { document: [`${head} { ${fields.join(" ")} }`, ...printer.fragments].join("\n"), variables: printer.variables };
}

/** A variable as given to the printer, which names it. */
type Unnamed = Variable extends infer Each ? (Each extends Variable ? Omit<Each, "name"> : never) : never;

class Printer {
  readonly variables: Variable[] = [];
  readonly fragments: string[] = [];
  private keys = 0;

  constructor(private readonly model: Model) {}

  root(shape: RootShape): string {
    switch (shape.is) {
      case "list":
        return this.list(this.model.type(shape.list.type).list?.field ?? "", shape.list);
      case "item": {
        const { item, isNamed } = this.model.type(shape.type);
        const argument = isNamed
          ? `ref: ${this.variable({ is: "ref", type: "String!" })}`
          : `id: ${this.variable({ is: "id", type: "ID!" })}`;
        return `${this.key("i")}: ${item?.field ?? ""}(${argument}) ${this.node(shape.node)}`;
      }
      case "node":
        return `${this.key("i")}: node(id: ${this.variable({ is: "id", type: "ID!" })}) ${this.node(shape.node)}`;
      case "nodes":
        return `${this.key("i")}: nodes(ids: ${this.variable({ is: "ids", type: "[ID!]!" })}) ${this.node(shape.node)}`;
      case "resolve": {
        const args = `ref: ${this.variable({ is: "ref", type: "String!" })}, first: ${this.variable({ is: "size", type: "Int!" })}`;
        return `${this.key("m")}: resolve(${args}) { matched text score node ${this.node(shape.node)} }`;
      }
      case "statistics": {
        const hardware = `hardware(first: ${this.variable({ is: "size", type: "Int!" })}) { hardware ${this.node(shape.node)} targetedBy evaluated results }`;
        return `${this.key("s")}: statistics { nodes { kind count } relations { relation count } papersByYear { year count } ${hardware} }`;
      }
    }
  }

  private node({ on, isTypenameAsked, properties, ends, fragments, shared }: NodeShape, isFragment = false): string {
    const parts = isTypenameAsked ? ["__typename"] : [];
    // In a fragment a property may be of another type than one of the same name beside it.
    for (const { name, isAliased } of properties) parts.push(isAliased || isFragment ? `${this.key("p")}: ${name}` : name);
    for (const { end, target } of ends)
      parts.push(isList(target) ? this.list(end.field, target) : `${this.key("l")}: ${end.field} ${this.node(target)}`);
    for (const { isNamed, node } of fragments) {
      const body = `on ${node.on} ${this.node(node, true)}`;
      if (!isNamed) parts.push(`... ${body}`);
      else {
        const name = this.key("F");
        this.fragments.push(`fragment ${name} ${body}`);
        parts.push(`...${name}`);
      }
    }
    const key = this.key("k");
    for (const { kind, field } of shared)
      parts.push(`... on ${this.model.typeOfKind(kind).name} { ${key}: ${field}(first: 2) { totalCount nodes { __typename id } } }`);
    return `{ ${(parts.length > 0 ? parts : [on === "Node" ? "id" : "__typename"]).join(" ")} }`;
  }

  private list(field: string, shape: ListShape): string {
    const key = this.key("c");
    const { type, filter, orderBy, scope, isBackward, cursors } = shape;
    const args = [`${isBackward ? "last" : "first"}: ${this.variable({ is: "size", type: "Int!" })}`];
    if (filter) args.push(`filter: ${this.variable({ is: "filter", type: `${type}Filter`, of: type, shape: filter })}`);
    if (orderBy.length > 0)
      args.push(`orderBy: [${orderBy.map((each) => `{ field: ${each.field}, direction: ${each.direction} }`).join(", ")}]`);
    if (scope !== null) args.push(`scope: ${scope}`);
    for (const side of cursors) args.push(`${side}: ${this.variable({ is: "cursor", type: "String", list: key })}`);
    return `${key}: ${field}(${args.join(", ")}) { ${this.listParts(shape).join(" ")} }`;
  }

  private listParts({ isCounted, isPlaced, nodes, edges, facets, aggregate }: ListShape): string[] {
    const parts = isPlaced ? [`${this.key("g")}: pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`] : [];
    if (isCounted) parts.push("totalCount");
    if (nodes) parts.push(`${this.key("n")}: nodes ${this.node(nodes)}`);
    if (edges) {
      const sources = edges.sources ? [`sources ${this.node(edges.sources)}`] : [];
      parts.push(`edges { ${[...edges.says, ...sources, `node ${this.node(edges.node)}`].join(" ")} }`);
    }
    if (facets.length > 0)
      parts.push(
        `facets(by: [${facets.join(" ")}], first: ${this.variable({ is: "size", type: "Int!" })}) { field values { value count node { __typename id } } }`,
      );
    if (aggregate) {
      const args = `of: [${aggregate.of.join(" ")}], by: [${aggregate.by.join(" ")}], first: ${this.variable({ is: "size", type: "Int!" })}`;
      const numbers = "numbers { field count min max average median }";
      parts.push(`aggregate(${args}) { keys { field value node { __typename id } } count ${numbers} }`);
    }
    return parts.length > 0 ? parts : ["__typename"];
  }

  private variable(variable: Unnamed): string {
    const name = this.key("v");
    this.variables.push({ ...variable, name });
    return `$${name}`;
  }

  private key(prefix: string): string {
    return `${prefix}${this.keys++}`;
  }
}
