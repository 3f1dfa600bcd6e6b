import { isShown } from "../../model/confidence.js";
import type { Family } from "../../model/model.js";
import { kindOfId } from "../../model/names.js";
import type { Change } from "../change/apply-batch.js";

/** The relations that join the members of a family. */
export const joiningTypes = ({ edge, containing }: Family): string[] => [edge, ...(containing ? [containing.relation] : [])];

/** The nodes of a kind that come, go, become another generation or are joined otherwise. */
export function touchedIn(family: Family, { nodes, edges }: Change): string[] {
  const generation = family.containing?.generation.property ?? "";
  const types = joiningTypes(family);
  const written = nodes.flatMap(({ before, after }) => {
    const node = after ?? before;
    const stays = before !== null && after !== null && before.properties[generation] === after.properties[generation];
    return node?.kind === family.kind && !stays ? [node.id] : [];
  });
  const joined = edges.flatMap(({ before, after }) => {
    const edge = after ?? before;
    const stays = before !== null && after !== null && isShown(before) === isShown(after);
    if (!edge || stays || !types.includes(edge.type)) return [];
    return [edge.from, edge.to].filter((id) => kindOfId(id) === family.kind);
  });
  return [...new Set([...written, ...joined])];
}
