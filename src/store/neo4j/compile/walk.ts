import type { EdgeDirection, Walk } from "../../port/facts.js";
import { arrow } from "./arrow.js";
import type { CypherBuilder } from "./builder.js";
import { referencesOf } from "./sources.js";
import { confidenceOf, sureEdge } from "./sure.js";

/**
 * A breadth-first walk as one fold over the depths: what it carries are the levels so far, each a list of nodes, and each step adds what
 * the last level leads to and no level holds. `root` is the list of what the ref means.
 */
export function compileWalk(builder: CypherBuilder, root: string, { relations, minConfidence, sides, depth, size, edges }: Walk): string {
  const types = relations.join("|");
  const followed = types === "" ? "" : sureEdge(builder, types, minConfidence);
  const shown = types === "" ? "" : sureEdge(builder, types, minConfidence, "e");
  const [levels, nodes] = [builder.bindInteger(depth), builder.bindInteger(size)];
  const walks = sides.map((directions) => {
    if (directions.length === 0 || types === "") return `[${root}]`;
    const isDone = `size(last(s)) = 0 OR reduce(count = 0, level IN s | count + size(level)) >= ${nodes}`;
    const next = `COLLECT {
      UNWIND last(s) AS f
      MATCH (f)${arrows(directions, followed)}(m) WHERE none(level IN s WHERE m IN level)
      WITH DISTINCT m ORDER BY m.id LIMIT ${nodes}
      RETURN m
    }`;
    return `reduce(s = [${root}], step IN range(1, ${levels}) | CASE WHEN ${isDone} THEN s ELSE s + [${next}] END)`;
  });
  return `head(COLLECT {
    UNWIND [[${walks.join(", ")}]] AS sides
    WITH sides, ${edges && types !== "" ? edgesBetween(shown) : "[]"} AS edges
    RETURN {sides: [side IN sides | [level IN side | [m IN level | m.id]]], edges: edges}
  })`;
}

function arrows([direction, ...others]: readonly EdgeDirection[], edge: string): string {
  return direction === undefined || others.length > 0 ? `-[${edge}]-` : arrow(direction, edge);
}

/** The edges between any two nodes of the sides. */
function edgesBetween(edge: string): string {
  return `COLLECT {
    UNWIND sides AS side UNWIND side AS level UNWIND level AS a
    WITH DISTINCT a
    WITH collect(a) AS members
    UNWIND members AS a
    MATCH (a)-[${edge}]->(b) WHERE b IN members
    RETURN {
      edge: elementId(e), relation: type(e), from: a.id, to: b.id,
      references: ${referencesOf("e")}, note: e.note, origin: e.origin, confidence: ${confidenceOf("e")}
    }
  }`;
}
