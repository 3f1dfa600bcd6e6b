import { expect, test } from "@jest/globals";
import { Kind, parse } from "graphql";
import { questionsFolder } from "../../src/program-files.js";
import { readNamedQuestions } from "../../src/questions/named-questions.js";

const questions = readNamedQuestions(questionsFolder);

test("every named question has a name of its own, says in words what it asks, and can be asked as it stands", () => {
  expect(questions.length).toBeGreaterThan(10);
  expect(new Set(questions.map(({ name }) => name)).size).toBe(questions.length);
  for (const { name, question, document } of questions) {
    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(question).toMatch(/^[A-Z].*[.?]$/);
    const operations = parse(document).definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    expect(operations).toHaveLength(1);
    for (const { type, defaultValue } of operations[0]?.variableDefinitions ?? [])
      expect(type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined).toBe(false);
  }
});
