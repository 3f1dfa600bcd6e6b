import { z } from "zod";
import { PapergraphError } from "./errors.js";

/** The Neo4j server that holds the graph: one server, a cluster or Aura. */
interface Neo4jConfig {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** The server's default database where it is not given. */
  readonly database?: string;
  /** Milliseconds that one call may take. */
  readonly deadline: number;
}

/** The settings of a process. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Path of the SQLite file; unused where a Neo4j server is named. */
  readonly database: string;
  readonly neo4j?: Neo4jConfig;
  readonly logLevel: string;
}

/** Every variable that is read, with its default. The README's table is held to this by a test. */
const environment = z.object({
  PORT: z
    .string()
    .regex(/^\d+$/, "must be a whole number")
    .transform(Number)
    .pipe(z.number().max(65_535, "must be at most 65535"))
    .default(4000),
  HOST: z.string().min(1, "must not be empty").default("127.0.0.1"),
  PAPERGRAPH_DATABASE: z.string().min(1, "must not be empty").default("data/papergraph.sqlite"),
  NEO4J_URI: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/\S+$/, "must be an address like neo4j://host:7687 or neo4j+s://host")
    .optional(),
  NEO4J_USERNAME: z.string().min(1, "must not be empty").default("neo4j"),
  NEO4J_PASSWORD: z.string().min(1, "must not be empty").optional(),
  NEO4J_DATABASE: z.string().min(1, "must not be empty").optional(),
  LOG_LEVEL: z.enum(["silent", "fatal", "error", "warn", "info", "debug", "trace"]).default("info"),
});

/** The names of the variables that are read. */
export const environmentNames: readonly string[] = Object.keys(environment.shape);

/** Makes the configuration out of an environment; a value that is not usable is CONFIG_INVALID and names its variable. */
export function toConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
    throw new PapergraphError("CONFIG_INVALID", `The environment is not usable: ${problems.join("; ")}.`);
  }
  const { PORT, HOST, PAPERGRAPH_DATABASE, LOG_LEVEL } = parsed.data;
  const neo4j = neo4jConfig(parsed.data);
  return { port: PORT, host: HOST, database: PAPERGRAPH_DATABASE, ...(neo4j && { neo4j }), logLevel: LOG_LEVEL };
}

/** Milliseconds after which an answer of the Neo4j server comes too late. Every other limit of that store follows from it. */
const neo4jDeadline = 5_000;

function neo4jConfig({ NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE }: z.infer<typeof environment>): Neo4jConfig | undefined {
  if (NEO4J_URI === undefined) return undefined;
  if (NEO4J_PASSWORD === undefined)
    throw new PapergraphError("CONFIG_INVALID", "The environment is not usable: NEO4J_URI needs NEO4J_PASSWORD beside it.");
  return {
    // A password may stand in the address as well; nobody reads it there, and addresses are printed.
    uri: NEO4J_URI.replace(/\/\/.*@/, "//"),
    username: NEO4J_USERNAME,
    password: NEO4J_PASSWORD,
    ...(NEO4J_DATABASE !== undefined && { database: NEO4J_DATABASE }),
    deadline: neo4jDeadline,
  };
}

/** The configuration of this process. */
export function readConfig(): Config {
  return toConfig(process.env);
}
