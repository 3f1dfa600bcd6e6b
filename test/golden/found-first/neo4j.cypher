// techniques
// $given.p0 = "e"
// $given.p1 = 3
// $given.p2 = 3
// $given.p3 = "e"
// $given.p4 = 2
WITH head(COLLECT {
  WITH COLLECT {
    MATCH (r0:Technique)
    WHERE EXISTS {
      MATCH (r0)-[:EXTENDS]->(n2)
      WHERE (n2.summary IS NOT NULL AND toLower(normalize(n2.summary)) CONTAINS $given.p0)
    } AND r0.id IS NOT NULL
    RETURN r0
  } AS l3
  WITH l3, {totalCount: size(l3), `>facets`: [{field: 'CATEGORY', `>values`: COLLECT {
    UNWIND l3 AS r5
    WITH r5
    WITH r5.category AS v6, count(*) AS c7
    ORDER BY c7 DESC, v6 IS NULL, v6
    LIMIT $given.p1
    WITH v6, c7, {value: toString(v6), count: c7} AS m8
    RETURN m8
    ORDER BY c7 DESC, v6 IS NULL, v6
  }}, {field: 'TARGETS', `>values`: COLLECT {
    UNWIND l3 AS r9
    WITH r9
    MATCH (r9)-[:TARGETS]->(n12)<-[:FAMILY]-(n10)
    WITH n10, count(DISTINCT r9) AS c11
    ORDER BY c11 DESC, n10.name, n10.id
    LIMIT $given.p2
    WITH n10, c11, {value: n10.name, count: c11} AS m13
    RETURN m13
    ORDER BY c11 DESC, n10.name, n10.id
  }}], rows: COLLECT {
    MATCH (r15:Technique)
    WHERE EXISTS {
      MATCH (r15)-[:EXTENDS]->(n17)
      WHERE (n17.summary IS NOT NULL AND toLower(normalize(n17.summary)) CONTAINS $given.p3)
    } AND r15.id IS NOT NULL
    WITH r15, r15.id AS k18
    ORDER BY k18
    LIMIT $given.p4
    WITH r15, k18, {v0: {kind: 'TECHNIQUE', id: r15.id}} AS m19
    RETURN m19
    ORDER BY k18
  }} AS m20
  RETURN m20
}) AS data
RETURN data, [] AS refs;

// allHardware
// $given.p0 = "e"
// $given.p1 = 20
// $given.p2 = 2
// $given.p3 = 2
WITH {rows: COLLECT {
  MATCH (r0:Hardware)
  WHERE r0.id IS NOT NULL
  WITH r0, r0.id AS k1
  ORDER BY k1
  LIMIT $given.p3
  WITH r0, k1, {v0: {kind: 'HARDWARE', id: r0.id, `>targetedBy`: head(COLLECT {
    WITH COLLECT {
      CALL (r0) {
        MATCH (r0)-[f7:FAMILY]->(n4)
        RETURN n4, f7.rank AS k5
      }
      MATCH (n4)<-[e3:TARGETS]-(r2)
      WHERE (r2.summary IS NOT NULL AND toLower(normalize(r2.summary)) CONTAINS $given.p0)
      WITH r0, r2, e3, n4, k5
      ORDER BY k5
      WITH r0, r2, collect([e3, n4])[0] AS s6
      WITH r0, r2, s6[0] AS e3, s6[1] AS n4
      RETURN [r2, e3, n4]
    } AS l8
    WITH l8, {`>facets`: [{field: 'KIND', `>values`: COLLECT {
      UNWIND l8 AS s10
      WITH s10[0] AS r9, s10[1] AS e11, s10[2] AS n12
      WITH r9.kind AS v13, count(*) AS c14
      ORDER BY c14 DESC, v13 IS NULL, v13
      LIMIT $given.p1
      WITH v13, c14, {value: toString(v13), count: c14} AS m15
      RETURN m15
      ORDER BY c14 DESC, v13 IS NULL, v13
    }}], rows: COLLECT {
      UNWIND l8 AS s17
      WITH s17[0] AS r16, s17[1] AS e18, s17[2] AS n19
      WITH r16, e18, n19, CASE WHEN n19 = r0 THEN 0 ELSE 1 END AS k20, r16.id AS k21
      ORDER BY k20, k21
      LIMIT $given.p2
      WITH r16, e18, n19, k20, k21, {v0: {inherited: k20 = 1, `>node`: {kind: r16.kind, id: r16.id}}} AS m22
      RETURN m22
      ORDER BY k20, k21
    }} AS m23
    RETURN m23
  })}} AS m24
  RETURN m24
  ORDER BY k1
}} AS data
RETURN data, [] AS refs;
