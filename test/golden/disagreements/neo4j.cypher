// disagreements
// $given.p0 = "LATENCY"
// $given.p1 = 5001
// $given.p2 = [{"key":"onyx","tier":0,"kind":null},{"key":"onyxs","tier":1,"kind":null}]
CALL {
  UNWIND $given.p2 AS k
  MATCH (a:Name {key: k.key})-[:NAMES]->(m)
  WHERE a.kind IN ['HARDWARE'] AND coalesce(k.kind, a.kind) = a.kind
  WITH m, min(6 * k.tier + a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref0
}
WITH ref0, COLLECT {
  UNWIND ref0 AS n0
  WITH n0
  MATCH (n0)-[:MEMBER]->(n1)<-[:RESULT_HARDWARE]-(r)
  WITH DISTINCT r
  WHERE r:Result AND (r.metric = $given.p0) AND (NOT (r.value IS NULL)) AND EXISTS {
    MATCH (r)-[:RESULT_BASELINE]->(n2)
    WHERE true
  } AND EXISTS {
    MATCH (r)-[:RESULT_HARDWARE]->(n3)
    WHERE true
  }
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
RETURN data, [[m IN ref0 | {id: m.id, name: m.name}]] AS refs;

// disagreements
// $given.p0 = []
WITH {nodes: [COLLECT {
  UNWIND range(0, size($given.p0) - 1) AS i1
  OPTIONAL MATCH (n0:Node {id: $given.p0[i1]})
  WHERE n0:Result
  WITH i1, n0, CASE WHEN n0 IS NOT NULL THEN {kind: 'RESULT', claim: n0.claim} END AS m2
  RETURN m2
  ORDER BY i1
}]} AS data
RETURN data, [] AS refs;
