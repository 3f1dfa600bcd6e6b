// gaps
// $p0 = "ATTENTION"
// $p1 = 5
// $p2 = [{"key":"onyx","tier":0,"kind":null},{"key":"onyxs","tier":1,"kind":null}]
// $p3 = [{"key":"pearl","tier":0,"kind":null},{"key":"pearls","tier":1,"kind":null}]
CALL {
  UNWIND $p2 AS k
  MATCH (a:Name {key: k.key})-[:NAMES]->(m)
  WHERE a.kind IN ['HARDWARE'] AND coalesce(k.kind, a.kind) = a.kind
  WITH m, min(6 * k.tier + a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref0
}
CALL {
  UNWIND $p3 AS k
  MATCH (a:Name {key: k.key})-[:NAMES]->(m)
  WHERE a.kind IN ['HARDWARE'] AND coalesce(k.kind, a.kind) = a.kind
  WITH m, min(6 * k.tier + a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref1
}
WITH ref0, ref1, {total: COUNT {
  MATCH (t:Technique)
  WHERE t.category = $p0
  RETURN t
}, hardware: [i IN ref0 + ref1 | i.id], techniques: COLLECT {
  MATCH (t:Technique)
  WHERE t.category = $p0
  WITH t
  ORDER BY t.id
  LIMIT $p1
  RETURN t.id
}, stated: COLLECT {
  MATCH (t:Technique)
  WHERE t.category = $p0
  WITH t
  ORDER BY t.id
  LIMIT $p1
  UNWIND range(0, size(ref0 + ref1) - 1) AS place
  WITH t, place, (ref0 + ref1)[place] AS i
  MATCH (i)-[:MEMBER]->(o)<-[e:EVALUATED_ON]-(t)
  WITH DISTINCT t, place, e, o
  RETURN {technique: t.id, place: place, edge: elementId(e), relation: 'EVALUATED_ON', stated: o.id}
} + COLLECT {
  MATCH (t:Technique)
  WHERE t.category = $p0
  WITH t
  ORDER BY t.id
  LIMIT $p1
  UNWIND range(0, size(ref0 + ref1) - 1) AS place
  WITH t, place, (ref0 + ref1)[place] AS i
  MATCH (i)-[:FAMILY]->(o)<-[e:TARGETS]-(t)
  WITH DISTINCT t, place, e, o
  RETURN {technique: t.id, place: place, edge: elementId(e), relation: 'TARGETS', stated: o.id}
} + COLLECT {
  MATCH (t:Technique)
  WHERE t.category = $p0
  WITH t
  ORDER BY t.id
  LIMIT $p1
  UNWIND range(0, size(ref0 + ref1) - 1) AS place
  WITH t, place, (ref0 + ref1)[place] AS i
  MATCH (i)-[:FAMILY]->(o)<-[e:SUPPORTS]-(t)
  WITH DISTINCT t, place, e, o
  RETURN {technique: t.id, place: place, edge: elementId(e), relation: 'SUPPORTS', stated: o.id}
}} AS data
RETURN data, [[m IN ref0 | {id: m.id, name: m.name}], [m IN ref1 | {id: m.id, name: m.name}]] AS refs;

// gaps
// $p0 = []
// $p1 = []
// $p2 = []
// $p3 = []
WITH {nodes: [COLLECT {
  UNWIND range(0, size($p0) - 1) AS i1
  OPTIONAL MATCH (n0:Node {id: $p0[i1]})
  WHERE n0:Technique
  WITH i1, n0, CASE WHEN n0 IS NOT NULL THEN {kind: 'TECHNIQUE', id: n0.id} END AS m2
  RETURN m2
  ORDER BY i1
}, COLLECT {
  UNWIND range(0, size($p1) - 1) AS i4
  OPTIONAL MATCH (n3:Node {id: $p1[i4]})
  WHERE n3:Hardware
  WITH i4, n3, CASE WHEN n3 IS NOT NULL THEN {kind: 'HARDWARE', id: n3.id} END AS m5
  RETURN m5
  ORDER BY i4
}, COLLECT {
  UNWIND range(0, size($p2) - 1) AS i7
  OPTIONAL MATCH (n6:Node {id: $p2[i7]})
  WHERE n6:Hardware
  WITH i7, n6, CASE WHEN n6 IS NOT NULL THEN {kind: 'HARDWARE', id: n6.id} END AS m8
  RETURN m8
  ORDER BY i7
}, COLLECT {
  UNWIND range(0, size($p3) - 1) AS i10
  OPTIONAL MATCH (n9:Node {id: $p3[i10]})
  WHERE n9:Paper
  WITH i10, n9, CASE WHEN n9 IS NOT NULL THEN {kind: 'PAPER', id: n9.id} END AS m11
  RETURN m11
  ORDER BY i10
}]} AS data
RETURN data, [] AS refs;
