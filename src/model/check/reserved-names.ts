/**
 * The names that are taken before anything is declared, and by whom. The model is the floor and cannot ask those above it;
 * `test/model/reserved-names.test.ts` holds each list to the part of the program that it speaks of.
 */

/** Fields of the query type that are no kind's. */
export const rootFields: readonly string[] = [
  ...["node", "nodes", "resolve", "search", "statistics"],
  ...["lineage", "paths", "related", "compare", "neighborhood"],
  ...["disagreements", "records", "gaps", "ask", "waiting"],
  ...["viewer", "revision", "changes"],
];

/** Fields of every filter. */
export const filterFields: readonly string[] = ["and", "or", "not", "ref", "refs", "descendsFrom"];

/** GraphQL types that do not follow from a declaration. */
export const typeNames: readonly string[] = [
  ...["ID", "String", "Int", "Float", "Boolean", "PartialDate", "URL", "JSONObject", "Query", "Mutation", "Subscription"],
  ...["IDFilter", "StringFilter", "StringListFilter", "IntFilter", "FloatFilter", "PartialDateFilter", "DescentFilter"],
  ...["Kind", "KindFilter", "RelationType", "OrderDirection", "MatchedBy"],
  ...["PageInfo", "Facet", "FacetValue", "AggregateGroup", "AggregateKey", "NumberSummary", "Match", "SearchConnection", "SearchEdge"],
  "TextRange",
  ...["Statistics", "KindCount", "RelationCount", "YearCount", "HardwareCount"],
  ...[
    "LineageDirection",
    "StepDirection",
    "ReasonKind",
    "GraphEdge",
    "Lineage",
    "LineageNode",
    "Subgraph",
    "SubgraphNode",
    "Path",
    "PathStep",
  ],
  ...["Reason", "RelatedEntity", "Comparison", "ComparisonAspect", "ComparisonCell", "ResultPair"],
  ...["Disagreements", "Disagreement", "DisagreementReason"],
  ...["Records", "RecordLine", "Record", "ContextCount", "Answer"],
  ...["Gaps", "GapRow", "GapCell", "GapEvidence", "GapStatus"],
  ...["Role", "Viewer"],
  ...[
    "Mutation",
    "DateTime",
    "WritePayload",
    "BatchInput",
    "BatchPayload",
    "RemovePayload",
    "MergePayload",
    "RelationInput",
    "RelationKeyInput",
  ],
  ...["RelationPayload", "Change", "ChangeAction", "ChangeConnection", "ChangeEdge"],
  ...["Evidence", "TextPart"],
  ...["ReviewInput", "ReviewPayload", "ReviewVerdict", "StatementKind", "WaitingConnection", "WaitingEdge", "WaitingStatement"],
  ...["ImportInput", "ImportPayload", "ImportFormat", "ImportedPaper", "ImportedStatement", "ImportStatus", "ImportProblem"],
];

/** Labels of Neo4j nodes that are none of the graph. */
export const labels: readonly string[] = ["Name", "Word", "Lock", "Migration", "Amount", "Change", "ChangePart", "Changed"];

/** Types of Neo4j relationships that are no relation. */
export const relationshipTypes: readonly string[] = ["NAMES", "FAMILY", "CHANGED", "GOES_ON", "MEMBER"];

/** Names under which the stores keep something of their own at a node. */
export const storedNames: readonly string[] = ["pk", "searchCalled", "searchNumber", "searchStanding"];

/** Definitions of the seed schema beside the kinds. */
export const seedDefinitions: readonly string[] = ["PaperFile", "Registry", "Statement", "References", "Entry"];

/** What entries of seed files hold beside properties and relations, by kind. */
export const seedFields: Readonly<Record<string, readonly string[]>> = { Paper: ["reason", "statements", "results"], Result: ["key"] };

/** Words that SQLite does not take for the name of a column. */
export const sqlWords: readonly string[] = [
  ...["add", "all", "alter", "and", "as", "autoincrement", "between", "case", "cast", "check", "collate", "commit", "constraint", "create"],
  ...["default", "deferrable", "delete", "distinct", "drop", "else", "escape", "except", "exists", "foreign", "from", "group", "having"],
  ...[
    "in",
    "index",
    "insert",
    "intersect",
    "into",
    "is",
    "isnull",
    "join",
    "limit",
    "not",
    "nothing",
    "notnull",
    "null",
    "on",
    "or",
    "order",
  ],
  ...["primary", "raise", "references", "returning", "select", "set", "table", "then", "to", "transaction", "union", "unique", "update"],
  ...["using", "values", "when", "where"],
];
