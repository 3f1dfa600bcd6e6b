// results
// $given.p0 = "Onyx"
// $given.p1 = "7b"
// $given.p2 = 20
WITH {rows: COLLECT {
  MATCH (r0:Result)
  WHERE EXISTS {
    MATCH (r0)-[:RESULT_BASELINE]->(n4)
    WHERE (NOT (n4.name = $given.p0))
  } AND EXISTS {
    MATCH (r0)-[:RESULT_HARDWARE]->(n5)
    WHERE EXISTS {
      MATCH (n6)-[:MEMBER]->(n5)
      WHERE true
    }
  } AND EXISTS {
    MATCH (r0)-[:RESULT_MODELS]->(n7)
    WHERE EXISTS {
      MATCH (n8)-[:MEMBER]->(n7)
      WHERE (toLower(normalize(n8.name)) CONTAINS $given.p1)
    }
  } AND r0.id IS NOT NULL
  WITH r0, r0.factor AS k9, r0.id AS k10
  ORDER BY k9 IS NULL, k9 DESC, k10
  LIMIT $given.p2
  WITH r0, k9, k10, {v0: {kind: 'RESULT', id: r0.id, claim: r0.claim, value: r0.value, valueMax: r0.valueMax, bound: r0.bound, factor: r0.factor, complete: r0.complete, missingContext: r0.missingContext, hardwareCount: r0.hardwareCount, `>paper`: head(COLLECT {
    MATCH (r0)-[:RESULT_PAPER]->(n11)
    WITH n11, {kind: 'PAPER', title: n11.name} AS m12
    RETURN m12
    ORDER BY n11.id
  }), `>subject`: head(COLLECT {
    MATCH (r0)-[:RESULT_SUBJECT]->(n13)
    WITH n13, {kind: n13.kind, id: n13.id, name: n13.name} AS m14
    RETURN m14
    ORDER BY n13.id
  }), `>baseline`: head(COLLECT {
    MATCH (r0)-[:RESULT_BASELINE]->(n15)
    WITH n15, {kind: n15.kind, id: n15.id} AS m16
    RETURN m16
    ORDER BY n15.id
  }), `>hardware`: COLLECT {
    MATCH (r0)-[:RESULT_HARDWARE]->(n17)
    WITH n17, {kind: 'HARDWARE', name: n17.name, released: n17.released, memoryGB: n17.memoryGB} AS m18
    RETURN m18
    ORDER BY n17.id
  }, `>models`: COLLECT {
    MATCH (r0)-[:RESULT_MODELS]->(n19)
    WITH n19, {kind: 'MODEL', name: n19.name, parameters: n19.parameters} AS m20
    RETURN m20
    ORDER BY n19.id
  }, `>benchmarks`: COLLECT {
    MATCH (r0)-[:RESULT_BENCHMARKS]->(n21)
    WITH n21, {kind: 'BENCHMARK', task: n21.task} AS m22
    RETURN m22
    ORDER BY n21.id
  }}} AS m23
  RETURN m23
  ORDER BY k9 IS NULL, k9 DESC, k10
}} AS data
RETURN data, [] AS refs;
