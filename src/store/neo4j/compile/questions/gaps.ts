import { defaultMinConfidence } from "../../../../model/confidence.js";
import type { Question } from "../../../port/answer.js";
import { gapRelations } from "../../../read/questions/gaps.js";
import type { CypherBuilder } from "../builder.js";
import { familyArrow } from "../family.js";
import { sureEdge } from "../sure.js";

/** What is stated of techniques and hardware: the facts of `gaps`. */
export function compileGaps(builder: CypherBuilder, { category, first }: Question<"gaps">, roots: readonly string[]): string {
  const [asked, size] = [builder.bind(category), builder.bindInteger(first)];
  const items = roots.join(" + ");
  const techniques = `MATCH (t:Technique) WHERE t.category = ${asked} WITH t ORDER BY t.id LIMIT ${size}`;
  const stated = gapRelations(builder.model).map(
    ({ name, scope }) => `COLLECT {
      ${techniques}
      UNWIND range(0, size(${items}) - 1) AS place
      WITH t, place, (${items})[place] AS i
      MATCH (i)${familyArrow(scope)}(o)<-[${sureEdge(builder, name, defaultMinConfidence, "e")}]-(t)
      WITH DISTINCT t, place, e, o
      RETURN {technique: t.id, place: place, edge: elementId(e), relation: '${name}', stated: o.id}
    }`,
  );
  return `{
    total: COUNT { MATCH (t:Technique) WHERE t.category = ${asked} RETURN t },
    hardware: [i IN ${items} | i.id],
    techniques: COLLECT { ${techniques} RETURN t.id },
    stated: ${stated.join(" + ")}
  }`;
}
