/** Lets so many in at a time. Whoever waits too long is turned away, so that a database that is late gathers no crowd. */
export class Slots {
  private readonly waiting = new Set<() => void>();

  constructor(private free: number) {}

  /** Takes a slot; false where none became free within these milliseconds. */
  take(patience: number): Promise<boolean> {
    if (this.free > 0) {
      this.free -= 1;
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const answer = (entered: boolean): void => {
        clearTimeout(timer);
        this.waiting.delete(enter);
        resolve(entered);
      };
      const enter = (): void => {
        answer(true);
      };
      const timer = setTimeout(answer, patience, false);
      this.waiting.add(enter);
    });
  }

  /** Gives a slot back, to whoever has waited longest. */
  give(): void {
    const [next] = this.waiting;
    if (next) next();
    else this.free += 1;
  }
}
