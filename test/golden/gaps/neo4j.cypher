// gaps
// $given.p0 = "ATTENTION"
// $given.p1 = 5
// $given.p2 = [{"key":"onyx","tier":0,"kind":null},{"key":"onyxs","tier":1,"kind":null}]
// $given.p3 = [{"key":"pearl","tier":0,"kind":null},{"key":"pearls","tier":1,"kind":null}]
CALL {
  UNWIND $given.p2 AS k
  MATCH (a:Name {key: k.key})-[:NAMES]->(m)
  WHERE a.kind IN ['HARDWARE'] AND coalesce(k.kind, a.kind) = a.kind
  WITH m, min(6 * k.tier + a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref0
}
CALL {
  UNWIND $given.p3 AS k
  MATCH (a:Name {key: k.key})-[:NAMES]->(m)
  WHERE a.kind IN ['HARDWARE'] AND coalesce(k.kind, a.kind) = a.kind
  WITH m, min(6 * k.tier + a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref1
}
WITH ref0, ref1, {total: COUNT {
  MATCH (t:Technique)
  WHERE t.category = $given.p0
  RETURN t
}, hardware: [i IN ref0 + ref1 | i.id], techniques: COLLECT {
  MATCH (t:Technique)
  WHERE t.category = $given.p0
  WITH t
  ORDER BY t.id
  LIMIT $given.p1
  RETURN t.id
}, stated: COLLECT {
  MATCH (t:Technique)
  WHERE t.category = $given.p0
  WITH t
  ORDER BY t.id
  LIMIT $given.p1
  UNWIND range(0, size(ref0 + ref1) - 1) AS place
  WITH t, place, (ref0 + ref1)[place] AS i
  MATCH (i)-[:MEMBER]->(o)<-[e:EVALUATED_ON]-(t)
  WITH DISTINCT t, place, e, o
  RETURN {technique: t.id, place: place, edge: elementId(e), relation: 'EVALUATED_ON', stated: o.id}
} + COLLECT {
  MATCH (t:Technique)
  WHERE t.category = $given.p0
  WITH t
  ORDER BY t.id
  LIMIT $given.p1
  UNWIND range(0, size(ref0 + ref1) - 1) AS place
  WITH t, place, (ref0 + ref1)[place] AS i
  MATCH (i)-[:FAMILY]->(o)<-[e:TARGETS]-(t)
  WITH DISTINCT t, place, e, o
  RETURN {technique: t.id, place: place, edge: elementId(e), relation: 'TARGETS', stated: o.id}
} + COLLECT {
  MATCH (t:Technique)
  WHERE t.category = $given.p0
  WITH t
  ORDER BY t.id
  LIMIT $given.p1
  UNWIND range(0, size(ref0 + ref1) - 1) AS place
  WITH t, place, (ref0 + ref1)[place] AS i
  MATCH (i)-[:FAMILY]->(o)<-[e:SUPPORTS]-(t)
  WITH DISTINCT t, place, e, o
  RETURN {technique: t.id, place: place, edge: elementId(e), relation: 'SUPPORTS', stated: o.id}
}} AS data
RETURN data, [[m IN ref0 | {id: m.id, name: m.name}], [m IN ref1 | {id: m.id, name: m.name}]] AS refs;
