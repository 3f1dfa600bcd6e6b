// methods
// $given.p0 = 20
// $given.p1 = [[{"key":"quickweave","tier":0,"kind":null},{"key":"quickweaves","tier":1,"kind":null}],[{"key":"loomserve","tier":0,"kind":null},{"key":"loomserves","tier":1,"kind":null}]]
CALL {
  UNWIND range(0, size($given.p1) - 1) AS place
  CALL (place) {
    UNWIND $given.p1[place] AS k
    MATCH (a:Name {key: k.key})-[:NAMES]->(m)
    WHERE a.kind IN ['TECHNIQUE', 'SYSTEM'] AND coalesce(k.kind, a.kind) = a.kind
    WITH m, min(6 * k.tier + a.rank) AS rank
    ORDER BY m.id
    WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
    RETURN [each IN found WHERE each.rank = best | each.node] AS meant
  }
  WITH place, meant
  ORDER BY place
  WITH collect(meant) AS each
  RETURN each AS refs0Each, reduce(all = [], some IN each | all + some) AS refs0
}
CALL (refs0) {
  UNWIND refs0 AS a
  MATCH (a)<-[:EXTENDS*0..10]-(m)
  RETURN collect(DISTINCT m) AS descent0
}
WITH refs0, descent0, refs0Each, {rows: COLLECT {
  UNWIND descent0 AS r0
  WITH r0
  WHERE r0:Method
  WITH r0, r0.id AS k1
  ORDER BY k1
  LIMIT $given.p0
  WITH r0, k1, refs0, descent0, {v0: {kind: r0.kind, id: r0.id}} AS m2
  RETURN m2
  ORDER BY k1
}} AS data
RETURN data, [] AS refs, [[meant IN refs0Each | [m IN meant | {id: m.id, name: m.name}]]] AS lists;

// papers
// $given.p0 = "2023-11-30"
// $given.p1 = "2023"
// $given.p2 = "2023-11"
// $given.p3 = 20
// $given.p4 = [[{"key":"quickweave2","tier":0,"kind":null},{"key":"quickweavev2","tier":1,"kind":null}],[{"key":"loomserve","tier":0,"kind":null},{"key":"loomserves","tier":1,"kind":null}]]
CALL {
  UNWIND range(0, size($given.p4) - 1) AS place
  CALL (place) {
    UNWIND $given.p4[place] AS k
    MATCH (a:Name {key: k.key})-[:NAMES]->(m)
    WHERE a.kind IN ['TECHNIQUE', 'SYSTEM'] AND coalesce(k.kind, a.kind) = a.kind
    WITH m, min(6 * k.tier + a.rank) AS rank
    ORDER BY m.id
    WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
    RETURN [each IN found WHERE each.rank = best | each.node] AS meant
  }
  WITH place, meant
  ORDER BY place
  WITH collect(meant) AS each
  RETURN each AS refs0Each, reduce(all = [], some IN each | all + some) AS refs0
}
WITH refs0, refs0Each, {rows: COLLECT {
  UNWIND refs0 AS n1
  WITH DISTINCT n1
  WHERE (n1:Method AND true)
  MATCH (n1)<-[:INTRODUCES]-(r0)
  WITH DISTINCT r0
  WHERE r0:Paper AND ((r0.published IS NOT NULL AND r0.published >= $given.p0) OR ((r0.published IS NOT NULL AND r0.published = $given.p1) OR (r0.published IS NOT NULL AND r0.published = $given.p2)))
  WITH r0, r0.id AS k2
  ORDER BY k2
  LIMIT $given.p3
  WITH r0, k2, refs0, {v0: {kind: 'PAPER', id: r0.id, published: r0.published}} AS m3
  RETURN m3
  ORDER BY k2
}} AS data
RETURN data, [] AS refs, [[meant IN refs0Each | [m IN meant | {id: m.id, name: m.name}]]] AS lists;

// results
// $given.p0 = "PRECISION"
WITH {totalCount: COUNT {
  MATCH (r0:Result)
  WHERE ($given.p0 IN r0.missingContext) AND r0.id IS NOT NULL
  RETURN r0
}} AS data
RETURN data, [] AS refs;
