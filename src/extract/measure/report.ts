import type { MeasuredRule } from "./confidences.js";
import type { Half } from "./halves.js";
import { readByHand } from "./read-by-hand.js";
import { missClasses, type MissClass } from "./misses.js";
import { precision, recall, wilsonLow, type Tallies } from "./tally.js";

/** What was measured, by half: with the rules that speak by default, and with all rules. */
export interface Measurement {
  readonly papers: Readonly<Record<Half, number>>;
  readonly byDefault: Readonly<Record<Half, Tallies>>;
  readonly allRules: Readonly<Record<Half, Tallies>>;
  readonly confidences: Readonly<Record<string, MeasuredRule>>;
  /** What was missed with the rules that speak by default, and why. */
  readonly misses: readonly { readonly half: Half; readonly what: string; readonly why: MissClass }[];
}

const begin = "<!-- measured: begin -->";
const end = "<!-- measured: end -->";

/** The tables, as the part of `docs/extraction.md` between its marks; the rest of the page stays as it is. */
export function intoPage(page: string, measurement: Measurement): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  const tables = tablesOf(measurement);
  return from < 0 || to < 0
    ? `${page}\n${begin}\n\n${tables}\n\n${end}\n`
    : `${page.slice(0, from + begin.length)}\n\n${tables}\n\n${page.slice(to)}`;
}

const goals: Readonly<Record<string, string>> = {
  names: "0.95 / 0.90",
  introduced: "0.90 / 0.75",
  "results: value, unit and metric": "0.85 / 0.75",
  "field baseline": "0.80 / –",
  "field hardware": "0.80 / –",
  relations: "0.85 / 0.50",
};

function tablesOf({ papers, byDefault, allRules, confidences, misses }: Measurement): string {
  const names = [...new Set([...byDefault.development.names(), ...byDefault.measured.names()])].filter((name) => !name.startsWith("rule "));
  const cells = (tallies: Tallies, name: string): string[] => {
    const tally = tallies.get(name);
    return [
      `${share(precision(tally))} / ${name.startsWith("field ") && tally.missing === 0 ? "–" : share(recall(tally))}`,
      String(tally.right + tally.wrong),
    ];
  };
  const rows = names.map((name) => [name, ...cells(byDefault.development, name), ...cells(byDefault.measured, name), goals[name] ?? ""]);
  const ruleRows = Object.entries(confidences).map(([rule, { confidence, hits, count }]) => {
    const other = allRules.measured.get(`rule ${rule}`);
    const { right: also, count: read } = readByHand[rule] ?? { right: 0, count: 0 };
    return [
      rule,
      `${String(hits - also)} of ${String(count - read)}`,
      read === 0 ? "" : `${String(also)} of ${String(read)}`,
      wilsonLow(hits, count).toFixed(2),
      `${String(other.right)} of ${String(other.right + other.wrong)}`,
      confidence.toFixed(2),
      confidence < 0.7 ? "off" : "",
    ];
  });
  const ofHalf = (half: Half): Measurement["misses"] => misses.filter((each) => each.half === half);
  return [
    `${String(papers.development)} papers for development, ${String(papers.measured)} only measured.`,
    table(["what", "development P / R", "n", "measured P / R", "n", "goal"], rows),
    "What is missed in the half for development, and why:",
    missesTable(ofHalf("development"), byDefault.development),
    "The same in the measured half, of which nothing but these counts was looked at:",
    missesTable(ofHalf("measured"), byDefault.measured),
    "By rule:",
    table(
      ["rule", "right in development", "read by hand", "at least (Wilson, 95 %)", "right in the measured half", "confidence", ""],
      ruleRows,
    ),
  ].join("\n\n");
}

/** How many of each sort are missed and why, and what recall there would be if all that is stated were read. */
function missesTable(misses: Measurement["misses"], tallies: Tallies): string {
  const rows = [...new Set(misses.map(({ what }) => what))].sort().map((what) => {
    const counts = missClasses.map((each) => misses.filter((miss) => miss.what === what && miss.why === each).length);
    const { right, missing } = tallies.get(what);
    const reach = right + (counts[missClasses.indexOf("stated")] ?? 0);
    return [what, String(missing), ...counts.map(String), share(right / (right + missing)), share(reach / (right + missing))];
  });
  return table(["what", "missed", ...missClasses, "recall", "recall if all that is stated were read"], rows);
}

const share = (value: number | null): string => (value === null ? "–" : value.toFixed(2));

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
