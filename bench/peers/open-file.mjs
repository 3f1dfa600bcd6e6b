import Database from "better-sqlite3";

/** The prepared statements of a peer: for one parent each, and for many at once, as loaders ask. */
export function openFile(path) {
  const database = new Database(path, { readonly: true });
  // What is dated by the year or month of the date is not surely before it.
  const papers = database.prepare(
    `SELECT pk, id, name AS title, published FROM node
     WHERE kind = 'PAPER' AND published < @before AND published NOT IN (substr(@before, 1, 4), substr(@before, 1, 7))
     ORDER BY published DESC, id LIMIT @first`,
  );
  const introduces = database.prepare(
    "SELECT n.pk, n.kind, n.id, n.name FROM edge e JOIN node n ON n.pk = e.dst WHERE e.src = ? AND e.type = 'INTRODUCES' ORDER BY n.id LIMIT ?",
  );
  const results = database.prepare(
    "SELECT n.id, n.metric, n.value FROM edge e JOIN node n ON n.pk = e.src WHERE e.dst = ? AND e.type = 'RESULT_SUBJECT' ORDER BY n.id LIMIT ?",
  );
  const introducesOfMany = database.prepare(
    `SELECT e.src AS parent, n.pk, n.kind, n.id, n.name FROM json_each(?) k CROSS JOIN edge e ON e.src = k.value AND e.type = 'INTRODUCES'
     JOIN node n ON n.pk = e.dst ORDER BY n.id`,
  );
  const resultsOfMany = database.prepare(
    `SELECT e.dst AS parent, n.id, n.metric, n.value FROM json_each(?) k CROSS JOIN edge e ON e.dst = k.value AND e.type = 'RESULT_SUBJECT'
     JOIN node n ON n.pk = e.src ORDER BY n.id`,
  );
  return {
    papers: (before, first) => papers.all({ before, first }),
    introduces: (pk, first) => introduces.all(pk, first),
    results: (pk, first) => results.all(pk, first),
    introducesOfMany: (keys) => rowsOfMany(introducesOfMany, keys),
    resultsOfMany: (keys) => rowsOfMany(resultsOfMany, keys),
  };
}

/** The rows of each parent, cut at the size that was asked for. */
function rowsOfMany(statement, keys) {
  const found = new Map(keys.map(({ pk }) => [pk, []]));
  for (const row of statement.all(JSON.stringify([...found.keys()]))) found.get(row.parent).push(row);
  return keys.map(({ pk, first }) => found.get(pk).slice(0, first));
}
