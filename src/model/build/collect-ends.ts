import type { EndDeclaration, ModelDeclaration } from "../declare/declaration.js";
import { kindOf, linkName, membersOf } from "../declare/members.js";
import { ModelError, type EdgeType, type End, type Kind } from "../model.js";

/** The fields that a kind gets from the edge types: one for each direction in which it may stand at the near end of one. */
export function collectEnds(declaration: ModelDeclaration, edges: ReadonlyMap<string, EdgeType>, kind: Kind): Map<string, End> {
  const backwards = backwardEnds(declaration);
  const ends = [...edges.values()].flatMap((edge) => [
    ...endOf(declaration, edge, "out", forwardEnd(declaration, edge), farKinds(edge, kind, "from", "to")),
    ...endOf(declaration, edge, "in", backwards.get(edge.name), farKinds(edge, kind, "to", "from")),
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
  edge: EdgeType,
  direction: End["direction"],
  declared: EndDeclaration | undefined,
  targetKinds: readonly Kind[],
): End[] {
  if (targetKinds.length === 0 || declared === undefined) return [];
  const { field, description } = declared;
  const shape = edge.isRelation ? "relation" : direction === "in" ? "list" : edge.many ? "many" : "one";
  const isCounted = shape === "relation" || shape === "list";
  const target = typeSpanning(declaration, targetKinds);
  return [{ field, description, edge, direction, target, targetKinds, shape, ...(isCounted && { countProperty: `${field}Count` }) }];
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
