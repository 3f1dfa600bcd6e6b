import type { Model } from "../../../model/model.js";
import type { EdgeRecord, NodeRecord, WriteBatch } from "../../port/write-batch.js";
import type { Connection } from "../connect/connection.js";
import { columnOf } from "../columns.js";
import { refreshDerived } from "./refresh-derived.js";

/** The fingerprint of the seeds that the curated part was made from; null where there is none. */
export function curatedFingerprint(connection: Connection): string | null {
  const value = connection.value("SELECT value FROM meta WHERE key = 'seeds'");
  return typeof value === "string" ? value : null;
}

/**
 * Replaces the curated part, in one transaction. Nodes keep their keys, so that what was imported about them stays; a curated node that is
 * gone stays as imported where something imported still needs it.
 */
export function replaceCurated(connection: Connection, model: Model, batch: WriteBatch, fingerprint: string): void {
  connection.transaction(() => {
    if (curatedFingerprint(connection) === fingerprint) return;
    connection.run("DELETE FROM edge WHERE origin = 'CURATED'");
    connection.run("UPDATE node SET origin = 'GONE' WHERE origin = 'CURATED'");
    for (const node of batch.nodes) writeNode(connection, model, node);
    const imported = "EXISTS (SELECT 1 FROM edge WHERE src = node.pk OR dst = node.pk)";
    const source = "EXISTS (SELECT 1 FROM edge_source s JOIN edge e ON e.pk = s.edge WHERE s.paper = node.pk)";
    connection.run(`UPDATE node SET origin = 'IMPORTED' WHERE origin = 'GONE' AND (${imported} OR ${source})`);
    connection.run("DELETE FROM node WHERE origin = 'GONE'");
    for (const edge of batch.edges) writeEdge(connection, edge);
    refreshDerived(connection, model);
    connection.run("INSERT INTO meta (key, value) VALUES ('seeds', @fingerprint) ON CONFLICT (key) DO UPDATE SET value = excluded.value", {
      fingerprint,
    });
  });
}

function writeNode(connection: Connection, model: Model, { id, kind, properties }: NodeRecord): void {
  const values: Record<string, string | number | null> = { id, kind };
  for (const property of model.typeOfKind(kind).properties.values()) {
    if (property.name === "id" || property.name === "kind" || property.sameAs !== undefined) continue;
    values[columnOf(property.stored)] = stored(properties[property.name] ?? (property.type === "list" ? [] : null));
  }
  values["slug"] = stored(properties["slug"]);
  const columns = Object.keys(values);
  const update = columns.filter((column) => column !== "id").map((column) => `${column} = excluded.${column}`);
  connection.run(
    `INSERT INTO node (${columns.join(", ")}) VALUES (${columns.map((column) => `@${column}`).join(", ")})
     ON CONFLICT (id) DO UPDATE SET ${update.join(", ")}`,
    values,
  );
}

function stored(value: unknown): string | number | null {
  if (Array.isArray(value)) return JSON.stringify(value);
  if (typeof value === "boolean") return Number(value);
  return typeof value === "string" || typeof value === "number" ? value : null;
}

function writeEdge(connection: Connection, { type, from, to, note, sources, references = [] }: EdgeRecord): void {
  connection.run(
    `INSERT INTO edge (type, src, dst, note, origin)
     VALUES (@type, (SELECT pk FROM node WHERE id = @from), (SELECT pk FROM node WHERE id = @to), @note, 'CURATED')
     ON CONFLICT (src, type, dst) DO UPDATE SET note = excluded.note, origin = excluded.origin`,
    { type, from, to, note: note ?? null },
  );
  for (const paper of sources) {
    connection.run(
      `INSERT OR IGNORE INTO edge_source (edge, paper)
       SELECT e.pk, p.pk FROM edge e JOIN node s ON s.pk = e.src JOIN node d ON d.pk = e.dst JOIN node p ON p.id = @paper
       WHERE s.id = @from AND e.type = @type AND d.id = @to`,
      { type, from, to, paper },
    );
  }
  for (const url of references) {
    connection.run(
      `INSERT OR IGNORE INTO edge_reference (edge, url)
       SELECT e.pk, @url FROM edge e JOIN node s ON s.pk = e.src JOIN node d ON d.pk = e.dst
       WHERE s.id = @from AND e.type = @type AND d.id = @to`,
      { type, from, to, url },
    );
  }
}
