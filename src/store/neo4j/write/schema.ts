import type { Model, Type } from "../../../model/model.js";
import { indexVersion } from "../../search/build-index.js";

/** A numbered step of the database schema. Each statement may run again without harm. */
export interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
  /** True where it makes indexes of lists, which a fill needs least of all. */
  readonly ofLists?: true;
}

/** The steps that bring an empty database to the schema of the model, written down in `schema/neo4j/`. */
export function migrations(model: Model): Migration[] {
  const lists = [...model.types.values()].filter((type) => type.list);
  return [
    {
      name: "001-constraints",
      statements: [
        "CREATE CONSTRAINT node_id IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE",
        "CREATE CONSTRAINT migration_name IF NOT EXISTS FOR (n:Migration) REQUIRE n.name IS UNIQUE",
        "CREATE CONSTRAINT lock_name IF NOT EXISTS FOR (n:Lock) REQUIRE n.name IS UNIQUE",
        "CREATE INDEX name_key IF NOT EXISTS FOR (n:Name) ON (n.key)",
      ],
    },
    {
      name: "002-orders",
      ofLists: true,
      statements: lists.flatMap((type) => [...type.orders.values()].map(({ property }) => orderIndex(type, property))),
    },
    {
      name: "003-filters",
      ofLists: true,
      statements: lists.flatMap((type) =>
        [...type.properties.values()].filter(({ isLookedUp }) => isLookedUp).map(({ name }) => index(type, [name])),
      ),
    },
    {
      name: "004-search",
      statements: [
        "CREATE INDEX word_text IF NOT EXISTS FOR (w:Word) ON (w.text)",
        [
          // Of another version it is another step, after which the graph is filled anew.
          `/* The words of version ${indexVersion}. */ CREATE FULLTEXT INDEX word_typos IF NOT EXISTS FOR (w:Word) ON EACH [w.typos]`,
          "OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}",
        ].join(" "),
        "CREATE INDEX entity_by_number IF NOT EXISTS FOR (n:Entity) ON (n.searchNumber)",
        "CREATE INDEX entity_by_called IF NOT EXISTS FOR (n:Entity) ON (n.searchCalled)",
        "DROP INDEX entity_by_place IF EXISTS",
      ],
    },
    {
      name: "005-search-order",
      statements: [
        "CREATE INDEX entity_by_order IF NOT EXISTS FOR (n:Entity) ON (n.searchStanding, n.searchNumber)",
        "DROP INDEX entity_by_standing IF EXISTS",
      ],
    },
    {
      name: "006-counts",
      statements: ["CREATE INDEX amount_name IF NOT EXISTS FOR (a:Amount) ON (a.what, a.name)"],
    },
    {
      name: "007-history",
      statements: [
        "CREATE CONSTRAINT change_revision IF NOT EXISTS FOR (c:Change) REQUIRE c.revision IS UNIQUE",
        "CREATE CONSTRAINT changed_id IF NOT EXISTS FOR (n:Changed) REQUIRE n.id IS UNIQUE",
        "CREATE INDEX change_author IF NOT EXISTS FOR (c:Change) ON (c.author)",
        "CREATE INDEX change_problem IF NOT EXISTS FOR (c:Change) ON (c.problem)",
      ],
    },
    {
      name: "008-waiting",
      ofLists: true,
      statements: [
        "CREATE INDEX result_waiting IF NOT EXISTS FOR (n:Result) ON (n.origin, n.confidence)",
        ...model.relations.map(
          ({ name }) => `CREATE INDEX ${name.toLowerCase()}_waiting IF NOT EXISTS FOR ()-[e:${name}]-() ON (e.origin, e.confidence)`,
        ),
      ],
    },
  ];
}

const orderIndex = (type: Type, property: string): string => index(type, property === "id" ? ["id"] : [property, "id"]);

function index(type: Type, properties: readonly string[]): string {
  const name = `${type.name.toLowerCase()}_by_${properties[0] ?? ""}`;
  return `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${type.name}) ON (${properties.map((property) => `n.${property}`).join(", ")})`;
}

/** The names of all constraints and indexes; a constraint's index has its name. */
export const schemaNames = (model: Model): string[] =>
  migrations(model).flatMap(({ statements }) => statements.flatMap((each) => / (\w+) IF NOT EXISTS/.exec(each)?.[1] ?? []));

/** A migration as a script, for people. */
export const migrationScript = ({ statements }: Migration): string =>
  ["// Made from the model by `npm run schema`.", ...statements.map((each) => `${each};`), ""].join("\n");
