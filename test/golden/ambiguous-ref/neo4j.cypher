// paper
// $given.p0 = 20
// $given.p1 = [{"key":"loomserve","tier":0,"kind":null},{"key":"loomserves","tier":1,"kind":null}]
// $given.p2 = [{"key":"c4","tier":0,"kind":null}]
CALL {
  UNWIND $given.p1 AS k
  MATCH (a:Name {key: k.key})-[:NAMES]->(m)
  WHERE a.kind IN ['PAPER'] AND coalesce(k.kind, a.kind) = a.kind
  WITH m, min(6 * k.tier + a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref0
}
CALL {
  UNWIND $given.p2 AS k
  MATCH (a:Name {key: k.key})-[:NAMES]->(m)
  WHERE a.kind IN ['TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK'] AND coalesce(k.kind, a.kind) = a.kind
  WITH m, min(6 * k.tier + a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref1
}
WITH ref0, ref1, head(COLLECT {
  UNWIND ref0 AS n0
  WITH n0
  LIMIT 1
  WITH n0, ref0, ref1, {kind: 'PAPER', `>introduces`: {rows: COLLECT {
    MATCH (n0)-[e2:INTRODUCES]->(r1)
    WHERE (r1 IN ref1)
    WITH r1, e2, r1.id AS k3
    ORDER BY k3
    LIMIT $given.p0
    WITH r1, e2, k3, ref0, ref1, {v0: {kind: r1.kind, id: r1.id}} AS m4
    RETURN m4
    ORDER BY k3
  }}} AS m5
  RETURN m5
  ORDER BY n0.id
}) AS data
RETURN data, [[m IN ref0 | {id: m.id, name: m.name}], [m IN ref1 | {id: m.id, name: m.name}]] AS refs;

// technique
// $given.p0 = [{"key":"c4","tier":0,"kind":null}]
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
  WITH n0, ref0, {kind: 'TECHNIQUE', id: n0.id} AS m1
  RETURN m1
  ORDER BY n0.id
}) AS data
RETURN data, [[m IN ref0 | {id: m.id, name: m.name}]] AS refs;
