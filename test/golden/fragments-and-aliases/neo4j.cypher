// method
// $given.p0 = 20
// $given.p1 = 1
// $given.p2 = 20
// $given.p3 = 1
// $given.p4 = 20
// $given.p5 = [{"key":"quickweave","tier":0,"kind":null},{"key":"quickweaves","tier":1,"kind":null}]
// $given.p6 = [{"key":"qw2","tier":0,"kind":null},{"key":"qwv2","tier":1,"kind":null}]
CALL {
  UNWIND $given.p5 AS k
  MATCH (a:Name {key: k.key})-[:NAMES]->(m)
  WHERE a.kind IN ['TECHNIQUE', 'SYSTEM'] AND coalesce(k.kind, a.kind) = a.kind
  WITH m, min(6 * k.tier + a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref0
}
CALL {
  UNWIND $given.p6 AS k
  MATCH (a:Name {key: k.key})-[:NAMES]->(m)
  WHERE a.kind IN ['TECHNIQUE', 'SYSTEM'] AND coalesce(k.kind, a.kind) = a.kind
  WITH m, min(6 * k.tier + a.rank) AS rank
  ORDER BY m.id
  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
  RETURN [each IN found WHERE each.rank = best | each.node] AS ref1
}
WITH ref0, ref1, head(COLLECT {
  UNWIND ref0 AS n0
  WITH n0
  LIMIT 1
  WITH n0, ref0, ref1, {kind: n0.kind, id: n0.id, name: n0.name, `>all`: {totalCount: COUNT {
    MATCH (n0)<-[e2:EXTENDS]-(r1)
    RETURN r1
  }, rows: COLLECT {
    MATCH (n0)<-[e4:EXTENDS]-(r3)
    WITH r3, e4, r3.id AS k5
    ORDER BY k5
    LIMIT $given.p0
    WITH r3, e4, k5, ref0, {v0: {kind: r3.kind, id: r3.id, name: r3.name}, v1: {note: e4.note, `>node`: {kind: r3.kind, id: r3.id, name: r3.name}}} AS m6
    RETURN m6
    ORDER BY k5
  }}, `>one`: {totalCount: COUNT {
    MATCH (n0)<-[e8:EXTENDS]-(r7)
    RETURN r7
  }, rows: COLLECT {
    MATCH (n0)<-[e10:EXTENDS]-(r9)
    WITH r9, e10, r9.name AS k11, r9.id AS k12
    ORDER BY k11 DESC, k12
    LIMIT $given.p1
    WITH r9, e10, k11, k12, ref0, {v0: {kind: r9.kind, id: r9.id, name: r9.name}, v1: {note: e10.note, `>node`: {kind: r9.kind, id: r9.id, name: r9.name}}} AS m13
    RETURN m13
    ORDER BY k11 DESC, k12
  }}, `>summary`: {rows: COLLECT {
    MATCH (n0)<-[e15:EXTENDS]-(r14)
    WHERE (r14 IN ref1)
    WITH r14, e15, r14.id AS k16
    ORDER BY k16
    LIMIT $given.p2
    WITH r14, e15, k16, ref0, ref1, {v0: {kind: r14.kind, id: r14.id}} AS m17
    RETURN m17
    ORDER BY k16
  }}, `>results`: {rows: COLLECT {
    MATCH (n0)<-[e19:RESULT_SUBJECT]-(r18)
    WITH r18, e19, r18.id AS k20
    ORDER BY k20
    LIMIT $given.p4
    WITH r18, e19, k20, ref0, ref1, {v0: {`>node`: {kind: 'RESULT', value: r18.value, `>baseline`: head(COLLECT {
      MATCH (r18)-[:RESULT_SUBJECT]->(n21)
      WITH n21, ref0, ref1, {kind: n21.kind, id: n21.id} AS m22
      RETURN m22
      ORDER BY n21.id
    })}}, v1: {kind: 'RESULT', `>papers`: head(COLLECT {
      MATCH (r18)-[:RESULT_PAPER]->(n23)
      WITH n23, ref0, ref1, {kind: 'PAPER', slug: n23.slug} AS m24
      RETURN m24
      ORDER BY n23.id
    })}, v2: {kind: 'RESULT', id: r18.id, `>subject`: head(COLLECT {
      MATCH (r18)-[:RESULT_SUBJECT]->(n25)
      WITH n25, ref0, ref1, {kind: n25.kind, id: n25.id, name: n25.name, `>usedBy`: CASE WHEN n25:Technique THEN {rows: COLLECT {
        MATCH (n25)<-[e27:EXTENDS]-(r26)
        WITH r26, e27, r26.id AS k28
        ORDER BY k28
        LIMIT $given.p3
        WITH r26, e27, k28, ref0, ref1, {v0: {kind: r26.kind, id: r26.id}} AS m29
        RETURN m29
        ORDER BY k28
      }} END, `>extendedBy`: CASE WHEN n25:Technique THEN {totalCount: COUNT {
        MATCH (n25)<-[e31:EXTENDS]-(r30)
        RETURN r30
      }} END} AS m32
      RETURN m32
      ORDER BY n25.id
    })}, position: [k20]} AS m33
    RETURN m33
    ORDER BY k20
  }}} AS m34
  RETURN m34
  ORDER BY n0.id
}) AS data
RETURN data, [[m IN ref0 | {id: m.id, name: m.name}], [m IN ref1 | {id: m.id, name: m.name}]] AS refs;
