// papers
// $given.p0 = "weave"
// $given.p1 = "weave"
// $given.p2 = 3
WITH {totalCount: COUNT {
  MATCH (r0:Paper)
  WHERE EXISTS {
    MATCH (r0)<-[:RESULT_PAPER]-(n5)
    WHERE EXISTS {
      MATCH (n5)-[:RESULT_HARDWARE]->(n6)
      WHERE EXISTS {
        MATCH (n6)-[:MEMBER]->(n9)<-[:RESULT_HARDWARE]-(n7)
        WHERE EXISTS {
          MATCH (n7)-[:RESULT_SUBJECT]->(n8)
          WHERE (toLower(normalize(n8.name)) CONTAINS $given.p0)
        }
      }
    }
  } AND r0.id IS NOT NULL
  RETURN r0
}, rows: COLLECT {
  MATCH (r10:Paper)
  WHERE EXISTS {
    MATCH (r10)<-[:RESULT_PAPER]-(n15)
    WHERE EXISTS {
      MATCH (n15)-[:RESULT_HARDWARE]->(n16)
      WHERE EXISTS {
        MATCH (n16)-[:MEMBER]->(n19)<-[:RESULT_HARDWARE]-(n17)
        WHERE EXISTS {
          MATCH (n17)-[:RESULT_SUBJECT]->(n18)
          WHERE (toLower(normalize(n18.name)) CONTAINS $given.p1)
        }
      }
    }
  } AND r10.id IS NOT NULL
  WITH r10, r10.id AS k20
  ORDER BY k20
  LIMIT $given.p2
  WITH r10, k20, {v0: {kind: 'PAPER', id: r10.id}} AS m21
  RETURN m21
  ORDER BY k20
}} AS data
RETURN data, [] AS refs;
