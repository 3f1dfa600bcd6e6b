// records
// $given.p0 = "LATENCY"
// $given.p1 = 5001
// $given.p2 = [{"key":"onyx","tier":0,"kind":null},{"key":"onyxs","tier":1,"kind":null}]
// $given.p3 = [{"key":"yarnbench","tier":0,"kind":null},{"key":"yarnbenchs","tier":1,"kind":null}]
CALL {
  UNWIND $given.p2 AS k
  MATCH (a:Name {key: k.key})-[:NAMES]->(m)
  WHERE a.kind IN ['HARDWARE'] AND coalesce(k.kind, a.kind) = a.kind
  WITH m, min(6 * k.tier + a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref0
}
CALL {
  UNWIND $given.p3 AS k
  MATCH (a:Name {key: k.key})-[:NAMES]->(m)
  WHERE a.kind IN ['BENCHMARK'] AND coalesce(k.kind, a.kind) = a.kind
  WITH m, min(6 * k.tier + a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref1
}
WITH ref0, ref1, COLLECT {
  UNWIND ref0 AS n0
  WITH n0
  MATCH (n0)-[:MEMBER]->(n1)<-[:RESULT_HARDWARE]-(r)
  WITH DISTINCT r
  WHERE r:Result AND (r.metric = $given.p0) AND EXISTS {
    MATCH (r)-[:RESULT_BENCHMARKS]->(n2)
    WHERE (n2 IN ref1)
  } AND (NOT (r.value IS NULL))
  WITH r
  ORDER BY r.id
  LIMIT $given.p1
  RETURN {id: r.id, subject: head(COLLECT {
    MATCH (r)-[:RESULT_SUBJECT]->(o)
    RETURN o.id
  }), metric: r.metric, precision: r.precision, hardwareCount: r.hardwareCount, baseline: head(COLLECT {
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
  }, value: r.value, valueMax: r.valueMax, factor: r.factor, bound: r.bound, unit: r.unit, betterIs: r.betterIs, outcome: r.outcome, paper: head(COLLECT {
    MATCH (r)-[:RESULT_PAPER]->(o)
    RETURN {id: o.id, published: o.published}
  })}
} AS data
RETURN data, [[m IN ref0 | {id: m.id, name: m.name}], [m IN ref1 | {id: m.id, name: m.name}]] AS refs;
