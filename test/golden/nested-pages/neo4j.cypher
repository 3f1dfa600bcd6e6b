// papers
// $given.p0 = ["TECHNIQUE","MODEL"]
// $given.p1 = ["TECHNIQUE","MODEL"]
// $given.p2 = 1
// $given.p3 = 1
// $given.p4 = 2
WITH {rows: COLLECT {
  MATCH (r0:Paper)
  WHERE r0.introducesCount IS NOT NULL AND r0.id IS NOT NULL
  WITH r0, r0.introducesCount AS k1, r0.published AS k2, r0.id AS k3
  ORDER BY k1 DESC, k2 IS NULL, k2, k3
  LIMIT $given.p4
  WITH r0, k1, k2, k3, {v0: {kind: 'PAPER', slug: r0.slug, `>introduces`: {totalCount: COUNT {
    MATCH (r0)-[e5:INTRODUCES]->(r4)
    WHERE (r4.kind IN $given.p0)
    RETURN r4
  }, rows: COLLECT {
    MATCH (r0)-[e7:INTRODUCES]->(r6)
    WHERE (r6.kind IN $given.p1)
    WITH r6, e7, r6.name AS k8, r6.id AS k9
    ORDER BY k8 DESC, k9
    LIMIT $given.p3
    WITH r6, e7, k8, k9, {v0: {kind: r6.kind, name: r6.name, `>results`: CASE WHEN r6:Technique THEN {rows: COLLECT {
      MATCH (r6)<-[e11:RESULT_SUBJECT]-(r10)
      WITH r10, e11, r10.value AS k12, r10.id AS k13
      ORDER BY k12 IS NULL DESC, k12 DESC, k13 DESC
      LIMIT $given.p2
      WITH r10, e11, k12, k13, {v0: {kind: 'RESULT', id: r10.id, value: r10.value}} AS m14
      RETURN m14
      ORDER BY k12 IS NULL DESC, k12 DESC, k13 DESC
    }} END}} AS m15
    RETURN m15
    ORDER BY k8 DESC, k9
  }}}} AS m16
  RETURN m16
  ORDER BY k1 DESC, k2 IS NULL, k2, k3
}} AS data
RETURN data, [] AS refs;
