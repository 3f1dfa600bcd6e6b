/** A setting as a flag of the command line. */
export interface SettingFlag {
  readonly flag: string;
  readonly variable: string;
  readonly says: string;
}

/** What a setting is called as a flag: `PAPERGRAPH_DATABASE` is `--database`. */
export const flagOf = (variable: string): string =>
  variable
    .replace(/^PAPERGRAPH_/, "")
    .toLowerCase()
    .replaceAll("_", "-");

/** Every setting that may be given as a flag, with what it is in a line. A password may not: others see the arguments of a process. */
const says: Readonly<Record<string, string>> = {
  PORT: "The port to listen on; 0 takes a free one.",
  HOST: "The address to listen on.",
  PAPERGRAPH_DATABASE: "The SQLite file.",
  PAPERGRAPH_SEEDS: "The folder of the curated graph; what the program brings without it.",
  PAPERGRAPH_READERS: "How many processes read what may take long.",
  PAPERGRAPH_READ_DEADLINE: "Seconds that a query may take in the store.",
  PAPERGRAPH_CORS_ORIGINS: "Whose pages may read answers: * for all, a list of origins, or none.",
  PAPERGRAPH_ANSWER_CACHE: "Megabytes of answers that are kept; 0 for none.",
  PAPERGRAPH_TOKENS_FILE: "The file of who may write.",
  PAPERGRAPH_OIDC_ISSUER: "An OpenID Connect issuer whose tokens are taken.",
  PAPERGRAPH_OIDC_AUDIENCE: "For whom its tokens have to be.",
  PAPERGRAPH_OIDC_ROLES_CLAIM: "Which of their claims holds roles.",
  PAPERGRAPH_OIDC_ROLES: "Which values of it give which role.",
  PAPERGRAPH_WRITE_LIMIT: "Mutations a minute with one token.",
  PAPERGRAPH_IMPORT_LIMIT: "Megabytes of a request that imports.",
  PAPERGRAPH_TRUSTED_PROXIES: "Proxies that say where a request comes from.",
  NEO4J_URI: "A Neo4j server to use instead of the file.",
  NEO4J_USERNAME: "Its user; the password comes from NEO4J_PASSWORD alone.",
  NEO4J_DATABASE: "Its database.",
  PAPERGRAPH_DRAIN: "Seconds to go on answering after SIGTERM, while /readyz says no.",
  PAPERGRAPH_ACCESS_LOG: "on or off: a line in the log for each request.",
  LOG_LEVEL: "silent, fatal, error, warn, info, debug or trace.",
};

/** The flags in the order of the settings. */
export const settingFlags: readonly SettingFlag[] = Object.entries(says).map(([variable, text]) => ({
  flag: flagOf(variable),
  variable,
  says: text,
}));
