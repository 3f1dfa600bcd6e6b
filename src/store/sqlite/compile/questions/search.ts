import type { Texts } from "../../../compile/dialect.js";
import { compileView } from "../../../compile/view.js";
import { viewKey } from "../../../port/answer-keys.js";
import type { HitAnswer, Question } from "../../../port/answer.js";
import type { IndexFinds } from "../../../read/reading.js";
import type { SqlBuilder } from "../builder.js";

/** The array of what the views of a search show of the nodes at some places, in their order. */
export function compileSearch(builder: SqlBuilder, { page }: Question<"search">, { places = [] }: IndexFinds): string {
  const node = builder.name("n");
  const hit: Texts<HitAnswer> = { id: `${node}.id` };
  page.views.forEach((view, place) => {
    hit[viewKey(place)] = compileView(builder, view, node);
  });
  return `(
    SELECT jsonb_group_array(${builder.dialect.object(hit)} ORDER BY j.key)
    FROM json_each(${builder.bindList(places)}) j
      CROSS JOIN entry e ON e.place = j.value
      CROSS JOIN node ${node} ON ${node}.id = e.id
  )`;
}
