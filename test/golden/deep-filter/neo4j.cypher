// papers
// $given.p0 = "weave"
// $given.p1 = 3
WITH COLLECT {
  MATCH (n11:Entity)
  WHERE (toLower(normalize(n11.name)) CONTAINS $given.p0)
  WITH n11
  MATCH (n11)<-[:RESULT_SUBJECT]-(n10)
  RETURN DISTINCT n10
} AS set0
WITH set0, COLLECT {
  MATCH (n9:Result)
  WHERE (n9 IN set0)
  WITH n9
  MATCH (n9)-[:RESULT_HARDWARE]->(n12)<-[:MEMBER]-(n8)
  RETURN DISTINCT n8
} AS set1
WITH set0, set1, COLLECT {
  MATCH (n7:Hardware)
  WHERE (n7 IN set1)
  WITH n7
  MATCH (n7)<-[:RESULT_HARDWARE]-(n6)
  RETURN DISTINCT n6
} AS set2
WITH set0, set1, set2, {totalCount: COUNT {
  MATCH (r0:Paper)
  WHERE EXISTS {
    MATCH (r0)<-[:RESULT_PAPER]-(n5)
    WHERE (n5 IN set2)
  } AND r0.id IS NOT NULL
  RETURN r0
}, rows: COLLECT {
  MATCH (r13:Paper)
  WHERE EXISTS {
    MATCH (r13)<-[:RESULT_PAPER]-(n18)
    WHERE (n18 IN set2)
  } AND r13.id IS NOT NULL
  WITH r13, r13.id AS k19
  ORDER BY k19
  LIMIT $given.p1
  WITH r13, k19, {v0: {kind: 'PAPER', id: r13.id}} AS m20
  RETURN m20
  ORDER BY k19
}} AS data
RETURN data, [] AS refs;
