import { screamingCase } from "../case.js";
import type { ModelDeclaration } from "../declare/declaration.js";
import type { EdgeType, Kind } from "../model.js";

/** Every edge type of a declaration: its relations, and the links of its n-ary kinds. */
export function collectEdges(
  declaration: ModelDeclaration,
  kindOf: (typeName: string) => Kind,
  kindsOfAll: (typeNames: readonly string[]) => Kind[],
): Map<string, EdgeType> {
  const edges = new Map<string, EdgeType>();
  for (const [name, relation] of Object.entries(declaration.relations)) {
    edges.set(name, {
      name,
      description: relation.description,
      isRelation: true,
      ends: relation.ends.map((end) => ({ from: kindsOfAll(end.from), to: kindsOfAll(end.to) })),
      forward: relation.forward.field,
      phrase: relation.phrase ?? name.toLowerCase().replaceAll("_", " "),
      acyclic: relation.acyclic ?? false,
      descent: relation.descent ?? false,
      weak: relation.weak ?? false,
      ...(relation.common && { common: relation.common }),
      ...(relation.scope && { scope: relation.scope }),
      required: false,
      many: true,
    });
  }
  for (const [owner, links] of Object.entries(declaration.links)) {
    for (const [field, link] of Object.entries(links)) {
      const name = `${kindOf(owner)}_${screamingCase(field)}`;
      edges.set(name, {
        name,
        description: link.description,
        isRelation: false,
        ends: [{ from: [kindOf(owner)], to: kindsOfAll(link.to) }],
        forward: field,
        phrase: "",
        acyclic: false,
        descent: false,
        weak: false,
        ...(link.scope && { scope: link.scope }),
        required: link.required ?? false,
        many: link.many ?? false,
      });
    }
  }
  return edges;
}
