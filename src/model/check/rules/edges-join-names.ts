import { interfacesOver, isNamed } from "../../declare/members.js";
import { edgeParts, kindsAt } from "../declared-parts.js";
import type { ModelRule } from "./model-rule.js";

export const edgesJoinNames: ModelRule = {
  says: "Relations join things that have names; results have none, and links lead from them to things that have.",
  check: (declaration) => [
    ...Object.keys(declaration.kinds).flatMap((kind) =>
      kind === "Result" || isNamed(declaration, kind) || !interfacesOver(declaration, kind).includes("Node")
        ? []
        : [`kinds.${kind}.interface: seed files hold results and things with names; let it be an Entity or what narrows one.`],
    ),
    ...edgeParts(declaration).flatMap((edge) => {
      const nameless = [...(edge.isRelation ? kindsAt(declaration, edge, "from") : []), ...kindsAt(declaration, edge, "to")];
      return [...new Set(nameless)]
        .filter((kind) => !isNamed(declaration, kind))
        .map((kind) => `${edge.path}: a ${kind} has no name, and edges are shown by the names at their ends; let it join what has one.`);
    }),
    ...Object.keys(declaration.links).flatMap((owner) =>
      owner === "Result" || !Object.hasOwn(declaration.kinds, owner)
        ? []
        : [`links.${owner}: only results are read with links; declare a relation.`],
    ),
  ],
};
