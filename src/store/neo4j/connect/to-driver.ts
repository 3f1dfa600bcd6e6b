import neo4j from "neo4j-driver";
import { WholeNumber, type Value } from "./statement.js";

/** A value as the driver takes it. */
export function toDriver(value: Value): unknown {
  if (value instanceof WholeNumber) return neo4j.int(value.value);
  if (value === null || typeof value !== "object" || value instanceof Int8Array) return value;
  if (isList(value)) return value.map(toDriver);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, toDriver(each)]));
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);
