import { checkDeclaration } from "../check/check-declaration.js";
import type { ModelDeclaration } from "../declare/declaration.js";
import { kindOf, membersOf } from "../declare/members.js";
import type { Vocabulary } from "../declare/vocabularies.js";
import { ModelError, type EdgeType, type Model, type Type } from "../model.js";
import { collectCategories, collectCommons } from "./collect-commons.js";
import { collectEdges } from "./collect-edges.js";
import { collectFamilies } from "./collect-families.js";
import { interfaceType } from "./interface-type.js";
import { kindType } from "./kind-type.js";

/** Makes the model out of its declaration. A declaration that contradicts itself is a ModelError with all that is wrong with it. */
export function buildModel(declaration: ModelDeclaration): Model {
  checkDeclaration(declaration);
  const vocabularies = { Kind: kindVocabulary(declaration), ...declaration.vocabularies };
  const edges = collectEdges(declaration);
  const types = collectTypes(declaration, vocabularies, edges);
  const kindTypes = new Map(
    [...types.values()].flatMap((type) => (type.isInterface ? [] : type.kinds.map((kind) => [kind, type] as const))),
  );
  const allEdges = [...edges.values()];
  return {
    vocabularies,
    kinds: [...kindTypes.keys()],
    types,
    edges,
    relations: allEdges.filter((edge) => edge.isRelation),
    commons: collectCommons(declaration, allEdges),
    categories: collectCategories([...kindTypes.values()]),
    families: collectFamilies(declaration),
    type: (name) => known(types.get(name), `type ${name}`),
    typeOfKind: (kind) => known(kindTypes.get(kind), `kind ${kind}`),
    edge: (name) => known(edges.get(name), `edge type ${name}`),
  };
}

function kindVocabulary({ kinds }: ModelDeclaration): Vocabulary {
  const values = Object.fromEntries(Object.entries(kinds).map(([name, { description }]) => [kindOf(name), description]));
  return { description: "The kinds of node.", values };
}

/** Every type by its name: the kinds, then the interfaces. */
function collectTypes(
  declaration: ModelDeclaration,
  vocabularies: Readonly<Record<string, Vocabulary>>,
  edges: ReadonlyMap<string, EdgeType>,
): Map<string, Type> {
  const types = new Map<string, Type>();
  for (const [name, kind] of Object.entries(declaration.kinds)) types.set(name, kindType(declaration, vocabularies, edges, name, kind));
  for (const [name, each] of Object.entries(declaration.interfaces)) {
    const members = membersOf(declaration, name).map((member) => known(types.get(member), `kind ${member}`));
    types.set(name, interfaceType(declaration, name, each, members));
  }
  return types;
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new ModelError(`The model has no ${what}.`);
  return value;
}
