import type { AnyVariables, TypedDocumentNode } from "@urql/core";
import { addressOf } from "../../address.js";
import { kinds, type KindName } from "../../kinds.js";
import { definePage, type LoadedPage } from "../../page.js";
import { benchmarkQuestion, readBenchmark } from "./kinds/benchmark.js";
import { hardwareQuestion, readHardware } from "./kinds/hardware.js";
import { readMethod, systemQuestion, techniqueQuestion } from "./kinds/method.js";
import { modelQuestion, readModel } from "./kinds/model.js";
import { paperQuestion, readPaper } from "./kinds/paper.js";
import type { Thing } from "./thing.js";
import { ThingView } from "./thing-view.js";

/** The page of one thing of a kind. */
export function thingPage(kind: KindName): LoadedPage {
  return pageOf[kind];
}

const pageOf: Readonly<Record<KindName, LoadedPage>> = {
  paper: define("paper", paperQuestion, readPaper),
  technique: define("technique", techniqueQuestion, readMethod),
  system: define("system", systemQuestion, readMethod),
  hardware: define("hardware", hardwareQuestion, readHardware),
  model: define("model", modelQuestion, readModel),
  benchmark: define("benchmark", benchmarkQuestion, readBenchmark),
};

interface State {
  /** The part of the id behind the kind. */
  readonly slug: string;
}

function define<Data>(
  kind: KindName,
  question: TypedDocumentNode<Data, { readonly id: string } & AnyVariables>,
  read: (data: Data) => Thing | undefined,
): LoadedPage {
  const idOf = ({ slug }: State): string => `${kind}:${slug}`;
  return definePage<State, Data, { readonly id: string } & AnyVariables>({
    parse: ({ params }) => ({ slug: params["slug"] ?? "" }),
    format: (state) => addressOf(idOf(state)),
    question,
    variables: (state) => ({ id: idOf(state) }),
    missing: (data, { slug }) => (read(data) ? undefined : slug),
    head: (data, state) => {
      const thing = data && read(data);
      return {
        title: thing?.named.name ?? state.slug,
        description: thing ? describe(kind, thing) : "",
        canonical: addressOf(idOf(state)),
      };
    },
    View: ({ data }) => {
      const thing = data && read(data);
      return thing ? <ThingView kind={kind} thing={thing} /> : null;
    },
  });
}

/** What a shared link says of a thing: what it is, and how much is known of it. */
function describe(kind: KindName, { named, results }: Thing): string {
  if (named.summary !== null) return named.summary;
  const count = results.reduce((sum, { totalCount }) => sum + totalCount, 0);
  return `${kinds[kind].one} in Papergraph, with its relations${count > 0 ? `, ${count} results` : ""} and the papers that say so.`;
}
