/** Where numbers stand on an axis, from 0 to 1, and which of them are named on it. */
export interface NumberAxis {
  readonly place: (number: number) => number;
  readonly ticks: readonly number[];
}

/** From how many times the smallest number on the axis is logarithmic. */
const manyTimes = 20;

/** An axis for some numbers: between round ends, logarithmic where the largest is many times the smallest. */
export function placeNumbers(numbers: readonly number[]): NumberAxis {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  if (least > 0 && most / least >= manyTimes) {
    const [low, high] = [Math.floor(Math.log10(least)), Math.ceil(Math.log10(most))];
    const powers = Array.from({ length: high - low + 1 }, (_, index) => Number(`1e${low + index}`));
    return { place: (number) => (Math.log10(number) - low) / (high - low), ticks: powers };
  }
  const step = roundStep((most - least || Math.abs(most) || 1) / 3);
  const [low, high] = [Math.floor(least / step), Math.max(Math.ceil(most / step), Math.floor(least / step) + 1)];
  const ticks = Array.from({ length: high - low + 1 }, (_, index) => Number(((low + index) * step).toPrecision(6)));
  return { place: (number) => (number / step - low) / (high - low), ticks };
}

/** The next 1, 2 or 5 times a power of ten that is no smaller. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return ([1, 2, 5].find((times) => times * power >= step) ?? 10) * power;
}
