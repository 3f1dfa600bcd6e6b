import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { layOut } from "../../src/explorer/lineage/layout/lay-out.js";
import { yearOf, type Box, type Flow, type Picture, type Relation, type Thing } from "../../src/explorer/lineage/layout/picture.js";
import { pathOf } from "../../src/explorer/lineage/layout/route.js";

const MEASURES = { nodeWidth: 176, nodeHeight: 32, labelHeight: 16 };

/** Coordinates are rounded to a tenth of a pixel. */
const ROUNDING = 0.11;

const date = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 2009, max: 2026 }).map(String),
  fc.tuple(fc.integer({ min: 2017, max: 2026 }), fc.integer({ min: 1, max: 12 })).map(([year, month]) => `${year}-${two(month)}`),
);
const two = (number: number) => String(number).padStart(2, "0");

/** Any graph: circles, lines against time and within a year, loops, ends that are not there, and several relations between two things. */
const graph = fc
  .tuple(
    fc.array(date, { maxLength: 40 }),
    fc.array(fc.tuple(fc.nat(41), fc.nat(41), fc.option(fc.integer({ min: 30, max: 140 }), { nil: undefined })), { maxLength: 70 }),
  )
  .map(([dates, ends]) => ({
    things: dates.map((introduced, index): Thing => ({ id: `thing:${two(index)}`, introduced })),
    relations: ends.map(([from, to, labelWidth], index): Relation => ({
      id: `EXTENDS:${index}`,
      from: `thing:${two(from)}`,
      to: `thing:${two(to)}`,
      ...(labelWidth !== undefined && { labelWidth }),
    })),
  }));
const flow = fc.constantFrom<Flow>("right", "down");

function overlap(a: Box, b: Box): boolean {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > ROUNDING && down > ROUNDING;
}

const isInside = (inner: Box, outer: Box) =>
  inner.x >= outer.x - ROUNDING &&
  inner.y >= outer.y - ROUNDING &&
  inner.x + inner.width <= outer.x + outer.width + ROUNDING &&
  inner.y + inner.height <= outer.y + outer.height + ROUNDING;

function labelBoxes({ routes }: Picture, relations: readonly Relation[]): Box[] {
  const widths = new Map(relations.map(({ id, labelWidth }) => [id, labelWidth ?? 0]));
  return routes.flatMap(({ id, label }) => {
    const width = widths.get(id) ?? 0;
    return label ? [{ x: label.x - width / 2, y: label.y - 8, width, height: 16 }] : [];
  });
}

const pairs = <T>(all: readonly T[]) => all.flatMap((a, index) => all.slice(index + 1).map((b) => [a, b] as const));

describe("the layout of a lineage", () => {
  test("places everything once, with finite numbers, inside the picture and the band of its year", () => {
    fc.assert(
      fc.property(graph, flow, ({ things, relations }, way) => {
        const picture = layOut(things, relations, MEASURES, way);
        const whole = { x: 0, y: 0, width: picture.width, height: picture.height };
        expect(picture.places.map(({ id }) => id).sort()).toEqual(things.map(({ id }) => id).sort());
        const years = new Map(things.map(({ id, introduced }) => [id, String(yearOf(introduced) ?? "")]));
        for (const place of picture.places) {
          const band = picture.bands[place.band];
          expect(band?.label).toBe(years.get(place.id));
          expect(band && isInside(place, band) && isInside(place, whole)).toBe(true);
        }
        const numbers = picture.routes.flatMap(({ points }) => points.flatMap(({ x, y }) => [x, y]));
        expect(numbers.every(Number.isFinite)).toBe(true);
      }),
    );
  });

  test("lets nothing overlap: no two things, no two labels, and no label a thing", () => {
    fc.assert(
      fc.property(graph, flow, ({ things, relations }, way) => {
        const picture = layOut(things, relations, MEASURES, way);
        const boxes = [...picture.places, ...labelBoxes(picture, relations)];
        expect(pairs(boxes).filter(([a, b]) => overlap(a, b))).toEqual([]);
      }),
    );
  });

  test("leads lines from what was there before to what came from it, and never through a thing", () => {
    fc.assert(
      fc.property(graph, flow, ({ things, relations }, way) => {
        const picture = layOut(things, relations, MEASURES, way);
        const places = new Map(picture.places.map((place) => [place.id, place]));
        for (const { id, points } of picture.routes) {
          const relation = relations.find((each) => each.id === id);
          const [parent, child] = [places.get(relation?.to ?? ""), places.get(relation?.from ?? "")];
          expect([points[0], points.at(-1)].map((point, end) => isOn(point, [parent, child][end]))).toEqual([true, true]);
          for (let at = 1; at + 1 < points.length; at += 2) {
            const straight = boxOf(points[at], points[at + 1]);
            expect(picture.places.filter((place) => overlap(straight, place))).toEqual([]);
          }
        }
      }),
    );
  });

  test("is the same for the same lineage in any order", () => {
    fc.assert(
      fc.property(graph, flow, fc.array(fc.nat(), { minLength: 110, maxLength: 110 }), ({ things, relations }, way, keys) => {
        const shuffle = <T>(all: readonly T[]) =>
          all
            .map((value, index) => ({ value, key: keys[index] ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ value }) => value);
        const picture = layOut(things, relations, MEASURES, way);
        expect(layOut(shuffle(things), shuffle(relations), MEASURES, way)).toEqual(picture);
      }),
    );
  });

  test("keeps what has no date apart, before all years, and never against time", () => {
    const things = [
      { id: "a", introduced: "2023" },
      { id: "b", introduced: null },
      { id: "c", introduced: "2022-05" },
    ];
    const relations = [
      { id: "1", from: "b", to: "a" },
      { id: "2", from: "c", to: "a" },
      { id: "3", from: "a", to: "c" },
    ];
    const { bands, routes } = layOut(things, relations, MEASURES, "right");
    expect(bands.map(({ kind, label }) => [kind, label])).toEqual([
      ["undated", ""],
      ["year", "2022"],
      ["year", "2023"],
    ]);
    expect(routes.map(({ id, isAgainstTime }) => [id, isAgainstTime])).toEqual([
      ["1", false],
      ["2", true],
      ["3", false],
    ]);
  });

  test("says that years are empty, and makes one band of three and more", () => {
    const things = ["2009", "2011", "2015"].map((introduced) => ({ id: introduced, introduced }));
    const { bands } = layOut(things, [], MEASURES, "right");
    expect(bands.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      "year 2009",
      "empty 2010",
      "year 2011",
      "empty 2012–2014",
      "year 2015",
    ]);
  });

  test("draws a chain within one year from left to right, by date where nothing else decides", () => {
    const things = [
      { id: "a", introduced: "2024-09" },
      { id: "b", introduced: "2024-03" },
      { id: "c", introduced: "2024" },
    ];
    const { places } = layOut(things, [{ id: "1", from: "b", to: "a" }], MEASURES, "right");
    expect(new Map(places.map(({ id, column }) => [id, column]))).toEqual(
      new Map([
        ["a", 0],
        ["b", 1],
        ["c", 0],
      ]),
    );
  });

  test("finds the order without crossings where there is one", () => {
    const years = ["2020", "2021", "2022"];
    const things = years.flatMap((introduced) => ["x", "y", "z"].map((row) => ({ id: `${row}${introduced}`, introduced })));
    const ends = [
      ["z2021", "x2020"],
      ["y2021", "y2020"],
      ["x2021", "z2020"],
      ["x2022", "z2021"],
      ["z2022", "x2021"],
    ] as const;
    const relations = ends.map(([from, to], index) => ({ id: String(index), from, to }));
    expect(layOut(things, relations, MEASURES, "right").crossings).toBe(0);
  });

  test("stays tidy with 200 things and 320 relations", () => {
    const things = Array.from({ length: 200 }, (_, index) => ({ id: `t${index}`, introduced: String(2014 + ((index * 7919) % 12)) }));
    const relations = Array.from({ length: 320 }, (_, index) => ({
      id: `r${index}`,
      from: `t${(index * 104_729) % 200}`,
      to: `t${(index * 15_485_863 + 17) % 200}`,
    }));
    const { crossings, places, width, height } = layOut(things, relations, MEASURES, "right");
    expect(places).toHaveLength(200);
    expect(crossings).toBeLessThan(12_000);
    expect(width / height).toBeGreaterThan(0.5);
  });

  test("is drawn as curves between layers and straight lines beside things", () => {
    const points = [
      { x: 0, y: 0 },
      { x: 10, y: 20 },
      { x: 30, y: 20 },
      { x: 40, y: 0 },
    ];
    expect(pathOf({ points }, "right")).toBe("M0 0C5 0 5 20 10 20L30 20C35 20 35 0 40 0");
    expect(pathOf({ points }, "down")).toBe("M0 0C0 10 10 10 10 20L30 20C30 10 40 10 40 0");
  });
});

function boxOf(from: { x: number; y: number } | undefined, to: { x: number; y: number } | undefined): Box {
  const [a, b] = [from ?? { x: 0, y: 0 }, to ?? { x: 0, y: 0 }];
  const [width, height] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)];
  // A line has no area, so it is given one that is wider than the rounding.
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.max(1, width), height: Math.max(1, height) };
}

function isOn(point: { x: number; y: number } | undefined, box: Box | undefined): boolean {
  return point !== undefined && box !== undefined && isInside({ ...point, width: 0, height: 0 }, box);
}
