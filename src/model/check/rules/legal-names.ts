import type { ModelDeclaration } from "../../declare/declaration.js";
import { computedParts, edgeParts, propertyParts, rootParts } from "../declared-parts.js";
import type { ModelRule } from "./model-rule.js";

const forms = {
  type: { pattern: /^[A-Z][A-Za-z0-9]*$/, like: "PascalCase: SystemType" },
  field: { pattern: /^[a-z][A-Za-z0-9]*$/, like: "camelCase: memoryGB" },
  word: { pattern: /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/, like: "capitals: EVALUATED_ON" },
} as const;

export const legalNames: ModelRule = {
  says: "Types are named in PascalCase, fields in camelCase, relations and words in capitals, in letters and digits of ASCII.",
  check: (declaration) =>
    namesIn(declaration).flatMap(({ path, name, form }) =>
      forms[form].pattern.test(name)
        ? []
        : [`${path}: "${name}" is no name that GraphQL, SQL and Cypher all take; write it in ${forms[form].like}.`],
    ),
};

function namesIn(declaration: ModelDeclaration): { path: string; name: string; form: keyof typeof forms }[] {
  const { vocabularies, commons, interfaces, kinds } = declaration;
  const keys = (path: string, part: object, form: keyof typeof forms) => Object.keys(part).map((name) => ({ path, name, form }));
  return [
    ...keys("vocabularies", vocabularies, "type"),
    ...Object.entries(vocabularies).flatMap(([name, { values }]) => keys(`vocabularies.${name}.values`, values, "word")),
    ...keys("commons", commons, "word"),
    ...keys("interfaces", interfaces, "type"),
    ...keys("kinds", kinds, "type"),
    ...keys("relations", declaration.relations, "word"),
    ...propertyParts(declaration).map(({ path, name }) => ({ path, name, form: "field" as const })),
    ...computedParts(declaration).map(({ path, name }) => ({ path, name, form: "field" as const })),
    ...rootParts(declaration).map(({ path, field }) => ({ path, name: field, form: "field" as const })),
    ...edgeParts(declaration).flatMap(({ path, forward, backward }) => [
      { path: `${path}.forward`, name: forward.field, form: "field" as const },
      { path: `${path}.backward`, name: backward.field, form: "field" as const },
    ]),
  ];
}
