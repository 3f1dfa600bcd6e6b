import type { EndDeclaration, ModelDeclaration, PropertyDeclarations } from "../declare/declaration.js";
import { carriedName, kindOf, linkName, membersOf, propertiesOf } from "../declare/members.js";
import { ModelError, type CarriedProperty, type EdgeType, type End, type Kind } from "../model.js";

/** The fields that a kind gets from the edge types: one for each direction in which it may stand at the near end of one. */
export function collectEnds(declaration: ModelDeclaration, edges: ReadonlyMap<string, EdgeType>, kind: Kind): Map<string, End> {
  const backwards = backwardEnds(declaration);
  const ends = [...edges.values()].flatMap((edge) => [
    ...endOf(declaration, kind, edge, "out", forwardEnd(declaration, edge), farKinds(edge, kind, "from", "to")),
    ...endOf(declaration, kind, edge, "in", backwards.get(edge.name), farKinds(edge, kind, "to", "from")),
  ]);
  return new Map(ends.map((end) => [end.field, end]));
}

function forwardEnd({ relations }: ModelDeclaration, edge: EdgeType): EndDeclaration {
  return relations[edge.name]?.forward ?? { field: edge.forward, description: edge.description };
}

/** The backward end of each edge type, by its name. */
function backwardEnds({ relations, links }: ModelDeclaration): Map<string, EndDeclaration> {
  return new Map([
    ...Object.entries(relations).map(([name, { backward }]) => [name, backward] as const),
    ...Object.entries(links).flatMap(([owner, each]) =>
      Object.entries(each).map(([field, { backward }]) => [linkName(owner, field), backward] as const),
    ),
  ]);
}

function farKinds(edge: EdgeType, kind: Kind, near: "from" | "to", far: "from" | "to"): Kind[] {
  return [...new Set(edge.ends.filter((end) => end[near].includes(kind)).flatMap((end) => end[far]))];
}

function endOf(
  declaration: ModelDeclaration,
  kind: Kind,
  edge: EdgeType,
  direction: End["direction"],
  declared: EndDeclaration | undefined,
  targetKinds: readonly Kind[],
): End[] {
  if (targetKinds.length === 0 || declared === undefined) return [];
  const { field, description } = declared;
  const shape = edge.isRelation ? "relation" : direction === "in" ? "list" : edge.many ? "many" : "one";
  const countProperty = `${field}Count`;
  // A property of that name means something else: how many devices took part is not how many kinds of them.
  const isCounted = shape !== "one" && !(shape === "many" && countProperty in declaredFor(declaration, kind));
  const target = typeSpanning(declaration, targetKinds);
  const carried = shape === "one" ? edge.orders.map((name) => carry(declaration, field, name, targetKinds)) : [];
  return [{ field, description, edge, direction, target, targetKinds, shape, carried, ...(isCounted && { countProperty }) }];
}

/** A property of what a link leads to, as it is stored at the start of the link. */
function carry(declaration: ModelDeclaration, field: string, name: string, [kind = ""]: readonly Kind[]): CarriedProperty {
  const property = declaredFor(declaration, kind)[name];
  if (!property) throw new ModelError(`What ${field} leads to has no ${name}.`);
  return { property, name, from: property.sameAs ?? name, stored: carriedName(field, name) };
}

/** The properties that are declared for a kind. */
function declaredFor(declaration: ModelDeclaration, kind: Kind): PropertyDeclarations {
  const name = Object.keys(declaration.kinds).find((each) => kindOf(each) === kind);
  return name === undefined ? {} : propertiesOf(declaration, name);
}

/** The narrowest type whose kinds are a superset of these. */
function typeSpanning(declaration: ModelDeclaration, members: readonly Kind[]): string {
  const [narrowest] = [...Object.keys(declaration.kinds), ...Object.keys(declaration.interfaces)]
    .map((name) => ({ name, kinds: membersOf(declaration, name).map(kindOf) }))
    .filter(({ kinds }) => members.every((kind) => kinds.includes(kind)))
    .sort((a, b) => a.kinds.length - b.kinds.length);
  if (narrowest === undefined) throw new ModelError(`No type spans the kinds ${members.join(", ")}.`);
  return narrowest.name;
}
