import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { PapergraphError } from "../../src/errors.js";
import { decodeCursor, encodeCursor } from "../../src/plan/cursor.js";
import type { OrderItem, Position } from "../../src/plan/selection.js";

/** An order with the position of a row in it: any values, the id last. */
const placed = fc
  .record({
    signature: fc.string({ unit: "binary" }),
    keys: fc.array(
      fc.record({
        value: fc.oneof(
          fc.string({ unit: "binary" }),
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.integer(),
          fc.constant(null),
        ),
        descending: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
    id: fc.string({ unit: "binary", minLength: 1 }),
  })
  .map(({ signature, keys, id }) => {
    const all = [...keys, { value: id, descending: false }];
    // JSON has no negative zero, and no order tells it from zero.
    const position: Position = all.map(({ value }) => (value === 0 ? 0 : value));
    const order = all.map(({ value, descending }): OrderItem => {
      const numeric = typeof value === "number";
      return { key: { name: "KEY", column: "key", property: "key", nullable: value === null, numeric, description: "" }, descending };
    });
    return { signature, order, position };
  });

/** What a function answers, or the code of its refusal. */
const outcomeOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error instanceof PapergraphError ? error.code : error;
  }
};

describe("a cursor", () => {
  test("gives back the position it was made of", () => {
    fc.assert(
      fc.property(placed, ({ signature, order, position }) => {
        expect(decodeCursor(signature, order, encodeCursor(signature, position), "after")).toEqual(position);
      }),
    );
  });

  test("is refused once any character of it has changed, or still means the same", () => {
    const characters = Array.from("ABCxyz019-_+/= é");
    fc.assert(
      fc.property(placed, fc.nat(), fc.constantFrom(...characters, ""), ({ signature, order, position }, at, character) => {
        const cursor = encodeCursor(signature, position);
        const place = at % cursor.length;
        const changed = cursor.slice(0, place) + character + cursor.slice(place + 1);
        fc.pre(changed !== cursor);
        // 1e-7 and 1E-7 are one number.
        expect(["BAD_USER_INPUT", position]).toContainEqual(outcomeOf(() => decodeCursor(signature, order, changed, "after")));
      }),
      { numRuns: 500 },
    );
  });

  test("is refused by a list or an order that did not make it", () => {
    fc.assert(
      fc.property(placed, fc.string({ unit: "binary" }), ({ signature, order, position }, other) => {
        fc.pre(other !== signature);
        expect(outcomeOf(() => decodeCursor(other, order, encodeCursor(signature, position), "before"))).toBe("BAD_USER_INPUT");
      }),
    );
  });

  test("is refused where one of its values is of another type than the order's", () => {
    fc.assert(
      fc.property(placed, fc.nat(), ({ signature, order, position }, at) => {
        const other = position.map((value, index) => (index !== at % position.length ? value : typeof value === "number" ? "1" : 1));
        expect(outcomeOf(() => decodeCursor(signature, order, encodeCursor(signature, other), "after"))).toBe("BAD_USER_INPUT");
      }),
    );
  });

  test("that is any text at all is refused", () => {
    fc.assert(
      fc.property(
        placed,
        fc.oneof(
          fc.string(),
          fc.base64String(),
          fc.json().map((text) => Buffer.from(text).toString("base64url")),
        ),
        ({ signature, order }, text) => {
          expect(outcomeOf(() => decodeCursor(signature, order, text, "after"))).toBe("BAD_USER_INPUT");
        },
      ),
    );
  });
});
