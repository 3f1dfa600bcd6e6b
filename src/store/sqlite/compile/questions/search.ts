import type { Texts } from "../../../compile/dialect.js";
import { compileView } from "../../../compile/view.js";
import { viewKey } from "../../../port/answer-keys.js";
import type { HitAnswer, HitTexts, Question } from "../../../port/answer.js";
import { showsMatches } from "../../../read/questions/search.js";
import type { IndexFinds } from "../../../read/reading.js";
import { claimLinks } from "../../../search/build-index.js";
import type { SqlBuilder } from "../builder.js";
import { typeCondition } from "../conditions.js";
import { shownEdges } from "../edges.js";

/** The array of what the views of a search show of the nodes with some numbers, in their order. */
export function compileSearch(builder: SqlBuilder, { page }: Question<"search">, { numbers = [], claimed = [] }: IndexFinds): string {
  const node = builder.name("n");
  const hit: Texts<HitAnswer> = { id: `${node}.id`, standing: "e.standing" };
  if (showsMatches(page)) hit.texts = compileTexts(builder, node, builder.bindList(claimed));
  page.views.forEach((view, place) => {
    hit[viewKey(place)] = compileView(builder, view, node);
  });
  return `(
    SELECT jsonb_group_array(${builder.dialect.object(hit)} ORDER BY j.key)
    FROM json_each(${builder.bindList(numbers)}) j
      CROSS JOIN entry e ON e.number = j.value
      CROSS JOIN node ${node} ON ${node}.id = e.id
  )`;
}

/** What of a node is searched, with its claims where its place is in a list. */
function compileTexts(builder: SqlBuilder, node: string, claimed: string): string {
  const [edge, result] = [builder.name("e"), builder.name("n")];
  const texts: Texts<HitTexts> = {
    name: `${node}.name`,
    aliases: `jsonb(${node}.aliases)`,
    summary: `${node}.summary`,
    claims: `(
      SELECT jsonb_group_array(${result}.claim)
      FROM edge ${edge} CROSS JOIN node ${result} ON ${result}.pk = ${edge}.src
      WHERE e.number IN (SELECT value FROM json_each(${claimed})) AND ${edge}.dst = ${node}.pk
        AND ${typeCondition(`${edge}.`, claimLinks(builder.model))} AND ${result}.claim IS NOT NULL${shownEdges(builder, edge)}
    )`,
  };
  return builder.dialect.object(texts);
}
