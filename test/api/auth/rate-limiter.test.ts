import { describe, expect, test } from "@jest/globals";
import { addressKey } from "../../../src/api/auth/address-key.js";
import { RateLimiter } from "../../../src/api/auth/rate-limiter.js";

describe("a limit of 60 a minute", () => {
  test("grants 60 at once, then one a second, and says how long to wait", () => {
    let now = 1_000;
    const limiter = new RateLimiter(60, () => now);
    expect(limiter.take(["a"], 59)).toBe(0);
    expect(limiter.take(["a"])).toBe(0);
    expect(limiter.take(["a"])).toBe(1);
    expect(limiter.take(["a"], 10)).toBe(10);
    now += 10_000;
    expect(limiter.take(["a"], 10)).toBe(0);
    expect(limiter.take(["a"])).toBe(1);
    now += 60_000;
    expect(limiter.take(["a"], 60)).toBe(0);
  });

  test("is each key's own, and takes of all keys or of none", () => {
    const limiter = new RateLimiter(60, () => 0);
    expect(limiter.take(["a"], 60)).toBe(0);
    expect(limiter.take(["a", "b"])).toBe(1);
    expect(limiter.take(["b"], 60)).toBe(0);
  });

  test("keeps no more keys than it may, those that were used last", () => {
    const limiter = new RateLimiter(60, () => 0, 3);
    for (const key of ["a", "b", "c", "a", "d"]) limiter.take([key], 30);
    expect(limiter.size).toBe(3);
    expect([limiter.take(["a"], 30), limiter.take(["b"], 30)]).toEqual([1 * 30, 0]);
  });
});

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0db8:0001:0002::9", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["", ""],
])("the address %j counts as %j", (address, key) => {
  expect(addressKey(address)).toBe(key);
});
