/** A line on a terminal that says how far something is; nowhere else is anything written. */
export class Progress {
  readonly #started = performance.now();
  #shown = 0;

  constructor(readonly stream: NodeJS.WriteStream) {}

  /** Shows how far it is: a share of 0 to 1, from which the time left is told. */
  show(share: number, what: string): void {
    const now = performance.now();
    if (!this.stream.isTTY || now - this.#shown < interval) return;
    this.#shown = now;
    const left = share > 0 ? ((now - this.#started) * (1 - share)) / share / 1_000 : 0;
    this.stream.write(`\r\u001b[K${what}${share > 0 && share < 1 ? `, ${Math.ceil(left)} s left` : ""}`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.stream.isTTY) this.stream.write("\r\u001b[K");
  }
}

/** Milliseconds between two looks of the line. */
const interval = 100;
