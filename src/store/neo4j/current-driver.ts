import type { Driver } from "neo4j-driver";

/** A driver and how many sessions use it. */
interface DriverInUse {
  readonly driver: Driver;
  users: number;
}

/**
 * The one driver of a process. The driver has no way to give up a connection that has fallen silent: closing its session waits for an answer. So the
 * driver is given up with it; the next call gets a new one, and the old one ends with its last session, which destroys its connections.
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

  /** A session is over; `silent` where the server left it without an answer. */
  done(used: DriverInUse, silent: boolean): void {
    used.users -= 1;
    if (silent && used === this.current) this.current = this.start();
    if (used !== this.current && used.users === 0) void this.end(used);
  }

  async close(): Promise<void> {
    await Promise.all([...this.open].map((each) => this.end(each)));
  }

  private start(): DriverInUse {
    const started = { driver: this.make(), users: 0 };
    this.open.add(started);
    return started;
  }

  private async end(used: DriverInUse): Promise<void> {
    this.open.delete(used);
    await used.driver.close().catch(() => undefined);
  }
}
