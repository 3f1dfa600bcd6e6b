// paths
// $p0 = 6
// $p1 = 2
// $p2 = [{"key":"quickweave2","tier":0,"kind":null},{"key":"quickweavev2","tier":1,"kind":null}]
// $p3 = [{"key":"onyx90","tier":0,"kind":null},{"key":"onyxv90","tier":1,"kind":null}]
CALL {
  UNWIND $p2 AS k
  MATCH (a:Name {key: k.key})-[:NAMES]->(m)
  WHERE a.kind IN ['PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK'] AND coalesce(k.kind, a.kind) = a.kind
  WITH m, min(6 * k.tier + a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref0
}
CALL {
  UNWIND $p3 AS k
  MATCH (a:Name {key: k.key})-[:NAMES]->(m)
  WHERE a.kind IN ['PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK'] AND coalesce(k.kind, a.kind) = a.kind
  WITH m, min(6 * k.tier + a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref1
}
WITH ref0, ref1, head([s IN [reduce(s = {a: [COLLECT {
  UNWIND ref0 AS n
  RETURN {n: n, d: COUNT {
    (n)-[:INTRODUCES|EXTENDS|USES|IMPLEMENTS|TARGETS|SUPPORTS|EVALUATED_ON|EVALUATED_WITH|MEASURED_BY|BROADER|PART_OF|CONTAINS|SUCCEEDS]-()
  }}
}], b: [COLLECT {
  UNWIND ref1 AS n
  RETURN {n: n, d: COUNT {
    (n)-[:INTRODUCES|EXTENDS|USES|IMPLEMENTS|TARGETS|SUPPORTS|EVALUATED_ON|EVALUATED_WITH|MEASURED_BY|BROADER|PART_OF|CONTAINS|SUCCEEDS]-()
  }}
}], seenA: ref0, seenB: ref1, opened: [], read: 0, met: false, complete: true, done: size(ref0) <> 1 OR size(ref1) <> 1}, step IN range(0, $p0) | CASE WHEN s.done THEN s ELSE head([meeting IN [CASE WHEN s.met THEN 0 ELSE head([far IN [[y IN last(s.b) | y.n]] | size([x IN last(s.a) WHERE x.n IN far])]) END] | head([met IN [s.met OR meeting > 0] | CASE WHEN size(s.a) + size(s.b) - 2 >= $p0 OR meeting >= $p1 THEN {a: s.a, b: s.b, seenA: s.seenA, seenB: s.seenB, opened: s.opened, read: s.read, met: met, complete: true, done: true} ELSE head([openA IN [[x IN last(s.a) WHERE NOT (met AND x.d > 5000)]] | head([openB IN [[x IN last(s.b) WHERE NOT (met AND x.d > 5000)]] | head([sizes IN [[reduce(sum = 0, x IN openA | sum + x.d), reduce(sum = 0, x IN openB | sum + x.d)]] | CASE WHEN NOT (sizes[0] > 0 AND sizes[1] > 0 OR met AND sizes[0] + sizes[1] > 0) THEN {a: s.a, b: s.b, seenA: s.seenA, seenB: s.seenB, opened: s.opened, read: s.read, met: met, complete: true, done: true} ELSE head([left IN [sizes[1] = 0 OR (sizes[0] > 0 AND sizes[0] <= sizes[1])] | head([open IN [CASE WHEN left THEN openA ELSE openB END] | head([reading IN [CASE WHEN left THEN sizes[0] ELSE sizes[1] END] | CASE WHEN s.read + reading > CASE WHEN met THEN 20000 ELSE 200000 END THEN {a: s.a, b: s.b, seenA: s.seenA, seenB: s.seenB, opened: s.opened, read: s.read, met: met, complete: met, done: true} ELSE head([next IN [CASE WHEN left THEN COLLECT {
  UNWIND open AS x
  WITH x.n AS f
  MATCH (f)-[:INTRODUCES|EXTENDS|USES|IMPLEMENTS|TARGETS|SUPPORTS|EVALUATED_ON|EVALUATED_WITH|MEASURED_BY|BROADER|PART_OF|CONTAINS|SUCCEEDS]-(m)
  WHERE NOT m IN s.seenA
  WITH DISTINCT m
  RETURN {n: m, d: COUNT {
    (m)-[:INTRODUCES|EXTENDS|USES|IMPLEMENTS|TARGETS|SUPPORTS|EVALUATED_ON|EVALUATED_WITH|MEASURED_BY|BROADER|PART_OF|CONTAINS|SUCCEEDS]-()
  }}
} ELSE COLLECT {
  UNWIND open AS x
  WITH x.n AS f
  MATCH (f)-[:INTRODUCES|EXTENDS|USES|IMPLEMENTS|TARGETS|SUPPORTS|EVALUATED_ON|EVALUATED_WITH|MEASURED_BY|BROADER|PART_OF|CONTAINS|SUCCEEDS]-(m)
  WHERE NOT m IN s.seenB
  WITH DISTINCT m
  RETURN {n: m, d: COUNT {
    (m)-[:INTRODUCES|EXTENDS|USES|IMPLEMENTS|TARGETS|SUPPORTS|EVALUATED_ON|EVALUATED_WITH|MEASURED_BY|BROADER|PART_OF|CONTAINS|SUCCEEDS]-()
  }}
} END] | {a: CASE WHEN left THEN s.a + [next] ELSE s.a END, b: CASE WHEN left THEN s.b ELSE s.b + [next] END, seenA: CASE WHEN left THEN s.seenA + [x IN next | x.n] ELSE s.seenA END, seenB: CASE WHEN left THEN s.seenB ELSE s.seenB + [x IN next | x.n] END, opened: s.opened + [x IN open | x.n], read: s.read + reading, met: met, complete: true, done: false}]) END])])]) END])])]) END])]) END)] | {from: head(ref0).id, to: head(ref1).id, edges: CASE WHEN s.met THEN COLLECT {
  UNWIND s.opened AS o
  MATCH (o)-[e:INTRODUCES|EXTENDS|USES|IMPLEMENTS|TARGETS|SUPPORTS|EVALUATED_ON|EVALUATED_WITH|MEASURED_BY|BROADER|PART_OF|CONTAINS|SUCCEEDS]-()
  WITH DISTINCT e
  RETURN {edge: elementId(e), relation: type(e), from: startNode(e).id, to: endNode(e).id}
} ELSE [] END, complete: s.complete}]) AS data
RETURN data, [[m IN ref0 | {id: m.id, name: m.name}], [m IN ref1 | {id: m.id, name: m.name}]] AS refs;

// paths
// $p0 = ["technique:quickweave-2","hardware:onyx-90","hardware:onyx"]
// $p1 = ["technique:quickweave-2","hardware:onyx"]
// $p2 = ["hardware:onyx-90","hardware:onyx"]
// $p3 = [16,20,40]
// $p4 = [16,20,40]
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
