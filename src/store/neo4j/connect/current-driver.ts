import type { Driver } from "neo4j-driver";

/** A driver and who uses it. */
export interface DriverInUse {
  readonly driver: Driver;
  /** How many sessions of it are open. */
  users: number;
  /** When the server last answered something, by the monotonic clock. */
  heard: number;
}

/**
 * The one driver of a process. The driver has no way to give up a connection that has fallen silent: closing its session waits for an
 * answer. So the driver is given up with it; the next call gets a new one, and the old one ends with its last session, which destroys its
 * connections.
 */
export class CurrentDriver {
  private current: DriverInUse;
  private readonly open = new Set<DriverInUse>();

  constructor(private readonly make: () => Driver) {
    this.current = this.start();
  }

  /** The driver for a session. Every `use` ends with `done`. */
  use(): DriverInUse {
    this.current.users += 1;
    return this.current;
  }

  /** Nobody gets this driver any more. */
  giveUp(used: DriverInUse): void {
    if (used === this.current) this.current = this.start();
  }

  /** A session is over. */
  done(used: DriverInUse): void {
    used.users -= 1;
    if (used !== this.current && used.users === 0) void this.end(used);
  }

  async close(): Promise<void> {
    await Promise.all([...this.open].map((each) => this.end(each)));
  }

  private start(): DriverInUse {
    const started = { driver: this.make(), users: 0, heard: 0 };
    this.open.add(started);
    return started;
  }

  private async end(used: DriverInUse): Promise<void> {
    this.open.delete(used);
    await used.driver.close().catch(() => undefined);
  }
}
