// paths
// $p0 = 6
// $p1 = 2
// $p2 = "quickweave2"
// $p3 = "onyx90"
CALL {
  MATCH (a:Name {key: $p2})-[:NAMES]->(m)
  WHERE a.kind IN ['PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK']
  WITH m, min(a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref0
}
CALL {
  MATCH (a:Name {key: $p3})-[:NAMES]->(m)
  WHERE a.kind IN ['PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK']
  WITH m, min(a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref1
}
WITH ref0, ref1, head([s IN [reduce(s = {a: [COLLECT {
  UNWIND ref0 AS n
  RETURN {n: n, d: COUNT {
    (n)-[:INTRODUCES|EXTENDS|USES|IMPLEMENTS|TARGETS|EVALUATED_ON|EVALUATED_WITH|MEASURED_BY|PART_OF|SUCCEEDS]-()
  }}
}], b: [COLLECT {
  UNWIND ref1 AS n
  RETURN {n: n, d: COUNT {
    (n)-[:INTRODUCES|EXTENDS|USES|IMPLEMENTS|TARGETS|EVALUATED_ON|EVALUATED_WITH|MEASURED_BY|PART_OF|SUCCEEDS]-()
  }}
}], seenA: ref0, seenB: ref1, opened: [], read: 0, met: false, complete: true, done: size(ref0) <> 1 OR size(ref1) <> 1}, step IN range(0, $p0) | CASE WHEN s.done THEN s ELSE head([meeting IN [CASE WHEN s.met THEN 0 ELSE head([far IN [[y IN last(s.b) | y.n]] | size([x IN last(s.a) WHERE x.n IN far])]) END] | head([met IN [s.met OR meeting > 0] | CASE WHEN size(s.a) + size(s.b) - 2 >= $p0 OR meeting >= $p1 THEN {a: s.a, b: s.b, seenA: s.seenA, seenB: s.seenB, opened: s.opened, read: s.read, met: met, complete: true, done: true} ELSE head([openA IN [[x IN last(s.a) WHERE NOT (met AND x.d > 5000)]] | head([openB IN [[x IN last(s.b) WHERE NOT (met AND x.d > 5000)]] | head([sizes IN [[reduce(sum = 0, x IN openA | sum + x.d), reduce(sum = 0, x IN openB | sum + x.d)]] | CASE WHEN NOT (sizes[0] > 0 AND sizes[1] > 0 OR met AND sizes[0] + sizes[1] > 0) THEN {a: s.a, b: s.b, seenA: s.seenA, seenB: s.seenB, opened: s.opened, read: s.read, met: met, complete: true, done: true} ELSE head([left IN [sizes[1] = 0 OR (sizes[0] > 0 AND sizes[0] <= sizes[1])] | head([open IN [CASE WHEN left THEN openA ELSE openB END] | head([reading IN [CASE WHEN left THEN sizes[0] ELSE sizes[1] END] | CASE WHEN s.read + reading > CASE WHEN met THEN 20000 ELSE 200000 END THEN {a: s.a, b: s.b, seenA: s.seenA, seenB: s.seenB, opened: s.opened, read: s.read, met: met, complete: met, done: true} ELSE head([next IN [CASE WHEN left THEN COLLECT {
  UNWIND open AS x
  WITH x.n AS f
  MATCH (f)-[:INTRODUCES|EXTENDS|USES|IMPLEMENTS|TARGETS|EVALUATED_ON|EVALUATED_WITH|MEASURED_BY|PART_OF|SUCCEEDS]-(m)
  WHERE NOT m IN s.seenA
  WITH DISTINCT m
  RETURN {n: m, d: COUNT {
    (m)-[:INTRODUCES|EXTENDS|USES|IMPLEMENTS|TARGETS|EVALUATED_ON|EVALUATED_WITH|MEASURED_BY|PART_OF|SUCCEEDS]-()
  }}
} ELSE COLLECT {
  UNWIND open AS x
  WITH x.n AS f
  MATCH (f)-[:INTRODUCES|EXTENDS|USES|IMPLEMENTS|TARGETS|EVALUATED_ON|EVALUATED_WITH|MEASURED_BY|PART_OF|SUCCEEDS]-(m)
  WHERE NOT m IN s.seenB
  WITH DISTINCT m
  RETURN {n: m, d: COUNT {
    (m)-[:INTRODUCES|EXTENDS|USES|IMPLEMENTS|TARGETS|EVALUATED_ON|EVALUATED_WITH|MEASURED_BY|PART_OF|SUCCEEDS]-()
  }}
} END] | {a: CASE WHEN left THEN s.a + [next] ELSE s.a END, b: CASE WHEN left THEN s.b ELSE s.b + [next] END, seenA: CASE WHEN left THEN s.seenA + [x IN next | x.n] ELSE s.seenA END, seenB: CASE WHEN left THEN s.seenB ELSE s.seenB + [x IN next | x.n] END, opened: s.opened + [x IN open | x.n], read: s.read + reading, met: met, complete: true, done: false}]) END])])]) END])])]) END])]) END)] | {from: head(ref0).id, to: head(ref1).id, edges: CASE WHEN s.met THEN COLLECT {
  UNWIND s.opened AS o
  MATCH (o)-[e:INTRODUCES|EXTENDS|USES|IMPLEMENTS|TARGETS|EVALUATED_ON|EVALUATED_WITH|MEASURED_BY|PART_OF|SUCCEEDS]-()
  WITH DISTINCT e
  RETURN {edge: elementId(e), relation: type(e), from: startNode(e).id, to: endNode(e).id}
} ELSE [] END, complete: s.complete}]) AS data
RETURN data, [[m IN ref0 | {id: m.id, name: m.name}], [m IN ref1 | {id: m.id, name: m.name}]] AS refs;
