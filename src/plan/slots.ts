/** The values of the variables that a plan leaves open, by their names. */
export type SlotValues = Readonly<Record<string, unknown>>;

/** Nothing is left open. */
export const noValues: SlotValues = {};

/** A value that a plan or a statement leaves open, so that it holds for every request of one shape: what a variable holds, or what follows from it. */
export class Slot<T> {
  /** @param length Characters of the value, where the shape of a request fixes them. */
  constructor(
    readonly variable: string,
    private readonly work: (values: SlotValues) => T,
    readonly length = 0,
  ) {}

  /** The value for a request. */
  valueIn(values: SlotValues): T {
    return this.work(values);
  }

  /** What follows from the value. */
  derive<U>(work: (value: T) => U): Slot<U> {
    return new Slot(this.variable, (values) => work(this.work(values)));
  }

  toJSON(): string {
    return `$${this.variable}`;
  }
}

/** A value that is known, or left open. */
export type Open<T> = T | Slot<T>;

/** What follows from a value, left open where that is. */
export const mapOpen = <T, U>(value: Open<T>, work: (value: T) => U): Open<U> => (value instanceof Slot ? value.derive(work) : work(value));

/** What follows from several values, left open where one of them is. */
export function joinOpen<T, U>(values: readonly Open<T>[], work: (values: readonly T[]) => U): Open<U> {
  const open = values.find((value) => value instanceof Slot);
  const close = (given: SlotValues): U => work(values.map((value) => closed(value, given)));
  return open instanceof Slot ? new Slot(open.variable, close) : close(noValues);
}

/** The value for a request. */
export const closed = <T>(value: Open<T>, values: SlotValues): T => (value instanceof Slot ? value.valueIn(values) : value);

/** What a variable of a request holds. Whoever plans it says what its values have to be. */
export class VariableSlot<T> extends Slot<T> {
  private readonly checks: ((value: T) => unknown)[] = [];

  constructor(variable: string, length: number) {
    super(variable, (values) => values[variable] as T, length);
  }

  /** Says that a value is none for which `check` throws. */
  expect(check: (value: T) => unknown): this {
    this.checks.push(check);
    return this;
  }

  /** Throws for a value that the plan does not hold for. */
  check(value: T): void {
    for (const each of this.checks) each(value);
  }
}
