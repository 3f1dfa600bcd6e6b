import { expect, test } from "@jest/globals";
import { PackedList } from "../../src/import/packed-list.js";
import { seeded } from "../support/random-batch.js";

test("a packed list answers what was set, in whatever order, and where something was left out", () => {
  const random = seeded(3);
  const plain = new Map<number, { readonly text: string; readonly of: readonly number[] }>();
  const packed = new PackedList<{ readonly text: string; readonly of: readonly number[] }>();
  for (let step = 0; step < 3_000; step += 1) {
    // Some stretches are whole, others have holes.
    const index = step < 600 ? step : Math.floor(random() * 1_500);
    const value = { text: `"${step}" \ud83d é ${"x".repeat(step % 50)}`, of: [step, random()] };
    plain.set(index, value);
    packed.set(index, value);
    const asked = Math.floor(random() * 1_600);
    expect(packed.get(asked)).toEqual(plain.get(asked));
  }
  for (let index = 0; index < 1_600; index += 1) expect(packed.get(index)).toEqual(plain.get(index));
});
