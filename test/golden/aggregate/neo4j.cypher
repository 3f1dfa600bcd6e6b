// results
// $given.p0 = 20
// $given.p1 = 3
WITH {totalCount: COUNT {
  MATCH (r0:Result)
  WHERE (NOT (r0.factor IS NULL)) AND r0.id IS NOT NULL
  RETURN r0
}, `>all`: COLLECT {
  WITH COLLECT {
    MATCH (r1:Result)
    WHERE (NOT (r1.factor IS NULL))
    RETURN r1
  } AS l9
  UNWIND CASE l9 WHEN [] THEN [null] ELSE l9 END AS r1
  WITH r1
  WITH count(r1) AS c2, count(r1.factor) AS a3, min(r1.factor) AS a4, max(r1.factor) AS a5, sum(r1.factor) AS a6, max(abs(r1.factor)) AS a7, percentileDisc(r1.factor, 0.5) AS a8
  ORDER BY c2 DESC
  LIMIT $given.p0
  WITH c2, a3, a4, a5, a6, a7, a8, {count: c2, `>numbers`: [{field: 'FACTOR', count: a3, min: a4, max: a5, sum: a6, largest: a7, median: a8}]} AS m10
  RETURN m10
  ORDER BY c2 DESC
}, `>aggregate`: COLLECT {
  MATCH (r11:Result)
  WHERE (NOT (r11.factor IS NULL))
  OPTIONAL MATCH (r11)-[:RESULT_HARDWARE]->(n14)<-[:MEMBER]-(n13)
  WITH DISTINCT r11, r11.metric AS v12, n13
  WITH v12, n13, count(r11) AS c15, count(r11.factor) AS a16, percentileDisc(r11.factor, 0.5) AS a17, count(r11.hardwareCount) AS a18, percentileDisc(r11.hardwareCount, 0.5) AS a19
  ORDER BY c15 DESC, v12 IS NULL, v12, n13 IS NULL, n13.name, n13.id
  LIMIT $given.p1
  WITH v12, n13, c15, a16, a17, a18, a19, {count: c15, `>keys`: [{field: 'METRIC', value: toString(v12), `>node`: null}, {field: 'HARDWARE', value: n13.name, `>node`: CASE WHEN n13 IS NOT NULL THEN {kind: 'HARDWARE', id: n13.id, vendor: n13.vendor} END}], `>numbers`: [{field: 'FACTOR', count: a16, median: a17}, {field: 'HARDWARE_COUNT', count: a18, median: a19}]} AS m20
  RETURN m20
  ORDER BY c15 DESC, v12 IS NULL, v12, n13 IS NULL, n13.name, n13.id
}} AS data
RETURN data, [] AS refs;

// techniques
// $given.p0 = 20
// $given.p1 = 2
WITH {rows: COLLECT {
  MATCH (r0:Technique)
  WHERE r0.id IS NOT NULL
  WITH r0, r0.id AS k1
  ORDER BY k1
  LIMIT $given.p1
  WITH r0, k1, {v0: {kind: 'TECHNIQUE', name: r0.name, `>results`: {`>aggregate`: COLLECT {
    MATCH (r0)<-[e3:RESULT_SUBJECT]-(r2)
    OPTIONAL MATCH (r2)-[:RESULT_MODELS]->(n5)<-[:MEMBER]-(n4)
    WITH DISTINCT r2, n4
    WITH n4, count(r2) AS c6, count(r2.factor) AS a7, sum(r2.factor) AS a8, max(abs(r2.factor)) AS a9
    ORDER BY c6 DESC, n4 IS NULL, n4.name, n4.id
    LIMIT $given.p0
    WITH n4, c6, a7, a8, a9, {count: c6, `>keys`: [{field: 'MODELS', value: n4.name}], `>numbers`: [{field: 'FACTOR', count: a7, sum: a8, largest: a9}]} AS m10
    RETURN m10
    ORDER BY c6 DESC, n4 IS NULL, n4.name, n4.id
  }}}} AS m11
  RETURN m11
  ORDER BY k1
}} AS data
RETURN data, [] AS refs;
