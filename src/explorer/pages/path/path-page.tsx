import { graphql, type ResultOf, type VariablesOf } from "../../graphql.js";
import { definePage } from "../../page.js";
import { formatPath, parsePath, type PathState } from "./path-state.js";
import { PathView } from "./path-view.js";

const pathQuestion = graphql(`
  query Paths($from: String!, $to: String!, $via: [RelationType!], $maxLength: Int!) {
    start: resolve(ref: $from, first: 1) {
      node {
        id
        name
      }
    }
    end: resolve(ref: $to, first: 1) {
      node {
        id
        name
      }
    }
    paths(from: $from, to: $to, via: $via, maxLength: $maxLength, first: 10) {
      length
      nodes {
        id
        name
      }
      steps {
        relation
        direction
        references
        from {
          id
          name
        }
        to {
          id
          name
        }
        sources {
          id
          name
        }
      }
    }
  }
`);

export type PathData = ResultOf<typeof pathQuestion>;

/** The ways between two things. */
export const pathPage = definePage<PathState, PathData, VariablesOf<typeof pathQuestion>>({
  parse: parsePath,
  format: formatPath,
  question: pathQuestion,
  variables: ({ from, to, length, relations }) =>
    from === "" || to === "" ? undefined : { from, to, maxLength: length, ...(relations.length > 0 && { via: [...relations] }) },
  head: (data, state) => {
    const [start, end] = endsOf(data, state);
    if (start === undefined || end === undefined)
      return { title: "Ways between two things", description: "How two things of ML-systems research are connected.", canonical: "/path" };
    const count = data?.paths.length ?? 0;
    const shortest = data?.paths[0]?.length ?? 0;
    return {
      title: `${start} to ${end}`,
      description:
        count === 0
          ? `No way of at most ${state.length} steps is known between ${start} and ${end}.`
          : `How ${start} and ${end} are connected: ${count} ${count === 1 ? "way" : "ways"}, the shortest of ${shortest} ${shortest === 1 ? "step" : "steps"}, each with the papers that say so.`,
      canonical: formatPath(state),
    };
  },
  View: PathView,
});

/** The names of both ends; as they stand in the address where nothing was asked yet. */
export function endsOf(data: PathData | undefined, { from, to }: PathState): readonly (string | undefined)[] {
  const nodes = data?.paths[0]?.nodes;
  const named = (ref: string): string | undefined => ref.replace(/^\w+:/, "") || undefined;
  return [nodes?.[0]?.name ?? data?.start[0]?.node.name ?? named(from), nodes?.at(-1)?.name ?? data?.end[0]?.node.name ?? named(to)];
}
