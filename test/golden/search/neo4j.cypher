// search
// $texts = ["quikweave","quik","weave","qu","ik","we","ave","wea","ve"]
// $prefixes = ["quik","weave"]
// $names = ["quikweave"]
// $typos = [{"text":"quikweave","keys":"4xv55v hcqo2 37kh3e 8a1weo otsjp 3lbywe 2268cy 27617f 4khue4 5x5rgd 4xxhu6 227119 1d1y9x 1825fg 7uy7xp 5ryeg0 fjtij 8mfgsw 8rf9nd 7j9l60 1e2l3f pb84v kbfae 8i5x0t 6ze68c 74dz2u 8dac00 88aj5i 7ltfcc"},{"text":"quik","keys":"2b2fvu 2p46au 81ntwp 7rj80k 7u14fs"},{"text":"weave","keys":"8anf4z 1ans8d 5w6ku2 7hn9x3 8lbikw 82l9el"}]
// $after = null
WITH COUNT {
  (:Entity)
} AS size, head(COLLECT {
  MATCH (n:Node)
  WHERE n.id > $after AND n.searchPlace IS NOT NULL
  RETURN n.searchPlace AS place
  ORDER BY n.id
  LIMIT 1
}) AS next
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
RETURN w.text AS text, w.count AS count, w.postings AS postings, w.version AS version, size, coalesce(next, size) AS next;

// search
// $p0 = [12,8,13]
// $p1 = "version"
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
