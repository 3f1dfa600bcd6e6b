// compare
// $p0 = 200
// $p1 = 100
// $p2 = [{"key":"quickweave","tier":0,"kind":null},{"key":"quickweaves","tier":1,"kind":null}]
// $p3 = [{"key":"quickweave2","tier":0,"kind":null},{"key":"quickweavev2","tier":1,"kind":null}]
CALL {
  UNWIND $p2 AS k
  MATCH (a:Name {key: k.key})-[:NAMES]->(m)
  WHERE a.kind IN ['PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK'] AND coalesce(k.kind, a.kind) = a.kind
  WITH m, min(6 * k.tier + a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref0
}
CALL {
  UNWIND $p3 AS k
  MATCH (a:Name {key: k.key})-[:NAMES]->(m)
  WHERE a.kind IN ['PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK'] AND coalesce(k.kind, a.kind) = a.kind
  WITH m, min(6 * k.tier + a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref1
}
WITH ref0, ref1, {items: [i IN ref0 + ref1 | {id: i.id, name: i.name}], relations: COLLECT {
  UNWIND ref0 + ref1 AS i
  WITH DISTINCT i
  MATCH (i)-[e:INTRODUCES|EXTENDS|USES|IMPLEMENTS|TARGETS|SUPPORTS|EVALUATED_ON|EVALUATED_WITH|MEASURED_BY|BROADER|PART_OF|CONTAINS|SUCCEEDS]-(o)
  WITH i, type(e) AS relation, CASE WHEN startNode(e) = i THEN 'out' ELSE 'in' END AS direction, o
  ORDER BY o.id
  WITH i, relation, direction, collect(o.id)[0..$p0] AS others
  UNWIND others AS other
  RETURN {item: i.id, relation: relation, direction: direction, other: other}
}, results: COLLECT {
  UNWIND ref0 + ref1 AS i
  WITH DISTINCT i
  MATCH (i)<-[:RESULT_SUBJECT]-(r)
  WITH i, r
  ORDER BY r.id
  WITH i, collect(r)[0..$p1] AS found
  UNWIND found AS r
  RETURN {id: r.id, subject: i.id, metric: r.metric, precision: r.precision, hardwareCount: r.hardwareCount, baseline: head(COLLECT {
    MATCH (r)-[:RESULT_BASELINE]->(o)
    RETURN {id: o.id, name: o.name}
  }), hardware: COLLECT {
    MATCH (r)-[:RESULT_HARDWARE]->(o)
    RETURN {id: o.id, name: o.name}
  }, models: COLLECT {
    MATCH (r)-[:RESULT_MODELS]->(o)
    RETURN {id: o.id, name: o.name}
  }, benchmarks: COLLECT {
    MATCH (r)-[:RESULT_BENCHMARKS]->(o)
    RETURN {id: o.id, name: o.name}
  }}
}} AS data
RETURN data, [[m IN ref0 | {id: m.id, name: m.name}], [m IN ref1 | {id: m.id, name: m.name}]] AS refs;

// compare
// $p0 = ["technique:quickweave","technique:quickweave-2"]
// $p1 = ["model:tapestry-7b"]
// $p2 = ["technique:quickweave","technique:quickweave-2"]
// $p3 = ["paper:quickweave","paper:quickweave-2","technique:quickweave","technique:quickweave-2","technique:threadbits","system:loomserve","system:shuttle","hardware:pearl","hardware:onyx","hardware:onyx-90","model:tapestry-7b","benchmark:yarnbench"]
// $p4 = ["result:quickweave-2/latency"]
// $p5 = []
// $p6 = []
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
  WITH i4, n3, CASE WHEN n3 IS NOT NULL THEN {kind: n3.kind, id: n3.id} END AS m5
  RETURN m5
  ORDER BY i4
}, COLLECT {
  UNWIND range(0, size($p2) - 1) AS i7
  OPTIONAL MATCH (n6:Node {id: $p2[i7]})
  WHERE n6:Entity
  WITH i7, n6, CASE WHEN n6 IS NOT NULL THEN {kind: n6.kind, id: n6.id} END AS m8
  RETURN m8
  ORDER BY i7
}, COLLECT {
  UNWIND range(0, size($p3) - 1) AS i10
  OPTIONAL MATCH (n9:Node {id: $p3[i10]})
  WHERE n9:Entity
  WITH i10, n9, CASE WHEN n9 IS NOT NULL THEN {kind: n9.kind, id: n9.id} END AS m11
  RETURN m11
  ORDER BY i10
}, COLLECT {
  UNWIND range(0, size($p4) - 1) AS i13
  OPTIONAL MATCH (n12:Node {id: $p4[i13]})
  WHERE n12:Result
  WITH i13, n12, CASE WHEN n12 IS NOT NULL THEN {kind: 'RESULT', claim: n12.claim} END AS m14
  RETURN m14
  ORDER BY i13
}, COLLECT {
  UNWIND range(0, size($p5) - 1) AS i16
  OPTIONAL MATCH (n15:Node {id: $p5[i16]})
  WHERE n15:Result
  WITH i16, n15, CASE WHEN n15 IS NOT NULL THEN {kind: 'RESULT', id: n15.id} END AS m17
  RETURN m17
  ORDER BY i16
}, COLLECT {
  UNWIND range(0, size($p6) - 1) AS i19
  OPTIONAL MATCH (n18:Node {id: $p6[i19]})
  WHERE n18:Result
  WITH i19, n18, CASE WHEN n18 IS NOT NULL THEN {kind: 'RESULT', id: n18.id} END AS m20
  RETURN m20
  ORDER BY i19
}]} AS data
RETURN data, [] AS refs;
