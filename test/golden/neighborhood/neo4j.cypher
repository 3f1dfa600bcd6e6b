// near
// $given.p0 = 1
// $given.p1 = 4
// $given.p2 = [{"key":"quickweave","tier":0,"kind":null},{"key":"quickweaves","tier":1,"kind":null}]
CALL {
  UNWIND $given.p2 AS k
  MATCH (a:Name {key: k.key})-[:NAMES]->(m)
  WHERE a.kind IN ['PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK'] AND coalesce(k.kind, a.kind) = a.kind
  WITH m, min(6 * k.tier + a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref0
}
WITH ref0, head(COLLECT {
  UNWIND [[reduce(s = [ref0], step IN range(1, $given.p0) | CASE WHEN size(last(s)) = 0 OR reduce(count = 0, level IN s | count + size(level)) >= $given.p1 THEN s ELSE s + [COLLECT {
    UNWIND last(s) AS f
    MATCH (f)-[:EXTENDS|TARGETS]-(m)
    WHERE none(level IN s
    WHERE m IN level)
    WITH DISTINCT m
    ORDER BY m.id
    LIMIT $given.p1
    RETURN m
  }] END)]] AS sides
  WITH sides, COLLECT {
    UNWIND sides AS side
    UNWIND side AS level
    UNWIND level AS a
    WITH DISTINCT a
    WITH collect(a) AS members
    UNWIND members AS a
    MATCH (a)-[e:EXTENDS|TARGETS]->(b)
    WHERE b IN members
    RETURN {edge: elementId(e), relation: type(e), from: a.id, to: b.id, references: coalesce(e.references, []), note: e.note, origin: e.origin, confidence: coalesce(e.confidence, 1.0)}
  } AS edges
  RETURN {sides: [side IN sides | [level IN side | [m IN level | m.id]]], edges: edges}
}) AS data
RETURN data, [[m IN ref0 | {id: m.id, name: m.name}]] AS refs;

// near
// $given.p0 = ["technique:quickweave","hardware:pearl","technique:quickweave-2"]
WITH {nodes: [COLLECT {
  UNWIND range(0, size($given.p0) - 1) AS i1
  OPTIONAL MATCH (n0:Node {id: $given.p0[i1]})
  WHERE n0:Entity
  WITH i1, n0, CASE WHEN n0 IS NOT NULL THEN {kind: n0.kind, name: n0.name} END AS m2
  RETURN m2
  ORDER BY i1
}]} AS data
RETURN data, [] AS refs;
