import type { Texts } from "../../../compile/dialect.js";
import { compileView } from "../../../compile/view.js";
import { viewKey } from "../../../port/answer-keys.js";
import type { HitAnswer, Question } from "../../../port/answer.js";
import type { IndexFinds } from "../../../read/reading.js";
import type { CypherBuilder } from "../builder.js";

/**
 * The list of what the views of a search show of the nodes at some places, in their order; of a node that has another place by now,
 * nothing.
 */
export function compileSearch(builder: CypherBuilder, { page }: Question<"search">, { places = [], version = "" }: IndexFinds): string {
  const [node, place] = [builder.name("n"), builder.name("i")];
  const list = builder.bind([...places]);
  const hit: Texts<HitAnswer> = { id: `${node}.id` };
  page.views.forEach((view, index) => {
    hit[viewKey(index)] = compileView(builder, view, node);
  });
  return `COLLECT {
    UNWIND range(0, size(${list}) - 1) AS ${place}
    MATCH (${node}:Entity {searchPlace: toInteger(${list}[${place}]), searchVersion: ${builder.bind(version)}})
    ${builder.answer([place, node], builder.dialect.object(hit), place)}
  }`;
}
