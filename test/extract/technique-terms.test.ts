import { expect, test } from "@jest/globals";
import { techniqueTermsIn } from "../../src/extract/names/technique-terms.js";
import { read } from "./support/invented.js";
import { statementsOf } from "./support/statements.js";

const named = (text: string): string[] => techniqueTermsIn(text).map(({ thing }) => thing.name);

test("a term of the field is known in any spelling", () => {
  expect(named("Bayesian optimisation, early exit, an SVD and structural pruning")).toEqual([
    "Bayesian optimization",
    "early exiting",
    "singular value decomposition",
    "structured pruning",
  ]);
});

test("a longer name that begins with a term is none, and neither is a part of a word", () => {
  expect(named("Early-Exit Guided Prefetching and presets-of-SVDs")).toEqual([]);
});

test("a term counts where something is done with it, and is no name where it only stands", () => {
  expect(statementsOf(read("We present Foo. It employs Bayesian optimization to sort."))).toEqual(
    expect.arrayContaining(["USES Foo > Bayesian optimization", "names Bayesian optimization"]),
  );
  expect(statementsOf(read("We present Foo. Others look at beam search.")).filter((each) => each.includes("beam search"))).toEqual([]);
});
