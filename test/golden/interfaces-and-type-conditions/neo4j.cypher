// paper
// $given.p0 = 20
// $given.p1 = 20
// $given.p2 = 20
// $given.p3 = 20
// $given.p4 = 20
// $given.p5 = 5
// $given.p6 = 20
// $given.p7 = [{"key":"loomserve","tier":0,"kind":null},{"key":"loomserves","tier":1,"kind":null}]
CALL {
  UNWIND $given.p7 AS k
  MATCH (a:Name {key: k.key})-[:NAMES]->(m)
  WHERE a.kind IN ['PAPER'] AND coalesce(k.kind, a.kind) = a.kind
  WITH m, min(6 * k.tier + a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref0
}
WITH ref0, head(COLLECT {
  UNWIND ref0 AS n0
  WITH n0
  LIMIT 1
  WITH n0, ref0, {kind: 'PAPER', `>introduces`: {rows: COLLECT {
    MATCH (n0)-[e2:INTRODUCES]->(r1)
    WITH r1, e2, r1.id AS k3
    ORDER BY k3
    LIMIT $given.p6
    WITH r1, e2, k3, ref0, {v0: {kind: r1.kind, id: r1.id, systemType: r1.systemType, parameters: r1.parameters, `>extends`: CASE WHEN r1:Method THEN {rows: COLLECT {
      MATCH (r1)-[e5:EXTENDS]->(r4)
      WITH r4, e5, r4.id AS k6
      ORDER BY k6
      LIMIT $given.p1
      WITH r4, e5, k6, ref0, {v0: {kind: r4.kind, id: r4.id, category: r4.category, url: r4.url, `>introducedBy`: CASE WHEN r4:Technique THEN {rows: COLLECT {
        MATCH (r4)<-[e8:INTRODUCES]-(r7)
        WITH r7, e8, r7.id AS k9
        ORDER BY k9
        LIMIT $given.p0
        WITH r7, e8, k9, ref0, {v0: {kind: 'PAPER', title: r7.name}} AS m10
        RETURN m10
        ORDER BY k9
      }} END}} AS m11
      RETURN m11
      ORDER BY k6
    }} END, `>related`: CASE WHEN r1:System THEN {rows: COLLECT {
      MATCH (r1)-[e13:IMPLEMENTS]->(r12)
      WITH r12, e13, r12.id AS k14
      ORDER BY k14
      LIMIT $given.p2
      WITH r12, e13, k14, ref0, {v0: {kind: 'TECHNIQUE', id: r12.id}} AS m15
      RETURN m15
      ORDER BY k14
    }} WHEN r1:Model THEN {rows: COLLECT {
      CALL (r1) {
        MATCH (r1)-[f21:MEMBER]->(n18)
        RETURN n18, f21.rank AS k19
      }
      MATCH (n18)<-[e17:EVALUATED_WITH]-(r16)
      WITH r1, r16, e17, n18, k19
      ORDER BY k19
      WITH r1, r16, collect([e17, n18])[0] AS s20
      WITH r1, r16, s20[0] AS e17, s20[1] AS n18
      WITH r16, e17, n18, CASE WHEN n18 = r1 THEN 0 ELSE 1 END AS k22, r16.id AS k23
      ORDER BY k22, k23
      LIMIT $given.p5
      WITH r16, e17, n18, k22, k23, ref0, {v0: {kind: r16.kind, id: r16.id, `>evaluatedOn`: CASE WHEN r16:Paper THEN {rows: COLLECT {
        MATCH (r16)-[e25:EVALUATED_ON]->(r24)
        WITH r24, e25, r24.id AS k26
        ORDER BY k26
        LIMIT $given.p3
        WITH r24, e25, k26, ref0, {v0: {kind: 'HARDWARE', vendor: r24.vendor}} AS m27
        RETURN m27
        ORDER BY k26
      }} WHEN r16:Method THEN {rows: COLLECT {
        MATCH (r16)-[e29:EVALUATED_ON]->(r28)
        WITH r28, e29, r28.id AS k30
        ORDER BY k30
        LIMIT $given.p4
        WITH r28, e29, k30, ref0, {v0: {kind: 'HARDWARE', name: r28.name}} AS m31
        RETURN m31
        ORDER BY k30
      }} END}} AS m32
      RETURN m32
      ORDER BY k22, k23
    }} END}} AS m33
    RETURN m33
    ORDER BY k3
  }}} AS m34
  RETURN m34
  ORDER BY n0.id
}) AS data
RETURN data, [[m IN ref0 | {id: m.id, name: m.name}]] AS refs;
