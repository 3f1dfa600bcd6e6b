// search
// $p0 = []
// $p1 = ""
WITH COLLECT {
  UNWIND range(0, size($p0) - 1) AS i1
  MATCH (n0:Entity {searchPlace: toInteger($p0[i1]), searchVersion: $p1})
  WITH i1, n0, {id: n0.id, v0: {`>node`: {kind: n0.kind, id: n0.id, name: n0.name, `>extendedBy`: CASE WHEN n0:Technique THEN {totalCount: COUNT {
    MATCH (n0)<-[e3:EXTENDS]-(r2)
    RETURN r2
  }} END}}} AS m4
  RETURN m4
  ORDER BY i1
} AS data
RETURN data, [] AS refs;
