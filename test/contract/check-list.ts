import { expect } from "@jest/globals";
import fc from "fast-check";
import type { Model } from "../../src/model/model.js";
import {
  aggregateParts,
  facetParts,
  listDocument,
  listIn,
  pageParts,
  plainProperties,
  rowParts,
  variablesOf,
} from "../support/list-document.js";
import type { Data, OpenGraph } from "../support/open-graph.js";
import { aggregateGroups } from "../support/reference-aggregate.js";
import { valueOf, type ReferenceGraph, type Row } from "../support/reference-graph.js";
import { facetValues, listedBy, listRows, type ListQuestion } from "../support/reference-list.js";

/** What a list can be asked for. */
export const looks = ["rows", "facets", "aggregates", "forward", "backward", "between"] as const;

/** How a list is cut: into about how many pages, and the places, as parts of the whole, between which a window is read; and what is looked at. */
export interface Cut {
  readonly pages: number;
  readonly from: number;
  readonly to: number;
  readonly looks: readonly (typeof looks)[number][];
}

const place = fc.double({ min: 0, max: 1, noNaN: true });

/** Each look is one to three statements, and a slow store plans each of them anew: there two of them, drawn for each question, are taken. */
export const arbitraryCut = (isSlow: boolean): fc.Arbitrary<Cut> =>
  fc.record({
    pages: fc.integer({ min: 1, max: 4 }),
    from: place,
    to: place,
    looks: isSlow ? fc.subarray([...looks], { minLength: 2, maxLength: 2 }) : fc.constant([...looks]),
  });

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

/** The largest page that a list gives. */
const maxPage = 100;

/** Holds what a list answers to one question against the reference: rows, counts, facets, and every way to page through it. */
export async function checkList(graph: OpenGraph, reference: ReferenceGraph, question: ListQuestion, cut: Cut): Promise<void> {
  const rows = listRows(reference, question);
  const size = Math.min(maxPage, Math.max(1, Math.ceil(rows.length / cut.pages)));
  const taken = new Set(cut.looks);
  if (taken.has("rows")) await checkRows(graph, reference.model, question, rows.slice(0, size), size);
  if (taken.has("facets")) await checkFacets(graph, reference, question, rows);
  if (taken.has("aggregates")) await checkAggregates(graph, reference, question, rows, cut);
  if (!taken.has("forward") && !taken.has("backward") && !taken.has("between")) return;

  const document = listDocument(reference.model, question, pageParts);
  const ids = rows.map(({ node }) => node.id);
  const page = async (start: number, end: number, args: Data): Promise<Page> => {
    const answer = listIn(await graph.ask(document, variablesOf(question, args))) as unknown as Page;
    const expected = ids.slice(start, end);
    expect(answer.nodes.map(({ id }) => id)).toEqual(expected);
    expect(answer.edges.map(({ node }) => node.id)).toEqual(expected);
    expect(answer.totalCount).toBe(ids.length);
    expect(answer.pageInfo).toEqual({
      hasNextPage: end < ids.length,
      hasPreviousPage: start > 0,
      startCursor: answer.edges[0]?.cursor ?? null,
      endCursor: answer.edges.at(-1)?.cursor ?? null,
    });
    return answer;
  };

  const cursors: string[] = [];
  for (let start = 0; start === 0 || start < ids.length; start += size) {
    const { edges } = await page(start, Math.min(start + size, ids.length), { first: size, after: cursors.at(-1) ?? null });
    cursors.push(...edges.map(({ cursor }) => cursor));
  }
  for (let end = taken.has("backward") ? ids.length : 0; end > 0; end -= size) {
    await page(Math.max(0, end - size), end, { last: size, before: cursors[end] ?? null });
  }
  if (ids.length === 0 || !taken.has("between")) return;
  const [from, to] = [cut.from, cut.to].map((part) => Math.min(ids.length - 1, Math.floor(part * ids.length))).sort((a, b) => a - b) as [
    number,
    number,
  ];
  const window = { after: cursors[from] ?? null, before: cursors[to] ?? null };
  const [start, end] = [from + 1, Math.max(from + 1, to)];
  if (from === to) return;
  await page(start, Math.min(start + size, end), { ...window, first: size });
  await page(Math.max(start, end - size), end, { ...window, last: size });
}

async function checkRows(graph: OpenGraph, model: Model, question: ListQuestion, rows: readonly Row[], first: number): Promise<void> {
  const listed = listedBy(model, question);
  const answer = listIn(await graph.ask(listDocument(model, question, rowParts(model, listed)), variablesOf(question, { first })));
  const expected = rows.map(({ node, edge, via }) => ({
    node: Object.fromEntries(plainProperties(listed.type).map((property) => [property.name, valueOf(node, property)])),
    ...(listed.end?.shape === "relation" && {
      sources: [...(edge?.sources ?? [])].sort().map((id) => ({ id })),
      references: [...(edge?.references ?? [])].sort(),
      note: edge?.note ?? null,
      origin: "CURATED",
      confidence: edge?.confidence ?? 1,
      ...(listed.type.isInterface && {
        inherited: via !== undefined,
        ...Object.fromEntries(model.families.map((family) => [family.via, family.kind === via?.kind ? { id: via.id } : null])),
      }),
    }),
  }));
  expect(answer["edges"]).toEqual(expected);
}

async function checkFacets(graph: OpenGraph, reference: ReferenceGraph, question: ListQuestion, rows: readonly Row[]): Promise<void> {
  const { type } = listedBy(reference.model, question);
  const facets: unknown[] = [];
  for (const part of facetParts(type)) {
    const answer = listIn(await graph.ask(listDocument(reference.model, question, part), variablesOf(question, {})));
    facets.push(...(answer["facets"] as readonly unknown[]));
  }
  const expected = [...type.facets.values()].map((key) => ({
    field: key.name,
    values: facetValues(reference, key, rows).slice(0, maxPage),
  }));
  expect(facets).toEqual(expected);
}

async function checkAggregates(
  graph: OpenGraph,
  reference: ReferenceGraph,
  question: ListQuestion,
  rows: readonly Row[],
  cut: Cut,
): Promise<void> {
  const { type, end } = listedBy(reference.model, question);
  if (type.numbers.size === 0 || end?.shape === "relation") return;
  const facets = [...type.facets.values()];
  // Two of the facets, or one, or none: which they are follows from the cut, so that a failing case can be repeated.
  const chosen = [...new Set([cut.from, cut.to].map((part) => Math.floor(part * facets.length)))].slice(0, cut.pages - 1);
  const by = chosen.flatMap((each) => facets[each] ?? []);
  const parts = aggregateParts(
    type,
    by.map(({ name }) => name),
  );
  const answer = listIn(await graph.ask(listDocument(reference.model, question, parts), variablesOf(question, {})));
  expect(answer["aggregate"]).toEqual(aggregateGroups(reference, [...type.numbers.values()], by, rows).slice(0, maxPage));
}
