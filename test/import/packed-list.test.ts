import { expect, test } from "@jest/globals";
import { PackedList } from "../../src/import/reading/packed-list.js";

const items = Array.from({ length: 1_234 }, (_, number) => ({ number, said: [`“${number}” \ud800 ☃`, null], of: { value: number / 3 } }));

test("a packed list answers what was put into it, in its order and at each place, while it grows and after it", () => {
  const list = new PackedList<unknown>();
  for (const [index, item] of items.entries()) {
    expect(list.length).toBe(index);
    list.push(item);
    expect(list.at(index)).toEqual(item);
  }
  expect([...list]).toEqual(items);
  for (const index of [1_233, 0, 199, 200, 201, 1_200, 5]) expect(list.at(index)).toEqual(items[index]);
  expect([-1, 1_234, 5_000].map((index) => list.at(index))).toEqual([undefined, undefined, undefined]);
  expect([...list]).toEqual(items);
});

test("a packed list may be looked through by several at once, and of few items or none nothing is packed", () => {
  const list = new PackedList<number>();
  expect([...list]).toEqual([]);
  for (let number = 0; number < 450; number += 1) list.push(number);
  const [one, other] = [list[Symbol.iterator](), list[Symbol.iterator]()];
  for (let number = 0; number < 300; number += 1) expect(one.next().value).toBe(number);
  expect(other.next().value).toBe(0);
  expect([...one]).toHaveLength(150);
});
