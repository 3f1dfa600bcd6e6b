import { toAddress } from "../../address.js";
import { graphql, type ResultOf } from "../../graphql.js";
import { definePage } from "../../page.js";
import { HardwareView } from "./hardware-view.js";

/** The first hundred and the last: the API lists a hundred at most. */
const hardwareQuestion = graphql(`
  query HardwareFamilies($devices: Int!, $methods: Int!) {
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

export const formatHardware = ({ methods }: HardwareState): string =>
  toAddress("/hardware", { methods: methods === rowCounts[0] ? undefined : methods });

/** The families of hardware, and what is known of methods on them. */
export const hardwarePage = definePage<HardwareState, HardwareData, { devices: number; methods: number }>({
  parse: ({ search }) => ({ methods: rowCounts.find((count) => String(count) === search.get("methods")) ?? 20 }),
  format: formatHardware,
  question: hardwareQuestion,
  variables: ({ methods }) => ({ devices: 12, methods }),
  head: (data) => ({
    title: "Hardware",
    description: `The families of ${data?.first.totalCount ?? "all"} devices and architectures, and which techniques and systems are designed for them, run on them and were measured on them.`,
    canonical: "/hardware",
  }),
  View: HardwareView,
});
