import type { StatedNode } from "../../rules/stated-graph.js";
import type { SeedGraph } from "../../seed/seed-graph.js";

/** A curated result, with what it links to. */
export interface GoldResult {
  readonly value: number | null;
  readonly valueMax: number | null;
  readonly unit: string | null;
  readonly metric: string;
  readonly bound: string;
  readonly betterIs: string;
  readonly outcome: string | null;
  readonly subject: string;
  readonly baselines: readonly string[];
  readonly hardware: readonly string[];
  readonly hardwareCount: number | null;
  readonly models: readonly string[];
  readonly benchmarks: readonly string[];
}

/** What people read out of a paper: the standard that the extraction is compared with. */
export interface GoldPaper {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  /** The nodes that its file names, its own included. */
  readonly named: ReadonlySet<string>;
  readonly introduces: readonly StatedNode[];
  /** `RELATION from to` */
  readonly relations: ReadonlySet<string>;
  /** The same of what the paper itself was measured on and with: most of it follows from results, so that nobody has to read it. */
  readonly ofPaper: ReadonlySet<string>;
  readonly results: readonly GoldResult[];
}

const measuredRelations = [
  "EXTENDS",
  "USES",
  "IMPLEMENTS",
  "TARGETS",
  "EVALUATED_ON",
  "EVALUATED_WITH",
  "MEASURED_BY",
  "BROADER",
  "PART_OF",
];

/** True for what a paper proposes without a name, and curators had to name. */
export const isUnnamed = ({ properties }: StatedNode): boolean =>
  typeof properties["summary"] === "string" && properties["summary"].startsWith("Unnamed in the paper");

/** What the seed files say of each paper, by its id. */
export function goldOf(graph: SeedGraph): GoldPaper[] {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const links = new Map<string, { type: string; to: string }[]>();
  const ofPaper = new Map<string, { type: string; from: string; to: string }[]>();
  for (const { type, from, to, source } of graph.edges) {
    if (from.startsWith("result:")) push(links, from, { type, to });
    const paper = from.startsWith("result:")
      ? `paper:${from.slice("result:".length).split("/")[0] ?? ""}`
      : from.startsWith("paper:")
        ? from
        : source;
    if (paper !== undefined) push(ofPaper, paper, { type, from, to });
  }
  return graph.nodes
    .filter(({ kind }) => kind === "PAPER")
    .map(({ id, properties }) => {
      const edges = ofPaper.get(id) ?? [];
      const ends = edges.flatMap(({ from, to }) => [from, to]).filter((end) => !/^(?:paper|result):/u.test(end));
      const slug = id.slice("paper:".length);
      return {
        id,
        slug,
        title: String(properties["name"]),
        named: new Set(ends),
        introduces: edges.filter(({ type }) => type === "INTRODUCES").flatMap(({ to }) => byId.get(to) ?? []),
        relations: new Set(
          edges
            .filter(({ type, from }) => measuredRelations.includes(type) && !from.startsWith("paper:"))
            .map(({ type, from, to }) => `${type} ${from} ${to}`),
        ),
        ofPaper: new Set(
          edges.filter(({ type, from }) => type.startsWith("EVALUATED") && from === id).map(({ type, to }) => `${type} ${to}`),
        ),
        results: graph.nodes
          .filter((node) => node.kind === "RESULT" && node.id.startsWith(`result:${slug}/`))
          .map((node) => goldResult(node, links.get(node.id) ?? [])),
      };
    });
}

function goldResult({ properties }: StatedNode, links: readonly { readonly type: string; readonly to: string }[]): GoldResult {
  const text = (name: string): string | null => (typeof properties[name] === "string" ? properties[name] : null);
  const number = (name: string): number | null => (typeof properties[name] === "number" ? properties[name] : null);
  const ends = (...names: readonly string[]): string[] => links.filter(({ type }) => names.includes(type)).map(({ to }) => to);
  return {
    value: number("value"),
    valueMax: number("valueMax"),
    unit: text("unit"),
    metric: text("metric") ?? "",
    bound: text("bound") ?? "",
    betterIs: text("betterIs") ?? "",
    outcome: text("outcome"),
    subject: ends("RESULT_SUBJECT")[0] ?? "",
    baselines: ends("RESULT_BASELINE", "RESULT_FURTHER_BASELINES"),
    hardware: ends("RESULT_HARDWARE"),
    hardwareCount: number("hardwareCount"),
    models: ends("RESULT_MODELS"),
    benchmarks: ends("RESULT_BENCHMARKS"),
  };
}

function push<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}
