import { z } from "zod";
import { PapergraphError } from "./errors.js";
import type { StoreConfig } from "./store/open-store.js";

/** The settings of a process: where it listens, what it logs, and which store it opens. */
export interface Config extends StoreConfig {
  readonly port: number;
  readonly host: string;
  readonly logLevel: string;
  /** The origins whose pages may read answers: `*` for all of them; an empty list for none. */
  readonly corsOrigins: "*" | readonly string[];
  /** Bytes of whole answers that are kept to be sent again; 0 for none. */
  readonly answerCacheSize: number;
}

const wholeNumber = (least: number, most: number): z.ZodType<number, string> =>
  z
    .string()
    .regex(/^\d+$/, "must be a whole number")
    .transform(Number)
    .pipe(z.number().min(least, `must be at least ${least}`).max(most, `must be at most ${most}`));

/** Every variable that is read, with its default. A test compares the table of settings in the README with it. */
const environment = z.object({
  PORT: wholeNumber(0, 65_535).default(4000),
  HOST: z.string().min(1, "must not be empty").default("127.0.0.1"),
  PAPERGRAPH_DATABASE: z.string().min(1, "must not be empty").default("data/papergraph.sqlite"),
  PAPERGRAPH_READERS: wholeNumber(1, 64).default(2),
  PAPERGRAPH_READ_DEADLINE: wholeNumber(1, 300).default(5),
  PAPERGRAPH_CORS_ORIGINS: z
    .string()
    .transform(toOrigins)
    .refine(
      (origins) => origins === "*" || origins.every(isOrigin),
      'must be "*", "none", or origins like https://example.org, with commas',
    )
    .default("*"),
  PAPERGRAPH_ANSWER_CACHE: wholeNumber(0, 100_000).default(16),
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

/** Makes the configuration of an environment. A value that is not usable is CONFIG_INVALID, and the message names its variable. */
export function toConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
    throw new PapergraphError("CONFIG_INVALID", `The environment is not usable: ${problems.join("; ")}.`);
  }
  const { PORT, HOST, PAPERGRAPH_DATABASE, PAPERGRAPH_READERS, PAPERGRAPH_READ_DEADLINE, LOG_LEVEL } = parsed.data;
  const { PAPERGRAPH_CORS_ORIGINS, PAPERGRAPH_ANSWER_CACHE } = parsed.data;
  const neo4j = neo4jConfig(parsed.data);
  return {
    port: PORT,
    host: HOST,
    database: PAPERGRAPH_DATABASE,
    readers: { count: PAPERGRAPH_READERS, deadline: PAPERGRAPH_READ_DEADLINE * 1_000 },
    corsOrigins: PAPERGRAPH_CORS_ORIGINS,
    answerCacheSize: PAPERGRAPH_ANSWER_CACHE * megabyte,
    ...(neo4j && { neo4j }),
    logLevel: LOG_LEVEL,
  };
}

const megabyte = 1_000_000;

function toOrigins(text: string): Config["corsOrigins"] {
  if (text.trim() === "*") return "*";
  return text.trim() === "none" ? [] : text.split(",").map((origin) => origin.trim());
}

/** Whether a text is an origin as browsers send it: no pattern, without a path, and without the port that its scheme implies. */
function isOrigin(text: string): boolean {
  return /^https?:[^*]*$/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

function neo4jConfig({
  NEO4J_URI,
  NEO4J_USERNAME,
  NEO4J_PASSWORD,
  NEO4J_DATABASE,
  PAPERGRAPH_READ_DEADLINE,
}: z.infer<typeof environment>): StoreConfig["neo4j"] {
  if (NEO4J_URI === undefined) return undefined;
  if (NEO4J_PASSWORD === undefined)
    throw new PapergraphError("CONFIG_INVALID", "The environment is not usable: NEO4J_URI needs NEO4J_PASSWORD beside it.");
  return {
    // An address may hold a password. Nobody reads it there, and the address is printed.
    uri: NEO4J_URI.replace(/\/\/.*@/, "//"),
    username: NEO4J_USERNAME,
    password: NEO4J_PASSWORD,
    ...(NEO4J_DATABASE !== undefined && { database: NEO4J_DATABASE }),
    deadline: PAPERGRAPH_READ_DEADLINE * 1_000,
  };
}

/** Lets the libraries of this process run as in production, unless the environment says otherwise. */
export function defaultToProduction(): void {
  process.env["NODE_ENV"] ??= "production";
}

/** The configuration of this process. */
export function readConfig(): Config {
  return toConfig(process.env);
}
