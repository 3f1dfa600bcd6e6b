import type { PropertyDeclarations } from "../../declare/declaration.js";
import { membersOf, propertiesOf } from "../../declare/members.js";
import { propertyParts, type PropertyPart } from "../declared-parts.js";
import { didYouMean } from "../near-names.js";
import type { ModelRule } from "./model-rule.js";

/** Properties that the program itself gives every node. */
const given = ["id", "kind", "slug", "origin"];

export const valuesHaveOneSource: ModelRule = {
  says: "A value is written or derived, or that of another property of the same type, which is written and none that the program gives.",
  check: (declaration) =>
    propertyParts(declaration).flatMap((part) => {
      const { owner, path, name, property } = part;
      const findings = [
        ...(property.derive && property.sameAs !== undefined
          ? [`${path}.derive: its value is that of ${property.sameAs}; leave one of both out.`]
          : []),
        ...(property.derive && given.includes(name) ? [`${path}.derive: the program gives every node its ${name}; leave it out.`] : []),
        ...membersOf(declaration, owner).flatMap((kind) => misread(part, propertiesOf(declaration, kind))),
      ];
      return [...new Set(findings)];
    }),
};

/** What is wrong with the property that another one shows. */
function misread({ path, name, property }: PropertyPart, siblings: PropertyDeclarations): string[] {
  const { sameAs } = property;
  if (sameAs === undefined) return [];
  const at = `${path}.sameAs`;
  const shown = siblings[sameAs];
  if (!shown || sameAs === name) {
    const others = Object.keys(siblings).filter((each) => each !== name);
    return [`${at}: there is no other property ${sameAs} here.${didYouMean(sameAs, others)}`];
  }
  if (given.includes(sameAs)) return [`${at}: the program gives every node its ${sameAs}; show another property.`];
  if (shown.sameAs !== undefined) return [`${at}: ${sameAs} shows ${shown.sameAs} itself; show that one.`];
  if (shown.derive ?? shown.earliest)
    return [`${at}: ${sameAs} is derived, and what shows another property is written in its place; derive this one too.`];
  const before = Object.entries(siblings).slice(0, Object.keys(siblings).indexOf(name));
  const twin = before.find(([, each]) => each.sameAs === sameAs);
  const differs = (["type", "vocabulary", "required"] as const).find((each) => (shown[each] ?? false) !== (property[each] ?? false));
  return [
    ...(twin ? [`${at}: ${twin[0]} shows ${sameAs} already; show it once.`] : []),
    ...(differs ? [`${path}.${differs}: it differs from that of ${sameAs}, whose value it shows; let it be the same.`] : []),
    ...(property.category ? [`${path}.category: it shows ${sameAs}; say it there.`] : []),
  ];
}
