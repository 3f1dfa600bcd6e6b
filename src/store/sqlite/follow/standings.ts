import { isShown } from "../../../model/confidence.js";
import type { Model } from "../../../model/model.js";
import { kindOfId } from "../../../model/names.js";
import type { Change } from "../../change/apply-batch.js";
import { beginnings, calledBy, goesOn, standingOf } from "../../search/standing.js";
import type { Connection } from "../connect/connection.js";

/** A node as the index orders it. */
interface Row {
  readonly number: number;
  readonly id: string;
  readonly called: string;
  readonly degree: number;
  readonly connected: number;
}

/** What a change does to the place of a node: what it is called, and by how much it is better connected. */
interface Step {
  readonly id: string;
  /** As it is called after the change; null where it is gone, undefined where that stays. */
  readonly called: string | null | undefined;
  readonly gained: number;
}

/** Above every text that begins like the one before it. */
const last = "\u{10FFFF}";

/** Keeps the order of what can be found right: what is well connected comes first, and a node counts for what it is a variant of. */
export function followStandings(connection: Connection, model: Model, change: Change): void {
  for (const { id, called, gained } of stepsIn(model, change)) {
    const before = rowOf(connection, id);
    if (before && called === null) {
      gain(connection, before.called, -before.degree);
      connection.run("DELETE FROM entry WHERE number = @number", { number: before.number });
    } else if (before && called !== undefined && called !== before.called) {
      gain(connection, before.called, -before.degree);
      const degree = before.degree + gained;
      connection.run("DELETE FROM entry WHERE number = @number", { number: before.number });
      insert(connection, { ...before, called: called ?? "", degree });
    } else if (before && gained !== 0) {
      gain(connection, before.called, gained);
      write(connection, { ...before, degree: before.degree + gained, connected: before.connected + gained });
    } else if (!before && typeof called === "string") {
      const number = Number(connection.value("SELECT coalesce(max(number), -1) + 1 FROM entry"));
      insert(connection, { number, id, called, degree: gained });
    }
  }
}

function stepsIn(model: Model, { nodes, edges }: Change): Step[] {
  const gained = new Map<string, number>();
  const add = (id: string, by: number): void => {
    if (model.typeOfKind(kindOfId(id)).isNamed) gained.set(id, (gained.get(id) ?? 0) + by);
  };
  for (const { before, after } of edges) {
    const by = Number(after !== null && isShown(after)) - Number(before !== null && isShown(before));
    const edge = after ?? before;
    if (!edge || by === 0) continue;
    add(edge.from, by);
    add(edge.to, by);
  }
  const called = new Map<string, string | null>();
  for (const { before, after } of nodes) {
    const node = after ?? before;
    if (!node || !model.typeOfKind(node.kind).isNamed) continue;
    called.set(node.id, after && calledBy({ kind: after.kind, name: String(after.properties["name"]) }));
  }
  return [...new Set([...gained.keys(), ...called.keys()])].map((id) => ({ id, called: called.get(id), gained: gained.get(id) ?? 0 }));
}

function rowOf(connection: Connection, id: string): Row | undefined {
  return connection.rows("SELECT number, id, called, degree, connected FROM entry WHERE id = @id", { id })[0] as Row | undefined;
}

/** Writes a node that is new by its name: what it is a variant of gains by it, and it has what its own variants have. */
function insert(connection: Connection, row: Omit<Row, "connected">): void {
  const { number, id, called, degree } = row;
  gain(connection, called, degree);
  const variants = connection.values({
    sql: "SELECT called, degree FROM entry WHERE called > @called AND called < @end",
    parameters: { called, end: called + last },
  });
  const connected = variants.reduce((sum, [name, each]) => (isVariant(String(name), called) ? sum + Number(each) : sum), degree);
  const standing = standingOf(id, called, connected);
  connection.run(
    `INSERT INTO entry (number, id, standing, called, degree, connected)
     VALUES (@number, @id, @standing, @called, @degree, @connected)`,
    { number, id, standing, called, degree, connected },
  );
}

/** Lets what a node is a variant of gain by it. */
function gain(connection: Connection, called: string, by: number): void {
  if (by === 0) return;
  const rows = connection.rows(
    "SELECT e.number, e.id, e.called, e.degree, e.connected FROM json_each(@names) j JOIN entry e ON e.called = j.value",
    { names: JSON.stringify(beginnings(called)) },
  ) as unknown as Row[];
  for (const row of rows) write(connection, { ...row, connected: row.connected + by });
}

function write(connection: Connection, { number, id, called, degree, connected }: Row): void {
  connection.run("UPDATE entry SET degree = @degree, connected = @connected, standing = @standing WHERE number = @number", {
    ...{ number, degree, connected },
    standing: standingOf(id, called, connected),
  });
}

const isVariant = (name: string, of: string): boolean => name.startsWith(of) && goesOn(name, of.length);
