// given
// $given.p0 = 4
// $given.p1 = 4
// $given.p2 = 3
// $given.p3 = [{"key":"loomserve","tier":0,"kind":null},{"key":"loomserves","tier":1,"kind":null}]
CALL {
  UNWIND $given.p3 AS k
  MATCH (a:Name {key: k.key})-[:NAMES]->(m)
  WHERE a.kind IN ['TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK'] AND coalesce(k.kind, a.kind) = a.kind
  WITH m, min(6 * k.tier + a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref0
}
WITH ref0, {totalCount: COUNT {
  UNWIND ref0 AS n1
  WITH n1
  MATCH (n1)<-[:RESULT_SUBJECT]-(r0)
  WHERE r0:Result AND (r0.hardwareCount IS NOT NULL AND r0.hardwareCount >= $given.p0)
  RETURN r0
}, rows: COLLECT {
  UNWIND ref0 AS n3
  WITH n3
  MATCH (n3)<-[:RESULT_SUBJECT]-(r2)
  WHERE r2:Result AND (r2.hardwareCount IS NOT NULL AND r2.hardwareCount >= $given.p1)
  WITH r2, r2.id AS k4
  ORDER BY k4
  LIMIT $given.p2
  WITH r2, k4, ref0, {v0: {kind: 'RESULT', id: r2.id}} AS m5
  RETURN m5
  ORDER BY k4
}} AS data
RETURN data, [[m IN ref0 | {id: m.id, name: m.name}]] AS refs;

// defaults
// $given.p0 = ["SPEEDUP","LATENCY"]
// $given.p1 = 20
WITH {rows: COLLECT {
  MATCH (r0:Result)
  WHERE (r0.metric IN $given.p0) AND r0.id IS NOT NULL
  WITH r0, r0.value AS k1, r0.id AS k2
  ORDER BY k1 IS NULL, k1 DESC, k2
  LIMIT $given.p1
  WITH r0, k1, k2, {v0: {kind: 'RESULT', id: r0.id, value: r0.value}} AS m3
  RETURN m3
  ORDER BY k1 IS NULL, k1 DESC, k2
}} AS data
RETURN data, [] AS refs;

// everything
WITH {totalCount: COUNT {
  MATCH (r0:Paper)
  RETURN r0
}} AS data
RETURN data, [] AS refs;

// undated
WITH {totalCount: COUNT {
  MATCH (r0:Paper)
  RETURN r0
}} AS data
RETURN data, [] AS refs;
