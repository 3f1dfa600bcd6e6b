// hardware
// $given.p0 = 20
// $given.p1 = 20
// $given.p2 = [{"key":"onyx90","tier":0,"kind":null},{"key":"onyxv90","tier":1,"kind":null}]
CALL {
  UNWIND $given.p2 AS k
  MATCH (a:Name {key: k.key})-[:NAMES]->(m)
  WHERE a.kind IN ['HARDWARE'] AND coalesce(k.kind, a.kind) = a.kind
  WITH m, min(6 * k.tier + a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref0
}
WITH ref0, head(COLLECT {
  UNWIND ref0 AS n0
  WITH n0
  LIMIT 1
  WITH n0, ref0, {kind: 'HARDWARE', `>targetedBy`: {totalCount: COUNT {
    CALL (n0) {
      MATCH (n0)-[f6:FAMILY]->(n3)
      RETURN n3, f6.rank AS k4
    }
    MATCH (n3)<-[e2:TARGETS]-(r1)
    WITH n0, r1, e2, n3, k4
    ORDER BY k4
    WITH n0, r1, collect([e2, n3])[0] AS s5
    WITH n0, r1, s5[0] AS e2, s5[1] AS n3
    RETURN r1
  }, rows: COLLECT {
    CALL (n0) {
      MATCH (n0)-[f12:FAMILY]->(n9)
      RETURN n9, f12.rank AS k10
    }
    MATCH (n9)<-[e8:TARGETS]-(r7)
    WITH n0, r7, e8, n9, k10
    ORDER BY k10
    WITH n0, r7, collect([e8, n9])[0] AS s11
    WITH n0, r7, s11[0] AS e8, s11[1] AS n9
    WITH r7, e8, n9, CASE WHEN n9 = n0 THEN 0 ELSE 1 END AS k13, r7.id AS k14
    ORDER BY k13, k14
    LIMIT $given.p0
    WITH r7, e8, n9, k13, k14, ref0, {v0: {inherited: k13 = 1, `>via`: CASE WHEN k13 = 1 THEN {kind: 'HARDWARE', id: n9.id} END, `>node`: {kind: r7.kind, id: r7.id}, `>sources`: COLLECT {
      MATCH (n15:Node)
      WHERE n15.id IN e8.sources
      WITH n15, ref0, {kind: 'PAPER', slug: n15.slug} AS m16
      RETURN m16
      ORDER BY n15.id
    }}} AS m17
    RETURN m17
    ORDER BY k13, k14
  }}, `>exact`: {rows: COLLECT {
    MATCH (n0)<-[e19:TARGETS]-(r18)
    WITH r18, e19, r18.id AS k20
    ORDER BY k20
    LIMIT $given.p1
    WITH r18, e19, k20, ref0, {v0: {inherited: false, `>via`: null, `>node`: {kind: r18.kind, id: r18.id}}} AS m21
    RETURN m21
    ORDER BY k20
  }}} AS m22
  RETURN m22
  ORDER BY n0.id
}) AS data
RETURN data, [[m IN ref0 | {id: m.id, name: m.name}]] AS refs;

// family
// $given.p0 = 20
// $given.p1 = 3
// $given.p2 = 20
// $given.p3 = [{"key":"onyx","tier":0,"kind":null},{"key":"onyxs","tier":1,"kind":null}]
CALL {
  UNWIND $given.p3 AS k
  MATCH (a:Name {key: k.key})-[:NAMES]->(m)
  WHERE a.kind IN ['HARDWARE'] AND coalesce(k.kind, a.kind) = a.kind
  WITH m, min(6 * k.tier + a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref0
}
WITH ref0, head(COLLECT {
  UNWIND ref0 AS n0
  WITH n0
  LIMIT 1
  WITH n0, ref0, {kind: 'HARDWARE', `>usedToEvaluate`: {rows: COLLECT {
    CALL (n0) {
      MATCH (n0)-[f6:MEMBER]->(n3)
      RETURN n3, f6.rank AS k4
    }
    MATCH (n3)<-[e2:EVALUATED_ON]-(r1)
    WITH n0, r1, e2, n3, k4
    ORDER BY k4
    WITH n0, r1, collect([e2, n3])[0] AS s5
    WITH n0, r1, s5[0] AS e2, s5[1] AS n3
    WITH r1, e2, n3, CASE WHEN n3 = n0 THEN 0 ELSE 1 END AS k7, r1.id AS k8
    ORDER BY k7, k8
    LIMIT $given.p0
    WITH r1, e2, n3, k7, k8, ref0, {v0: {inherited: k7 = 1, `>via`: CASE WHEN k7 = 1 THEN {kind: 'HARDWARE', name: n3.name} END, `>node`: {kind: r1.kind, id: r1.id}}} AS m9
    RETURN m9
    ORDER BY k7, k8
  }}, `>both`: {totalCount: COUNT {
    CALL (n0) {
      MATCH (n0)-[f15:FAMILY|MEMBER]->(n12)
      RETURN n12, f15.rank AS k13
    }
    MATCH (n12)<-[e11:TARGETS]-(r10)
    WITH n0, r10, e11, n12, k13
    ORDER BY k13
    WITH n0, r10, collect([e11, n12])[0] AS s14
    WITH n0, r10, s14[0] AS e11, s14[1] AS n12
    RETURN r10
  }, rows: COLLECT {
    CALL (n0) {
      MATCH (n0)-[f21:FAMILY|MEMBER]->(n18)
      RETURN n18, f21.rank AS k19
    }
    MATCH (n18)<-[e17:TARGETS]-(r16)
    WITH n0, r16, e17, n18, k19
    ORDER BY k19
    WITH n0, r16, collect([e17, n18])[0] AS s20
    WITH n0, r16, s20[0] AS e17, s20[1] AS n18
    WITH r16, e17, n18, CASE WHEN n18 = n0 THEN 0 ELSE 1 END AS k22, r16.id AS k23
    ORDER BY k22, k23
    LIMIT $given.p1
    WITH r16, e17, n18, k22, k23, ref0, {v0: {kind: r16.kind, id: r16.id}, position: [k22, k23]} AS m24
    RETURN m24
    ORDER BY k22, k23
  }}, `>resultsOn`: {totalCount: COUNT {
    CALL (n0) {
      MATCH (n0)-[f30:MEMBER]->(n27)
      RETURN n27, f30.rank AS k28
    }
    MATCH (n27)<-[e26:RESULT_HARDWARE]-(r25)
    WITH n0, r25, e26, n27, k28
    ORDER BY k28
    WITH n0, r25, collect([e26, n27])[0] AS s29
    WITH n0, r25, s29[0] AS e26, s29[1] AS n27
    RETURN r25
  }, rows: COLLECT {
    CALL (n0) {
      MATCH (n0)-[f36:MEMBER]->(n33)
      RETURN n33, f36.rank AS k34
    }
    MATCH (n33)<-[e32:RESULT_HARDWARE]-(r31)
    WITH n0, r31, e32, n33, k34
    ORDER BY k34
    WITH n0, r31, collect([e32, n33])[0] AS s35
    WITH n0, r31, s35[0] AS e32, s35[1] AS n33
    WITH r31, e32, n33, r31.id AS k37
    ORDER BY k37
    LIMIT $given.p2
    WITH r31, e32, n33, k37, ref0, {v0: {kind: 'RESULT', id: r31.id}} AS m38
    RETURN m38
    ORDER BY k37
  }}} AS m39
  RETURN m39
  ORDER BY n0.id
}) AS data
RETURN data, [[m IN ref0 | {id: m.id, name: m.name}]] AS refs;

// same
// $given.p0 = 20
// $given.p1 = [{"key":"o90","tier":0,"kind":null}]
CALL {
  UNWIND $given.p1 AS k
  MATCH (a:Name {key: k.key})-[:NAMES]->(m)
  WHERE a.kind IN ['HARDWARE'] AND coalesce(k.kind, a.kind) = a.kind
  WITH m, min(6 * k.tier + a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref0
}
WITH ref0, {rows: COLLECT {
  UNWIND ref0 AS n1
  WITH n1
  MATCH (n1)-[:FAMILY]->(n2)<-[:TARGETS]-(r0)
  WITH DISTINCT r0
  WHERE r0:Method
  WITH r0, r0.id AS k3
  ORDER BY k3
  LIMIT $given.p0
  WITH r0, k3, ref0, {v0: {kind: r0.kind, id: r0.id}} AS m4
  RETURN m4
  ORDER BY k3
}} AS data
RETURN data, [[m IN ref0 | {id: m.id, name: m.name}]] AS refs;

// direct
// $given.p0 = 20
// $given.p1 = [{"key":"o90","tier":0,"kind":null}]
CALL {
  UNWIND $given.p1 AS k
  MATCH (a:Name {key: k.key})-[:NAMES]->(m)
  WHERE a.kind IN ['HARDWARE'] AND coalesce(k.kind, a.kind) = a.kind
  WITH m, min(6 * k.tier + a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref0
}
WITH ref0, {rows: COLLECT {
  UNWIND ref0 AS n1
  WITH n1
  MATCH (n1)<-[:TARGETS]-(r0)
  WHERE r0:Method
  WITH r0, r0.id AS k2
  ORDER BY k2
  LIMIT $given.p0
  WITH r0, k2, ref0, {v0: {kind: r0.kind, id: r0.id}} AS m3
  RETURN m3
  ORDER BY k2
}} AS data
RETURN data, [[m IN ref0 | {id: m.id, name: m.name}]] AS refs;

// never
// $given.p0 = 20
// $given.p1 = [{"key":"o90","tier":0,"kind":null}]
CALL {
  UNWIND $given.p1 AS k
  MATCH (a:Name {key: k.key})-[:NAMES]->(m)
  WHERE a.kind IN ['HARDWARE'] AND coalesce(k.kind, a.kind) = a.kind
  WITH m, min(6 * k.tier + a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref0
}
WITH ref0, {rows: COLLECT {
  MATCH (r0:Method)
  WHERE (NOT EXISTS {
    MATCH (r0)-[:TARGETS]->(n1)
    WHERE EXISTS {
      MATCH (n2)-[:FAMILY]->(n1)
      WHERE (n2 IN ref0)
    }
  }) AND r0.id IS NOT NULL
  WITH r0, r0.id AS k3
  ORDER BY k3
  LIMIT $given.p0
  WITH r0, k3, ref0, {v0: {kind: r0.kind, id: r0.id}} AS m4
  RETURN m4
  ORDER BY k3
}} AS data
RETURN data, [[m IN ref0 | {id: m.id, name: m.name}]] AS refs;

// measured
// $given.p0 = 20
// $given.p1 = [{"key":"acmegpu","tier":0,"kind":null},{"key":"acmegpus","tier":1,"kind":null},{"key":"acme","tier":1,"kind":"HARDWARE"},{"key":"acmes","tier":2,"kind":"HARDWARE"}]
CALL {
  UNWIND $given.p1 AS k
  MATCH (a:Name {key: k.key})-[:NAMES]->(m)
  WHERE a.kind IN ['HARDWARE'] AND coalesce(k.kind, a.kind) = a.kind
  WITH m, min(6 * k.tier + a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref0
}
WITH ref0, {rows: COLLECT {
  MATCH (r0:Result)
  WHERE (NOT EXISTS {
    MATCH (r0)-[:RESULT_HARDWARE]->(n1)
    WHERE NOT EXISTS {
      MATCH (n2)-[:MEMBER]->(n1)
      WHERE (n2 IN ref0)
    }
  }) AND r0.id IS NOT NULL
  WITH r0, r0.id AS k3
  ORDER BY k3
  LIMIT $given.p0
  WITH r0, k3, ref0, {v0: {kind: 'RESULT', id: r0.id}} AS m4
  RETURN m4
  ORDER BY k3
}} AS data
RETURN data, [[m IN ref0 | {id: m.id, name: m.name}]] AS refs;
