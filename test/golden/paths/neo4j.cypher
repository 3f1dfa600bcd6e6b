// paths
// $given.p0 = [{"key":"quickweave2","tier":0,"kind":null},{"key":"quickweavev2","tier":1,"kind":null}]
// $given.p1 = [{"key":"onyx90","tier":0,"kind":null},{"key":"onyxv90","tier":1,"kind":null}]
CALL {
  UNWIND $given.p0 AS k
  MATCH (a:Name {key: k.key})-[:NAMES]->(m)
  WHERE a.kind IN ['PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK'] AND coalesce(k.kind, a.kind) = a.kind
  WITH m, min(6 * k.tier + a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref0
}
CALL {
  UNWIND $given.p1 AS k
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
// $given.p0 = 1000
// $given.p1 = ["technique:quickweave-2","hardware:onyx-90"]
WITH COLLECT {
  UNWIND $given.p1 AS id
  MATCH (f:Node {id: id})
  WITH f, COUNT {
    (f)-[:INTRODUCES|EXTENDS|USES|IMPLEMENTS|TARGETS|SUPPORTS|EVALUATED_ON|EVALUATED_WITH|MEASURED_BY|BROADER|PART_OF|CONTAINS|SUCCEEDS]-()
  } AS count
  WITH collect([f, count]) AS level, sum(count) AS total
  UNWIND level AS each
  WITH each[0] AS f, each[1] AS count, total
  RETURN {node: f.id, count: count, relations: CASE WHEN total <= $given.p0 THEN COLLECT {
    MATCH (f)-[e:INTRODUCES|EXTENDS|USES|IMPLEMENTS|TARGETS|SUPPORTS|EVALUATED_ON|EVALUATED_WITH|MEASURED_BY|BROADER|PART_OF|CONTAINS|SUCCEEDS]-(m)
    RETURN [elementId(e), type(e), m.id, startNode(e) = f]
  } END}
} AS data
RETURN data, [] AS refs;

// paths
// $given.p0 = 1000
// $given.p1 = ["hardware:onyx-90","hardware:onyx","system:loomserve","paper:quickweave-2"]
WITH COLLECT {
  UNWIND $given.p1 AS id
  MATCH (f:Node {id: id})
  WITH f, COUNT {
    (f)-[:INTRODUCES|EXTENDS|USES|IMPLEMENTS|TARGETS|SUPPORTS|EVALUATED_ON|EVALUATED_WITH|MEASURED_BY|BROADER|PART_OF|CONTAINS|SUCCEEDS]-()
  } AS count
  WITH collect([f, count]) AS level, sum(count) AS total
  UNWIND level AS each
  WITH each[0] AS f, each[1] AS count, total
  RETURN {node: f.id, count: count, relations: CASE WHEN total <= $given.p0 THEN COLLECT {
    MATCH (f)-[e:INTRODUCES|EXTENDS|USES|IMPLEMENTS|TARGETS|SUPPORTS|EVALUATED_ON|EVALUATED_WITH|MEASURED_BY|BROADER|PART_OF|CONTAINS|SUCCEEDS]-(m)
    RETURN [elementId(e), type(e), m.id, startNode(e) = f]
  } END}
} AS data
RETURN data, [] AS refs;

// paths
// $given.p0 = ["16","20","40"]
// $given.p1 = ["16","20","40"]
WITH {nodes: [COLLECT {
  UNWIND range(0, size($given.p0) - 1) AS i1
  MATCH ()-[e0]->()
  WHERE elementId(e0) = $given.p0[i1]
  WITH i1, e0, COLLECT {
    MATCH (n2:Node)
    WHERE n2.id IN e0.sources
    WITH n2, {kind: 'PAPER', id: n2.id} AS m3
    RETURN m3
    ORDER BY n2.id
  } AS m4
  RETURN m4
  ORDER BY i1
}], references: COLLECT {
  UNWIND range(0, size($given.p1) - 1) AS i6
  MATCH ()-[e5]->()
  WHERE elementId(e5) = $given.p1[i6]
  WITH i6, e5, coalesce(e5.references, []) AS m7
  RETURN m7
  ORDER BY i6
}} AS data
RETURN data, [] AS refs;
