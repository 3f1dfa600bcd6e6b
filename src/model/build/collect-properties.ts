import type { ModelDeclaration, PropertyDeclaration } from "../declare/declaration.js";
import { propertiesOf } from "../declare/members.js";
import type { Vocabulary } from "../declare/vocabularies.js";
import type { Property } from "../model.js";

/** The properties of a kind, with what follows from their declarations. */
export function collectProperties(
  declaration: ModelDeclaration,
  vocabularies: Readonly<Record<string, Vocabulary>>,
  kind: string,
): Map<string, Property> {
  const properties = Object.entries(propertiesOf(declaration, kind)).map(([name, declared]): Property => {
    const words = declared.vocabulary === undefined ? undefined : vocabularies[declared.vocabulary]?.values;
    return {
      ...declared,
      name,
      stored: declared.sameAs ?? name,
      ...(words && { values: words }),
      isLookedUp: isLookedUp(declared),
    };
  });
  return new Map(properties.map((property) => [property.name, property]));
}

/** Prose and lists are only ever searched within, and a property that shows another is looked up where that one is. */
function isLookedUp({ type, order, filter, prose, sameAs }: PropertyDeclaration): boolean {
  return !order && filter !== false && !prose && sameAs === undefined && type !== "list";
}
