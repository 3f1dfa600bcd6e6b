// compare
// $p0 = 200
// $p1 = 100
// $p2 = "quickweave"
// $p3 = "quickweave2"
CALL {
  MATCH (a:Name {key: $p2})-[:NAMES]->(m)
  WHERE a.kind IN ['PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK']
  WITH m, min(a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref0
}
CALL {
  MATCH (a:Name {key: $p3})-[:NAMES]->(m)
  WHERE a.kind IN ['PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK']
  WITH m, min(a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref1
}
WITH ref0, ref1, {items: [i IN ref0 + ref1 | {id: i.id, name: i.name}], relations: COLLECT {
  UNWIND ref0 + ref1 AS i
  WITH DISTINCT i
  MATCH (i)-[e:INTRODUCES|EXTENDS|USES|IMPLEMENTS|TARGETS|EVALUATED_ON|EVALUATED_WITH|MEASURED_BY|PART_OF|SUCCEEDS]-(o)
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
