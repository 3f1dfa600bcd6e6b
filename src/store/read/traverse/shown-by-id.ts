import { kindOfId } from "../../../model/names.js";
import type { NodeSelection, ObjectSelection } from "../../../plan/selection.js";
import type { Demand, Supply } from "../../port/answer.js";

/** Whether nodes are shown by their ids alone, as the ends of an edge often are: of nodes that were met these are known. */
export const isShownById = ({ is, node }: Demand): boolean => is === "nodes" && isIdAlone(node);

const isIdAlone = ({ branches, computed, properties }: NodeSelection): boolean =>
  branches.length === 0 && computed === undefined && properties.every(({ name }) => name === "id");

/** Whether an object shows more of nodes than their ids. */
export const showsMore = (object: ObjectSelection): boolean =>
  object.some((part) => (part.object ? showsMore(part.object) : !isIdAlone(part.node)));

/** What a store would answer of them. */
export function shownById({ node, keys }: Demand): Supply {
  return keys.map((key) => {
    const id = String(key);
    const kind = kindOfId(id);
    return node.kinds.includes(kind) ? { kind, id } : null;
  });
}
