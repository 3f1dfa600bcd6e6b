import { toAddress } from "../../address.js";
import { graphql, type ResultOf, type VariablesOf } from "../../graphql.js";
import { definePage } from "../../page.js";
import { HardwareView } from "./hardware-view.js";

/** The first hundred and the last: the API lists a hundred at most. */
const hardwareQuestion = graphql(`
  query HardwareFamilies($devices: Int!, $methods: Int!, $resultsEach: Int!) {
    first: allHardware(first: 100) {
      totalCount
      nodes {
        ...Device
      }
    }
    last: allHardware(last: 100) {
      nodes {
        ...Device
      }
    }
    statistics {
      hardware(first: $devices) {
        hardware {
          id
        }
      }
    }
    methods(first: $methods, orderBy: [{ field: EVALUATED_ON_COUNT, direction: DESC }, { field: TARGETS_COUNT, direction: DESC }]) {
      totalCount
      nodes {
        id
        name
        targets(first: 20) {
          nodes {
            id
          }
        }
        supports(first: 20) {
          nodes {
            id
          }
        }
        evaluatedOn(first: 20) {
          nodes {
            id
          }
        }
        results(filter: { factor: { gt: 0 } }, orderBy: [{ field: FACTOR, direction: DESC }], first: $resultsEach) {
          nodes {
            id
            metric
            value
            valueMax
            bound
            unit
            factor
            baseline {
              name
            }
            hardware {
              id
            }
          }
        }
      }
    }
  }

  fragment Device on Hardware {
    id
    name
    hardwareType
    partOf(first: 5) {
      nodes {
        id
      }
    }
    targetedBy {
      totalCount
    }
    supportedBy {
      totalCount
    }
    resultsOn {
      totalCount
    }
  }
`);

export type HardwareData = ResultOf<typeof hardwareQuestion>;
export type Device = HardwareData["first"]["nodes"][number];

/** How many methods the matrix has. */
export interface HardwareState {
  readonly methods: number;
}

export const rowCounts: readonly number[] = [20, 50, 100];

/** How many numbers each method may bring along, so that the answer of so many methods stays within the limits of the API. */
const resultsEach = (methods: number): number => (methods <= 20 ? 40 : methods <= 50 ? 20 : 10);

export const formatHardware = ({ methods }: HardwareState): string =>
  toAddress("/hardware", { methods: methods === rowCounts[0] ? undefined : methods });

/** The families of hardware, and what is known of methods on them. */
export const hardwarePage = definePage<HardwareState, HardwareData, VariablesOf<typeof hardwareQuestion>>({
  parse: ({ search }) => ({ methods: rowCounts.find((count) => String(count) === search.get("methods")) ?? 20 }),
  format: formatHardware,
  question: hardwareQuestion,
  variables: ({ methods }) => ({ devices: 12, methods, resultsEach: resultsEach(methods) }),
  head: (data) => ({
    title: "Hardware",
    description: `The families of ${data?.first.totalCount ?? "all"} devices and architectures, and which techniques and systems are designed for them, run on them and were measured on them.`,
    canonical: "/hardware",
  }),
  View: HardwareView,
});
