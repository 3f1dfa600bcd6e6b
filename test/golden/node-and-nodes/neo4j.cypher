// node
// $given.p0 = ["model:tapestry-7b"]
WITH COLLECT {
  UNWIND range(0, size($given.p0) - 1) AS i1
  OPTIONAL MATCH (n0:Node {id: $given.p0[i1]})
  WHERE n0:Node
  WITH i1, n0, CASE WHEN n0 IS NOT NULL THEN {kind: n0.kind, id: n0.id, parameters: n0.parameters} END AS m2
  RETURN m2
  ORDER BY i1
} AS data
RETURN data, [] AS refs;

// other
// $given.p0 = ["model:unknown"]
WITH COLLECT {
  UNWIND range(0, size($given.p0) - 1) AS i1
  OPTIONAL MATCH (n0:Node {id: $given.p0[i1]})
  WHERE n0:Node
  WITH i1, n0, CASE WHEN n0 IS NOT NULL THEN {kind: n0.kind, id: n0.id} END AS m2
  RETURN m2
  ORDER BY i1
} AS data
RETURN data, [] AS refs;

// nodes
// $given.p0 = ["result:quickweave/speedup","nothing","hardware:onyx","hardware:onyx"]
// $given.p1 = 20
// $given.p2 = 20
WITH COLLECT {
  UNWIND range(0, size($given.p0) - 1) AS i1
  OPTIONAL MATCH (n0:Node {id: $given.p0[i1]})
  WHERE n0:Node
  WITH i1, n0, CASE WHEN n0 IS NOT NULL THEN {kind: n0.kind, id: n0.id, metric: n0.metric, `>partOf`: CASE WHEN n0:Hardware THEN {rows: COLLECT {
    MATCH (n0)-[e3:PART_OF]->(r2)
    WITH r2, e3, r2.id AS k4
    ORDER BY k4
    LIMIT $given.p1
    WITH r2, e3, k4, {v0: {note: e3.note, `>sources`: COLLECT {
      MATCH (n5:Node)
      WHERE n5.id IN e3.sources
      WITH n5, {kind: 'PAPER', id: n5.id} AS m6
      RETURN m6
      ORDER BY n5.id
    }, `>node`: {kind: 'HARDWARE', id: r2.id}}} AS m7
    RETURN m7
    ORDER BY k4
  }} END, `>succeeds`: CASE WHEN n0:Hardware THEN {rows: COLLECT {
    MATCH (n0)-[e9:SUCCEEDS]->(r8)
    WITH r8, e9, r8.id AS k10
    ORDER BY k10
    LIMIT $given.p2
    WITH r8, e9, k10, {v0: {kind: 'HARDWARE', id: r8.id}} AS m11
    RETURN m11
    ORDER BY k10
  }} END, `>subject`: CASE WHEN n0:Result THEN head(COLLECT {
    MATCH (n0)-[:RESULT_SUBJECT]->(n12)
    WITH n12, {kind: n12.kind, id: n12.id} AS m13
    RETURN m13
    ORDER BY n12.id
  }) END} END AS m14
  RETURN m14
  ORDER BY i1
} AS data
RETURN data, [] AS refs;
