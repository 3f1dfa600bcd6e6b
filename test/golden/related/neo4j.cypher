// related
// $given.p0 = 1001
// $given.p1 = 1000
// $given.p2 = [{"key":"quickweave2","tier":0,"kind":null},{"key":"quickweavev2","tier":1,"kind":null}]
CALL {
  UNWIND $given.p2 AS k
  MATCH (a:Name {key: k.key})-[:NAMES]->(m)
  WHERE a.kind IN ['PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK'] AND coalesce(k.kind, a.kind) = a.kind
  WITH m, min(6 * k.tier + a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref0
}
WITH ref0, {of: head([r IN ref0 | {id: r.id, name: r.name}]), shared: COLLECT {
  UNWIND ref0 AS r
  MATCH (r)-[:EXTENDS|BROADER|PART_OF*1..3]->(v)
  WHERE v <> r
  WITH DISTINCT r, v
  RETURN {by: 'ANCESTOR', via: {id: v.id, name: v.name}, category: null, others: COLLECT {
    MATCH (v)<-[:EXTENDS|BROADER|PART_OF*1..3]-(o)
    WHERE (o.kind = 'PAPER') = (r.kind = 'PAPER')
    WITH DISTINCT o
    LIMIT $given.p0
    RETURN o.id
  }}
} + COLLECT {
  UNWIND ref0 AS r
  MATCH (r)-[:TARGETS|EVALUATED_ON]->(v)
  WITH DISTINCT r, v
  RETURN {by: 'HARDWARE', via: {id: v.id, name: v.name}, category: null, others: COLLECT {
    MATCH (v)<-[:TARGETS|EVALUATED_ON]-(o)
    WHERE (o.kind = 'PAPER') = (r.kind = 'PAPER')
    WITH DISTINCT o
    LIMIT $given.p0
    RETURN o.id
  }}
} + COLLECT {
  UNWIND ref0 AS r
  MATCH (r)-[:EVALUATED_WITH]->(v)
  WITH DISTINCT r, v
  RETURN {by: 'MODEL', via: {id: v.id, name: v.name}, category: null, others: COLLECT {
    MATCH (v)<-[:EVALUATED_WITH]-(o)
    WHERE (o.kind = 'PAPER') = (r.kind = 'PAPER')
    WITH DISTINCT o
    LIMIT $given.p0
    RETURN o.id
  }}
} + COLLECT {
  UNWIND ref0 AS r
  MATCH (r)-[:MEASURED_BY]->(v)
  WITH DISTINCT r, v
  RETURN {by: 'BENCHMARK', via: {id: v.id, name: v.name}, category: null, others: COLLECT {
    MATCH (v)<-[:MEASURED_BY]-(o)
    WHERE (o.kind = 'PAPER') = (r.kind = 'PAPER')
    WITH DISTINCT o
    LIMIT $given.p0
    RETURN o.id
  }}
} + COLLECT {
  UNWIND ref0 AS r
  MATCH (r)<-[:RESULT_SUBJECT]-()-[:RESULT_BASELINE]->(v)
  WITH DISTINCT r, v
  RETURN {by: 'BASELINE', via: {id: v.id, name: v.name}, category: null, others: COLLECT {
    MATCH (v)<-[:RESULT_BASELINE]-()-[:RESULT_SUBJECT]->(o)
    WHERE (o.kind = 'PAPER') = (r.kind = 'PAPER')
    WITH DISTINCT o
    LIMIT $given.p0
    RETURN o.id
  }}
} + COLLECT {
  UNWIND ref0 AS r
  WITH r
  WHERE r:Paper AND r.contribution IS NOT NULL
  RETURN {by: 'CATEGORY', via: null, category: r.contribution, others: COLLECT {
    MATCH (o:Paper)
    WHERE o.contribution = r.contribution AND o.id IS NOT NULL
    WITH o
    LIMIT $given.p0
    RETURN o.id
  }}
} + COLLECT {
  UNWIND ref0 AS r
  WITH r
  WHERE r:Technique AND r.category IS NOT NULL
  RETURN {by: 'CATEGORY', via: null, category: r.category, others: COLLECT {
    MATCH (o:Technique)
    WHERE o.category = r.category AND o.id IS NOT NULL
    WITH o
    LIMIT $given.p0
    RETURN o.id
  }}
} + COLLECT {
  UNWIND ref0 AS r
  WITH r
  WHERE r:System AND r.systemType IS NOT NULL
  RETURN {by: 'CATEGORY', via: null, category: r.systemType, others: COLLECT {
    MATCH (o:System)
    WHERE o.systemType = r.systemType AND o.id IS NOT NULL
    WITH o
    LIMIT $given.p0
    RETURN o.id
  }}
} + COLLECT {
  UNWIND ref0 AS r
  WITH r
  WHERE r:Hardware AND r.hardwareType IS NOT NULL
  RETURN {by: 'CATEGORY', via: null, category: r.hardwareType, others: COLLECT {
    MATCH (o:Hardware)
    WHERE o.hardwareType = r.hardwareType AND o.id IS NOT NULL
    WITH o
    LIMIT $given.p0
    RETURN o.id
  }}
}, direct: COLLECT {
  UNWIND ref0 AS r
  MATCH (r)-[e:INTRODUCES|MENTIONS|EXTENDS|USES|IMPLEMENTS|TARGETS|SUPPORTS|EVALUATED_ON|EVALUATED_WITH|MEASURED_BY|BROADER|PART_OF|CONTAINS|SUCCEEDS]-(o)
  WITH type(e) AS relation, CASE WHEN startNode(e) = r THEN 'out' ELSE 'in' END AS direction, o
  ORDER BY o.id, relation, direction
  LIMIT $given.p1
  RETURN {relation: relation, direction: direction, other: {id: o.id, name: o.name}, count: CASE direction WHEN 'out' THEN CASE relation WHEN 'INTRODUCES' THEN COUNT {
    (o)<-[:INTRODUCES]-()
  } WHEN 'MENTIONS' THEN COUNT {
    (o)<-[:MENTIONS]-()
  } WHEN 'EXTENDS' THEN COUNT {
    (o)<-[:EXTENDS]-()
  } WHEN 'USES' THEN COUNT {
    (o)<-[:USES]-()
  } WHEN 'IMPLEMENTS' THEN COUNT {
    (o)<-[:IMPLEMENTS]-()
  } WHEN 'TARGETS' THEN COUNT {
    (o)<-[:TARGETS]-()
  } WHEN 'SUPPORTS' THEN COUNT {
    (o)<-[:SUPPORTS]-()
  } WHEN 'EVALUATED_ON' THEN COUNT {
    (o)<-[:EVALUATED_ON]-()
  } WHEN 'EVALUATED_WITH' THEN COUNT {
    (o)<-[:EVALUATED_WITH]-()
  } WHEN 'MEASURED_BY' THEN COUNT {
    (o)<-[:MEASURED_BY]-()
  } WHEN 'BROADER' THEN COUNT {
    (o)<-[:BROADER]-()
  } WHEN 'PART_OF' THEN COUNT {
    (o)<-[:PART_OF]-()
  } WHEN 'CONTAINS' THEN COUNT {
    (o)<-[:CONTAINS]-()
  } WHEN 'SUCCEEDS' THEN COUNT {
    (o)<-[:SUCCEEDS]-()
  } END ELSE CASE relation WHEN 'INTRODUCES' THEN COUNT {
    (o)-[:INTRODUCES]->()
  } WHEN 'MENTIONS' THEN COUNT {
    (o)-[:MENTIONS]->()
  } WHEN 'EXTENDS' THEN COUNT {
    (o)-[:EXTENDS]->()
  } WHEN 'USES' THEN COUNT {
    (o)-[:USES]->()
  } WHEN 'IMPLEMENTS' THEN COUNT {
    (o)-[:IMPLEMENTS]->()
  } WHEN 'TARGETS' THEN COUNT {
    (o)-[:TARGETS]->()
  } WHEN 'SUPPORTS' THEN COUNT {
    (o)-[:SUPPORTS]->()
  } WHEN 'EVALUATED_ON' THEN COUNT {
    (o)-[:EVALUATED_ON]->()
  } WHEN 'EVALUATED_WITH' THEN COUNT {
    (o)-[:EVALUATED_WITH]->()
  } WHEN 'MEASURED_BY' THEN COUNT {
    (o)-[:MEASURED_BY]->()
  } WHEN 'BROADER' THEN COUNT {
    (o)-[:BROADER]->()
  } WHEN 'PART_OF' THEN COUNT {
    (o)-[:PART_OF]->()
  } WHEN 'CONTAINS' THEN COUNT {
    (o)-[:CONTAINS]->()
  } WHEN 'SUCCEEDS' THEN COUNT {
    (o)-[:SUCCEEDS]->()
  } END END}
}} AS data
RETURN data, [[m IN ref0 | {id: m.id, name: m.name}]] AS refs;
