import { addressOf, type Address } from "../../address.js";
import { graphql, type ResultOf, type VariablesOf } from "../../graphql.js";
import { kindNames, kindOf } from "../../kinds.js";
import { definePage } from "../../page.js";
import { resultRow } from "../../parts/result-row.js";
import { EditView } from "./edit-view.js";

const editQuestion = graphql(
  `
    query Edit($id: ID!, $of: String!) {
      revision
      thing: node(id: $id) {
        ... on Entity {
          id
          name
          aliases
          summary
          url
        }
        ... on Paper {
          title
          authors
          published
          venue
          arxivId
          doi
          contribution
          codeUrl
          results(first: 100) {
            totalCount
            nodes {
              ...ResultRow
            }
          }
        }
        ... on Method {
          category
        }
        ... on System {
          systemType
          codeUrl
        }
        ... on Hardware {
          hardwareType
          vendor
          memoryGB
          released
        }
        ... on Model {
          parameters
        }
        ... on Benchmark {
          task
        }
      }
      neighborhood(of: $of, depth: 1, maxNodes: 150) {
        truncated
        edges {
          id
          relation
          origin
          confidence
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
          references
          note
        }
      }
    }
  `,
  [resultRow],
);

export type EditData = ResultOf<typeof editQuestion>;

/** What is corrected, by its id. */
export interface EditState {
  readonly id: string;
}

/** The address of the page that corrects a thing. */
export const formatEdit = ({ id }: EditState): string => `/edit${addressOf(id)}`;

function parseEdit({ params }: Address): EditState {
  const kind = kindNames.find((each) => each === params["kind"]);
  return { id: `${kind ?? "paper"}:${params["slug"] ?? ""}` };
}

/** For those who may write: what is known of a thing, to be corrected, added to, or taken out. */
export const editPage = definePage<EditState, EditData, VariablesOf<typeof editQuestion>>({
  parse: parseEdit,
  format: formatEdit,
  question: editQuestion,
  variables: ({ id }) => ({ id, of: id }),
  missing: ({ thing }, { id }) => (thing && "name" in thing && kindOf(thing.id) === kindOf(id) ? undefined : id.slice(id.indexOf(":") + 1)),
  head: (data, state) => ({
    title: `Correct ${data?.thing && "name" in data.thing ? data.thing.name : state.id}`,
    description: "For those who may write: correct what is known, add a relation with its source, or take something out.",
    canonical: formatEdit(state),
  }),
  View: EditView,
});
