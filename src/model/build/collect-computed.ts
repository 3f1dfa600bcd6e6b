import type { KindDeclaration } from "../declare/declaration.js";
import type { Computed, Kind, Property } from "../model.js";

/** The fields of a kind that are worked out from its properties. */
export function collectComputed(
  declared: NonNullable<KindDeclaration["computed"]>,
  kind: Kind,
  properties: ReadonlyMap<string, Property>,
): Map<string, Computed> {
  const computed = Object.entries(declared).map(([name, { of, ...field }]): Computed => ({
    ...field,
    name,
    kind,
    of: of.flatMap((each) => properties.get(each) ?? []),
  }));
  return new Map(computed.map((field) => [field.name, field]));
}
