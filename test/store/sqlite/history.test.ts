import { expect, test } from "@jest/globals";
import { History } from "../../../src/store/sqlite/readers/history.js";

const statement = (sql: string, value: string): { sql: string; parameters: { value: string } } => ({ sql, parameters: { value } });

function noteAll(history: History, each: ReturnType<typeof statement>, times: readonly number[]): void {
  for (const time of times) history.note(each, time);
}

test("what may be long is quick only once the same statement with the same values was", () => {
  const history = new History();
  expect(history.isQuick(statement("a", "x"))).toBe(false);
  history.note(statement("a", "x"), 1);
  expect(history.isQuick(statement("a", "x"))).toBe(true);
  expect(history.isQuick(statement("a", "y"))).toBe(false);
});

test("a statement that got slow as the graph grew is quick no more", () => {
  const history = new History();
  noteAll(history, statement("a", "x"), [1, 9, 9]);
  expect(history.isQuick(statement("a", "x"))).toBe(true);
  history.note(statement("a", "x"), 9);
  expect(history.isQuick(statement("a", "x"))).toBe(false);
});

test("a quick statement that took long is measured until it is quick again", () => {
  const history = new History();
  history.note(statement("a", "x"), 1);
  history.doubt(statement("a", "x"));
  expect(history.isDoubted(statement("a", "x"))).toBe(true);
  expect(history.isDoubted(statement("a", "y"))).toBe(false);
  history.note(statement("a", "x"), 9);
  expect(history.isDoubted(statement("a", "x"))).toBe(true);
  history.note(statement("a", "x"), 1);
  expect(history.isDoubted(statement("a", "x"))).toBe(false);
});

test("a text whose statement was long lately is known as long with all values", () => {
  const history = new History();
  history.note(statement("a", "x"), Infinity);
  expect(history.isLong(statement("a", "y"))).toBe(true);
  noteAll(history, statement("a", "y"), [1, 1, 1]);
  expect(history.isLong(statement("a", "y"))).toBe(false);
});

test("what is remembered is bounded: the oldest is forgotten", () => {
  const history = new History();
  history.note(statement("first", "x"), 1);
  for (let index = 0; index < 3_000; index += 1) history.note(statement(`text ${index % 400}`, `value ${index}`), 1);
  expect(history.isQuick(statement("first", "x"))).toBe(false);
  for (let index = 0; index < 3_000; index += 1) history.doubt(statement(`text ${index % 400}`, `value ${index}`));
  expect(history.isDoubted(statement("text 0", "value 0"))).toBe(false);
  history.note(statement("large", "x".repeat(10_000)), 1);
  expect(history.isQuick(statement("large", "x".repeat(10_000)))).toBe(false);
});
