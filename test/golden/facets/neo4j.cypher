// results
// $given.p0 = "MEMORY"
// $given.p1 = "MEMORY"
// $given.p2 = 3
// $given.p3 = "MEMORY"
// $given.p4 = 3
// $given.p5 = "MEMORY"
// $given.p6 = 3
// $given.p7 = "MEMORY"
// $given.p8 = 3
WITH {totalCount: COUNT {
  MATCH (r0:Result)
  WHERE (NOT (r0.metric = $given.p0)) AND r0.id IS NOT NULL
  RETURN r0
}, `>facets`: [{field: 'METRIC', `>values`: COLLECT {
  MATCH (r1:Result)
  WHERE (NOT (r1.metric = $given.p1)) AND r1.metric IS NOT NULL AND r1.id IS NOT NULL
  WITH r1.metric AS v2, count(*) AS c3
  ORDER BY c3 DESC, v2 IS NULL, v2
  LIMIT $given.p2
  WITH v2, c3, {value: toString(v2), count: c3, `>node`: null} AS m4
  RETURN m4
  ORDER BY c3 DESC, v2 IS NULL, v2
}}, {field: 'UNIT', `>values`: COLLECT {
  MATCH (r5:Result)
  WHERE (NOT (r5.metric = $given.p3))
  WITH r5.unit AS v6, count(*) AS c7
  ORDER BY c7 DESC, v6 IS NULL, v6
  LIMIT $given.p4
  WITH v6, c7, {value: toString(v6), count: c7, `>node`: null} AS m8
  RETURN m8
  ORDER BY c7 DESC, v6 IS NULL, v6
}}, {field: 'HARDWARE', `>values`: COLLECT {
  MATCH (r9:Result)
  WHERE (NOT (r9.metric = $given.p5))
  MATCH (r9)-[:RESULT_HARDWARE]->(n12)<-[:MEMBER]-(n10)
  WITH n10, count(DISTINCT r9) AS c11
  ORDER BY c11 DESC, n10.name, n10.id
  LIMIT $given.p6
  WITH n10, c11, {value: n10.name, count: c11, `>node`: {kind: n10.kind, id: n10.id, vendor: n10.vendor}} AS m13
  RETURN m13
  ORDER BY c11 DESC, n10.name, n10.id
}}, {field: 'SUBJECT', `>values`: COLLECT {
  MATCH (r14:Result)
  WHERE (NOT (r14.metric = $given.p7))
  MATCH (r14)-[:RESULT_SUBJECT]->(n15)
  WITH n15, count(DISTINCT r14) AS c16
  ORDER BY c16 DESC, n15.name, n15.id
  LIMIT $given.p8
  WITH n15, c16, {value: n15.name, count: c16, `>node`: {kind: n15.kind, id: n15.id, vendor: n15.vendor}} AS m17
  RETURN m17
  ORDER BY c16 DESC, n15.name, n15.id
}}]} AS data
RETURN data, [] AS refs;

// methods
// $given.p0 = 20
// $given.p1 = 20
WITH {`>facets`: [{field: 'KIND', `>values`: COLLECT {
  MATCH (r0:Method)
  WHERE r0.kind IS NOT NULL AND r0.id IS NOT NULL
  WITH r0.kind AS v1, count(*) AS c2
  ORDER BY c2 DESC, v1 IS NULL, v1
  LIMIT $given.p0
  WITH v1, c2, {value: toString(v1), count: c2} AS m3
  RETURN m3
  ORDER BY c2 DESC, v1 IS NULL, v1
}}, {field: 'TARGETS', `>values`: COLLECT {
  MATCH (r4:Method)
  MATCH (r4)-[:TARGETS]->(n7)<-[:FAMILY]-(n5)
  WITH n5, count(DISTINCT r4) AS c6
  ORDER BY c6 DESC, n5.name, n5.id
  LIMIT $given.p1
  WITH n5, c6, {value: n5.name, count: c6} AS m8
  RETURN m8
  ORDER BY c6 DESC, n5.name, n5.id
}}]} AS data
RETURN data, [] AS refs;
