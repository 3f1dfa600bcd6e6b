import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { papergraph } from "../../src/model/papergraph.js";

const text = readFileSync(new URL("../../seeds/README.md", import.meta.url), "utf8");

/** The fields that a sentence names, between the words that open and close it. */
function fieldsNamed(opening: string, closing: string): string[] {
  const start = text.indexOf(opening);
  expect(start).toBeGreaterThan(-1);
  const sentence = text.slice(start, text.indexOf(closing, start));
  return [...sentence.matchAll(/`(\w+)`/g)].map((match) => match[1] ?? "");
}

test("the guide to the seeds says of every relation what it means", () => {
  const rows = [...text.matchAll(/^\| (\w+) \| .* → .* \|/gm)].map((match) => match[1]).filter((field) => field !== "relation");
  expect(rows).toEqual(papergraph.relations.map(({ forward }) => forward));
});

test("the guide to the seeds names the relations that may rest on documentation, and those that results imply", () => {
  const documented = papergraph.relations.filter((edge) => edge.documented.length > 0);
  expect(fieldsNamed("Only `", "public documentation")).toEqual([...documented.map(({ forward }) => forward), "note"]);
  const implied = [...papergraph.edges.values()].flatMap(({ implies }) => (implies ? [papergraph.edge(implies).forward] : []));
  expect(fieldsNamed("the subject of a result is", ";")).toEqual(implied);
});
