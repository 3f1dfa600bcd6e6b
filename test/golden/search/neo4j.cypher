// search
// $texts = ["quikweavexylophone","quik","weave","xylophone","quikweave","weavexylophone","qu","ik","we","ave","wea","ve","xy","lophone","xyl","ophone","xylo","phone","xylop","hone","xyloph","one","xylopho","ne","=CURATED","=IMPORTED"]
// $prefixes = ["quik","weave","xylophone"]
// $names = ["quikweavexylophone"]
// $typos = [{"text":"quikweavexylophone","keys":"4xv55v hcqo2 37kh3e 8a1weo otsjp 3lbywe 2268cy 27617f 4khue4 5x5rgd 4xxhu6 227119 1d1y9x 1825fg 7uy7xp 5ryeg0 fjtij 8mfgsw 8rf9nd 7j9l60 1e2l3f pb84v kbfae 8i5x0t 6ze68c 74dz2u 8dac00 88aj5i 7ltfcc"},{"text":"quik","keys":"2b2fvu 2p46au 81ntwp 7rj80k 7u14fs"},{"text":"weave","keys":"8anf4z 1ans8d 5w6ku2 7hn9x3 8lbikw 82l9el"},{"text":"xylophone","keys":"22szzl 41bckv 7rx946 307h9a 6kha4p 4e96us 4dywi7 4hpr52 1crz48 ttg1v 30qxqn 21a3w9 xfeis 166204 5x2159 2gwb6x 6jflen 6jbw08 6pkn2c 2udvju 8t7puz 8ti07k 1lulj 4w0glg 4w3w1n 52cn3r 4w1x3x 54skl9 4atric"}]
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

// search
// $p0 = [0,4,11]
// $p1 = []
// $p2 = "version"
WITH COLLECT {
  UNWIND range(0, size($p0) - 1) AS i1
  MATCH (n0:Entity {searchPlace: toInteger($p0[i1]), searchVersion: $p2})
  WITH i1, n0, {id: n0.id, standing: n0.searchStanding, texts: {name: n0.name, aliases: n0.aliases, summary: n0.summary, claims: COLLECT {
    MATCH (n0)<-[:RESULT_PAPER|RESULT_SUBJECT]-(n2)
    WHERE n0.searchPlace IN $p1 AND n2.claim IS NOT NULL
    RETURN n2.claim
  }}, v0: {`>node`: {kind: n0.kind, id: n0.id, name: n0.name, `>extendedBy`: CASE WHEN n0:Technique THEN {totalCount: COUNT {
    MATCH (n0)<-[e4:EXTENDS]-(r3)
    RETURN r3
  }} END}}} AS m5
  RETURN m5
  ORDER BY i1
} AS data
RETURN data, [] AS refs;
