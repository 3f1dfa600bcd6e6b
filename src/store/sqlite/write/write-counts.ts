import type { Connection } from "../connect/connection.js";

/** Counts how much there is of everything. */
export function writeCounts(connection: Connection): void {
  connection.run("INSERT INTO amount (what, name, count) SELECT 'NODE', kind, count(*) FROM node GROUP BY kind");
  connection.run(
    `INSERT INTO amount (what, name, count, out_squares, in_squares)
     SELECT 'EDGE', type, o.count, o.squares, i.squares
     FROM (${degrees("src")}) o JOIN (${degrees("dst")}) i USING (type)`,
  );
  familyAmounts(connection);
}

/** Counts what counts for what in families, in place of what was counted before. */
export function familyAmounts(connection: Connection): void {
  connection.run("DELETE FROM amount WHERE what = 'FAMILY'");
  connection.run(
    `INSERT INTO amount (what, name, count, out_squares)
     SELECT 'FAMILY', n.kind, sum(f.size), sum(f.size * f.size)
     FROM (SELECT asked, count(*) AS size FROM reach GROUP BY asked) f JOIN node n ON n.pk = f.asked GROUP BY n.kind`,
  );
}

/** For each type of edge how many there are, and the sum of the squares of how many a node has at one of its ends. */
const degrees = (near: "src" | "dst"): string => `
  SELECT type, sum(degree) AS count, sum(degree * degree) AS squares
  FROM (SELECT type, count(*) AS degree FROM edge GROUP BY ${near}, type) GROUP BY type`;
