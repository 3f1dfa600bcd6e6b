import type { Texts } from "../../../compile/dialect.js";
import { compileView } from "../../../compile/view.js";
import { viewKey } from "../../../port/answer-keys.js";
import type { HitAnswer, HitTexts, Question } from "../../../port/answer.js";
import { showsMatches } from "../../../read/questions/search.js";
import type { IndexFinds } from "../../../read/reading.js";
import { claimLinks } from "../../../search/build-index.js";
import type { CypherBuilder } from "../builder.js";
import { shownEdge } from "../sure.js";

/** The list of what the views of a search show of the nodes with some numbers, in their order; of a node that is gone by now, nothing. */
export function compileSearch(builder: CypherBuilder, { page }: Question<"search">, { numbers = [], claimed = [] }: IndexFinds): string {
  const [node, place] = [builder.name("n"), builder.name("i")];
  const list = builder.bind([...numbers]);
  const hit: Texts<HitAnswer> = { id: `${node}.id`, standing: `${node}.searchStanding` };
  if (showsMatches(page)) hit.texts = compileTexts(builder, node, builder.bind([...claimed]));
  page.views.forEach((view, index) => {
    hit[viewKey(index)] = compileView(builder, view, node);
  });
  return `COLLECT {
    UNWIND range(0, size(${list}) - 1) AS ${place}
    MATCH (${node}:Entity {searchNumber: toInteger(${list}[${place}])})
    ${builder.answer([place, node], builder.dialect.object(hit), place)}
  }`;
}

/** What of a node is searched, with its claims where its number is in a list. */
function compileTexts(builder: CypherBuilder, node: string, claimed: string): string {
  const result = builder.name("n");
  const links = claimLinks(builder.model).join("|");
  const texts: Texts<HitTexts> = {
    name: `${node}.name`,
    aliases: `${node}.aliases`,
    summary: `${node}.summary`,
    claims: `COLLECT {
      MATCH (${node})<-[${shownEdge(builder, links)}]-(${result})
      WHERE ${node}.searchNumber IN ${claimed} AND ${result}.claim IS NOT NULL
      RETURN ${result}.claim
    }`,
  };
  return builder.dialect.object(texts);
}
