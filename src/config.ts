import { z } from "zod";
import { PapergraphError } from "./errors.js";

/** The settings of a process. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Path of the SQLite file. */
  readonly database: string;
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
  return { port: PORT, host: HOST, database: PAPERGRAPH_DATABASE, logLevel: LOG_LEVEL };
}

/** The configuration of this process. */
export function readConfig(): Config {
  return toConfig(process.env);
}
