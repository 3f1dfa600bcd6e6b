// statistics
// $given.p0 = 2
WITH {`>nodes`: [{kind: 'PAPER', count: COUNT {
  (:Paper)
}}, {kind: 'TECHNIQUE', count: COUNT {
  (:Technique)
}}, {kind: 'SYSTEM', count: COUNT {
  (:System)
}}, {kind: 'HARDWARE', count: COUNT {
  (:Hardware)
}}, {kind: 'MODEL', count: COUNT {
  (:Model)
}}, {kind: 'BENCHMARK', count: COUNT {
  (:Benchmark)
}}, {kind: 'RESULT', count: COUNT {
  (:Result)
}}], `>relations`: [{relation: 'INTRODUCES', count: COUNT {
  ()-[:INTRODUCES]->()
}}, {relation: 'MENTIONS', count: COUNT {
  ()-[:MENTIONS]->()
}}, {relation: 'EXTENDS', count: COUNT {
  ()-[:EXTENDS]->()
}}, {relation: 'USES', count: COUNT {
  ()-[:USES]->()
}}, {relation: 'IMPLEMENTS', count: COUNT {
  ()-[:IMPLEMENTS]->()
}}, {relation: 'TARGETS', count: COUNT {
  ()-[:TARGETS]->()
}}, {relation: 'SUPPORTS', count: COUNT {
  ()-[:SUPPORTS]->()
}}, {relation: 'EVALUATED_ON', count: COUNT {
  ()-[:EVALUATED_ON]->()
}}, {relation: 'EVALUATED_WITH', count: COUNT {
  ()-[:EVALUATED_WITH]->()
}}, {relation: 'MEASURED_BY', count: COUNT {
  ()-[:MEASURED_BY]->()
}}, {relation: 'BROADER', count: COUNT {
  ()-[:BROADER]->()
}}, {relation: 'PART_OF', count: COUNT {
  ()-[:PART_OF]->()
}}, {relation: 'CONTAINS', count: COUNT {
  ()-[:CONTAINS]->()
}}, {relation: 'SUCCEEDS', count: COUNT {
  ()-[:SUCCEEDS]->()
}}], `>papersByYear`: COLLECT {
  MATCH (n:Paper)
  WHERE n.year IS NOT NULL
  WITH n.year AS year, count(*) AS count
  RETURN {year: year, count: count}
  ORDER BY year
}, `>hardware`: COLLECT {
  MATCH (n:Hardware)
  WITH n
  ORDER BY n.targetedByCount + n.usedToEvaluateCount + n.resultsOnCount DESC, n.id
  LIMIT $given.p0
  WITH n, {targetedBy: n.targetedByCount, evaluated: n.usedToEvaluateCount, results: n.resultsOnCount, `>hardware`: {kind: 'HARDWARE', id: n.id, `>parts`: {totalCount: COUNT {
    MATCH (n)<-[e1:PART_OF]-(r0)
    RETURN r0
  }}}} AS m2
  RETURN m2
  ORDER BY n.targetedByCount + n.usedToEvaluateCount + n.resultsOnCount DESC, n.id
}} AS data
RETURN data, [] AS refs;
