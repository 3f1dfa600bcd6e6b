/** Pseudorandom numbers, the same for the same seed: mulberry32. */
export function randomNumbers(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count) => Math.floor(next() * count);
  return {
    /** From 0 up to 1. */
    next,
    /** A whole number from 0 up to `count`. */
    below,
    oneOf: (items) => items[below(items.length)],
    shuffled(items) {
      const left = [...items];
      return items.map(() => {
        const index = below(left.length);
        const chosen = left[index];
        left[index] = left[left.length - 1];
        left.pop();
        return chosen;
      });
    },
  };
}
