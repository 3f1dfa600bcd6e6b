// technique
// $given.p0 = [{"key":"quickweaving","tier":0,"kind":null},{"key":"quickweavings","tier":1,"kind":null}]
CALL {
  UNWIND $given.p0 AS k
  MATCH (a:Name {key: k.key})-[:NAMES]->(m)
  WHERE a.kind IN ['TECHNIQUE'] AND coalesce(k.kind, a.kind) = a.kind
  WITH m, min(6 * k.tier + a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref0
}
WITH ref0, head(COLLECT {
  UNWIND ref0 AS n0
  WITH n0
  LIMIT 1
  WITH n0, ref0, {kind: 'TECHNIQUE', id: n0.id, name: n0.name, aliases: n0.aliases, category: n0.category, summary: n0.summary} AS m1
  RETURN m1
  ORDER BY n0.id
}) AS data
RETURN data, [[m IN ref0 | {id: m.id, name: m.name}]] AS refs;

// paper
// $given.p0 = [{"key":"paper:quickweave","tier":0,"kind":null},{"key":"paper:quickweaves","tier":1,"kind":null}]
CALL {
  UNWIND $given.p0 AS k
  MATCH (a:Name {key: k.key})-[:NAMES]->(m)
  WHERE a.kind IN ['PAPER'] AND coalesce(k.kind, a.kind) = a.kind
  WITH m, min(6 * k.tier + a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref0
}
WITH ref0, head(COLLECT {
  UNWIND ref0 AS n0
  WITH n0
  LIMIT 1
  WITH n0, ref0, {kind: 'PAPER', title: n0.name, name: n0.name, published: n0.published, year: n0.year, authorCount: n0.authorCount} AS m1
  RETURN m1
  ORDER BY n0.id
}) AS data
RETURN data, [[m IN ref0 | {id: m.id, name: m.name}]] AS refs;

// hardware
// $given.p0 = [{"key":"hnobodyknows","tier":0,"kind":null},{"key":"hnobodyknow","tier":1,"kind":null}]
CALL {
  UNWIND $given.p0 AS k
  MATCH (a:Name {key: k.key})-[:NAMES]->(m)
  WHERE a.kind IN ['HARDWARE'] AND coalesce(k.kind, a.kind) = a.kind
  WITH m, min(6 * k.tier + a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref0
}
WITH ref0, head(COLLECT {
  UNWIND ref0 AS n0
  WITH n0
  LIMIT 1
  WITH n0, ref0, {kind: 'HARDWARE', id: n0.id} AS m1
  RETURN m1
  ORDER BY n0.id
}) AS data
RETURN data, [[m IN ref0 | {id: m.id, name: m.name}]] AS refs;

// result
// $given.p0 = ["result:quickweave/speedup"]
WITH COLLECT {
  UNWIND range(0, size($given.p0) - 1) AS i1
  OPTIONAL MATCH (n0:Node {id: $given.p0[i1]})
  WHERE n0:Result
  WITH i1, n0, CASE WHEN n0 IS NOT NULL THEN {kind: 'RESULT', metric: n0.metric, value: n0.value, unit: n0.unit, factor: n0.factor} END AS m2
  RETURN m2
  ORDER BY i1
} AS data
RETURN data, [] AS refs;
