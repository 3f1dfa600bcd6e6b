// resolve
// $texts = []
// $prefixes = []
// $names = []
// $typos = []
// $after = null
// $before = null
MATCH (l:Lock {name: 'seeds'})
WITH l.order AS mark, head(COLLECT {
  MATCH (n:Entity)
  WHERE n.searchStanding > $after
  RETURN n.searchNumber AS number
  ORDER BY n.searchStanding
  LIMIT 1
}) AS next, head(COLLECT {
  MATCH (n:Entity)
  WHERE n.searchStanding >= $before
  RETURN n.searchNumber AS number
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
RETURN w.text AS text, w.count AS count, w.named AS named, w.postings AS postings, mark, next, stop;

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
MATCH (l:Lock {name: 'seeds'})
WITH l.order AS mark, head(COLLECT {
  MATCH (n:Entity)
  WHERE n.searchStanding > $after
  RETURN n.searchNumber AS number
  ORDER BY n.searchStanding
  LIMIT 1
}) AS next, head(COLLECT {
  MATCH (n:Entity)
  WHERE n.searchStanding >= $before
  RETURN n.searchNumber AS number
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
RETURN w.text AS text, w.count AS count, w.named AS named, w.postings AS postings, mark, next, stop;

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
// $typos = [{"text":"","keys":"7pii4g 1tlrmh 7er04k 362lyc 8r7ugf 3s9jny 9pmry 945p3 1m6h3s 5zuo4i 4bou9z 70nnb7 6za6qc 8cci52 8a7c0f bskyc 95g8c 7rznh 1k2lie 1ip4xk 23aica 51waok kpgyd 3qz5eh 3otz9u 6xp5i5 31mh8z 1walw8 1qpbyw 5173pp 78gngv 26xuq2 6le18s uh0e8 58x6wx 769aml a8f89 8393m 1l5kic 5zlr11 81lpmc 72ysyn 3rpbo1 1aolhg 2gs6dz 5i8h8h 5w14cb 1gt89u 3qwv4 4kxqlb 39oye9 5cr3vv z2wv6 6p7y7q 6ptfak 7w5yau 72ie9o 88lz67 3z5lhz nw47d 15mbx5 6qkdry 2bchph 3mfvgh 3ntc1c 146omm 8fpsas 5580jz 738xyx 3sr684 4fgdsb 2nrvtu 75qp20 5sodnb 5t9uq6 6vkk7i 1l9u33 2ptpxu 2w6zd6 42ak9p 8ncehz 8fxubw 8hbawr v7zd3 xd5hq 7bympk w4ory 2289oh 6nn6pd 3d5eyj 39ajdp 66xkc 4ndrai 7pd3hd 3awwyo 3jz5ln 3awp8l 3ca5tg 4ltuio 4n7b3i 7c2hts 4bas3q 5hed09 1769s9 6sbiab 5kodu7 5yt5j8 606m43 79qatb 7bvgxy 8p5qy8 3fn3p2 4k6zjt 2369d7 7p3hda 581xt 78e223 2t65zm 1g3ukw 5xaob3 6d7ikq 15u111 6qz9j3 49yjci yp21x 37yfwx 841qgr 3qdjg2 kvkjq lh1mk 5w7urz 6myxcm 6nkefg 5ai30r wtw02 815sxy udd98 20gy5r 6mnkqf 3be3ft 8l6lyc iqnvx 63vwe0 69h6bc 7et1o3"}]
// $after = null
// $before = null
MATCH (l:Lock {name: 'seeds'})
WITH l.order AS mark, head(COLLECT {
  MATCH (n:Entity)
  WHERE n.searchStanding > $after
  RETURN n.searchNumber AS number
  ORDER BY n.searchStanding
  LIMIT 1
}) AS next, head(COLLECT {
  MATCH (n:Entity)
  WHERE n.searchStanding >= $before
  RETURN n.searchNumber AS number
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
RETURN w.text AS text, w.count AS count, w.named AS named, w.postings AS postings, mark, next, stop;

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
// $typos = [{"text":"","keys":"7n8orh 1dabr 7ou15l 6isl3v 4547v5 7grq5u 7mo7vs 3x57k2 8qkzbc 6cwm2m 2f8z10 6x5nee f70e8 5l9cz2 6uzbfw 74gh3h 3yhqhr 60n0cl 5ygoe3 4oqpx9 61ux5n 2m6n39 8i9uj 721nkx 2pwo3j 4w15dm abaic 3yalsa 1m7kxo 5zw9gu 2hj2p7 17rgw1 618vzn 3nivel 3juhqn 1b8jh6 1h5174 6n914a 2l1smo 7dfdy 3eb6we 36v04o 20rwqm 8kbw4w 4gmlxu 78pkz8 7j5asy 3v5zj0 p3y8m 5729yc 4ok3e al1tc 5gp1qi 1eht8w 7wgg92 21ha31 rpo9v 5l73dh 37h2sf 5l5g15 ktuqw exd0y 1n3mg0 5qujze 82z86c 6re04u 27rbak y1ctq 4nm0hs 29xn92 2mkjmh 5smkwv 194k5d 3b86nv 5owjwl 43icbm 1rfbh0 1nqxt2 1rgytc 316xa6 1kgnk3 2u89d9 40bcrb 5a2ykh i58in 8qxz1i 4h0tnw 5onm3q 5kxl3g 7omk02 7glenb 66tsu5 64p47z 86sqqh 8kgiqj 6b21kv 7kwy2p 2sz80v 5528vh 6b5c9j 6enby2 8gqygk 3ysmqu 74uo18 1x6z2a 6dgx9d 53m0rj 7hae09 2num8z 7hc1cl 6fz6jz 3g3d3t 12ezv3 3g50g5 7iallf gmplb kcqll 1sj00n 5w9xk1 89yasr 8l7kdb 7l2had 5ix7fj 6966v1 7iw5bv 26b2ur 4ie3pd 6947z 2j37p 6khq7v 29mk6l 39rn9j 3dg0xh 5r61ij xomex 1saogj 4wpq0h 5adi0j 2wqs45 2um3hz 6e6khg 20g8ly 4e4luo ojy6m 1y9wng"}]
// $after = null
// $before = null
MATCH (l:Lock {name: 'seeds'})
WITH l.order AS mark, head(COLLECT {
  MATCH (n:Entity)
  WHERE n.searchStanding > $after
  RETURN n.searchNumber AS number
  ORDER BY n.searchStanding
  LIMIT 1
}) AS next, head(COLLECT {
  MATCH (n:Entity)
  WHERE n.searchStanding >= $before
  RETURN n.searchNumber AS number
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
RETURN w.text AS text, w.count AS count, w.named AS named, w.postings AS postings, mark, next, stop;

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
// $typos = [{"text":"","keys":"3z82i2 5aokqf 8a64kt 8r9oyc 7ft6pz 824m71 8rgyl0 17agkh 4qnscn 6k2kw9 30p944 1zdmq4 4lmu5w 5x3ce9 ktnxj 4qkwll 621ety fmuiu 880j50 nu14h ledl7 6ub40z 7qrfce 5vf56a"}]
// $after = null
// $before = null
MATCH (l:Lock {name: 'seeds'})
WITH l.order AS mark, head(COLLECT {
  MATCH (n:Entity)
  WHERE n.searchStanding > $after
  RETURN n.searchNumber AS number
  ORDER BY n.searchStanding
  LIMIT 1
}) AS next, head(COLLECT {
  MATCH (n:Entity)
  WHERE n.searchStanding >= $before
  RETURN n.searchNumber AS number
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
RETURN w.text AS text, w.count AS count, w.named AS named, w.postings AS postings, mark, next, stop;

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
