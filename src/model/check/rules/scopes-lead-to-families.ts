import { edgeParts, kindsAt } from "../declared-parts.js";
import type { ModelRule } from "./model-rule.js";

export const scopesLeadToFamilies: ModelRule = {
  says: "Only what leads to the kind with families has a scope, and its scope is WITH_FAMILIES or WITH_MEMBERS.",
  check: (declaration) => {
    const family = declaration.family.kind;
    return [
      ...edgeParts(declaration)
        .filter(({ isScoped }) => isScoped && Object.hasOwn(declaration.kinds, family))
        .flatMap((edge) => {
          const others = kindsAt(declaration, edge, "to").filter((kind) => kind !== family);
          return others.map(
            (kind) =>
              `${edge.path}.scope: it leads to ${kind} too, which has no families; leave the scope out, or let it lead to ${family} alone.`,
          );
        }),
      ...scopesIn(declaration).flatMap(({ path, scope }) =>
        ["WITH_FAMILIES", "WITH_MEMBERS"].includes(scope)
          ? []
          : [`${path}.scope: ${scope} is no scope to reach where a question does not say; write WITH_FAMILIES or WITH_MEMBERS.`],
      ),
    ];
  },
};

function scopesIn({ relations, links }: Parameters<ModelRule["check"]>[0]): { path: string; scope: string }[] {
  const all = [
    ...Object.entries(relations).map(([name, { scope }]) => ({ path: `relations.${name}`, scope })),
    ...Object.entries(links).flatMap(([owner, each]) =>
      Object.entries(each).map(([field, { scope }]) => ({ path: `links.${owner}.${field}`, scope })),
    ),
  ];
  return all.flatMap(({ path, scope }) => (scope === undefined ? [] : [{ path, scope }]));
}
