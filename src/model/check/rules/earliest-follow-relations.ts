import type { ModelDeclaration, PropertyDeclaration } from "../../declare/declaration.js";
import { membersOf, propertiesOf } from "../../declare/members.js";
import { edgeParts, kindsAt, propertyParts, type PropertyPart } from "../declared-parts.js";
import { didYouMean } from "../near-names.js";
import type { ModelRule } from "./model-rule.js";

/** Types whose values have an order that both stores share, and that may be absent. */
const ordered: readonly PropertyDeclaration["type"][] = ["date", "int", "float"];

export const earliestFollowRelations: ModelRule = {
  says: "What is the earliest of a relation's other ends has no other source, may be absent, and is of one type with what is written there.",
  check: (declaration) =>
    propertyParts(declaration).flatMap((part) => {
      const { path, owner, property } = part;
      if (!property.earliest) return [];
      const others = (["derive", "fallback", "sameAs"] as const).filter((name) => property[name] !== undefined);
      const findings = [
        ...others.map((name) => `${path}.${name}: its value is the earliest of ${property.earliest?.of}; leave one of both out.`),
        ...(property.required ? [`${path}.required: what is related to nothing has no earliest; leave it out.`] : []),
        ...(ordered.includes(property.type)
          ? []
          : [`${path}.type: a ${property.type} has no earliest value; make it one of ${ordered.join(", ")}.`]),
        ...membersOf(declaration, owner).flatMap((kind) => misled(declaration, kind, part)),
      ];
      return [...new Set(findings)];
    }),
};

/** What is wrong with the way that a kind's property leads to its values. */
function misled(declaration: ModelDeclaration, kind: string, { path, property: { earliest, type } }: PropertyPart): string[] {
  if (!earliest) return [];
  const ends = edgeParts(declaration).flatMap((edge) => [
    ...(kindsAt(declaration, edge, "from").includes(kind) ? [{ field: edge.forward.field, others: kindsAt(declaration, edge, "to") }] : []),
    ...(kindsAt(declaration, edge, "to").includes(kind)
      ? [{ field: edge.backward.field, others: kindsAt(declaration, edge, "from") }]
      : []),
  ]);
  const end = ends.find(({ field }) => field === earliest.of);
  if (!end) {
    const fields = ends.map(({ field }) => field);
    return [`${path}.earliest.of: nothing leads from ${kind} by ${earliest.of}.${didYouMean(earliest.of, fields)}`];
  }
  return end.others.flatMap((other) => {
    const properties = propertiesOf(declaration, other);
    const read = properties[earliest.property];
    const at = `${path}.earliest.property`;
    if (!read) return [`${at}: ${other} has no ${earliest.property}.${didYouMean(earliest.property, Object.keys(properties))}`];
    if (read.earliest) return [`${at}: ${earliest.property} is the earliest of something itself; name a property that is written.`];
    return read.type === type
      ? []
      : [`${path}.type: it is ${type}, and ${earliest.property} of ${other} is ${read.type}; give both one type.`];
  });
}
