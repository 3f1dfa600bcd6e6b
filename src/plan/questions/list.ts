import type { Layout } from "../layout.js";
import { costOfPage } from "../parts/cost-of-node.js";
import { planPage } from "../parts/plan-node.js";
import { printPage } from "../parts/print-node.js";
import type { PageSelection } from "../selection.js";
import { addRootPage } from "../work/work-of-node.js";
import type { Question, RootPlanner } from "./question.js";

/** The nodes of a type that pass a filter: `papers`, `methods` and every other list of the model. */
export interface ListSelection {
  readonly is: "list";
  readonly key: string;
  readonly page: PageSelection;
  readonly layout?: Layout;
}

export const list: Question<ListSelection> = {
  fields: (model) =>
    [...model.types.values()].flatMap((type): [string, RootPlanner<ListSelection>][] =>
      type.list ? [[type.list.field, (request, field) => ({ is: "list", key: field.key, page: planPage(request, field, type) })]] : [],
    ),
  print: ({ page }) => [`list of ${page.kinds.join("|")}`, ...printPage(page)],
  cost: ({ page }) => costOfPage(page, 1),
  work: ({ key, page }, tally) => {
    addRootPage(tally, page, key);
  },
};
