import type { PropertyDeclaration } from "../../declare/declaration.js";
import { membersOf, propertiesOf } from "../../declare/members.js";
import type { ModelRule } from "./model-rule.js";

/** What an interface says of a property for all its kinds. It shows one as required only where all of them require it. */
const said = ["order", "facet", "filter", "sameAs"] as const;

export const interfacesAgree: ModelRule = {
  says: "A property that all kinds of an interface have is ordered, counted and filtered by in all of them or in none.",
  check: (declaration) => {
    const findings = Object.keys(declaration.interfaces).flatMap((name) => {
      const members = membersOf(declaration, name).map((kind) => ({ kind, properties: propertiesOf(declaration, kind) }));
      const [first, ...others] = members;
      if (!first) return [];
      const shared = Object.entries(first.properties).filter(([property]) => others.every(({ properties }) => properties[property]));
      return shared.flatMap(([property, declared]) =>
        others.flatMap(({ kind, properties }) =>
          said
            .filter((each) => valueOf(properties[property], each) !== valueOf(declared, each))
            .map(
              (each) =>
                `kinds.${kind}.properties.${property}.${each}: it differs from ${first.kind}'s; let all with ${property} say the same.`,
            ),
        ),
      );
    });
    return [...new Set(findings)];
  },
};

const valueOf = (property: PropertyDeclaration | undefined, name: (typeof said)[number]): unknown =>
  property?.[name] ?? (name === "filter" ? true : name === "sameAs" ? null : false);
