import type { Family, Model } from "../../../model/model.js";
import type { Change } from "../../change/apply-batch.js";
import { joiningTypes, touchedIn } from "../../follow/families.js";
import type { Connection } from "../connect/connection.js";
import { writeFamily } from "../write/derived.js";
import type { ChangeKeys } from "../write/write-change.js";

/** Keeps families right, each as far as it is joined to what a change touches. Answers the keys of the nodes for which others count by now. */
export function followFamilies(connection: Connection, model: Model, change: Change, keys: ChangeKeys): Set<number> {
  const followed = new Set<number>();
  for (const family of model.families) {
    const touched = touchedIn(family, change).flatMap((id) => keys.get(id) ?? []);
    if (touched.length === 0) continue;
    const joined = joinedTo(connection, family, touched);
    connection.run("DELETE FROM reach WHERE asked IN (SELECT value FROM json_each(@joined))", { joined: JSON.stringify(joined) });
    writeFamily(connection, family, joined);
    for (const key of joined) followed.add(key);
  }
  return followed;
}

/** All nodes of the kind that are joined to some of them, these included. */
function joinedTo(connection: Connection, family: Family, start: readonly number[]): number[] {
  const types = JSON.stringify(joiningTypes(family));
  const seen = new Set<number>(start);
  for (let level = [...start]; level.length > 0;) {
    const parameters = { level: JSON.stringify(level), types, kind: family.kind };
    const next = ["src", "dst"].flatMap((near) => {
      const far = near === "src" ? "dst" : "src";
      const sql = `SELECT n.pk FROM json_each(@level) j CROSS JOIN json_each(@types) t
        CROSS JOIN edge e ON e.${near} = j.value AND e.type = t.value CROSS JOIN node n ON n.pk = e.${far} WHERE n.kind = @kind`;
      return connection.values({ sql, parameters }).map(([pk]) => Number(pk));
    });
    level = [...new Set(next)].filter((pk) => !seen.has(pk));
    for (const pk of level) seen.add(pk);
  }
  return [...seen];
}
