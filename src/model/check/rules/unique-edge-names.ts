import { edgeParts } from "../declared-parts.js";
import { relationshipTypes } from "../reserved-names.js";
import type { ModelRule } from "./model-rule.js";

export const uniqueEdgeNames: ModelRule = {
  says: "No two relations or links are stored under one name, and none under a name of the program's own.",
  check: (declaration) => {
    const owners = new Map(relationshipTypes.map((name) => [name, "the Neo4j store, for something of its own"]));
    return edgeParts(declaration).flatMap(({ path, name }) => {
      const owner = owners.get(name);
      owners.set(name, owner ?? path);
      return owner === undefined ? [] : [`${path}: it is stored as ${name}, which is used by ${owner}; call it something else.`];
    });
  },
};
