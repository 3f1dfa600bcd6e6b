import type { ModelDeclaration } from "../../declare/declaration.js";
import { isNamed, membersOf, propertiesOf, scopeTypeOf } from "../../declare/members.js";
import { labels, seedDefinitions, typeNames } from "../reserved-names.js";
import type { ModelRule } from "./model-rule.js";

export const uniqueTypeNames: ModelRule = {
  says: "No two GraphQL types have one name: kinds, interfaces, vocabularies, what is made for each of them, and the program's own.",
  check: (declaration) => {
    const owners = new Map(typeNames.map((name) => [name, "the program"]));
    const taken = new Map([
      ...labels.map((name) => [name, "labels nodes of the program's own in Neo4j"] as const),
      ...seedDefinitions.map((name) => [name, "is a definition of the seed schema"] as const),
    ]);
    return generatedTypes(declaration).flatMap(({ path, name, isLabel }) => {
      const owner = owners.get(name);
      owners.set(name, owner ?? path);
      const use = isLabel ? taken.get(name) : undefined;
      return [
        ...(owner === undefined ? [] : [`${path}: it makes the GraphQL type ${name}, which ${owner} makes too; call it something else.`]),
        ...(use === undefined ? [] : [`${path}: ${name} ${use}; call it something else.`]),
      ];
    });
  },
};

/** The GraphQL types that follow from a declaration, each with its part. The parts come first, under their own names. */
export function generatedTypes(declaration: ModelDeclaration): { path: string; name: string; isLabel: boolean }[] {
  const { vocabularies, interfaces, kinds, families } = declaration;
  const types = [
    ...Object.entries(kinds).map(([name, { list }]) => ({ path: `kinds.${name}`, name, list })),
    ...Object.entries(interfaces).map(([name, { list }]) => ({ path: `interfaces.${name}`, name, list })),
  ];
  const words = Object.keys(vocabularies).map((name) => ({ path: `vocabularies.${name}`, name }));
  return [
    ...types.map(({ path, name }) => ({ path, name, isLabel: true })),
    ...words.map(({ path, name }) => ({ path, name, isLabel: false })),
    ...types.flatMap(({ path, name, list }) => {
      const made = [
        ...(name === "Node" ? [] : [`${name}Filter`, `${name}RelationFilter`, `${name}Order`, `${name}OrderField`, `${name}FacetField`]),
        ...(list ? [`${name}Connection`, `${name}Edge`] : []),
        ...(list && isMeasured(declaration, name) ? [`${name}NumberField`] : []),
        ...(Object.hasOwn(declaration.kinds, name) ? [`${name}Input`, `${name}Payload`] : []),
        ...(isNamed(declaration, name) ? [`${name}RelationConnection`, `${name}RelationEdge`] : []),
        ...(Object.hasOwn(families, name) ? [scopeTypeOf(name)] : []),
        ...(families[name]?.ownFilter ? [`Scoped${name}RelationFilter`] : []),
      ];
      return made.map((each) => ({ path, name: each, isLabel: false }));
    }),
    ...words.flatMap(({ path, name }) => [`${name}Filter`, `${name}ListFilter`].map((each) => ({ path, name: each, isLabel: false }))),
  ];
}

const isMeasured = (declaration: ModelDeclaration, typeName: string): boolean =>
  membersOf(declaration, typeName).some((kind) => Object.values(propertiesOf(declaration, kind)).some(({ measure }) => measure));
