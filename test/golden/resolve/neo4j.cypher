// resolve
// $given.texts = []
// $given.prefixes = []
// $given.names = []
// $given.typos = []
// $given.after = null
// $given.before = null
MATCH (l:Lock {name: 'seeds'})
WITH l.order AS mark, head(COLLECT {
  MATCH (n:Entity)
  WHERE n.searchStanding > $given.after AND n.searchNumber IS NOT NULL
  RETURN n.searchNumber AS number
  ORDER BY n.searchStanding
  LIMIT 1
}) AS next, head(COLLECT {
  MATCH (n:Entity)
  WHERE n.searchStanding >= $given.before AND n.searchNumber IS NOT NULL
  RETURN n.searchNumber AS number
  ORDER BY n.searchStanding
  LIMIT 1
}) AS stop
CALL () {
  UNWIND $given.texts AS text
  MATCH (w:Word {text: text})
  RETURN w
  UNION
  UNWIND $given.prefixes AS prefix
  CALL (prefix) {
    MATCH (w:Word)
    WHERE w.text STARTS WITH prefix AND w.text <> prefix
    RETURN w
    ORDER BY w.count DESC, w.text
    LIMIT 50
  }
  RETURN w
  UNION
  UNWIND $given.names AS prefix
  CALL (prefix) {
    MATCH (w:Word)
    WHERE w.text STARTS WITH prefix AND w.text <> prefix AND w.named > 0
    RETURN w
    ORDER BY w.count DESC, w.text
    LIMIT 200
  }
  RETURN w
  UNION
  UNWIND $given.typos AS typo
  WITH typo
  WHERE NOT EXISTS {
    (:Word {text: typo.text})
  }
  CALL db.index.fulltext.queryNodes('word_typos', typo.keys) YIELD node AS w
  RETURN w
}
RETURN w.text AS text, w.count AS count, w.named AS named, w.postings AS postings, mark, next, stop;

// resolve
// $given.p0 = [{"key":"c4","tier":0,"kind":null,"errors":0}]
// $given.p1 = 10
WITH COLLECT {
  UNWIND $given.p0 AS s
  MATCH (a:Name {key: s.key})-[:NAMES]->(n)
  WHERE a.kind IN ['PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK'] AND coalesce(s.kind, a.kind) = a.kind AND (2 <= a.rank <= 4 OR s.errors = 0)
  WITH n, a, toInteger(s.errors) AS errors, s.tier AS tier
  ORDER BY errors, tier, a.rank, a.key
  WITH n, collect({rank: a.rank, text: a.text, errors: errors, tier: tier})[0] AS way
  WITH n, way.rank AS rank, way.text AS text, way.errors AS errors, way.tier AS tier
  ORDER BY errors, tier, rank, n.id
  LIMIT $given.p1
  WITH n, rank, text, errors, tier, {matched: CASE WHEN errors > 0 THEN 'FUZZY' ELSE ['ID', 'ID', 'NAME', 'SLUG', 'ALIAS', 'ALIAS'][toInteger(rank)] END, text: text, score: CASE WHEN errors > 0 THEN [0.6, 0.5][errors - 1] WHEN tier > 0 THEN 0.65 ELSE [1.0, 1.0, 0.9, 0.8, 0.7, 0.7][toInteger(rank)] END, `>node`: {kind: n.kind, id: n.id, name: n.name}} AS m0
  RETURN m0
  ORDER BY errors, tier, rank, n.id
} AS data
RETURN data, [] AS refs;

// technique
// $given.texts = []
// $given.prefixes = []
// $given.names = []
// $given.typos = []
// $given.after = null
// $given.before = null
MATCH (l:Lock {name: 'seeds'})
WITH l.order AS mark, head(COLLECT {
  MATCH (n:Entity)
  WHERE n.searchStanding > $given.after AND n.searchNumber IS NOT NULL
  RETURN n.searchNumber AS number
  ORDER BY n.searchStanding
  LIMIT 1
}) AS next, head(COLLECT {
  MATCH (n:Entity)
  WHERE n.searchStanding >= $given.before AND n.searchNumber IS NOT NULL
  RETURN n.searchNumber AS number
  ORDER BY n.searchStanding
  LIMIT 1
}) AS stop
CALL () {
  UNWIND $given.texts AS text
  MATCH (w:Word {text: text})
  RETURN w
  UNION
  UNWIND $given.prefixes AS prefix
  CALL (prefix) {
    MATCH (w:Word)
    WHERE w.text STARTS WITH prefix AND w.text <> prefix
    RETURN w
    ORDER BY w.count DESC, w.text
    LIMIT 50
  }
  RETURN w
  UNION
  UNWIND $given.names AS prefix
  CALL (prefix) {
    MATCH (w:Word)
    WHERE w.text STARTS WITH prefix AND w.text <> prefix AND w.named > 0
    RETURN w
    ORDER BY w.count DESC, w.text
    LIMIT 200
  }
  RETURN w
  UNION
  UNWIND $given.typos AS typo
  WITH typo
  WHERE NOT EXISTS {
    (:Word {text: typo.text})
  }
  CALL db.index.fulltext.queryNodes('word_typos', typo.keys) YIELD node AS w
  RETURN w
}
RETURN w.text AS text, w.count AS count, w.named AS named, w.postings AS postings, mark, next, stop;

// technique
// $given.p0 = [{"key":"c4","tier":0,"kind":null,"errors":0}]
// $given.p1 = 1
WITH COLLECT {
  UNWIND $given.p0 AS s
  MATCH (a:Name {key: s.key})-[:NAMES]->(n)
  WHERE a.kind IN ['TECHNIQUE'] AND coalesce(s.kind, a.kind) = a.kind AND (2 <= a.rank <= 4 OR s.errors = 0)
  WITH n, a, toInteger(s.errors) AS errors, s.tier AS tier
  ORDER BY errors, tier, a.rank, a.key
  WITH n, collect({rank: a.rank, text: a.text, errors: errors, tier: tier})[0] AS way
  WITH n, way.rank AS rank, way.text AS text, way.errors AS errors, way.tier AS tier
  ORDER BY errors, tier, rank, n.id
  LIMIT $given.p1
  WITH n, rank, text, errors, tier, {matched: CASE WHEN errors > 0 THEN 'FUZZY' ELSE ['ID', 'ID', 'NAME', 'SLUG', 'ALIAS', 'ALIAS'][toInteger(rank)] END, text: text, score: CASE WHEN errors > 0 THEN [0.6, 0.5][errors - 1] WHEN tier > 0 THEN 0.65 ELSE [1.0, 1.0, 0.9, 0.8, 0.7, 0.7][toInteger(rank)] END, `>node`: {kind: 'TECHNIQUE', id: n.id, category: n.category}} AS m0
  RETURN m0
  ORDER BY errors, tier, rank, n.id
} AS data
RETURN data, [] AS refs;

// slug
// $given.texts = []
// $given.prefixes = []
// $given.names = []
// $given.typos = [{"text":"","keys":"7pii4g 3s9jny 4bou9z bskyc 23aica 6xp5i5 78gngv 769aml 81lpmc 5i8h8h 39oye9 7w5yau 15mbx5 146omm 4fgdsb 6vkk7i 8ncehz 7bympk 39ajdp 3jz5ln 7c2hts 5kodu7 8p5qy8 581xt 6d7ikq 37yfwx 5w7urz 815sxy 8l6lyc 1tlrmh 9pmry 70nnb7 95g8c 51waok 31mh8z 26xuq2 a8f89 72ysyn 5w14cb 5cr3vv 72ie9o 6qkdry 8fpsas 2nrvtu 1l9u33 8fxubw w4ory 66xkc 3awp8l 4bas3q 5yt5j8 3fn3p2 78e223 15u111 841qgr 6myxcm udd98 iqnvx 7er04k 945p3 6za6qc 7rznh kpgyd 1walw8 6le18s 8393m 3rpbo1 1gt89u z2wv6 88lz67 2bchph 5580jz 75qp20 2ptpxu 8hbawr 2289oh 4ndrai 3ca5tg 5hed09 606m43 4k6zjt 2t65zm 6qz9j3 3qdjg2 6nkefg 20gy5r 63vwe0 362lyc 1m6h3s 8cci52 1k2lie 3qz5eh 1qpbyw uh0e8 1l5kic 738xyx 7pd3hd 2369d7 kvkjq 6mnkqf 69h6bc 8r7ugf 5zlr11 7et1o3"}]
// $given.after = null
// $given.before = null
MATCH (l:Lock {name: 'seeds'})
WITH l.order AS mark, head(COLLECT {
  MATCH (n:Entity)
  WHERE n.searchStanding > $given.after AND n.searchNumber IS NOT NULL
  RETURN n.searchNumber AS number
  ORDER BY n.searchStanding
  LIMIT 1
}) AS next, head(COLLECT {
  MATCH (n:Entity)
  WHERE n.searchStanding >= $given.before AND n.searchNumber IS NOT NULL
  RETURN n.searchNumber AS number
  ORDER BY n.searchStanding
  LIMIT 1
}) AS stop
CALL () {
  UNWIND $given.texts AS text
  MATCH (w:Word {text: text})
  RETURN w
  UNION
  UNWIND $given.prefixes AS prefix
  CALL (prefix) {
    MATCH (w:Word)
    WHERE w.text STARTS WITH prefix AND w.text <> prefix
    RETURN w
    ORDER BY w.count DESC, w.text
    LIMIT 50
  }
  RETURN w
  UNION
  UNWIND $given.names AS prefix
  CALL (prefix) {
    MATCH (w:Word)
    WHERE w.text STARTS WITH prefix AND w.text <> prefix AND w.named > 0
    RETURN w
    ORDER BY w.count DESC, w.text
    LIMIT 200
  }
  RETURN w
  UNION
  UNWIND $given.typos AS typo
  WITH typo
  WHERE NOT EXISTS {
    (:Word {text: typo.text})
  }
  CALL db.index.fulltext.queryNodes('word_typos', typo.keys) YIELD node AS w
  RETURN w
}
RETURN w.text AS text, w.count AS count, w.named AS named, w.postings AS postings, mark, next, stop;

// slug
// $given.p0 = [{"key":"quickweave2","tier":0,"kind":null,"errors":0},{"key":"quickweavev2","tier":1,"kind":null,"errors":0}]
// $given.p1 = 10
WITH COLLECT {
  UNWIND $given.p0 AS s
  MATCH (a:Name {key: s.key})-[:NAMES]->(n)
  WHERE a.kind IN ['PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK'] AND coalesce(s.kind, a.kind) = a.kind AND (2 <= a.rank <= 4 OR s.errors = 0)
  WITH n, a, toInteger(s.errors) AS errors, s.tier AS tier
  ORDER BY errors, tier, a.rank, a.key
  WITH n, collect({rank: a.rank, text: a.text, errors: errors, tier: tier})[0] AS way
  WITH n, way.rank AS rank, way.text AS text, way.errors AS errors, way.tier AS tier
  ORDER BY errors, tier, rank, n.id
  LIMIT $given.p1
  WITH n, rank, text, errors, tier, {matched: CASE WHEN errors > 0 THEN 'FUZZY' ELSE ['ID', 'ID', 'NAME', 'SLUG', 'ALIAS', 'ALIAS'][toInteger(rank)] END, text: text, score: CASE WHEN errors > 0 THEN [0.6, 0.5][errors - 1] WHEN tier > 0 THEN 0.65 ELSE [1.0, 1.0, 0.9, 0.8, 0.7, 0.7][toInteger(rank)] END, `>node`: {kind: n.kind, id: n.id}} AS m0
  RETURN m0
  ORDER BY errors, tier, rank, n.id
} AS data
RETURN data, [] AS refs;

// id
// $given.texts = []
// $given.prefixes = []
// $given.names = []
// $given.typos = [{"text":"","keys":"7n8orh 7grq5u 2f8z10 74gh3h 61ux5n 4w15dm 2hj2p7 1b8jh6 3eb6we 78pkz8 4ok3e 21ha31 ktuqw 6re04u 2mkjmh 43icbm 1kgnk3 8qxz1i 7glenb 6b21kv 6enby2 6dgx9d 6fz6jz gmplb 8l7kdb 26b2ur 29mk6l 1saogj 6e6khg 1dabr 7mo7vs 6x5nee 3yhqhr 2m6n39 abaic 17rgw1 1h5174 ts5y7 7ou15l 3x57k2 f70e8 60n0cl 8i9uj 3yalsa 618vzn 6n914a 8kzkz5 6isl3v 8qkzbc 5l9cz2 5ygoe3 721nkx 1m7kxo 3nivel 2l1smo 191nat 4547v5 7dfdy 26s78s"}]
// $given.after = null
// $given.before = null
MATCH (l:Lock {name: 'seeds'})
WITH l.order AS mark, head(COLLECT {
  MATCH (n:Entity)
  WHERE n.searchStanding > $given.after AND n.searchNumber IS NOT NULL
  RETURN n.searchNumber AS number
  ORDER BY n.searchStanding
  LIMIT 1
}) AS next, head(COLLECT {
  MATCH (n:Entity)
  WHERE n.searchStanding >= $given.before AND n.searchNumber IS NOT NULL
  RETURN n.searchNumber AS number
  ORDER BY n.searchStanding
  LIMIT 1
}) AS stop
CALL () {
  UNWIND $given.texts AS text
  MATCH (w:Word {text: text})
  RETURN w
  UNION
  UNWIND $given.prefixes AS prefix
  CALL (prefix) {
    MATCH (w:Word)
    WHERE w.text STARTS WITH prefix AND w.text <> prefix
    RETURN w
    ORDER BY w.count DESC, w.text
    LIMIT 50
  }
  RETURN w
  UNION
  UNWIND $given.names AS prefix
  CALL (prefix) {
    MATCH (w:Word)
    WHERE w.text STARTS WITH prefix AND w.text <> prefix AND w.named > 0
    RETURN w
    ORDER BY w.count DESC, w.text
    LIMIT 200
  }
  RETURN w
  UNION
  UNWIND $given.typos AS typo
  WITH typo
  WHERE NOT EXISTS {
    (:Word {text: typo.text})
  }
  CALL db.index.fulltext.queryNodes('word_typos', typo.keys) YIELD node AS w
  RETURN w
}
RETURN w.text AS text, w.count AS count, w.named AS named, w.postings AS postings, mark, next, stop;

// id
// $given.p0 = [{"key":"hardware:onyx90","tier":0,"kind":null,"errors":0},{"key":"hardware:onyxv90","tier":1,"kind":null,"errors":0}]
// $given.p1 = 10
WITH COLLECT {
  UNWIND $given.p0 AS s
  MATCH (a:Name {key: s.key})-[:NAMES]->(n)
  WHERE a.kind IN ['PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK'] AND coalesce(s.kind, a.kind) = a.kind AND (2 <= a.rank <= 4 OR s.errors = 0)
  WITH n, a, toInteger(s.errors) AS errors, s.tier AS tier
  ORDER BY errors, tier, a.rank, a.key
  WITH n, collect({rank: a.rank, text: a.text, errors: errors, tier: tier})[0] AS way
  WITH n, way.rank AS rank, way.text AS text, way.errors AS errors, way.tier AS tier
  ORDER BY errors, tier, rank, n.id
  LIMIT $given.p1
  WITH n, rank, text, errors, tier, {matched: CASE WHEN errors > 0 THEN 'FUZZY' ELSE ['ID', 'ID', 'NAME', 'SLUG', 'ALIAS', 'ALIAS'][toInteger(rank)] END, text: text, score: CASE WHEN errors > 0 THEN [0.6, 0.5][errors - 1] WHEN tier > 0 THEN 0.65 ELSE [1.0, 1.0, 0.9, 0.8, 0.7, 0.7][toInteger(rank)] END, `>node`: {kind: n.kind}} AS m0
  RETURN m0
  ORDER BY errors, tier, rank, n.id
} AS data
RETURN data, [] AS refs;

// nothing
// $given.texts = []
// $given.prefixes = []
// $given.names = []
// $given.typos = [{"text":"","keys":"3z82i2 8r9oyc 8rgyl0 6k2kw9 4lmu5w 4qkwll 880j50 6ub40z 5aokqf 7ft6pz 17agkh 30p944 5x3ce9 621ety nu14h 7qrfce 8a64kt 5vf56a"}]
// $given.after = null
// $given.before = null
MATCH (l:Lock {name: 'seeds'})
WITH l.order AS mark, head(COLLECT {
  MATCH (n:Entity)
  WHERE n.searchStanding > $given.after AND n.searchNumber IS NOT NULL
  RETURN n.searchNumber AS number
  ORDER BY n.searchStanding
  LIMIT 1
}) AS next, head(COLLECT {
  MATCH (n:Entity)
  WHERE n.searchStanding >= $given.before AND n.searchNumber IS NOT NULL
  RETURN n.searchNumber AS number
  ORDER BY n.searchStanding
  LIMIT 1
}) AS stop
CALL () {
  UNWIND $given.texts AS text
  MATCH (w:Word {text: text})
  RETURN w
  UNION
  UNWIND $given.prefixes AS prefix
  CALL (prefix) {
    MATCH (w:Word)
    WHERE w.text STARTS WITH prefix AND w.text <> prefix
    RETURN w
    ORDER BY w.count DESC, w.text
    LIMIT 50
  }
  RETURN w
  UNION
  UNWIND $given.names AS prefix
  CALL (prefix) {
    MATCH (w:Word)
    WHERE w.text STARTS WITH prefix AND w.text <> prefix AND w.named > 0
    RETURN w
    ORDER BY w.count DESC, w.text
    LIMIT 200
  }
  RETURN w
  UNION
  UNWIND $given.typos AS typo
  WITH typo
  WHERE NOT EXISTS {
    (:Word {text: typo.text})
  }
  CALL db.index.fulltext.queryNodes('word_typos', typo.keys) YIELD node AS w
  RETURN w
}
RETURN w.text AS text, w.count AS count, w.named AS named, w.postings AS postings, mark, next, stop;

// nothing
// $given.p0 = [{"key":"spindle","tier":0,"kind":null,"errors":0},{"key":"spindles","tier":1,"kind":null,"errors":0}]
// $given.p1 = 10
WITH COLLECT {
  UNWIND $given.p0 AS s
  MATCH (a:Name {key: s.key})-[:NAMES]->(n)
  WHERE a.kind IN ['PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK'] AND coalesce(s.kind, a.kind) = a.kind AND (2 <= a.rank <= 4 OR s.errors = 0)
  WITH n, a, toInteger(s.errors) AS errors, s.tier AS tier
  ORDER BY errors, tier, a.rank, a.key
  WITH n, collect({rank: a.rank, text: a.text, errors: errors, tier: tier})[0] AS way
  WITH n, way.rank AS rank, way.text AS text, way.errors AS errors, way.tier AS tier
  ORDER BY errors, tier, rank, n.id
  LIMIT $given.p1
  WITH n, rank, text, errors, tier, {matched: CASE WHEN errors > 0 THEN 'FUZZY' ELSE ['ID', 'ID', 'NAME', 'SLUG', 'ALIAS', 'ALIAS'][toInteger(rank)] END, text: text, score: CASE WHEN errors > 0 THEN [0.6, 0.5][errors - 1] WHEN tier > 0 THEN 0.65 ELSE [1.0, 1.0, 0.9, 0.8, 0.7, 0.7][toInteger(rank)] END} AS m0
  RETURN m0
  ORDER BY errors, tier, rank, n.id
} AS data
RETURN data, [] AS refs;
