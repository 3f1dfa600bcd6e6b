// paths
// $p0 = [{"key":"quickweave2","tier":0,"kind":null},{"key":"quickweavev2","tier":1,"kind":null}]
// $p1 = [{"key":"onyx90","tier":0,"kind":null},{"key":"onyxv90","tier":1,"kind":null}]
CALL {
  UNWIND $p0 AS k
  MATCH (a:Name {key: k.key})-[:NAMES]->(m)
  WHERE a.kind IN ['PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK'] AND coalesce(k.kind, a.kind) = a.kind
  WITH m, min(6 * k.tier + a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref0
}
CALL {
  UNWIND $p1 AS k
  MATCH (a:Name {key: k.key})-[:NAMES]->(m)
  WHERE a.kind IN ['PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK'] AND coalesce(k.kind, a.kind) = a.kind
  WITH m, min(6 * k.tier + a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref1
}
WITH ref0, ref1, {from: head(ref0).id, to: head(ref1).id} AS data
RETURN data, [[m IN ref0 | {id: m.id, name: m.name}], [m IN ref1 | {id: m.id, name: m.name}]] AS refs;

// paths
// $p0 = 1000
// $p1 = ["technique:quickweave-2","hardware:onyx-90"]
WITH COLLECT {
  UNWIND $p1 AS id
  MATCH (f:Node {id: id})
  WITH f, COUNT {
    (f)-[:INTRODUCES|EXTENDS|USES|IMPLEMENTS|TARGETS|SUPPORTS|EVALUATED_ON|EVALUATED_WITH|MEASURED_BY|BROADER|PART_OF|CONTAINS|SUCCEEDS]-()
  } AS count
  WITH collect([f, count]) AS level, sum(count) AS total
  UNWIND level AS each
  WITH each[0] AS f, each[1] AS count, total
  RETURN {node: f.id, count: count, relations: CASE WHEN total <= $p0 THEN COLLECT {
    MATCH (f)-[e:INTRODUCES|EXTENDS|USES|IMPLEMENTS|TARGETS|SUPPORTS|EVALUATED_ON|EVALUATED_WITH|MEASURED_BY|BROADER|PART_OF|CONTAINS|SUCCEEDS]-(m)
    RETURN [elementId(e), type(e), m.id, startNode(e) = f]
  } END}
} AS data
RETURN data, [] AS refs;

// paths
// $p0 = 1000
// $p1 = ["hardware:onyx-90","hardware:onyx","system:loomserve","paper:quickweave-2"]
WITH COLLECT {
  UNWIND $p1 AS id
  MATCH (f:Node {id: id})
  WITH f, COUNT {
    (f)-[:INTRODUCES|EXTENDS|USES|IMPLEMENTS|TARGETS|SUPPORTS|EVALUATED_ON|EVALUATED_WITH|MEASURED_BY|BROADER|PART_OF|CONTAINS|SUCCEEDS]-()
  } AS count
  WITH collect([f, count]) AS level, sum(count) AS total
  UNWIND level AS each
  WITH each[0] AS f, each[1] AS count, total
  RETURN {node: f.id, count: count, relations: CASE WHEN total <= $p0 THEN COLLECT {
    MATCH (f)-[e:INTRODUCES|EXTENDS|USES|IMPLEMENTS|TARGETS|SUPPORTS|EVALUATED_ON|EVALUATED_WITH|MEASURED_BY|BROADER|PART_OF|CONTAINS|SUCCEEDS]-(m)
    RETURN [elementId(e), type(e), m.id, startNode(e) = f]
  } END}
} AS data
RETURN data, [] AS refs;

// paths
// $p0 = ["technique:quickweave-2","hardware:onyx-90","hardware:onyx"]
// $p1 = ["technique:quickweave-2","hardware:onyx"]
// $p2 = ["hardware:onyx-90","hardware:onyx"]
// $p3 = ["16","20","40"]
// $p4 = ["16","20","40"]
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
  MATCH ()-[e9]->()
  WHERE elementId(e9) = $p3[i10]
  WITH i10, e9, COLLECT {
    MATCH (n11:Node)
    WHERE n11.id IN e9.sources
    WITH n11, {kind: 'PAPER', id: n11.id} AS m12
    RETURN m12
    ORDER BY n11.id
  } AS m13
  RETURN m13
  ORDER BY i10
}], references: COLLECT {
  UNWIND range(0, size($p4) - 1) AS i15
  MATCH ()-[e14]->()
  WHERE elementId(e14) = $p4[i15]
  WITH i15, e14, coalesce(e14.references, []) AS m16
  RETURN m16
  ORDER BY i15
}} AS data
RETURN data, [] AS refs;
