import { OverloadError } from "../../errors.js";
import type { StoreLoad } from "../port/graph-store.js";
import { unawaited } from "./awaited.js";
import type { Weight } from "./weigh.js";

/** How many reads may run at a time, and how many may wait for one of them to end. */
export interface Room {
  readonly total: number;
  /** Of these, those that are not light: the rest is kept for light ones. */
  readonly unsure: number;
  /** And of these, heavy ones. */
  readonly heavy: number;
  /** Heavy ones take at most half of the places where one waits. */
  readonly waiting: number;
}

interface Waiting {
  readonly weight: Weight;
  readonly enter: () => void;
  readonly refuse: (error: Error) => void;
}

const tooMuch = (): OverloadError => new OverloadError("SERVICE_UNAVAILABLE", "The database has too much to do; try again.");

/** Lets so many in at a time. Who finds too many waiting, or waits too long, is turned away, so that a late database gathers no crowd. */
export class Slots {
  private readonly inside: Record<Weight, number> = { light: 0, unsure: 0, heavy: 0 };
  private readonly waiting = new Set<Waiting>();
  private closed: Error | undefined;

  constructor(private readonly room: Room) {}

  /** Takes a slot. It is SERVICE_UNAVAILABLE where none becomes free within these milliseconds, or too many wait, or the signal is aborted. */
  async take(weight: Weight, patience: number, signal?: AbortSignal): Promise<void> {
    if (this.closed) throw this.closed;
    if (signal?.aborted === true) throw unawaited();
    if (this.fits(weight)) this.inside[weight] += 1;
    else if (this.isCrowded(weight)) throw tooMuch();
    else await this.wait(weight, patience, signal);
  }

  /** Gives a slot back, to whoever has waited longest and fits. */
  give(weight: Weight): void {
    this.inside[weight] -= 1;
    for (const each of this.waiting) {
      if (!this.fits(each.weight)) continue;
      this.inside[each.weight] += 1;
      each.enter();
    }
  }

  /** How many are inside, and how many wait. */
  get load(): StoreLoad {
    const { light, unsure, heavy } = this.inside;
    return { running: light + unsure + heavy, waiting: this.waiting.size };
  }

  /** Refuses everybody who waits or comes. */
  close(error: Error): void {
    this.closed = error;
    for (const { refuse } of this.waiting) refuse(error);
  }

  private wait(weight: Weight, patience: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void): void => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", leave);
        this.waiting.delete(waiting);
        settle();
      };
      const refuse = (error: Error): void => {
        end(() => {
          reject(error);
        });
      };
      const waiting: Waiting = {
        weight,
        enter: () => {
          end(resolve);
        },
        refuse,
      };
      const leave = (): void => {
        refuse(unawaited());
      };
      const timer = setTimeout(
        () => {
          refuse(tooMuch());
        },
        Math.max(0, patience),
      );
      signal?.addEventListener("abort", leave);
      this.waiting.add(waiting);
    });
  }

  private fits(weight: Weight): boolean {
    const { light, unsure, heavy } = this.inside;
    if (light + unsure + heavy >= this.room.total) return false;
    if (weight !== "light" && unsure + heavy >= this.room.unsure) return false;
    return weight !== "heavy" || heavy < this.room.heavy;
  }

  private isCrowded(weight: Weight): boolean {
    if (this.waiting.size >= this.room.waiting) return true;
    const heavy = [...this.waiting].filter((each) => each.weight === "heavy").length;
    return weight === "heavy" && heavy >= this.room.waiting / 2;
  }
}
