import type { ReactElement } from "react";
import type { VariablesOf } from "../../graphql.js";
import { ImportedMark } from "../../parts/imported-mark.js";
import type { EditedThing, EditPart } from "./edit-view.js";
import { resultFields } from "./fields.js";
import { putResult } from "./mutations.js";
import { PropertiesForm } from "./properties-form.js";

type ResultInput = VariablesOf<typeof putResult>["input"];
type Paper = Extract<EditedThing, { results: object }>;
type Result = Paper["results"]["nodes"][number];

/** The results of a paper, each with a form that corrects it. */
export function ResultsToEdit({ thing, revision, reload }: EditPart & { readonly thing: Paper }): ReactElement {
  const { totalCount, nodes } = thing.results;
  return (
    <>
      {nodes.map((result) => (
        <details key={result.id}>
          <summary>
            {result.claim}
            <ImportedMark {...result} about={thing.id} />
          </summary>
          <PropertiesForm<ResultInput>
            label={result.claim}
            fields={resultFields}
            known={withRefs(result)}
            mutation={putResult}
            inputOf={(changed) => ({ ...keyOf(thing, result), ...changed })}
            revision={revision}
            reload={reload}
          />
        </details>
      ))}
      {totalCount > nodes.length && <p className="muted small">There are more results than this page shows.</p>}
    </>
  );
}

/** What a result is known by, and what has to be said of it each time. */
function keyOf(paper: Paper, { id, subject, metric, claim }: Result): ResultInput {
  return { paper: paper.id, key: id.slice(id.indexOf("/") + 1), subject: subject.id, metric, claim };
}

/** A result with what it leads to as refs. */
function withRefs({ baseline, furtherBaselines, hardware, models, benchmarks, ...own }: Result): Readonly<Record<string, unknown>> {
  const ids = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id);
  return {
    ...own,
    baseline: baseline?.id,
    furtherBaselines: ids(furtherBaselines),
    hardware: ids(hardware),
    models: ids(models),
    benchmarks: ids(benchmarks),
  };
}
