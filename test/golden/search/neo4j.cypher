// search
// $texts = ["quikweavexylophone","quik","weave","xylophone","quikweave","weavexylophone","qu","ik","we","ave","wea","ve","xy","lophone","xyl","ophone","xylo","phone","xylop","hone","xyloph","one","xylopho","ne","=CURATED","=CONTRIBUTED","=IMPORTED"]
// $prefixes = ["quik","weave","xylophone"]
// $names = ["quikweavexylophone"]
// $typos = [{"text":"quikweavexylophone","keys":"31bfom 8dl45d 407ejb gu2r6 1c571c 56d1jp 8pqdbu 4h7yse 80lakj 614wm3 49uhw1 7t7to6 58qgqq 8s3siv 6snekf 18mrkb 2k39so jhot0 1uy71d 8r4tbt 3zr0bj 5b7ijw 80k6jw gdojd 5aj1e8 2whchx 47xuqa 7h6ao2 8smswf 4r55id 7xno4l 2ldznu 78ilda 1w8wwj 8sfj6z rexj6 22vfrj 52czlx 6dthua 7qf73w 81ttjr 4ighrm 72xup2 3jkiwx 7l26ay 7hwvpc 66gdgz 72wosd 5rg6k0 6gvqq0 22c9ea 7elxv1 1d76mz 6pgv3q 7krzdw 20sf6o 2x8qi3 2zoe1d 1o7vt0 bm6je 3z7vrc 2nrdiz 3k7oud 28r6m0 2y6qs0 1j2rb 5dsr82 7ya45i 4ewsdd 8gefre 25qr2s 7i0fjj 6qfp8x 372dgs 1oz3tz y8ajb 8iesju 596cm2 3xpudp 5x68c5 2iaqkv 7ukf1m 2xaxhu 3tr8t9 5t7mrp 55zgrv 62fs3a 473hx6 53jt8l 9egdq 8mc43w 7avlvj 3ria3d 2g1rv0 37112s 1wybpo lhthb 17t8yd 8rzqyw 7fe1pa 4w31u6 1cpq21 5uz0ov 2blowq 36wt6w 74evf6 80v6ql 6peoi7 361cq2 64xfhm 5vz1mx 4kijek 4x32s8 5tje3n 7n47xw 1lrzo4 6y1o4v 66gxu9 2n3m24 150cfb 89wfmo 6yfxeb 7krcvd 69aun0 4y8uf6 nuygt 1kb9s8 4yt0jk 5v9buz 7upptf 2etwc7 13de3u 6pryey 5ebg6l 7dru51 7f5ce2 3vs0lx 6q09mr 36mxum 41y24s 8vfkiv 5c28qq 7wjlo6 4d69w1 8enxa2"},{"text":"quik","keys":"1z1p1i 21hckt q0ucg 5bcuhn 8uq69s 1ajo99 8vp19 8ry5wi 7vhul3 12fkm1 2dw2ue 1hfriz 7s8xc5 7pt9su 6tcyhf"},{"text":"weave","keys":"59kgcp 1q74kk eqmc7 h4lwx 8gbaue 4hxs5b 8axv1d 2yo6km 4a4osz z9q4v 4in1x0 5u3k5d tpykj 65zn1a 18q5hh 5xsfan liqtw 5is8dp"},{"text":"xylophone","keys":"7cpjeg 5c3yes 6nkgn5 eqso6 5r0h4x 5v4xrq 8qdgm 1k6voz 3ps5ud 2ebnm0 211fji 7nfzum 6bzhm9 6wpb5b 1kfmok 1phqj3 30y8rh 24hxg2 2o86tb 1croky 4nb6o7 9xh25 7u3z2o 83yp8i 2rp0rr b8ryd 4omhkf 87ztck 7m302q 8ijbe5 2ao2qe 5jwio6 6vd0wj 3yjtx1 2n3boo 2q85v2 8cmq66 7167xt 4qlqlr 89z2dw 5v600g 67qje4 2od7lz 3f84k 1evqcx 3o68so 1xpjnc 3961vp 5j0uyw 6fh6ab 5q4oni 1302y2 6f9ret 2o35k0 1rmu8l 7kgpg0 5jv4gc 6vbmop 537msu 1jub0p 6a550d 5dotoz 6p5bxc 2wq6h9 3t6hso 7a20k9 5ylibv 6v1tna 81fpjt 2p6132 z92y4 2zunxs 1oe5pf 2le4ie 3wumqr 1d0bvi 6a9tfa 5dti3v 1sykxq hi2pd py1d4 2geqig 14y8a3 3dumo 1eucv1 421j47 4ocyl9 3cwgcw 5qwrp1 4uggdm 2rkpaj 8szgil 3gps1u 5fvvvx 44fdnk 2yfb7m 8ktviq 79ddad 6kqjlf 5oa8a0 2inyki 5rweia 73cwqn 1bgedd 8vmwdw 4z20xt 4wmdej 406234 50j9ku 1h5xsp 7ut5od 7x8t7n 8tp4j2 1xswxc 399f5p 6oqs3 t0695 8d6o9o nk2dd 46xe5i 3r6ogk 11u0gk 8m0ih3 38pe98 4k5whl 970u4 2yjou4 4a072h 3yuid8 fh6l3 7pt1ro 5p7gs0 70nz0d 1ohspe 2ky40t 6hfdz0 8i0yyo 76kgqb 5s1buu 73hu37 453ym1 2tngdn 3q3rp2 4gyuih 80c6am"}]
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

// search
MATCH (n:Entity)
WHERE n.searchStanding > ''
WITH n.searchNumber AS number
ORDER BY n.searchStanding
RETURN collect(number) AS numbers;

// search
// $p0 = [5,3,1]
// $p1 = []
WITH COLLECT {
  UNWIND range(0, size($p0) - 1) AS i1
  MATCH (n0:Entity {searchNumber: toInteger($p0[i1])})
  WITH i1, n0, {id: n0.id, standing: n0.searchStanding, texts: {name: n0.name, aliases: n0.aliases, summary: n0.summary, claims: COLLECT {
    MATCH (n0)<-[:RESULT_PAPER|RESULT_SUBJECT]-(n2)
    WHERE n0.searchNumber IN $p1 AND n2.claim IS NOT NULL
    RETURN n2.claim
  }}, v0: {`>node`: {kind: n0.kind, id: n0.id, name: n0.name, `>extendedBy`: CASE WHEN n0:Technique THEN {totalCount: COUNT {
    MATCH (n0)<-[e4:EXTENDS]-(r3)
    RETURN r3
  }} END}}} AS m5
  RETURN m5
  ORDER BY i1
} AS data
RETURN data, [] AS refs;
