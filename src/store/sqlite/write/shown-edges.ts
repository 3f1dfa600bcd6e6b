import { defaultMinConfidence } from "../../../model/confidence.js";
import type { Connection } from "../connect/connection.js";

/**
 * The edges that are shown where nobody says how sure they have to be, as a table: all of them where none is less sure. An index of those
 * that people did not write tells it at once.
 */
export function shownEdges(connection: Connection): string {
  const isHidden = `confidence < ${defaultMinConfidence}`;
  const hides = connection.value(`SELECT EXISTS (SELECT 1 FROM edge WHERE confidence < 1 AND ${isHidden})`) === 1;
  return hides ? `(SELECT * FROM edge WHERE confidence >= ${defaultMinConfidence})` : "edge";
}
