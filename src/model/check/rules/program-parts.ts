import type { ModelDeclaration } from "../../declare/declaration.js";
import { interfacesOver, propertiesOf } from "../../declare/members.js";
import { didYouMean } from "../near-names.js";
import type { ModelRule } from "./model-rule.js";

/** What the program asks for by name. */
const parts = {
  interfaces: ["Node", "Entity"],
  kinds: ["Paper", "Hardware", "Result"],
  relations: ["INTRODUCES", "MENTIONS", "EXTENDS"],
  links: { Result: ["paper", "subject", "baseline", "hardware", "models", "benchmarks"] },
  words: { Origin: ["CURATED", "IMPORTED"] },
} as const;

/** Properties that every kind has, those of everything with a name, and some of single kinds. */
const ofAll = { id: "id", origin: "enum" } as const;
const ofNamed = { slug: "string", name: "string", aliases: "list", summary: "string" } as const;
const ofKinds = {
  Paper: { year: "int", arxivId: "string", doi: "string" },
  Hardware: { vendor: "string" },
  Result: { claim: "string", metric: "enum", precision: "string", hardwareCount: "int" },
} as const;

export const programParts: ModelRule = {
  says: "What the program asks for by name is declared: papers, results, hardware, names, origins.",
  check: (declaration) => [
    ...missing("interfaces", parts.interfaces, declaration.interfaces),
    ...missing("kinds", parts.kinds, declaration.kinds),
    ...missing("relations", parts.relations, declaration.relations),
    ...Object.entries(parts.links).flatMap(([owner, fields]) => missing(`links.${owner}`, fields, declaration.links[owner] ?? {})),
    ...Object.entries(parts.words).flatMap(([name, words]) =>
      missing(`vocabularies.${name}.values`, words, declaration.vocabularies[name]?.values ?? {}),
    ),
    ...propertiesMissing(declaration),
    ...roles(declaration),
  ],
};

function missing(path: string, names: readonly string[], present: object): string[] {
  return names.flatMap((name) =>
    Object.hasOwn(present, name)
      ? []
      : [`${path}: ${name} is missing, and the program asks for it.${didYouMean(name, Object.keys(present))}`],
  );
}

function propertiesMissing(declaration: ModelDeclaration): string[] {
  // A kind whose interface is misspelt would miss what it inherits.
  const nodes = nodesOf(declaration);
  const asked = [
    ...nodes.map((kind) => ({ path: `kinds.${kind}`, declared: propertiesOf(declaration, kind), types: ofAll })),
    { path: "interfaces.Entity", declared: declaration.interfaces["Entity"]?.properties ?? {}, types: ofNamed },
    ...Object.entries(ofKinds)
      .filter(([kind]) => nodes.includes(kind))
      .map(([kind, types]) => ({ path: `kinds.${kind}`, declared: propertiesOf(declaration, kind), types })),
  ];
  return asked.flatMap(({ path, declared, types }) =>
    Object.entries(types).flatMap(([name, type]) => {
      const property = declared[name];
      if (!property) return missing(`${path}.properties`, [name], declared);
      return property.type === type ? [] : [`${path}.properties.${name}: the program takes it for ${type}, not ${property.type}.`];
    }),
  );
}

const nodesOf = (declaration: ModelDeclaration): string[] =>
  Object.keys(declaration.kinds).filter((kind) => interfacesOver(declaration, kind).includes("Node"));

function roles(declaration: ModelDeclaration): string[] {
  const { relations, links } = declaration;
  const { INTRODUCES: introduces, EXTENDS: lineage } = relations;
  const result = links["Result"] ?? {};
  return [
    ...nodesOf(declaration).flatMap((kind) => {
      const { id } = propertiesOf(declaration, kind);
      const isOrdered = id?.required && id.order;
      return !id || isOrdered ? [] : [`kinds.${kind}.properties.id: every order ends in it; write required: true and order: true.`];
    }),
    ...(!introduces || introduces.forward.field === "introduces"
      ? []
      : ["relations.INTRODUCES.forward.field: seed files say `introduces`; call it so."]),
    ...(!lineage || lineage.descent
      ? []
      : ["relations.EXTENDS.descent: a lineage follows it where it is not told what to; write descent: true."]),
    ...["paper", "subject"].flatMap((field) =>
      result[field] && !result[field].required ? [`links.Result.${field}: a claim is found by it; write required: true.`] : [],
    ),
    ...["paper", "subject", "baseline"].flatMap((field) =>
      result[field]?.many ? [`links.Result.${field}.many: the program reads one; leave it out.`] : [],
    ),
  ];
}
