import { ancestorKinds } from "../../model/descent.js";
import type { Kind, Model } from "../../model/model.js";
import type { Filter } from "../selection.js";
import { between } from "./arguments.js";
import { chosenRelations } from "./choices.js";
import { inputError, nullError } from "./input-error.js";
import { parseMinConfidence } from "./min-confidence.js";
import { parseRef } from "./ref.js";

/** How many steps away something may be from what it descends from. */
const maxSteps = 25;

/** What `descendsFrom` asks of nodes of these kinds. Only relations of descent are followed, as in a lineage. */
export function parseDescent(model: Model, kinds: readonly Kind[], input: Readonly<Record<string, unknown>>, path: string): Filter {
  const empty = Object.keys(input).find((name) => input[name] === null);
  if (empty !== undefined) throw nullError(`${path}.${empty}`);
  const { refs, relations: chosen, maxDepth, orSelf, minConfidence } = input;
  const relations = chosenRelations(model, chosen);
  const descents = chosenRelations(model, null, (edge) => edge.descent);
  const other = relations.find((relation) => !descents.includes(relation));
  if (other !== undefined) throw inputError(`Nothing descends by ${other}; "${path}.relations" may name ${descents.join(", ")}.`);
  const ancestors = ancestorKinds(model, kinds, relations);
  return {
    is: "descends",
    refs: (refs as readonly string[]).map((ref) => parseRef(ref, ancestors, `${path}.refs`)),
    relations,
    maxDepth: between(maxDepth, `${path}.maxDepth`, 1, maxSteps),
    orSelf: orSelf as boolean,
    minConfidence: parseMinConfidence(minConfidence, `${path}.minConfidence`),
  };
}
