// results
// $p0 = "Onyx"
// $p1 = "7b"
// $p2 = 20
WITH {rows: COLLECT {
  MATCH (r0:Result)
  WHERE EXISTS {
    MATCH (r0)-[:RESULT_BASELINE]->(n4)
    WHERE (NOT (n4.name = $p0))
  } AND EXISTS {
    MATCH (r0)-[:RESULT_HARDWARE]->(n5)
    WHERE (EXISTS {
      MATCH (n6)<-[:FAMILY]-(n5)
      WHERE true
    })
  } AND EXISTS {
    MATCH (r0)-[:RESULT_MODELS]->(n7)
    WHERE (toLower(normalize(n7.name)) CONTAINS $p1)
  } AND r0.id IS NOT NULL
  WITH r0, r0.factor AS k8, r0.id AS k9
  ORDER BY k8 IS NULL, k8 DESC, k9
  LIMIT $p2
  WITH r0, k8, k9, {v0: {kind: 'RESULT', id: r0.id, claim: r0.claim, value: r0.value, valueMax: r0.valueMax, bound: r0.bound, factor: r0.factor, complete: r0.complete, missingContext: r0.missingContext, hardwareCount: r0.hardwareCount, `>paper`: head(COLLECT {
    MATCH (r0)-[:RESULT_PAPER]->(n10)
    WITH n10, {kind: 'PAPER', title: n10.name} AS m11
    RETURN m11
    ORDER BY n10.id
  }), `>subject`: head(COLLECT {
    MATCH (r0)-[:RESULT_SUBJECT]->(n12)
    WITH n12, {kind: n12.kind, id: n12.id, name: n12.name} AS m13
    RETURN m13
    ORDER BY n12.id
  }), `>baseline`: head(COLLECT {
    MATCH (r0)-[:RESULT_BASELINE]->(n14)
    WITH n14, {kind: n14.kind, id: n14.id} AS m15
    RETURN m15
    ORDER BY n14.id
  }), `>hardware`: COLLECT {
    MATCH (r0)-[:RESULT_HARDWARE]->(n16)
    WITH n16, {kind: 'HARDWARE', name: n16.name, released: n16.released, memoryGB: n16.memoryGB} AS m17
    RETURN m17
    ORDER BY n16.id
  }, `>models`: COLLECT {
    MATCH (r0)-[:RESULT_MODELS]->(n18)
    WITH n18, {kind: 'MODEL', name: n18.name, parameters: n18.parameters} AS m19
    RETURN m19
    ORDER BY n18.id
  }, `>benchmarks`: COLLECT {
    MATCH (r0)-[:RESULT_BENCHMARKS]->(n20)
    WITH n20, {kind: 'BENCHMARK', task: n20.task} AS m21
    RETURN m21
    ORDER BY n20.id
  }}} AS m22
  RETURN m22
  ORDER BY k8 IS NULL, k8 DESC, k9
}} AS data
RETURN data, [] AS refs;
