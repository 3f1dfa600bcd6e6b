import { edgeParts, kindsAt } from "../declared-parts.js";
import type { ModelRule } from "./model-rule.js";

export const scopesLeadToFamilies: ModelRule = {
  says: "Only what leads to one kind with families has a scope, and its scope is WITH_FAMILIES or WITH_MEMBERS.",
  check: (declaration) => {
    const families = Object.keys(declaration.families).filter((kind) => Object.hasOwn(declaration.kinds, kind));
    return [
      ...edgeParts(declaration)
        .filter(({ isScoped }) => isScoped && families.length > 0)
        .flatMap((edge) => {
          const kinds = kindsAt(declaration, edge, "to");
          const family = families.find((kind) => kinds.includes(kind)) ?? families[0] ?? "";
          return kinds
            .filter((kind) => kind !== family)
            .map(
              (kind) =>
                `${edge.path}.scope: it leads to ${kind} too, which ${families.includes(kind) ? "has families of its own" : "has no families"}; ` +
                `leave the scope out, or let it lead to ${family} alone.`,
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
