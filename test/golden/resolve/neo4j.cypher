// resolve
// $p0 = [{"key":"c4","errors":0}]
// $p1 = 10
WITH COLLECT {
  UNWIND $p0 AS s
  MATCH (a:Name {key: s.key})-[:NAMES]->(n)
  WHERE a.kind IN ['PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK'] AND (a.rank > 0 OR s.errors = 0)
  WITH n, a, toInteger(s.errors) AS errors
  ORDER BY errors, a.rank, a.key
  WITH n, collect({rank: a.rank, text: a.text, errors: errors})[0] AS way
  WITH n, way.rank AS rank, way.text AS text, way.errors AS errors
  ORDER BY errors, rank, n.id
  LIMIT $p1
  WITH n, rank, text, errors, {matched: CASE WHEN errors > 0 THEN 'FUZZY' ELSE ['ID', 'NAME', 'SLUG', 'ALIAS'][toInteger(rank)] END, text: text, score: CASE errors WHEN 0 THEN [1.0, 0.9, 0.8, 0.7][toInteger(rank)] WHEN 1 THEN 0.6 ELSE 0.5 END, `>node`: {kind: n.kind, id: n.id, name: n.name}} AS m0
  RETURN m0
  ORDER BY errors, rank, n.id
} AS data
RETURN data, [] AS refs;

// technique
// $p0 = [{"key":"c4","errors":0}]
// $p1 = 1
WITH COLLECT {
  UNWIND $p0 AS s
  MATCH (a:Name {key: s.key})-[:NAMES]->(n)
  WHERE a.kind IN ['TECHNIQUE'] AND (a.rank > 0 OR s.errors = 0)
  WITH n, a, toInteger(s.errors) AS errors
  ORDER BY errors, a.rank, a.key
  WITH n, collect({rank: a.rank, text: a.text, errors: errors})[0] AS way
  WITH n, way.rank AS rank, way.text AS text, way.errors AS errors
  ORDER BY errors, rank, n.id
  LIMIT $p1
  WITH n, rank, text, errors, {matched: CASE WHEN errors > 0 THEN 'FUZZY' ELSE ['ID', 'NAME', 'SLUG', 'ALIAS'][toInteger(rank)] END, text: text, score: CASE errors WHEN 0 THEN [1.0, 0.9, 0.8, 0.7][toInteger(rank)] WHEN 1 THEN 0.6 ELSE 0.5 END, `>node`: {kind: 'TECHNIQUE', id: n.id, category: n.category}} AS m0
  RETURN m0
  ORDER BY errors, rank, n.id
} AS data
RETURN data, [] AS refs;

// slug
// $p0 = [{"key":"quickweave2","errors":0}]
// $p1 = 10
WITH COLLECT {
  UNWIND $p0 AS s
  MATCH (a:Name {key: s.key})-[:NAMES]->(n)
  WHERE a.kind IN ['PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK'] AND (a.rank > 0 OR s.errors = 0)
  WITH n, a, toInteger(s.errors) AS errors
  ORDER BY errors, a.rank, a.key
  WITH n, collect({rank: a.rank, text: a.text, errors: errors})[0] AS way
  WITH n, way.rank AS rank, way.text AS text, way.errors AS errors
  ORDER BY errors, rank, n.id
  LIMIT $p1
  WITH n, rank, text, errors, {matched: CASE WHEN errors > 0 THEN 'FUZZY' ELSE ['ID', 'NAME', 'SLUG', 'ALIAS'][toInteger(rank)] END, text: text, score: CASE errors WHEN 0 THEN [1.0, 0.9, 0.8, 0.7][toInteger(rank)] WHEN 1 THEN 0.6 ELSE 0.5 END, `>node`: {kind: n.kind, id: n.id}} AS m0
  RETURN m0
  ORDER BY errors, rank, n.id
} AS data
RETURN data, [] AS refs;

// id
// $p0 = [{"key":"hardware:onyx90","errors":0}]
// $p1 = 10
WITH COLLECT {
  UNWIND $p0 AS s
  MATCH (a:Name {key: s.key})-[:NAMES]->(n)
  WHERE a.kind IN ['PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK'] AND (a.rank > 0 OR s.errors = 0)
  WITH n, a, toInteger(s.errors) AS errors
  ORDER BY errors, a.rank, a.key
  WITH n, collect({rank: a.rank, text: a.text, errors: errors})[0] AS way
  WITH n, way.rank AS rank, way.text AS text, way.errors AS errors
  ORDER BY errors, rank, n.id
  LIMIT $p1
  WITH n, rank, text, errors, {matched: CASE WHEN errors > 0 THEN 'FUZZY' ELSE ['ID', 'NAME', 'SLUG', 'ALIAS'][toInteger(rank)] END, text: text, score: CASE errors WHEN 0 THEN [1.0, 0.9, 0.8, 0.7][toInteger(rank)] WHEN 1 THEN 0.6 ELSE 0.5 END, `>node`: {kind: n.kind}} AS m0
  RETURN m0
  ORDER BY errors, rank, n.id
} AS data
RETURN data, [] AS refs;

// nothing
// $p0 = [{"key":"spindle","errors":0}]
// $p1 = 10
WITH COLLECT {
  UNWIND $p0 AS s
  MATCH (a:Name {key: s.key})-[:NAMES]->(n)
  WHERE a.kind IN ['PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK'] AND (a.rank > 0 OR s.errors = 0)
  WITH n, a, toInteger(s.errors) AS errors
  ORDER BY errors, a.rank, a.key
  WITH n, collect({rank: a.rank, text: a.text, errors: errors})[0] AS way
  WITH n, way.rank AS rank, way.text AS text, way.errors AS errors
  ORDER BY errors, rank, n.id
  LIMIT $p1
  WITH n, rank, text, errors, {matched: CASE WHEN errors > 0 THEN 'FUZZY' ELSE ['ID', 'NAME', 'SLUG', 'ALIAS'][toInteger(rank)] END, text: text, score: CASE errors WHEN 0 THEN [1.0, 0.9, 0.8, 0.7][toInteger(rank)] WHEN 1 THEN 0.6 ELSE 0.5 END} AS m0
  RETURN m0
  ORDER BY errors, rank, n.id
} AS data
RETURN data, [] AS refs;
