import { describe, expect, test } from "@jest/globals";
import { papergraph } from "../../src/model/papergraph.js";
import { toBatch } from "../../src/seed/to-batch.js";
import { editedGraph } from "./edited-world.js";

const two = "papers/quickweave-2.yaml";
const graph = editedGraph();

/** The edges that a paper states or implies between two ends, as `TYPE` or `TYPE (implied)`. */
function between(from: string, to: string, source: string, edges = graph.edges): string[] {
  return edges
    .filter((edge) => edge.from === from && edge.to === to && edge.source === source)
    .map((edge) => (edge.implied ? `${edge.type} (implied)` : edge.type))
    .sort();
}

describe("what is written in a paper's file implies more", () => {
  const subject = "technique:quickweave-2";
  const paper = "paper:quickweave-2";

  test("the subject of a result is measured on its hardware, with its models, by its benchmarks", () => {
    expect(between(subject, "hardware:onyx-90", paper)).toEqual(["EVALUATED_ON (implied)"]);
    expect(between(subject, "model:tapestry-7b", paper)).toEqual(["EVALUATED_WITH (implied)"]);
    expect(between(subject, "benchmark:yarnbench", paper)).toEqual(["MEASURED_BY (implied)"]);
  });

  test("what a paper's own contributions are evaluated on or with, the paper is too", () => {
    expect(between(paper, "hardware:onyx-90", paper)).toEqual(["EVALUATED_ON (implied)"]);
    expect(between(paper, "model:tapestry-7b", paper)).toEqual(["EVALUATED_WITH (implied)"]);
    expect(between(paper, "benchmark:yarnbench", paper)).toEqual([]);
  });

  test("but not what it says of the contributions of others", () => {
    const edges = editedGraph({
      path: two,
      find: "results:",
      put: "statements:\n  - id: system:shuttle\n    evaluatedOn: [hardware:pearl]\n\nresults:",
    }).edges;
    expect(between("system:shuttle", "hardware:pearl", paper, edges)).toEqual(["EVALUATED_ON"]);
    expect(between(paper, "hardware:pearl", paper, edges)).toEqual(["MENTIONS (implied)"]);
  });

  test("a paper mentions whatever else its file names, unless something stronger joins them", () => {
    expect(between("paper:loomserve", "technique:quickweave-2", "paper:loomserve")).toEqual([]);
    expect(between("paper:loomserve", "hardware:onyx", "paper:loomserve")).toEqual(["MENTIONS (implied)"]);
    expect(between("paper:quickweave", "benchmark:yarnbench", "paper:quickweave")).toEqual(["MENTIONS"]);
    expect(graph.edges.filter((edge) => edge.type === "MENTIONS" && edge.to.startsWith("paper:"))).toEqual([]);
  });

  test("what is written already is not implied once more", () => {
    const edges = editedGraph({
      path: two,
      find: "    targets: [hardware:onyx]",
      put: "    targets: [hardware:onyx]\n    evaluatedOn: [{ to: hardware:onyx-90, note: On a loan. }]",
    }).edges;
    expect(between(subject, "hardware:onyx-90", paper, edges)).toEqual(["EVALUATED_ON"]);
  });
});

describe("the write batch", () => {
  const batch = toBatch(graph, papergraph);

  test("makes one edge of all statements of it, with all sources in order and all notes", () => {
    const targets = batch.edges.filter((edge) => edge.type === "TARGETS" && edge.from === "technique:quickweave-2");
    expect(targets).toEqual([
      { type: "TARGETS", from: "technique:quickweave-2", to: "hardware:onyx", sources: ["paper:loomserve", "paper:quickweave-2"] },
    ]);
    const noted = editedGraph(
      { path: "papers/loomserve.yaml", find: "targets: [hardware:onyx]\n", put: "targets: [{ to: hardware:onyx, note: First. }]\n" },
      { path: two, find: "targets: [hardware:onyx]", put: "targets: [{ to: hardware:onyx, note: Second. }]" },
    );
    expect(toBatch(noted, papergraph).edges.find((edge) => edge.type === "TARGETS" && edge.to === "hardware:onyx")?.note).toBe(
      "First. Second.",
    );
  });

  test("unites the references of all statements of an edge, in order", () => {
    const url = "https://example.org/shuttle/devices";
    const more = `${url}"] }, { to: hardware:onyx, references: ["https://example.org/a", "${url}`;
    const documented = editedGraph({ path: "registry/documentation.yaml", find: url, put: more });
    expect(toBatch(documented, papergraph).edges.find((edge) => edge.type === "SUPPORTS")).toEqual({
      type: "SUPPORTS",
      from: "system:shuttle",
      to: "hardware:onyx",
      sources: [],
      references: ["https://example.org/a", url],
    });
  });

  test("keeps the registry's relations without a source", () => {
    expect(batch.edges.find((edge) => edge.type === "SUCCEEDS")).toEqual({
      type: "SUCCEEDS",
      from: "hardware:onyx",
      to: "hardware:pearl",
      sources: [],
      note: "ACME's public documentation",
    });
  });

  test("computes what is derived, and fills absent lists only", () => {
    const properties = (id: string): unknown => batch.nodes.find((node) => node.id === id)?.properties;
    expect(properties("paper:loomserve")).toMatchObject({ slug: "loomserve", year: 2024, origin: "CURATED", aliases: [] });
    expect(properties("result:quickweave-2/latency")).toMatchObject({ factor: 1.67, missingContext: [], complete: true });
    expect(properties("result:loomserve/energy")).toMatchObject({ factor: 3.33, missingContext: ["MODEL", "PRECISION"], complete: false });
    expect(properties("result:quickweave/no-memory-saved")).not.toHaveProperty("factor");
    expect(properties("model:tapestry")).toEqual({
      ...{ id: "model:tapestry", kind: "MODEL", slug: "tapestry", origin: "CURATED" },
      ...{ name: "Tapestry", aliases: ["C4"], formerIds: [], summary: "A family of language models." },
    });
  });

  test("answers a paper's page on arXiv where no other address is written", () => {
    const urlOf = (put: string): unknown => {
      const { nodes } = toBatch(editedGraph({ path: two, find: "authorCount: 5", put }), papergraph);
      return nodes.find((node) => node.id === "paper:quickweave-2")?.properties["url"];
    };
    expect(urlOf('arxivId: "2311.12345"')).toBe("https://arxiv.org/abs/2311.12345");
    expect(urlOf('arxivId: "2311.12345"\nurl: https://example.org/quickweave')).toBe("https://example.org/quickweave");
    expect(urlOf("authorCount: 5")).toBeUndefined();
  });
});
