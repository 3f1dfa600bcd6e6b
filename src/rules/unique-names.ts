import { normalizeName, slugOf } from "../model/names.js";
import type { StatedNode } from "./stated-graph.js";
import type { GraphRule } from "./graph-rule.js";

/** Kinds whose names compete within one `ref`: techniques and systems do, as methods. */
const competing = (kind: string): string => (kind === "SYSTEM" ? "TECHNIQUE" : kind);

const namesOf = ({ id, properties }: StatedNode): string[] => {
  const { name, aliases } = properties as { name?: string; aliases?: string[] };
  return [name ?? "", ...(aliases ?? []), slugOf(id)];
};

const fieldOf = ({ id, properties }: StatedNode, key: string): string => {
  if (normalizeName(String(properties["name"])) === key) return "name";
  return normalizeName(slugOf(id)) === key ? "id" : "aliases";
};

export const uniqueNames: GraphRule = {
  says: "No two nodes that one ref could mean share a name, an alias or a slug, ignoring case, spaces and hyphens.",
  check: ({ nodes }) => {
    const owners = new Map<string, string>();
    return nodes
      .filter((node) => node.kind !== "RESULT")
      .flatMap((node) =>
        [...new Set(namesOf(node).map(normalizeName))].flatMap((name) => {
          const field = fieldOf(node, name);
          const key = `${competing(node.kind)} ${name}`;
          const owner = owners.get(key) ?? node.id;
          owners.set(key, owner);
          return owner === node.id ? [] : [{ at: node.at, field, message: `${node.id} and ${owner} both go by "${name}"` }];
        }),
      );
  },
};
