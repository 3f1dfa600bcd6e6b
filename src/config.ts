import { z } from "zod";
import { PapergraphError } from "./errors.js";
import type { OidcConfig } from "./api/auth/oidc-issuer.js";
import { roles } from "./api/auth/viewer.js";
import { seedsFolder } from "./program-files.js";
import { flagOf } from "./setting-flags.js";
import { isIssuer, isNetwork, isOrigin, isRoleValue, toList, toOrigins, toPairs } from "./setting-forms.js";
import type { StoreConfig } from "./store/open-store.js";
import { traceConfigOf, type TraceConfig } from "./trace/trace-settings.js";

/** The settings of a process: where it listens, what it logs, and which store it opens. */
export interface Config extends StoreConfig {
  readonly port: number;
  readonly host: string;
  /** The folder of the curated graph. */
  readonly seeds: string;
  readonly logLevel: string;
  /** Where traces go, where they are asked for. */
  readonly tracing?: TraceConfig;
  /** Milliseconds in which a process that was told to end goes on answering and says that it is not ready. */
  readonly drain: number;
  /** Whether each request is logged once it is answered. */
  readonly accessLog: boolean;
  /** The origins whose pages may read answers: `*` for all of them; an empty list for none. */
  readonly corsOrigins: "*" | readonly string[];
  /** Bytes of whole answers that are kept to be sent again; 0 for none. */
  readonly answerCacheSize: number;
  /** The file that lists who may write. */
  readonly tokensFile: string;
  /** The token with which this process asks in somebody's name. */
  readonly token?: string;
  /** Whose tokens are taken besides. */
  readonly oidc?: OidcConfig;
  /** How much may be written with one token, or from one address, in a minute. */
  readonly writesPerMinute: number;
  /** Bytes of a request with nothing but imports in it. */
  readonly importLimit: number;
  /** Addresses and networks of proxies, which say where a request comes from. */
  readonly trustedProxies: readonly string[];
}

const wholeNumber = (least: number, most: number): z.ZodType<number, string> =>
  z
    .string()
    .regex(/^\d+$/, "must be a whole number")
    .transform(Number)
    .pipe(z.number().min(least, `must be at least ${least}`).max(most, `must be at most ${most}`));

/** Every variable that is read, with its default. A test compares docs/settings.md with it. */
const environment = z.object({
  PORT: wholeNumber(0, 65_535).default(4000),
  HOST: z.string().min(1, "must not be empty").default("127.0.0.1"),
  PAPERGRAPH_DATABASE: z.string().min(1, "must not be empty").default("data/papergraph.sqlite"),
  PAPERGRAPH_SEEDS: z.string().min(1, "must not be empty").optional(),
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
  PAPERGRAPH_TOKENS_FILE: z.string().min(1, "must not be empty").default("data/tokens.yaml"),
  PAPERGRAPH_TOKEN: z.string().min(1, "must not be empty").optional(),
  PAPERGRAPH_OIDC_ISSUER: z
    .string()
    .refine(isIssuer, "must be an https address without a query, as the issuer's tokens name it; http is for this machine alone")
    .optional(),
  PAPERGRAPH_OIDC_AUDIENCE: z.string().min(1, "must not be empty").optional(),
  PAPERGRAPH_OIDC_ROLES_CLAIM: z.string().min(1, "must not be empty").default("roles"),
  PAPERGRAPH_OIDC_ROLES: z
    .string()
    .transform(toPairs)
    .refine((pairs) => pairs.every(isRoleValue), `must be pairs of a role and a value of the claim, such as EDITOR=curators, with commas`)
    .default(roles.map((role) => [role, role])),
  PAPERGRAPH_WRITE_LIMIT: wholeNumber(10, 1_000_000).default(6_000),
  PAPERGRAPH_IMPORT_LIMIT: wholeNumber(1, 50).default(5),
  PAPERGRAPH_TRUSTED_PROXIES: z
    .string()
    .transform(toList)
    .refine((proxies) => proxies.every(isNetwork), 'must be "none", or addresses and networks such as 10.0.0.0/8, with commas')
    .default([]),
  NEO4J_URI: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/\S+$/, "must be an address like neo4j://host:7687 or neo4j+s://host")
    .optional(),
  NEO4J_USERNAME: z.string().min(1, "must not be empty").default("neo4j"),
  NEO4J_PASSWORD: z.string().min(1, "must not be empty").optional(),
  NEO4J_DATABASE: z.string().min(1, "must not be empty").optional(),
  PAPERGRAPH_DRAIN: wholeNumber(0, 300).default(0),
  PAPERGRAPH_ACCESS_LOG: z.enum(["on", "off"]).default("off"),
  OTEL_SDK_DISABLED: z.string().optional(),
  OTEL_TRACES_EXPORTER: z.string().optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.string().optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: z.string().optional(),
  OTEL_EXPORTER_OTLP_PROTOCOL: z.string().optional(),
  OTEL_EXPORTER_OTLP_HEADERS: z.string().optional(),
  OTEL_SERVICE_NAME: z.string().optional(),
  OTEL_RESOURCE_ATTRIBUTES: z.string().optional(),
  OTEL_TRACES_SAMPLER: z.string().optional(),
  OTEL_TRACES_SAMPLER_ARG: z.string().optional(),
  LOG_LEVEL: z.enum(["silent", "fatal", "error", "warn", "info", "debug", "trace"]).default("info"),
});

/** The names of the variables that are read. */
export const environmentNames: readonly string[] = Object.keys(environment.shape);

/**
 * Makes the configuration of an environment, with what flags say instead of some of its variables. A value that is not usable is CONFIG_INVALID, and the
 * message names its variable or its flag.
 */
export function toConfig(env: Readonly<Record<string, string | undefined>>, flags: Readonly<Record<string, string>> = {}): Config {
  const parsed = environment.safeParse({ ...env, ...flags });
  if (!parsed.success) {
    const nameOf = (variable: string): string => (variable in flags ? `--${flagOf(variable)}` : variable);
    const problems = parsed.error.issues.map((issue) => `${nameOf(issue.path.join("."))} ${issue.message}`);
    throw new PapergraphError("CONFIG_INVALID", `The settings are not usable: ${problems.join("; ")}.`);
  }
  const { PORT, HOST, PAPERGRAPH_DATABASE, PAPERGRAPH_SEEDS, PAPERGRAPH_READERS, PAPERGRAPH_READ_DEADLINE, LOG_LEVEL } = parsed.data;
  const { PAPERGRAPH_CORS_ORIGINS, PAPERGRAPH_ANSWER_CACHE, PAPERGRAPH_ACCESS_LOG } = parsed.data;
  const { PAPERGRAPH_TOKENS_FILE, PAPERGRAPH_TOKEN, PAPERGRAPH_WRITE_LIMIT, PAPERGRAPH_IMPORT_LIMIT, PAPERGRAPH_TRUSTED_PROXIES } =
    parsed.data;
  const neo4j = neo4jConfig(parsed.data);
  const oidc = oidcConfig(parsed.data);
  const tracing = traceConfigOf(parsed.data);
  return {
    port: PORT,
    host: HOST,
    seeds: PAPERGRAPH_SEEDS ?? seedsFolder,
    database: PAPERGRAPH_DATABASE,
    readers: { count: PAPERGRAPH_READERS, deadline: PAPERGRAPH_READ_DEADLINE * 1_000 },
    corsOrigins: PAPERGRAPH_CORS_ORIGINS,
    answerCacheSize: PAPERGRAPH_ANSWER_CACHE * megabyte,
    tokensFile: PAPERGRAPH_TOKENS_FILE,
    ...(PAPERGRAPH_TOKEN !== undefined && { token: PAPERGRAPH_TOKEN }),
    ...(oidc && { oidc }),
    writesPerMinute: PAPERGRAPH_WRITE_LIMIT,
    importLimit: PAPERGRAPH_IMPORT_LIMIT * megabyte,
    trustedProxies: PAPERGRAPH_TRUSTED_PROXIES,
    ...(neo4j && { neo4j }),
    ...(tracing && { tracing }),
    logLevel: LOG_LEVEL,
    drain: parsed.data.PAPERGRAPH_DRAIN * 1_000,
    accessLog: PAPERGRAPH_ACCESS_LOG === "on",
  };
}

const megabyte = 1_000_000;

function oidcConfig(settings: z.infer<typeof environment>): OidcConfig | undefined {
  const { PAPERGRAPH_OIDC_ISSUER: issuer, PAPERGRAPH_OIDC_AUDIENCE: audience } = settings;
  if (issuer === undefined) return undefined;
  if (audience === undefined)
    throw new PapergraphError(
      "CONFIG_INVALID",
      "The settings are not usable: PAPERGRAPH_OIDC_ISSUER needs PAPERGRAPH_OIDC_AUDIENCE beside it, or its tokens for others would do.",
    );
  return { issuer, audience, rolesClaim: settings.PAPERGRAPH_OIDC_ROLES_CLAIM, roles: settings.PAPERGRAPH_OIDC_ROLES };
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
    throw new PapergraphError("CONFIG_INVALID", "The settings are not usable: NEO4J_URI needs NEO4J_PASSWORD beside it.");
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

/** The configuration of this process, with what flags say, under the names of their variables. */
export function readConfig(flags: Readonly<Record<string, string>> = {}): Config {
  return toConfig(process.env, flags);
}
