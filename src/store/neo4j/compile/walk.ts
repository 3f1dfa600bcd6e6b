import type { EdgeDirection, Walk } from "../../port/facts.js";
import type { StatementBuilder } from "./statement.js";

/**
 * A breadth-first walk as one fold over the depths: what it carries are the levels so far, each a list of nodes, and each step adds what the last level
 * leads to and no level holds. `root` is the list of what the ref means.
 */
export function compileWalk(builder: StatementBuilder, root: string, { relations, sides, depth, size, edges }: Walk): string {
  const types = relations.join("|");
  const [levels, nodes] = [builder.bindInteger(depth), builder.bindInteger(size)];
  const walks = sides.map((directions) => {
    if (directions.length === 0 || types === "") return `[${root}]`;
    const next = `COLLECT { UNWIND last(s) AS f MATCH ${pattern(directions, types)} WHERE none(level IN s WHERE m IN level) WITH DISTINCT m ORDER BY m.id LIMIT ${nodes} RETURN m }`;
    const done = `size(last(s)) = 0 OR reduce(count = 0, level IN s | count + size(level)) >= ${nodes}`;
    return `reduce(s = [${root}], step IN range(1, ${levels}) | CASE WHEN ${done} THEN s ELSE s + [${next}] END)`;
  });
  const ids = "[side IN sides | [level IN side | [m IN level | m.id]]]";
  const between =
    edges && types !== ""
      ? `COLLECT { UNWIND sides AS side UNWIND side AS level UNWIND level AS a WITH DISTINCT a WITH collect(a) AS members UNWIND members AS a MATCH (a)-[e:${types}]->(b) WHERE b IN members RETURN {edge: elementId(e), relation: type(e), from: a.id, to: b.id, note: e.note, origin: e.origin} }`
      : "[]";
  return `head(COLLECT { UNWIND [[${walks.join(", ")}]] AS sides WITH sides, ${between} AS edges RETURN {sides: ${ids}, edges: edges} })`;
}

function pattern(directions: readonly EdgeDirection[], types: string): string {
  if (directions.length > 1) return `(f)-[:${types}]-(m)`;
  return directions[0] === "out" ? `(f)-[:${types}]->(m)` : `(f)<-[:${types}]-(m)`;
}
