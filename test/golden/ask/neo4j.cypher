// ask
// $given.p0 = [[{"key":"extends","tier":0,"kind":null},{"key":"extend","tier":1,"kind":null}],[{"key":"extendsquickweave","tier":0,"kind":null},{"key":"extendsquickweaves","tier":1,"kind":null}],[{"key":"quickweave","tier":0,"kind":null},{"key":"quickweaves","tier":1,"kind":null}]]
CALL {
  UNWIND range(0, size($given.p0) - 1) AS place
  CALL (place) {
    UNWIND $given.p0[place] AS k
    MATCH (a:Name {key: k.key})-[:NAMES]->(m)
    WHERE a.kind IN ['PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK'] AND coalesce(k.kind, a.kind) = a.kind
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
WITH refs0, refs0Each, {totalCount: COUNT {
  UNWIND refs0 AS r0
  WITH DISTINCT r0
  WHERE r0:Entity
  RETURN r0
}} AS data
RETURN data, [] AS refs, [[meant IN refs0Each | [m IN meant | {id: m.id, name: m.name}]]] AS lists;

// ask
// $given.p0 = 3
// $given.p1 = 20
// $given.p2 = [{"key":"technique:quickweave","tier":0,"kind":null},{"key":"technique:quickweaves","tier":1,"kind":null}]
CALL {
  UNWIND $given.p2 AS k
  MATCH (a:Name {key: k.key})-[:NAMES]->(m)
  WHERE a.kind IN ['TECHNIQUE', 'SYSTEM'] AND coalesce(k.kind, a.kind) = a.kind
  WITH m, min(6 * k.tier + a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref0
}
CALL (ref0) {
  UNWIND ref0 AS a
  MATCH (a)<-[:EXTENDS*1..10]-(m)
  RETURN collect(DISTINCT m) AS descent0
}
WITH ref0, descent0, {totalCount: COUNT {
  UNWIND descent0 AS r0
  WITH r0
  WHERE r0:Method
  RETURN r0
}, rows: COLLECT {
  UNWIND descent0 AS r1
  WITH r1
  WHERE r1:Method
  WITH r1, r1.id AS k2
  ORDER BY k2
  LIMIT $given.p1
  WITH r1, k2, ref0, descent0, {v0: {kind: r1.kind, id: r1.id, name: r1.name, `>introducedBy`: {rows: COLLECT {
    MATCH (r1)<-[e4:INTRODUCES]-(r3)
    WITH r3, e4, r3.id AS k5
    ORDER BY k5
    LIMIT $given.p0
    WITH r3, e4, k5, ref0, descent0, {v0: {kind: 'PAPER', id: r3.id}} AS m6
    RETURN m6
    ORDER BY k5
  }}}} AS m7
  RETURN m7
  ORDER BY k2
}} AS data
RETURN data, [[m IN ref0 | {id: m.id, name: m.name}]] AS refs;
