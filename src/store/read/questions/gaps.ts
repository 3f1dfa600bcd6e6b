import type { Scope } from "../../../model/declare/declaration.js";
import type { Model } from "../../../model/model.js";
import type { Question } from "../../port/answer.js";
import type { GapsFacts } from "../../port/facts.js";
import { readTraversal } from "../read-traversal.js";
import { factsOf, type Compiler, type Reading } from "../reading.js";
import { compareText } from "../traverse/compare-text.js";
import { SourcesOf, type Outline } from "../traverse/outline.js";
import type { ReadAnswer } from "../unknown-refs.js";

/** What may be known of a technique on hardware, the strongest first, by the relation that says so. */
const statuses: readonly (readonly [relation: string, status: string])[] = [
  ["EVALUATED_ON", "MEASURED"],
  ["TARGETS", "TARGETED"],
  ["SUPPORTS", "DOCUMENTED"],
];

/** The relations that are asked for, and how far each reaches in families. */
export function gapRelations(model: Model): readonly { readonly name: string; readonly scope: Scope }[] {
  return statuses.map(([name]) => ({ name, scope: model.edge(name).scope ?? "EXACT" }));
}

/** Reads what is known of the techniques of a category on hardware. */
export function readGaps<S, R>(compiler: Compiler<S, R>, selection: Question<"gaps">): Reading<S, R, ReadAnswer> {
  return readTraversal(compiler, selection, factsOf(compiler.question(selection)), outlineGaps);
}

function outlineGaps({ total, hardware, techniques, stated }: GapsFacts): Outline {
  const places = statuses.map(([relation]) => relation);
  const inOrder = [...stated].sort(
    (a, b) =>
      places.indexOf(a.relation) - places.indexOf(b.relation) || compareText(a.stated, b.stated) || compareText(a.technique, b.technique),
  );
  const rows = [...techniques].sort(compareText).map((technique) => ({
    technique,
    cells: hardware.map((id, place) => {
      const own = inOrder.filter((each) => each.technique === technique && each.place === place);
      const strongest = statuses.find(([relation]) => own.some((each) => each.relation === relation));
      return {
        hardware: id,
        status: strongest?.[1] ?? "NOT_REPORTED",
        evidence: own.map(({ relation, stated: statedFor, edge }) => ({ relation, hardware: statedFor, sources: new SourcesOf(edge) })),
      };
    }),
  }));
  return { hardware, rows, totalCount: total };
}
