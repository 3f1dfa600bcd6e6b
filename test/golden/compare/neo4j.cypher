// compare
// $given.p0 = 200
// $given.p1 = 100
// $given.p2 = [{"key":"quickweave","tier":0,"kind":null},{"key":"quickweaves","tier":1,"kind":null}]
// $given.p3 = [{"key":"quickweave2","tier":0,"kind":null},{"key":"quickweavev2","tier":1,"kind":null}]
CALL {
  UNWIND $given.p2 AS k
  MATCH (a:Name {key: k.key})-[:NAMES]->(m)
  WHERE a.kind IN ['PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK'] AND coalesce(k.kind, a.kind) = a.kind
  WITH m, min(6 * k.tier + a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref0
}
CALL {
  UNWIND $given.p3 AS k
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
  WITH i, relation, direction, collect(o.id)[0..$given.p0] AS others
  UNWIND others AS other
  RETURN {item: i.id, relation: relation, direction: direction, other: other}
}, results: COLLECT {
  UNWIND ref0 + ref1 AS i
  WITH DISTINCT i
  MATCH (i)<-[:RESULT_SUBJECT]-(r)
  WITH i, r
  ORDER BY r.id
  WITH i, collect(r)[0..$given.p1] AS found
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
// $given.p0 = ["result:quickweave-2/latency"]
WITH {nodes: [COLLECT {
  UNWIND range(0, size($given.p0) - 1) AS i1
  OPTIONAL MATCH (n0:Node {id: $given.p0[i1]})
  WHERE n0:Result
  WITH i1, n0, CASE WHEN n0 IS NOT NULL THEN {kind: 'RESULT', claim: n0.claim} END AS m2
  RETURN m2
  ORDER BY i1
}]} AS data
RETURN data, [] AS refs;
