import { graphql, type ResultOf } from "../../graphql.js";
import { inWords } from "../../kinds.js";
import { definePage } from "../../page.js";
import { formatGaps, parseGaps, type Category, type GapsState } from "./gaps-state.js";
import { GapsView } from "./gaps-view.js";

/** `statistics` has the hardware that most is known about, which the form offers. */
const gapsQuestion = graphql(`
  query Gaps($category: TechniqueCategory = OTHER, $hardware: [String!] = [], $asks: Boolean!) {
    gaps(category: $category, hardware: $hardware, first: 100) @include(if: $asks) {
      totalCount
      hardware {
        id
        name
      }
      rows {
        technique {
          id
          name
        }
        cells {
          status
          evidence {
            relation
            hardware {
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
    }
    statistics {
      hardware(first: 20) {
        hardware {
          id
          name
        }
      }
    }
  }
`);

export type GapsData = ResultOf<typeof gapsQuestion>;
export type GapsShown = NonNullable<GapsData["gaps"]>;
export type GapRow = GapsShown["rows"][number];
export type GapCell = GapRow["cells"][number];

interface Variables {
  readonly category?: Category;
  readonly hardware?: string[];
  /** Whether both are chosen. */
  readonly asks: boolean;
}

/** The techniques of a category against hardware, and what nothing is reported of. */
export const gapsPage = definePage<GapsState, GapsData, Variables>({
  parse: parseGaps,
  format: formatGaps,
  question: gapsQuestion,
  variables: ({ category, hardware }) => ({
    ...(category !== undefined && { category }),
    ...(hardware.length > 0 && { hardware: [...hardware] }),
    asks: category !== undefined && hardware.length > 0,
  }),
  head: (data, state) => {
    const names = data?.gaps?.hardware.map(({ name }) => name).join(", ");
    const about = state.category === undefined ? undefined : inWords(state.category);
    const techniques = about === undefined ? "Techniques" : `Techniques of ${about}`;
    return {
      title: about === undefined ? "Gaps" : `Gaps: ${about}${names === undefined ? "" : ` on ${names}`}`,
      description: `${techniques} against ${names ?? "hardware"}: measured, designed for it, documented to run there, or not reported in this graph.`,
      canonical: formatGaps(state),
    };
  },
  View: GapsView,
});
