import { Connection } from "../../src/store/sqlite/connect/connection.js";

/** Asks for everything that the extended model adds. */
export const question = `{
  techniques(filter: { maturity: { gte: 3 }, stage: { eq: SHIPPED }, keywords: { has: "bit" }, replaces: { some: { ref: "QW" } } }) {
    nodes { id maturity stage keywords replaces { edges { note sources { id } node { id } } } }
    facets(by: [MATURITY, STAGE, REPLACES]) { values { value count } }
  }
  methods(orderBy: [{ field: REPLACED_BY_COUNT, direction: DESC }], first: 1) { nodes { id replacedBy { nodes { id } } } }
  venue(ref: "weavers days") { founded published { nodes { id } } mentionedBy { nodes { id } } }
  lineage(of: "ThreadBits", relations: [REPLACES], direction: ANCESTORS) { nodes { depth node { id } } edges { relation note } }
  related(to: "ThreadBits", kinds: [SYSTEM], first: 1) { node { id } reasons { kind text via { id } } }
  unnamed: paths(from: "weavers days", to: "QuickWeave-2: Wider Looms") { length }
  named: paths(from: "weavers days", to: "QuickWeave-2: Wider Looms", via: [APPEARED_AT]) { steps { relation } }
  statistics { nodes { kind count } }
}`;

/** The answer where the store holds the seeds of `writeExtendedSeeds`. */
export const expected = {
  techniques: {
    nodes: [
      {
        id: "technique:threadbits",
        maturity: 4,
        stage: "SHIPPED",
        keywords: ["thread", "bit"],
        replaces: {
          edges: [{ note: "In half the space.", sources: [{ id: "paper:quickweave-2" }], node: { id: "technique:quickweave" } }],
        },
      },
    ],
    facets: [
      { values: [{ value: "4", count: 1 }] },
      { values: [{ value: "SHIPPED", count: 1 }] },
      { values: [{ value: "QuickWeave", count: 1 }] },
    ],
  },
  methods: {
    nodes: [{ id: "technique:quickweave", replacedBy: { nodes: [{ id: "system:loomserve" }, { id: "technique:threadbits" }] } }],
  },
  venue: { founded: 1998, published: { nodes: [{ id: "paper:quickweave-2" }] }, mentionedBy: { nodes: [{ id: "paper:loomserve" }] } },
  lineage: {
    nodes: [
      { depth: 0, node: { id: "technique:threadbits" } },
      { depth: -1, node: { id: "technique:quickweave" } },
    ],
    edges: [{ relation: "REPLACES", note: "In half the space." }],
  },
  related: [
    {
      node: { id: "system:loomserve" },
      reasons: [
        { kind: "SHARED_ANCESTOR", text: "Both come from or are part of QuickWeave-2.", via: { id: "technique:quickweave-2" } },
        { kind: "DIRECT_RELATION", text: "LoomServe implements ThreadBits.", via: null },
        { kind: "SHARED_OBSOLETE", text: "Both make QuickWeave unnecessary.", via: { id: "technique:quickweave" } },
        { kind: "SHARED_ANCESTOR", text: "Both come from or are part of QuickWeave.", via: { id: "technique:quickweave" } },
      ],
    },
  ],
  unnamed: [],
  named: [{ steps: [{ relation: "APPEARED_AT" }] }],
};

/** The columns of the node table and all indexes of a database file. */
export function columnsAndIndexes(path: string): string[] {
  const connection = Connection.open(path, { create: false });
  const columns = connection.rows("SELECT name FROM pragma_table_info('node')");
  const indexes = connection.rows("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL");
  connection.close();
  return [...columns, ...indexes].map((row) => String(row["name"]));
}

/** Columns and indexes that the extended model adds. */
export const added = [
  ...["maturity", "stage", "keywords", "replaces_count", "replaced_by_count", "founded", "appeared_at_count"],
  ...["node_by_maturity", "node_by_stage", "method_by_replaces_count", "node_by_founded", "node_by_published_count"],
];
