// lineage
// $p0 = 4
// $p1 = 201
// $p2 = [{"key":"quickweave2","tier":0,"kind":null},{"key":"quickweavev2","tier":1,"kind":null}]
CALL {
  UNWIND $p2 AS k
  MATCH (a:Name {key: k.key})-[:NAMES]->(m)
  WHERE a.kind IN ['PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK'] AND coalesce(k.kind, a.kind) = a.kind
  WITH m, min(6 * k.tier + a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref0
}
WITH ref0, head(COLLECT {
  UNWIND [[reduce(s = [ref0], step IN range(1, $p0) | CASE WHEN size(last(s)) = 0 OR reduce(count = 0, level IN s | count + size(level)) >= $p1 THEN s ELSE s + [COLLECT {
    UNWIND last(s) AS f
    MATCH (f)-[:EXTENDS|USES]->(m)
    WHERE none(level IN s
    WHERE m IN level)
    WITH DISTINCT m
    ORDER BY m.id
    LIMIT $p1
    RETURN m
  }] END), reduce(s = [ref0], step IN range(1, $p0) | CASE WHEN size(last(s)) = 0 OR reduce(count = 0, level IN s | count + size(level)) >= $p1 THEN s ELSE s + [COLLECT {
    UNWIND last(s) AS f
    MATCH (f)<-[:EXTENDS|USES]-(m)
    WHERE none(level IN s
    WHERE m IN level)
    WITH DISTINCT m
    ORDER BY m.id
    LIMIT $p1
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
// $p2 = 1
// $p0 = ["technique:quickweave-2"]
// $p1 = ["technique:quickweave-2","system:loomserve","technique:quickweave","system:shuttle"]
// $p3 = ["system:loomserve","technique:quickweave","technique:quickweave-2"]
// $p4 = ["technique:quickweave-2","system:shuttle","technique:quickweave"]
// $p5 = [32,35,27,18]
WITH {nodes: [COLLECT {
  UNWIND range(0, size($p0) - 1) AS i1
  OPTIONAL MATCH (n0:Node {id: $p0[i1]})
  WHERE n0:Entity
  WITH i1, n0, CASE WHEN n0 IS NOT NULL THEN {kind: n0.kind, id: n0.id} END AS m2
  RETURN m2
  ORDER BY i1
}, COLLECT {
  UNWIND range(0, size($p1) - 1) AS i4
  OPTIONAL MATCH (n3:Node {id: $p1[i4]})
  WHERE n3:Entity
  WITH i4, n3, CASE WHEN n3 IS NOT NULL THEN {kind: n3.kind, id: n3.id, `>results`: CASE WHEN n3:Method THEN {rows: COLLECT {
    MATCH (n3)<-[e6:RESULT_SUBJECT]-(r5)
    WITH r5, e6, r5.id AS k7
    ORDER BY k7
    LIMIT $p2
    WITH r5, e6, k7, {v0: {kind: 'RESULT', claim: r5.claim}} AS m8
    RETURN m8
    ORDER BY k7
  }} END} END AS m9
  RETURN m9
  ORDER BY i4
}, COLLECT {
  UNWIND range(0, size($p3) - 1) AS i11
  OPTIONAL MATCH (n10:Node {id: $p3[i11]})
  WHERE n10:Entity
  WITH i11, n10, CASE WHEN n10 IS NOT NULL THEN {kind: n10.kind, id: n10.id} END AS m12
  RETURN m12
  ORDER BY i11
}, COLLECT {
  UNWIND range(0, size($p4) - 1) AS i14
  OPTIONAL MATCH (n13:Node {id: $p4[i14]})
  WHERE n13:Entity
  WITH i14, n13, CASE WHEN n13 IS NOT NULL THEN {kind: n13.kind, name: n13.name} END AS m15
  RETURN m15
  ORDER BY i14
}, COLLECT {
  UNWIND range(0, size($p5) - 1) AS i17
  MATCH ()-[e16]->()
  WHERE elementId(e16) = $p5[i17]
  WITH i17, e16, COLLECT {
    MATCH (n18:Node)
    WHERE n18.id IN e16.sources
    WITH n18, {kind: 'PAPER', year: n18.year} AS m19
    RETURN m19
    ORDER BY n18.id
  } AS m20
  RETURN m20
  ORDER BY i17
}]} AS data
RETURN data, [] AS refs;
