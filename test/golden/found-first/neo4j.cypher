// techniques
// $p0 = "e"
// $p1 = "e"
// $p2 = 3
// $p3 = "e"
// $p4 = 3
// $p5 = "e"
// $p6 = 2
WITH {totalCount: COUNT {
  MATCH (r0:Technique)
  WHERE EXISTS {
    MATCH (r0)-[:EXTENDS]->(n2)
    WHERE (n2.summary IS NOT NULL AND toLower(normalize(n2.summary)) CONTAINS $p0)
  } AND r0.id IS NOT NULL
  RETURN r0
}, `>facets`: [{field: 'CATEGORY', `>values`: COLLECT {
  MATCH (r3:Technique)
  WHERE EXISTS {
    MATCH (r3)-[:EXTENDS]->(n5)
    WHERE (n5.summary IS NOT NULL AND toLower(normalize(n5.summary)) CONTAINS $p1)
  } AND r3.category IS NOT NULL AND r3.id IS NOT NULL
  WITH r3.category AS v6, count(*) AS c7
  ORDER BY c7 DESC, v6 IS NULL, v6
  LIMIT $p2
  WITH v6, c7, {value: toString(v6), count: c7} AS m8
  RETURN m8
  ORDER BY c7 DESC, v6 IS NULL, v6
}}, {field: 'TARGETS', `>values`: COLLECT {
  MATCH (r9:Technique)
  WHERE EXISTS {
    MATCH (r9)-[:EXTENDS]->(n11)
    WHERE (n11.summary IS NOT NULL AND toLower(normalize(n11.summary)) CONTAINS $p3)
  }
  MATCH (r9)-[:TARGETS]->(n14)<-[:FAMILY]-(n12)
  WITH n12, count(DISTINCT r9) AS c13
  ORDER BY c13 DESC, n12.name, n12.id
  LIMIT $p4
  WITH n12, c13, {value: n12.name, count: c13} AS m15
  RETURN m15
  ORDER BY c13 DESC, n12.name, n12.id
}}], rows: COLLECT {
  MATCH (r16:Technique)
  WHERE EXISTS {
    MATCH (r16)-[:EXTENDS]->(n18)
    WHERE (n18.summary IS NOT NULL AND toLower(normalize(n18.summary)) CONTAINS $p5)
  } AND r16.id IS NOT NULL
  WITH r16, r16.id AS k19
  ORDER BY k19
  LIMIT $p6
  WITH r16, k19, {v0: {kind: 'TECHNIQUE', id: r16.id}} AS m20
  RETURN m20
  ORDER BY k19
}} AS data
RETURN data, [] AS refs;

// allHardware
// $p0 = "e"
// $p1 = 20
// $p2 = "e"
// $p3 = 2
// $p4 = 2
WITH {rows: COLLECT {
  MATCH (r0:Hardware)
  WHERE r0.id IS NOT NULL
  WITH r0, r0.id AS k1
  ORDER BY k1
  LIMIT $p4
  WITH r0, k1, {v0: {kind: 'HARDWARE', id: r0.id, `>targetedBy`: {`>facets`: [{field: 'KIND', `>values`: COLLECT {
    CALL (r0) {
      MATCH (r0)-[f7:FAMILY]->(n4)
      RETURN n4, f7.rank AS k5
    }
    MATCH (n4)<-[e3:TARGETS]-(r2)
    WHERE (r2.summary IS NOT NULL AND toLower(normalize(r2.summary)) CONTAINS $p0)
    WITH r0, r2, e3, n4, k5
    ORDER BY k5
    WITH r0, r2, collect([e3, n4])[0] AS s6
    WITH r0, r2, s6[0] AS e3, s6[1] AS n4
    WITH r2.kind AS v8, count(*) AS c9
    ORDER BY c9 DESC, v8 IS NULL, v8
    LIMIT $p1
    WITH v8, c9, {value: toString(v8), count: c9} AS m10
    RETURN m10
    ORDER BY c9 DESC, v8 IS NULL, v8
  }}], rows: COLLECT {
    CALL (r0) {
      MATCH (r0)-[f16:FAMILY]->(n13)
      RETURN n13, f16.rank AS k14
    }
    MATCH (n13)<-[e12:TARGETS]-(r11)
    WHERE (r11.summary IS NOT NULL AND toLower(normalize(r11.summary)) CONTAINS $p2)
    WITH r0, r11, e12, n13, k14
    ORDER BY k14
    WITH r0, r11, collect([e12, n13])[0] AS s15
    WITH r0, r11, s15[0] AS e12, s15[1] AS n13
    WITH r11, e12, n13, CASE WHEN n13 = r0 THEN 0 ELSE 1 END AS k17, r11.id AS k18
    ORDER BY k17, k18
    LIMIT $p3
    WITH r11, e12, n13, k17, k18, {v0: {inherited: k17 = 1, `>node`: {kind: r11.kind, id: r11.id}}} AS m19
    RETURN m19
    ORDER BY k17, k18
  }}}} AS m20
  RETURN m20
  ORDER BY k1
}} AS data
RETURN data, [] AS refs;
