// search
// $given.texts = ["quikweavexylophone","quik","weave","xylophone","quikweave","weavexylophone","qu","ik","we","ave","wea","ve","xy","lophone","xyl","ophone","xylo","phone","xylop","hone","xyloph","one","xylopho","ne","=CURATED","=CONTRIBUTED","=IMPORTED"]
// $given.prefixes = ["quik","weave","xylophone"]
// $given.names = ["quikweavexylophone"]
// $given.typos = [{"text":"quikweavexylophone","keys":"31bfom 56d1jp 49uhw1 18mrkb 3zr0bj 2whchx 7xno4l rexj6 8rstc8 8dl45d 8pqdbu 7t7to6 2k39so 5b7ijw 47xuqa 2ldznu 22vfrj qpih9 407ejb 4h7yse 58qgqq jhot0 80k6jw 7h6ao2 78ilda 52czlx 66asmi gu2r6 80lakj 8s3siv 1uy71d gdojd 8smswf 1w8wwj 6dthua 2bvp9d 1c571c 7qf73w 3n71nh"},{"text":"quik","keys":"1z1p1i 5bcuhn 8vp19 12fkm1 7s8xc5 21hckt 8uq69s 8ry5wi 2dw2ue 7pt9su q0ucg 6tcyhf"},{"text":"weave","keys":"59kgcp h4lwx 8axv1d z9q4v tpykj 5xsfan 1q74kk 8gbaue 2yo6km 4in1x0 65zn1a liqtw eqmc7 5is8dp"},{"text":"xylophone","keys":"7cpjeg 5v4xrq 211fji 1phqj3 4nb6o7 b8ryd 2ao2qe 2q85v2 5v600g 3o68so 5q4oni 7kgpg0 6a550d 7a20k9 z92y4 1d0bvi py1d4 421j47 2rkpaj 2yfb7m 2inyki 4z20xt 7ut5od 6oqs3 3r6ogk 970u4 7pt1ro 6hfdz0 453ym1 5c3yes 8qdgm 7nfzum 30y8rh 9xh25 4omhkf 5jwio6 8cmq66 67qje4 1xpjnc 1302y2 5jv4gc 5dotoz 5ylibv 2zunxs 6a9tfa 2geqig 4ocyl9 8szgil 8ktviq 5rweia 4wmdej 7x8t7n t0695 11u0gk 2yjou4 5p7gs0 8i0yyo 2tngdn 6nkgn5 1k6voz 6bzhm9 24hxg2 7u3z2o 87ztck 6vd0wj 7167xt 2od7lz 3961vp 6f9ret 6vbmop 6p5bxc 6v1tna 1oe5pf 5dti3v 14y8a3 3cwgcw 3gps1u 79ddad 73cwqn 406234 8tp4j2 8d6o9o 8m0ih3 4a072h 70nz0d 76kgqb 3q3rp2 eqso6 3ps5ud 6wpb5b 2o86tb 83yp8i 7m302q 3yjtx1 4qlqlr 81fpjt 5fvvvx 1xswxc 3yuid8 5s1buu 4gyuih 5r0h4x 89z2dw 80c6am"}]
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

// search
MATCH (n:Entity)
WHERE n.searchStanding > '' AND n.searchNumber IS NOT NULL
WITH n.searchNumber AS number
ORDER BY n.searchStanding
RETURN collect(number) AS numbers;

// search
// $given.p0 = []
// $given.p1 = []
WITH COLLECT {
  UNWIND range(0, size($given.p0) - 1) AS i1
  MATCH (n0:Entity {searchNumber: toInteger($given.p0[i1])})
  WITH i1, n0, {id: n0.id, standing: n0.searchStanding, texts: {name: n0.name, aliases: n0.aliases, summary: n0.summary, claims: COLLECT {
    MATCH (n0)<-[:RESULT_PAPER|RESULT_SUBJECT]-(n2)
    WHERE n0.searchNumber IN $given.p1 AND n2.claim IS NOT NULL
    RETURN n2.claim
  }}, v0: {`>node`: {kind: n0.kind, id: n0.id, name: n0.name, `>extendedBy`: CASE WHEN n0:Technique THEN {totalCount: COUNT {
    MATCH (n0)<-[e4:EXTENDS]-(r3)
    RETURN r3
  }} END}}} AS m5
  RETURN m5
  ORDER BY i1
} AS data
RETURN data, [] AS refs;
