// forward
// $p0 = 2
// $p1 = "paper:quickweave"
// $p2 = 2
// $p3 = 2
// $p4 = "paper:quickweave"
WITH {totalCount: COUNT {
  MATCH (r0:Paper)
  RETURN r0
}, rows: COLLECT {
  MATCH (r1:Paper)
  WHERE r1.id IS NOT NULL AND (r1.authorCount > $p0 OR r1.authorCount IS NULL OR (r1.authorCount = $p0 AND (r1.id > $p1)))
  WITH r1, r1.authorCount AS k2, r1.id AS k3
  ORDER BY k2 IS NULL, k2, k3
  LIMIT $p2
  WITH r1, k2, k3, {v0: {`>node`: {kind: 'PAPER', slug: r1.slug, authorCount: r1.authorCount}}, position: [k2, k3]} AS m4
  RETURN m4
  ORDER BY k2 IS NULL, k2, k3
}, earlier: EXISTS {
  MATCH (r5:Paper)
  WHERE r5.id IS NOT NULL AND (r5.authorCount < $p3 OR (r5.authorCount = $p3 AND (r5.id <= $p4)))
  RETURN r5
}} AS data
RETURN data, [] AS refs;

// backward
// $p0 = "paper:loomserve"
// $p1 = 2
// $p2 = "paper:loomserve"
WITH {totalCount: COUNT {
  MATCH (r0:Paper)
  RETURN r0
}, rows: COLLECT {
  MATCH (r1:Paper)
  WHERE r1.id IS NOT NULL AND (r1.authorCount IS NOT NULL OR (r1.id < $p0))
  WITH r1, r1.authorCount AS k2, r1.id AS k3
  ORDER BY k2 IS NULL DESC, k2 DESC, k3 DESC
  LIMIT $p1
  WITH r1, k2, k3, {v0: {`>node`: {kind: 'PAPER', slug: r1.slug, authorCount: r1.authorCount}}, position: [k2, k3]} AS m4
  RETURN m4
  ORDER BY k2 IS NULL DESC, k2 DESC, k3 DESC
}, later: EXISTS {
  MATCH (r5:Paper)
  WHERE r5.id IS NOT NULL AND (r5.authorCount IS NULL AND (r5.id >= $p2))
  RETURN r5
}} AS data
RETURN data, [] AS refs;

// between
// $p0 = 2
// $p1 = "paper:quickweave"
// $p2 = "paper:loomserve"
// $p3 = 21
// $p4 = 2
// $p5 = "paper:quickweave"
// $p6 = "paper:loomserve"
WITH {totalCount: COUNT {
  MATCH (r0:Paper)
  RETURN r0
}, rows: COLLECT {
  MATCH (r1:Paper)
  WHERE r1.id IS NOT NULL AND (r1.authorCount > $p0 OR r1.authorCount IS NULL OR (r1.authorCount = $p0 AND (r1.id > $p1))) AND (r1.authorCount IS NOT NULL OR (r1.id < $p2))
  WITH r1, r1.authorCount AS k2, r1.id AS k3
  ORDER BY k2 IS NULL, k2, k3
  LIMIT $p3
  WITH r1, k2, k3, {v0: {`>node`: {kind: 'PAPER', slug: r1.slug, authorCount: r1.authorCount}}, position: [k2, k3]} AS m4
  RETURN m4
  ORDER BY k2 IS NULL, k2, k3
}, earlier: EXISTS {
  MATCH (r5:Paper)
  WHERE r5.id IS NOT NULL AND (r5.authorCount < $p4 OR (r5.authorCount = $p4 AND (r5.id <= $p5)))
  RETURN r5
}, later: EXISTS {
  MATCH (r6:Paper)
  WHERE r6.id IS NOT NULL AND (r6.authorCount IS NULL AND (r6.id >= $p6))
  RETURN r6
}} AS data
RETURN data, [] AS refs;
