// methods
// $p0 = "quick"
// $p1 = "C4"
// $p2 = ["quickweave"]
// $p3 = "2023"
// $p4 = "TECHNIQUE"
// $p5 = 30
// $p6 = "quick"
// $p7 = "C4"
// $p8 = ["quickweave"]
// $p9 = "2023"
// $p10 = "TECHNIQUE"
// $p11 = 30
// $p12 = 20
WITH {totalCount: COUNT {
  MATCH (r0:Method)
  WHERE ((toLower(normalize(r0.name)) STARTS WITH $p0) OR ($p1 IN r0.aliases)) AND (NOT (r0.slug IN $p2)) AND EXISTS {
    MATCH (r0)<-[:INTRODUCES]-(n2)
    WHERE ((n2.published IS NOT NULL AND n2.published >= $p3) AND (NOT (n2.authorCount IS NULL)))
  } AND (NOT EXISTS {
    MATCH (r0)<-[:EXTENDS]-(n3)
    WHERE (n3.kind = $p4)
  }) AND (NOT EXISTS {
    MATCH (r0)<-[:RESULT_SUBJECT]-(n4)
    WHERE (NOT ((n4.value IS NOT NULL AND n4.value > $p5) AND EXISTS {
      MATCH (n4)-[:RESULT_BASELINE]->(n5)
      WHERE true
    }))
  }) AND r0.id IS NOT NULL
  RETURN r0
}, rows: COLLECT {
  MATCH (r6:Method)
  WHERE ((toLower(normalize(r6.name)) STARTS WITH $p6) OR ($p7 IN r6.aliases)) AND (NOT (r6.slug IN $p8)) AND EXISTS {
    MATCH (r6)<-[:INTRODUCES]-(n8)
    WHERE ((n8.published IS NOT NULL AND n8.published >= $p9) AND (NOT (n8.authorCount IS NULL)))
  } AND (NOT EXISTS {
    MATCH (r6)<-[:EXTENDS]-(n9)
    WHERE (n9.kind = $p10)
  }) AND (NOT EXISTS {
    MATCH (r6)<-[:RESULT_SUBJECT]-(n10)
    WHERE (NOT ((n10.value IS NOT NULL AND n10.value > $p11) AND EXISTS {
      MATCH (n10)-[:RESULT_BASELINE]->(n11)
      WHERE true
    }))
  }) AND r6.name IS NOT NULL AND r6.id IS NOT NULL
  WITH r6, r6.name AS k12, r6.id AS k13
  ORDER BY k12 DESC, k13
  LIMIT $p12
  WITH r6, k12, k13, {v0: {kind: r6.kind, id: r6.id, name: r6.name}} AS m14
  RETURN m14
  ORDER BY k12 DESC, k13
}} AS data
RETURN data, [] AS refs;

// unsaid
// $p0 = false
// $p1 = 20
WITH {rows: COLLECT {
  MATCH (r0:Result)
  WHERE (r0.value IS NULL) AND (r0.complete = $p0) AND r0.id IS NOT NULL
  WITH r0, r0.id AS k1
  ORDER BY k1
  LIMIT $p1
  WITH r0, k1, {v0: {kind: 'RESULT', id: r0.id, missingContext: r0.missingContext}} AS m2
  RETURN m2
  ORDER BY k1
}} AS data
RETURN data, [] AS refs;
