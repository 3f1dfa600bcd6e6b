import type { Model } from "../../../model/model.js";
import type { Change } from "../../change/apply-batch.js";
import type { Connection } from "../connect/connection.js";
import { familyAmounts } from "../write/write-counts.js";
import type { ChangeKeys } from "../write/write-change.js";

/** By how much the numbers of something change, and the squares of how much starts and ends at each node. */
interface Amount {
  readonly count: number;
  readonly out: number;
  readonly into: number;
}

/** Keeps right how much there is of everything. */
export function followAmounts(
  connection: Connection,
  model: Model,
  { nodes, edges }: Change,
  keys: ChangeKeys,
  families: ReadonlySet<number>,
): void {
  const amounts = new Map<string, Amount>();
  const add = (what: string, name: string, { count = 0, out = 0, into = 0 }: Partial<Amount>): void => {
    const known = amounts.get(`${what} ${name}`) ?? { count: 0, out: 0, into: 0 };
    amounts.set(`${what} ${name}`, { count: known.count + count, out: known.out + out, into: known.into + into });
  };
  for (const { before, after } of nodes)
    add("NODE", (after ?? before)?.kind ?? "", { count: Number(after !== null) - Number(before !== null) });
  const starts = new Map<string, number>();
  const ends = new Map<string, number>();
  for (const { before, after } of edges) {
    const edge = after ?? before;
    const by = Number(after !== null) - Number(before !== null);
    if (!edge || by === 0) continue;
    add("EDGE", edge.type, { count: by });
    starts.set(`${edge.type} ${edge.from}`, (starts.get(`${edge.type} ${edge.from}`) ?? 0) + by);
    ends.set(`${edge.type} ${edge.to}`, (ends.get(`${edge.type} ${edge.to}`) ?? 0) + by);
  }
  for (const [column, changes] of [
    ["src", starts],
    ["dst", ends],
  ] as const) {
    for (const [place, by] of changes) {
      const [type = "", id = ""] = place.split(" ");
      const now = Number(
        connection.value(`SELECT count(*) FROM edge WHERE ${column} = @key AND type = @type`, { key: keys.get(id) ?? -1, type }),
      );
      const squares = now * now - (now - by) * (now - by);
      add("EDGE", type, column === "src" ? { out: squares } : { into: squares });
    }
  }
  connection.runAll(
    `INSERT INTO amount (what, name, count, out_squares, in_squares) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (what, name) DO UPDATE SET count = count + excluded.count,
       out_squares = out_squares + excluded.out_squares, in_squares = in_squares + excluded.in_squares`,
    [...amounts].map(([place, { count, out, into }]) => [...place.split(" "), count, out, into]),
  );
  const isFamily = nodes.some(({ before, after }) =>
    model.families.some(({ kind }) => kind === (after ?? before)?.kind && !(before && after)),
  );
  if (families.size > 0 || isFamily) familyAmounts(connection);
  connection.run("DELETE FROM amount WHERE count = 0");
}
