import type { LinkDeclaration, ModelDeclaration, RelationDeclaration, TypeReference } from "../declare/declaration.js";
import { kindOf, linkName, membersOfAll } from "../declare/members.js";
import type { EdgeType, Family, Kind } from "../model.js";
import { collectFamilies } from "./collect-families.js";

/** Every edge type of a declaration: its relations, and the links of its n-ary kinds. */
export function collectEdges(declaration: ModelDeclaration): Map<string, EdgeType> {
  const kindsOf = (references: readonly TypeReference[]): Kind[] => membersOfAll(declaration, references).map(kindOf);
  const families = collectFamilies(declaration);
  const edges = [
    ...Object.entries(declaration.relations).map(([name, relation]) => relationEdge(name, relation, kindsOf)),
    ...Object.entries(declaration.links).flatMap(([owner, links]) =>
      Object.entries(links).map(([field, link]) => linkEdge(owner, field, link, kindsOf)),
    ),
  ];
  return new Map(edges.map((edge) => [edge.name, withFamily(edge, families)]));
}

/** What has a scope leads to kinds of one family alone. */
function withFamily(edge: EdgeType, families: readonly Family[]): EdgeType {
  const family = families.find(({ kind }) => edge.scope !== undefined && edge.ends.some(({ to }) => to.includes(kind)));
  return family ? { ...edge, family } : edge;
}

type KindsOf = (references: readonly TypeReference[]) => Kind[];

function relationEdge(name: string, relation: RelationDeclaration, kindsOf: KindsOf): EdgeType {
  return {
    name,
    description: relation.description,
    isRelation: true,
    ends: relation.ends.map((end) => ({ from: kindsOf(end.from), to: kindsOf(end.to) })),
    forward: relation.forward.field,
    phrase: relation.phrase ?? name.toLowerCase().replaceAll("_", " "),
    acyclic: relation.acyclic ?? false,
    descent: relation.descent ?? false,
    weak: relation.weak ?? false,
    ...(relation.common !== undefined && { common: relation.common }),
    ...(relation.scope && { scope: relation.scope }),
    documented: kindsOf(relation.documented ?? []),
    orders: [],
    required: false,
    many: true,
  };
}

function linkEdge(owner: string, field: string, link: LinkDeclaration, kindsOf: KindsOf): EdgeType {
  return {
    name: linkName(owner, field),
    description: link.description,
    isRelation: false,
    ends: [{ from: [kindOf(owner)], to: kindsOf(link.to) }],
    forward: field,
    phrase: "",
    acyclic: false,
    descent: false,
    weak: false,
    ...(link.common !== undefined && { common: link.common }),
    ...(link.scope && { scope: link.scope }),
    documented: [],
    orders: link.orders ?? [],
    ...(link.implies !== undefined && { implies: link.implies }),
    required: link.required ?? false,
    many: link.many ?? false,
  };
}
