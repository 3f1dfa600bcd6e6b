// methods
// $given.p0 = "quick"
// $given.p1 = "C4"
// $given.p2 = ["quickweave"]
// $given.p3 = "2023"
// $given.p4 = "TECHNIQUE"
// $given.p5 = 30
// $given.p6 = "quick"
// $given.p7 = "C4"
// $given.p8 = ["quickweave"]
// $given.p9 = "2023"
// $given.p10 = "TECHNIQUE"
// $given.p11 = 30
// $given.p12 = 20
WITH {totalCount: COUNT {
  MATCH (r0:Method)
  WHERE ((toLower(normalize(r0.name)) STARTS WITH $given.p0) OR ($given.p1 IN r0.aliases)) AND (NOT (r0.slug IN $given.p2)) AND EXISTS {
    MATCH (r0)<-[:INTRODUCES]-(n2)
    WHERE ((n2.published IS NOT NULL AND n2.published >= $given.p3) AND (NOT (n2.authorCount IS NULL)))
  } AND (NOT EXISTS {
    MATCH (r0)<-[:EXTENDS]-(n3)
    WHERE (n3.kind = $given.p4)
  }) AND (NOT EXISTS {
    MATCH (r0)<-[:RESULT_SUBJECT]-(n4)
    WHERE (NOT ((n4.value IS NOT NULL AND n4.value > $given.p5) AND EXISTS {
      MATCH (n4)-[:RESULT_BASELINE]->(n5)
      WHERE true
    }))
  }) AND r0.id IS NOT NULL
  RETURN r0
}, rows: COLLECT {
  MATCH (r6:Method)
  WHERE ((toLower(normalize(r6.name)) STARTS WITH $given.p6) OR ($given.p7 IN r6.aliases)) AND (NOT (r6.slug IN $given.p8)) AND EXISTS {
    MATCH (r6)<-[:INTRODUCES]-(n8)
    WHERE ((n8.published IS NOT NULL AND n8.published >= $given.p9) AND (NOT (n8.authorCount IS NULL)))
  } AND (NOT EXISTS {
    MATCH (r6)<-[:EXTENDS]-(n9)
    WHERE (n9.kind = $given.p10)
  }) AND (NOT EXISTS {
    MATCH (r6)<-[:RESULT_SUBJECT]-(n10)
    WHERE (NOT ((n10.value IS NOT NULL AND n10.value > $given.p11) AND EXISTS {
      MATCH (n10)-[:RESULT_BASELINE]->(n11)
      WHERE true
    }))
  }) AND r6.name IS NOT NULL AND r6.id IS NOT NULL
  WITH r6, r6.name AS k12, r6.id AS k13
  ORDER BY k12 DESC, k13
  LIMIT $given.p12
  WITH r6, k12, k13, {v0: {kind: r6.kind, id: r6.id, name: r6.name}} AS m14
  RETURN m14
  ORDER BY k12 DESC, k13
}} AS data
RETURN data, [] AS refs;

// unsaid
// $given.p0 = false
// $given.p1 = 20
WITH {rows: COLLECT {
  MATCH (r0:Result)
  WHERE (r0.value IS NULL) AND (r0.complete = $given.p0) AND r0.id IS NOT NULL
  WITH r0, r0.id AS k1
  ORDER BY k1
  LIMIT $given.p1
  WITH r0, k1, {v0: {kind: 'RESULT', id: r0.id, missingContext: r0.missingContext}} AS m2
  RETURN m2
  ORDER BY k1
}} AS data
RETURN data, [] AS refs;
