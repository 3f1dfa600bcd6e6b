import { expect, test } from "@jest/globals";
import { Slots } from "../../../src/store/read/slots.js";
import type { Weight } from "../../../src/store/read/weigh.js";

const patience = 60_000;

/** Slots, and who got in or was turned away, in this order. */
function observed(room: ConstructorParameters<typeof Slots>[0]): {
  slots: Slots;
  ends: string[];
  take: (name: string, weight: Weight, signal?: AbortSignal) => void;
} {
  const slots = new Slots(room);
  const ends: string[] = [];
  const take = (name: string, weight: Weight, signal?: AbortSignal): void => {
    slots.take(weight, patience, signal).then(
      () => ends.push(name),
      (error: unknown) => ends.push(`${name} ${(error as { readonly code: string }).code}`),
    );
  };
  return { slots, ends, take };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test("what is heavy leaves room for what is unsure, and both leave room for what is light", async () => {
  const { slots, ends, take } = observed({ total: 3, unsure: 2, heavy: 1, waiting: 10 });
  take("heavy 1", "heavy");
  take("heavy 2", "heavy");
  take("unsure 1", "unsure");
  take("unsure 2", "unsure");
  take("light", "light");
  await settle();
  expect(ends).toEqual(["heavy 1", "unsure 1", "light"]);
  slots.give("unsure");
  await settle();
  expect(ends.slice(3)).toEqual(["unsure 2"]);
  slots.give("heavy");
  await settle();
  expect(ends.slice(4)).toEqual(["heavy 2"]);
});

test("too many that wait are turned away, heavy ones sooner", async () => {
  const { slots, ends, take } = observed({ total: 1, unsure: 1, heavy: 1, waiting: 4 });
  for (const name of ["runs", "waits 1", "waits 2", "third"]) take(name, "heavy");
  for (const name of ["waits 3", "waits 4", "fifth"]) take(name, "light");
  await settle();
  expect(ends).toEqual(["runs", "third SERVICE_UNAVAILABLE", "fifth SERVICE_UNAVAILABLE"]);
  slots.close(new Error("The test is over."));
});

test("who is no longer awaited leaves the queue", async () => {
  const { slots, ends, take } = observed({ total: 1, unsure: 1, heavy: 1, waiting: 4 });
  const client = new AbortController();
  take("runs", "light");
  take("leaves", "light", client.signal);
  take("stays", "light");
  await settle();
  client.abort();
  slots.give("light");
  await settle();
  expect(ends).toEqual(["runs", "leaves SERVICE_UNAVAILABLE", "stays"]);
});

test("who waits too long is turned away", async () => {
  const slots = new Slots({ total: 1, unsure: 1, heavy: 1, waiting: 4 });
  await slots.take("light", patience);
  await expect(slots.take("light", 1)).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
});
