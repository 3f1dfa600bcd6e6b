// forward
// $given.p0 = 2
// $given.p1 = "paper:quickweave"
// $given.p2 = 2
// $given.p3 = 2
// $given.p4 = "paper:quickweave"
WITH {totalCount: COUNT {
  MATCH (r0:Paper)
  RETURN r0
}, rows: COLLECT {
  MATCH (r1:Paper)
  WHERE r1.id IS NOT NULL AND (r1.authorCount > $given.p0 OR r1.authorCount IS NULL OR (r1.authorCount = $given.p0 AND (r1.id > $given.p1)))
  WITH r1, r1.authorCount AS k2, r1.id AS k3
  ORDER BY k2 IS NULL, k2, k3
  LIMIT $given.p2
  WITH r1, k2, k3, {v0: {`>node`: {kind: 'PAPER', slug: r1.slug, authorCount: r1.authorCount}}, position: [k2, k3]} AS m4
  RETURN m4
  ORDER BY k2 IS NULL, k2, k3
}, earlier: EXISTS {
  MATCH (r5:Paper)
  WHERE r5.id IS NOT NULL AND (r5.authorCount < $given.p3 OR (r5.authorCount = $given.p3 AND (r5.id <= $given.p4)))
  RETURN r5
}} AS data
RETURN data, [] AS refs;

// backward
// $given.p0 = "paper:loomserve"
// $given.p1 = 2
// $given.p2 = "paper:loomserve"
WITH {totalCount: COUNT {
  MATCH (r0:Paper)
  RETURN r0
}, rows: COLLECT {
  MATCH (r1:Paper)
  WHERE r1.id IS NOT NULL AND (r1.authorCount IS NOT NULL OR (r1.id < $given.p0))
  WITH r1, r1.authorCount AS k2, r1.id AS k3
  ORDER BY k2 IS NULL DESC, k2 DESC, k3 DESC
  LIMIT $given.p1
  WITH r1, k2, k3, {v0: {`>node`: {kind: 'PAPER', slug: r1.slug, authorCount: r1.authorCount}}, position: [k2, k3]} AS m4
  RETURN m4
  ORDER BY k2 IS NULL DESC, k2 DESC, k3 DESC
}, later: EXISTS {
  MATCH (r5:Paper)
  WHERE r5.id IS NOT NULL AND (r5.authorCount IS NULL AND (r5.id >= $given.p2))
  RETURN r5
}} AS data
RETURN data, [] AS refs;

// between
// $given.p0 = 2
// $given.p1 = "paper:quickweave"
// $given.p2 = "paper:loomserve"
// $given.p3 = 21
// $given.p4 = 2
// $given.p5 = "paper:quickweave"
// $given.p6 = "paper:loomserve"
WITH {totalCount: COUNT {
  MATCH (r0:Paper)
  RETURN r0
}, rows: COLLECT {
  MATCH (r1:Paper)
  WHERE r1.id IS NOT NULL AND (r1.authorCount > $given.p0 OR r1.authorCount IS NULL OR (r1.authorCount = $given.p0 AND (r1.id > $given.p1))) AND (r1.authorCount IS NOT NULL OR (r1.id < $given.p2))
  WITH r1, r1.authorCount AS k2, r1.id AS k3
  ORDER BY k2 IS NULL, k2, k3
  LIMIT $given.p3
  WITH r1, k2, k3, {v0: {`>node`: {kind: 'PAPER', slug: r1.slug, authorCount: r1.authorCount}}, position: [k2, k3]} AS m4
  RETURN m4
  ORDER BY k2 IS NULL, k2, k3
}, earlier: EXISTS {
  MATCH (r5:Paper)
  WHERE r5.id IS NOT NULL AND (r5.authorCount < $given.p4 OR (r5.authorCount = $given.p4 AND (r5.id <= $given.p5)))
  RETURN r5
}, later: EXISTS {
  MATCH (r6:Paper)
  WHERE r6.id IS NOT NULL AND (r6.authorCount IS NULL AND (r6.id >= $given.p6))
  RETURN r6
}} AS data
RETURN data, [] AS refs;
