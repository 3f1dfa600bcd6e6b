// results
// $given.p0 = 20
// $given.p1 = 3
WITH {totalCount: COUNT {
  MATCH (r0:Result)
  WHERE (NOT (r0.factor IS NULL)) AND r0.id IS NOT NULL
  RETURN r0
}, `>all`: COLLECT {
  MATCH (r1:Result)
  WHERE (NOT (r1.factor IS NULL))
  WITH r1
  WITH count(r1) AS c2, count(r1.factor) AS a3, min(r1.factor) AS a4, max(r1.factor) AS a5, sum(r1.factor) AS a6, max(abs(r1.factor)) AS a7, percentileDisc(r1.factor, 0.5) AS a8
  ORDER BY c2 DESC
  LIMIT $given.p0
  WITH c2, a3, a4, a5, a6, a7, a8, {count: c2, `>numbers`: [{field: 'FACTOR', count: a3, min: a4, max: a5, sum: a6, largest: a7, median: a8}]} AS m9
  RETURN m9
  ORDER BY c2 DESC
}, `>aggregate`: COLLECT {
  MATCH (r10:Result)
  WHERE (NOT (r10.factor IS NULL))
  OPTIONAL MATCH (r10)-[:RESULT_HARDWARE]->(n13)<-[:MEMBER]-(n12)
  WITH DISTINCT r10, r10.metric AS v11, n12
  WITH v11, n12, count(r10) AS c14, count(r10.factor) AS a15, percentileDisc(r10.factor, 0.5) AS a16, count(r10.hardwareCount) AS a17, percentileDisc(r10.hardwareCount, 0.5) AS a18
  ORDER BY c14 DESC, v11 IS NULL, v11, n12 IS NULL, n12.name, n12.id
  LIMIT $given.p1
  WITH v11, n12, c14, a15, a16, a17, a18, {count: c14, `>keys`: [{field: 'METRIC', value: toString(v11), `>node`: null}, {field: 'HARDWARE', value: n12.name, `>node`: CASE WHEN n12 IS NOT NULL THEN {kind: 'HARDWARE', id: n12.id, vendor: n12.vendor} END}], `>numbers`: [{field: 'FACTOR', count: a15, median: a16}, {field: 'HARDWARE_COUNT', count: a17, median: a18}]} AS m19
  RETURN m19
  ORDER BY c14 DESC, v11 IS NULL, v11, n12 IS NULL, n12.name, n12.id
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
