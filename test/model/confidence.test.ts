import { expect, test } from "@jest/globals";
import { unitedEvidence, type EvidenceFact } from "../../src/model/confidence.js";

const place = (rule: string, confidence: number, more: Partial<EvidenceFact> = {}): EvidenceFact => ({
  ...{ paper: "paper:p", part: "ABSTRACT", quote: "words", before: "the ", after: " there", start: 4, end: 9 },
  ...{ rule, confidence, ...more },
});

test("a place where two rules read the same stands once, with the surer of them, in whatever order they come", () => {
  const [sure, surer, asSure] = [place("b@1", 0.8), place("c@1", 0.9), place("a@1", 0.8)];
  expect(unitedEvidence([sure], [surer])).toEqual([surer]);
  expect(unitedEvidence([surer], [sure])).toEqual([surer]);
  expect(unitedEvidence([sure], [asSure])).toEqual(unitedEvidence([asSure], [sure]));
});

test("evidence stands in the order of the papers and of their texts, the title first", () => {
  const places = [
    place("a@1", 0.8, { part: "TITLE" }),
    place("a@1", 0.9, { start: 2 }),
    place("a@1", 0.7),
    place("a@1", 0.7, { end: 12 }),
    place("a@1", 0.7, { paper: "paper:q", part: "TITLE" }),
  ];
  expect(unitedEvidence(places.slice(3), places.slice(0, 3).toReversed())).toEqual(places);
});

test("the same place with the same rule is as it was read last", () => {
  const [before, after] = [place("a@1", 0.8), place("a@1", 0.8, { quote: "other" })];
  expect(unitedEvidence([before], [after])).toEqual([after]);
});
