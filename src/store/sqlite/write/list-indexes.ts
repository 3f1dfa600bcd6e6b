import type { Model } from "../../../model/model.js";
import type { Connection } from "../connect/connection.js";
import { listIndexes } from "./schema.js";

/** Takes the indexes out that lists are read by: no table needs them to stay right. */
export function dropListIndexes(connection: Connection, model: Model): void {
  for (const { name } of listIndexes(model)) connection.execute(`DROP INDEX ${name}`);
}

/** Makes them, over all rows. */
export function makeListIndexes(connection: Connection, model: Model): void {
  for (const { definition } of listIndexes(model)) connection.execute(definition);
}
