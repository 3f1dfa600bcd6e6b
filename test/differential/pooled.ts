import fc from "fast-check";

/**
 * Values drawn from a pool that was made beforehand, because a new one is costly to try. They shrink like any others, also to values that
 * the pool does not contain.
 */
export function pooled<T>(arbitrary: fc.Arbitrary<T>, size: number, seed: number): fc.Arbitrary<T> {
  return new Pooled(arbitrary, fc.sample(new Kept(arbitrary), { seed, numRuns: size }));
}

class Pooled<T> extends fc.Arbitrary<T> {
  constructor(
    private readonly arbitrary: fc.Arbitrary<T>,
    private readonly pool: readonly fc.Value<T>[],
  ) {
    super();
  }

  override generate(random: fc.Random): fc.Value<T> {
    const chosen = this.pool[random.nextInt(0, this.pool.length - 1)];
    if (!chosen) throw new Error("The pool is empty.");
    return chosen;
  }

  override canShrinkWithoutContext(value: unknown): value is T {
    return this.arbitrary.canShrinkWithoutContext(value);
  }

  override shrink(value: T, context: unknown): fc.Stream<fc.Value<T>> {
    return this.arbitrary.shrink(value, context);
  }
}

/** Gives a value together with what it takes to shrink it. */
class Kept<T> extends fc.Arbitrary<fc.Value<T>> {
  constructor(private readonly arbitrary: fc.Arbitrary<T>) {
    super();
  }

  override generate(random: fc.Random): fc.Value<fc.Value<T>> {
    return new fc.Value(this.arbitrary.generate(random, undefined), undefined);
  }

  override canShrinkWithoutContext(_value: unknown): _value is fc.Value<T> {
    return false;
  }

  override shrink(): fc.Stream<fc.Value<fc.Value<T>>> {
    return fc.Stream.nil();
  }
}
