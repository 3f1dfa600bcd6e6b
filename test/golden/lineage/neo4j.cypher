// lineage
// $given.p0 = 4
// $given.p1 = 201
// $given.p2 = [{"key":"quickweave2","tier":0,"kind":null},{"key":"quickweavev2","tier":1,"kind":null}]
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
    MATCH (f)-[:EXTENDS|USES]->(m)
    WHERE none(level IN s
    WHERE m IN level)
    WITH DISTINCT m
    ORDER BY m.id
    LIMIT $given.p1
    RETURN m
  }] END), reduce(s = [ref0], step IN range(1, $given.p0) | CASE WHEN size(last(s)) = 0 OR reduce(count = 0, level IN s | count + size(level)) >= $given.p1 THEN s ELSE s + [COLLECT {
    UNWIND last(s) AS f
    MATCH (f)<-[:EXTENDS|USES]-(m)
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
    MATCH (a)-[e:EXTENDS|USES]->(b)
    WHERE b IN members
    RETURN {edge: elementId(e), relation: type(e), from: a.id, to: b.id, references: coalesce(e.references, []), note: e.note, origin: e.origin, confidence: coalesce(e.confidence, 1.0)}
  } AS edges
  RETURN {sides: [side IN sides | [level IN side | [m IN level | m.id]]], edges: edges}
}) AS data
RETURN data, [[m IN ref0 | {id: m.id, name: m.name}]] AS refs;

// lineage
// $given.p1 = 1
// $given.p0 = ["technique:quickweave-2","system:loomserve","technique:quickweave","system:shuttle"]
// $given.p2 = ["technique:quickweave-2","system:shuttle","technique:quickweave"]
// $given.p3 = [32,35,27,18]
WITH {nodes: [COLLECT {
  UNWIND range(0, size($given.p0) - 1) AS i1
  OPTIONAL MATCH (n0:Node {id: $given.p0[i1]})
  WHERE n0:Entity
  WITH i1, n0, CASE WHEN n0 IS NOT NULL THEN {kind: n0.kind, id: n0.id, `>results`: CASE WHEN n0:Method THEN {rows: COLLECT {
    MATCH (n0)<-[e3:RESULT_SUBJECT]-(r2)
    WITH r2, e3, r2.id AS k4
    ORDER BY k4
    LIMIT $given.p1
    WITH r2, e3, k4, {v0: {kind: 'RESULT', claim: r2.claim}} AS m5
    RETURN m5
    ORDER BY k4
  }} END} END AS m6
  RETURN m6
  ORDER BY i1
}, COLLECT {
  UNWIND range(0, size($given.p2) - 1) AS i8
  OPTIONAL MATCH (n7:Node {id: $given.p2[i8]})
  WHERE n7:Entity
  WITH i8, n7, CASE WHEN n7 IS NOT NULL THEN {kind: n7.kind, name: n7.name} END AS m9
  RETURN m9
  ORDER BY i8
}, COLLECT {
  UNWIND range(0, size($given.p3) - 1) AS i11
  MATCH ()-[e10]->()
  WHERE elementId(e10) = $given.p3[i11]
  WITH i11, e10, COLLECT {
    MATCH (n12:Node)
    WHERE n12.id IN e10.sources
    WITH n12, {kind: 'PAPER', year: n12.year} AS m13
    RETURN m13
    ORDER BY n12.id
  } AS m14
  RETURN m14
  ORDER BY i11
}]} AS data
RETURN data, [] AS refs;
