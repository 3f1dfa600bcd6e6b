import { kindOfId } from "../../../model/names.js";
import type { Demand, Supply } from "../../port/answer.js";

/** Whether nodes are shown by their ids alone, as the ends of an edge often are: of nodes that were met these are known. */
export const isShownById = ({ is, node }: Demand): boolean =>
  is === "nodes" && node.branches.length === 0 && node.computed === undefined && node.properties.every(({ name }) => name === "id");

/** What a store would answer of them. */
export function shownById({ node, keys }: Demand): Supply {
  return keys.map((key) => {
    const id = String(key);
    const kind = kindOfId(id);
    return node.kinds.includes(kind) ? { kind, id } : null;
  });
}
