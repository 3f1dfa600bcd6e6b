import neo4j, { type Driver } from "neo4j-driver";

/** Where a Neo4j server is and who asks it. */
export interface Neo4jConfig {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** The database; the server's default one where it is not given. */
  readonly database?: string;
  /** Milliseconds that one call may take, retries included. The limits below are parts of it. */
  readonly deadline: number;
}

/** The part of a deadline that the driver gets to open a connection. It is more than the whole: what is late then is a TIMEOUT. */
const acquisitionShare = 1.05;

/** Makes a driver with so many connections, which lets a server take so many milliseconds to be reached. It connects when it is first asked. */
export function makeDriver({ uri, username, password, deadline }: Neo4jConfig, patience: number, connections: number): Driver {
  const settings = {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    connectionTimeout: patience,
    // A connection for every slot, so that nobody waits for anything but the server.
    maxConnectionPoolSize: connections,
    connectionAcquisitionTimeout: deadline * acquisitionShare,
  };
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares a class and exports none
  return neo4j.driver(uri, neo4j.auth.basic(username, password), settings);
}
