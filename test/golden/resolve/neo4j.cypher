// resolve
// $texts = []
// $prefixes = []
// $names = []
// $typos = []
// $after = null
// $before = null
WITH COUNT {
  (:Entity)
} AS size, head(COLLECT {
  MATCH (n:Entity)
  WHERE n.searchStanding > $after
  RETURN n.searchPlace AS place
  ORDER BY n.searchStanding
  LIMIT 1
}) AS next, head(COLLECT {
  MATCH (n:Entity)
  WHERE n.searchStanding >= $before
  RETURN n.searchPlace AS place
  ORDER BY n.searchStanding
  LIMIT 1
}) AS stop
CALL () {
  UNWIND $texts AS text
  MATCH (w:Word {text: text})
  RETURN w
  UNION
  UNWIND $prefixes AS prefix
  CALL (prefix) {
    MATCH (w:Word)
    WHERE w.text STARTS WITH prefix AND w.text <> prefix
    RETURN w
    ORDER BY w.count DESC, w.text
    LIMIT 50
  }
  RETURN w
  UNION
  UNWIND $names AS prefix
  CALL (prefix) {
    MATCH (w:Word)
    WHERE w.text STARTS WITH prefix AND w.text <> prefix AND w.named > 0
    RETURN w
    ORDER BY w.count DESC, w.text
    LIMIT 200
  }
  RETURN w
  UNION
  UNWIND $typos AS typo
  WITH typo
  WHERE NOT EXISTS {
    (:Word {text: typo.text})
  }
  CALL db.index.fulltext.queryNodes('word_typos', typo.keys) YIELD node AS w
  RETURN w
}
RETURN w.text AS text, w.count AS count, w.postings AS postings, w.version AS version, size, coalesce(next, size) AS next, coalesce(stop, size) AS stop;

// resolve
// $p0 = [{"key":"c4","tier":0,"kind":null,"errors":0}]
// $p1 = 10
WITH COLLECT {
  UNWIND $p0 AS s
  MATCH (a:Name {key: s.key})-[:NAMES]->(n)
  WHERE a.kind IN ['PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK'] AND coalesce(s.kind, a.kind) = a.kind AND (2 <= a.rank <= 4 OR s.errors = 0)
  WITH n, a, toInteger(s.errors) AS errors, s.tier AS tier
  ORDER BY errors, tier, a.rank, a.key
  WITH n, collect({rank: a.rank, text: a.text, errors: errors, tier: tier})[0] AS way
  WITH n, way.rank AS rank, way.text AS text, way.errors AS errors, way.tier AS tier
  ORDER BY errors, tier, rank, n.id
  LIMIT $p1
  WITH n, rank, text, errors, tier, {matched: CASE WHEN errors > 0 THEN 'FUZZY' ELSE ['ID', 'ID', 'NAME', 'SLUG', 'ALIAS', 'ALIAS'][toInteger(rank)] END, text: text, score: CASE WHEN errors > 0 THEN [0.6, 0.5][errors - 1] WHEN tier > 0 THEN 0.65 ELSE [1.0, 1.0, 0.9, 0.8, 0.7, 0.7][toInteger(rank)] END, `>node`: {kind: n.kind, id: n.id, name: n.name}} AS m0
  RETURN m0
  ORDER BY errors, tier, rank, n.id
} AS data
RETURN data, [] AS refs;

// technique
// $texts = []
// $prefixes = []
// $names = []
// $typos = []
// $after = null
// $before = null
WITH COUNT {
  (:Entity)
} AS size, head(COLLECT {
  MATCH (n:Entity)
  WHERE n.searchStanding > $after
  RETURN n.searchPlace AS place
  ORDER BY n.searchStanding
  LIMIT 1
}) AS next, head(COLLECT {
  MATCH (n:Entity)
  WHERE n.searchStanding >= $before
  RETURN n.searchPlace AS place
  ORDER BY n.searchStanding
  LIMIT 1
}) AS stop
CALL () {
  UNWIND $texts AS text
  MATCH (w:Word {text: text})
  RETURN w
  UNION
  UNWIND $prefixes AS prefix
  CALL (prefix) {
    MATCH (w:Word)
    WHERE w.text STARTS WITH prefix AND w.text <> prefix
    RETURN w
    ORDER BY w.count DESC, w.text
    LIMIT 50
  }
  RETURN w
  UNION
  UNWIND $names AS prefix
  CALL (prefix) {
    MATCH (w:Word)
    WHERE w.text STARTS WITH prefix AND w.text <> prefix AND w.named > 0
    RETURN w
    ORDER BY w.count DESC, w.text
    LIMIT 200
  }
  RETURN w
  UNION
  UNWIND $typos AS typo
  WITH typo
  WHERE NOT EXISTS {
    (:Word {text: typo.text})
  }
  CALL db.index.fulltext.queryNodes('word_typos', typo.keys) YIELD node AS w
  RETURN w
}
RETURN w.text AS text, w.count AS count, w.postings AS postings, w.version AS version, size, coalesce(next, size) AS next, coalesce(stop, size) AS stop;

// technique
// $p0 = [{"key":"c4","tier":0,"kind":null,"errors":0}]
// $p1 = 1
WITH COLLECT {
  UNWIND $p0 AS s
  MATCH (a:Name {key: s.key})-[:NAMES]->(n)
  WHERE a.kind IN ['TECHNIQUE'] AND coalesce(s.kind, a.kind) = a.kind AND (2 <= a.rank <= 4 OR s.errors = 0)
  WITH n, a, toInteger(s.errors) AS errors, s.tier AS tier
  ORDER BY errors, tier, a.rank, a.key
  WITH n, collect({rank: a.rank, text: a.text, errors: errors, tier: tier})[0] AS way
  WITH n, way.rank AS rank, way.text AS text, way.errors AS errors, way.tier AS tier
  ORDER BY errors, tier, rank, n.id
  LIMIT $p1
  WITH n, rank, text, errors, tier, {matched: CASE WHEN errors > 0 THEN 'FUZZY' ELSE ['ID', 'ID', 'NAME', 'SLUG', 'ALIAS', 'ALIAS'][toInteger(rank)] END, text: text, score: CASE WHEN errors > 0 THEN [0.6, 0.5][errors - 1] WHEN tier > 0 THEN 0.65 ELSE [1.0, 1.0, 0.9, 0.8, 0.7, 0.7][toInteger(rank)] END, `>node`: {kind: 'TECHNIQUE', id: n.id, category: n.category}} AS m0
  RETURN m0
  ORDER BY errors, tier, rank, n.id
} AS data
RETURN data, [] AS refs;

// slug
// $texts = []
// $prefixes = []
// $names = []
// $typos = [{"text":"","keys":"8ovrib 3ytzbv 3eqv4c 8c3ie1 27617f b0bw0 b5m1f 8pbbbm 5pawfk 1h0dom 1825fg 5cio1n 6g4xrq 5ynmt1 5gupqp 8rf9nd 3zus9o 53rmal 4mabbv kbfae 4orxwl 3kvdtw 47chn3 74dz2u 88aj5i 7ltfcc 8s6b39 85p7a3 8koltj"}]
// $after = null
// $before = null
WITH COUNT {
  (:Entity)
} AS size, head(COLLECT {
  MATCH (n:Entity)
  WHERE n.searchStanding > $after
  RETURN n.searchPlace AS place
  ORDER BY n.searchStanding
  LIMIT 1
}) AS next, head(COLLECT {
  MATCH (n:Entity)
  WHERE n.searchStanding >= $before
  RETURN n.searchPlace AS place
  ORDER BY n.searchStanding
  LIMIT 1
}) AS stop
CALL () {
  UNWIND $texts AS text
  MATCH (w:Word {text: text})
  RETURN w
  UNION
  UNWIND $prefixes AS prefix
  CALL (prefix) {
    MATCH (w:Word)
    WHERE w.text STARTS WITH prefix AND w.text <> prefix
    RETURN w
    ORDER BY w.count DESC, w.text
    LIMIT 50
  }
  RETURN w
  UNION
  UNWIND $names AS prefix
  CALL (prefix) {
    MATCH (w:Word)
    WHERE w.text STARTS WITH prefix AND w.text <> prefix AND w.named > 0
    RETURN w
    ORDER BY w.count DESC, w.text
    LIMIT 200
  }
  RETURN w
  UNION
  UNWIND $typos AS typo
  WITH typo
  WHERE NOT EXISTS {
    (:Word {text: typo.text})
  }
  CALL db.index.fulltext.queryNodes('word_typos', typo.keys) YIELD node AS w
  RETURN w
}
RETURN w.text AS text, w.count AS count, w.postings AS postings, w.version AS version, size, coalesce(next, size) AS next, coalesce(stop, size) AS stop;

// slug
// $p0 = [{"key":"quickweave2","tier":0,"kind":null,"errors":0},{"key":"quickweavev2","tier":1,"kind":null,"errors":0}]
// $p1 = 10
WITH COLLECT {
  UNWIND $p0 AS s
  MATCH (a:Name {key: s.key})-[:NAMES]->(n)
  WHERE a.kind IN ['PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK'] AND coalesce(s.kind, a.kind) = a.kind AND (2 <= a.rank <= 4 OR s.errors = 0)
  WITH n, a, toInteger(s.errors) AS errors, s.tier AS tier
  ORDER BY errors, tier, a.rank, a.key
  WITH n, collect({rank: a.rank, text: a.text, errors: errors, tier: tier})[0] AS way
  WITH n, way.rank AS rank, way.text AS text, way.errors AS errors, way.tier AS tier
  ORDER BY errors, tier, rank, n.id
  LIMIT $p1
  WITH n, rank, text, errors, tier, {matched: CASE WHEN errors > 0 THEN 'FUZZY' ELSE ['ID', 'ID', 'NAME', 'SLUG', 'ALIAS', 'ALIAS'][toInteger(rank)] END, text: text, score: CASE WHEN errors > 0 THEN [0.6, 0.5][errors - 1] WHEN tier > 0 THEN 0.65 ELSE [1.0, 1.0, 0.9, 0.8, 0.7, 0.7][toInteger(rank)] END, `>node`: {kind: n.kind, id: n.id}} AS m0
  RETURN m0
  ORDER BY errors, tier, rank, n.id
} AS data
RETURN data, [] AS refs;

// id
// $texts = []
// $prefixes = []
// $names = []
// $typos = [{"text":"","keys":"504do4 82e4pi 2xmp5y v747f 5sh3yr 15lyph vefsf 1bmsji 624yop 54424i 5h9066 7ndshl 7x7bnn 8ifh98 lglmd 409z8t 445cqy 44f4oa 3o6rx7 7zxxh1 4phch0 4zalou 5kiraf 6d4m8g 6mzq5i 5z9o4p 74mpgd 7ncymo 70vuti"}]
// $after = null
// $before = null
WITH COUNT {
  (:Entity)
} AS size, head(COLLECT {
  MATCH (n:Entity)
  WHERE n.searchStanding > $after
  RETURN n.searchPlace AS place
  ORDER BY n.searchStanding
  LIMIT 1
}) AS next, head(COLLECT {
  MATCH (n:Entity)
  WHERE n.searchStanding >= $before
  RETURN n.searchPlace AS place
  ORDER BY n.searchStanding
  LIMIT 1
}) AS stop
CALL () {
  UNWIND $texts AS text
  MATCH (w:Word {text: text})
  RETURN w
  UNION
  UNWIND $prefixes AS prefix
  CALL (prefix) {
    MATCH (w:Word)
    WHERE w.text STARTS WITH prefix AND w.text <> prefix
    RETURN w
    ORDER BY w.count DESC, w.text
    LIMIT 50
  }
  RETURN w
  UNION
  UNWIND $names AS prefix
  CALL (prefix) {
    MATCH (w:Word)
    WHERE w.text STARTS WITH prefix AND w.text <> prefix AND w.named > 0
    RETURN w
    ORDER BY w.count DESC, w.text
    LIMIT 200
  }
  RETURN w
  UNION
  UNWIND $typos AS typo
  WITH typo
  WHERE NOT EXISTS {
    (:Word {text: typo.text})
  }
  CALL db.index.fulltext.queryNodes('word_typos', typo.keys) YIELD node AS w
  RETURN w
}
RETURN w.text AS text, w.count AS count, w.postings AS postings, w.version AS version, size, coalesce(next, size) AS next, coalesce(stop, size) AS stop;

// id
// $p0 = [{"key":"hardware:onyx90","tier":0,"kind":null,"errors":0},{"key":"hardware:onyxv90","tier":1,"kind":null,"errors":0}]
// $p1 = 10
WITH COLLECT {
  UNWIND $p0 AS s
  MATCH (a:Name {key: s.key})-[:NAMES]->(n)
  WHERE a.kind IN ['PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK'] AND coalesce(s.kind, a.kind) = a.kind AND (2 <= a.rank <= 4 OR s.errors = 0)
  WITH n, a, toInteger(s.errors) AS errors, s.tier AS tier
  ORDER BY errors, tier, a.rank, a.key
  WITH n, collect({rank: a.rank, text: a.text, errors: errors, tier: tier})[0] AS way
  WITH n, way.rank AS rank, way.text AS text, way.errors AS errors, way.tier AS tier
  ORDER BY errors, tier, rank, n.id
  LIMIT $p1
  WITH n, rank, text, errors, tier, {matched: CASE WHEN errors > 0 THEN 'FUZZY' ELSE ['ID', 'ID', 'NAME', 'SLUG', 'ALIAS', 'ALIAS'][toInteger(rank)] END, text: text, score: CASE WHEN errors > 0 THEN [0.6, 0.5][errors - 1] WHEN tier > 0 THEN 0.65 ELSE [1.0, 1.0, 0.9, 0.8, 0.7, 0.7][toInteger(rank)] END, `>node`: {kind: n.kind}} AS m0
  RETURN m0
  ORDER BY errors, tier, rank, n.id
} AS data
RETURN data, [] AS refs;

// nothing
// $texts = []
// $prefixes = []
// $names = []
// $typos = [{"text":"","keys":"8sj9wn ke1zc 89k694 71ahtw 2mxcso 7az7gv 6r3fj4 72bzfq"}]
// $after = null
// $before = null
WITH COUNT {
  (:Entity)
} AS size, head(COLLECT {
  MATCH (n:Entity)
  WHERE n.searchStanding > $after
  RETURN n.searchPlace AS place
  ORDER BY n.searchStanding
  LIMIT 1
}) AS next, head(COLLECT {
  MATCH (n:Entity)
  WHERE n.searchStanding >= $before
  RETURN n.searchPlace AS place
  ORDER BY n.searchStanding
  LIMIT 1
}) AS stop
CALL () {
  UNWIND $texts AS text
  MATCH (w:Word {text: text})
  RETURN w
  UNION
  UNWIND $prefixes AS prefix
  CALL (prefix) {
    MATCH (w:Word)
    WHERE w.text STARTS WITH prefix AND w.text <> prefix
    RETURN w
    ORDER BY w.count DESC, w.text
    LIMIT 50
  }
  RETURN w
  UNION
  UNWIND $names AS prefix
  CALL (prefix) {
    MATCH (w:Word)
    WHERE w.text STARTS WITH prefix AND w.text <> prefix AND w.named > 0
    RETURN w
    ORDER BY w.count DESC, w.text
    LIMIT 200
  }
  RETURN w
  UNION
  UNWIND $typos AS typo
  WITH typo
  WHERE NOT EXISTS {
    (:Word {text: typo.text})
  }
  CALL db.index.fulltext.queryNodes('word_typos', typo.keys) YIELD node AS w
  RETURN w
}
RETURN w.text AS text, w.count AS count, w.postings AS postings, w.version AS version, size, coalesce(next, size) AS next, coalesce(stop, size) AS stop;

// nothing
// $p0 = [{"key":"spindle","tier":0,"kind":null,"errors":0},{"key":"spindles","tier":1,"kind":null,"errors":0}]
// $p1 = 10
WITH COLLECT {
  UNWIND $p0 AS s
  MATCH (a:Name {key: s.key})-[:NAMES]->(n)
  WHERE a.kind IN ['PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK'] AND coalesce(s.kind, a.kind) = a.kind AND (2 <= a.rank <= 4 OR s.errors = 0)
  WITH n, a, toInteger(s.errors) AS errors, s.tier AS tier
  ORDER BY errors, tier, a.rank, a.key
  WITH n, collect({rank: a.rank, text: a.text, errors: errors, tier: tier})[0] AS way
  WITH n, way.rank AS rank, way.text AS text, way.errors AS errors, way.tier AS tier
  ORDER BY errors, tier, rank, n.id
  LIMIT $p1
  WITH n, rank, text, errors, tier, {matched: CASE WHEN errors > 0 THEN 'FUZZY' ELSE ['ID', 'ID', 'NAME', 'SLUG', 'ALIAS', 'ALIAS'][toInteger(rank)] END, text: text, score: CASE WHEN errors > 0 THEN [0.6, 0.5][errors - 1] WHEN tier > 0 THEN 0.65 ELSE [1.0, 1.0, 0.9, 0.8, 0.7, 0.7][toInteger(rank)] END} AS m0
  RETURN m0
  ORDER BY errors, tier, rank, n.id
} AS data
RETURN data, [] AS refs;
