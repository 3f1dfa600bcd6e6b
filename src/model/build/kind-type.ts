import type { KindDeclaration, ModelDeclaration } from "../declare/declaration.js";
import { interfacesOver, isNamed, kindOf } from "../declare/members.js";
import type { Vocabulary } from "../declare/vocabularies.js";
import type { EdgeType, Type } from "../model.js";
import { collectComputed } from "./collect-computed.js";
import { collectEnds } from "./collect-ends.js";
import { collectProperties } from "./collect-properties.js";
import { facetsOf, numbersOf, ordersOf } from "./list-keys.js";

/** The type of a kind: the properties that it declares and inherits, and a field for each edge type at each of its ends. */
export function kindType(
  declaration: ModelDeclaration,
  vocabularies: Readonly<Record<string, Vocabulary>>,
  edges: ReadonlyMap<string, EdgeType>,
  name: string,
  { description, list, item, computed = {} }: KindDeclaration,
): Type {
  const properties = collectProperties(declaration, vocabularies, name);
  const ends = collectEnds(declaration, edges, kindOf(name));
  return {
    name,
    description,
    kinds: [kindOf(name)],
    isInterface: false,
    interfaces: interfacesOver(declaration, name),
    properties,
    computed: collectComputed(computed, kindOf(name), properties),
    ends,
    orders: ordersOf(properties, ends),
    facets: facetsOf(properties, ends, false),
    numbers: numbersOf(properties),
    isNamed: isNamed(declaration, name),
    list,
    item,
  };
}
