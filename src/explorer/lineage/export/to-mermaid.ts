import type { LineageGraph, LineageLink, LineageThing } from "../graph.js";
import { labelOf } from "../graph.js";
import { yearOf } from "../layout/picture.js";
import { styleOf } from "../relations.js";

/**
 * A lineage as the text of a Mermaid flowchart, which GitHub and many editors draw: a subgraph for each year, arrows from what was there before
 * to what came from it. Nothing that a name holds can end its label.
 */
export function toMermaid({ things, links }: LineageGraph): string {
  const sorted = [...things].sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1));
  const ids = new Map(sorted.map(({ id }, index) => [id, `n${index + 1}`]));
  const years = [...new Set(sorted.map(({ introduced }) => yearOf(introduced)))];
  const lines = ["flowchart LR"];
  for (const year of years) {
    lines.push(`  subgraph ${year === null ? "undated" : `y${year}`}["${year ?? "no date"}"]`);
    for (const thing of sorted)
      if (yearOf(thing.introduced) === year) lines.push(`    ${ids.get(thing.id) ?? ""}["${escapeLabel(thing.name)}"]`);
    lines.push("  end");
  }
  for (const link of links) {
    const { dash } = styleOf(link.relation);
    const arrow = dash === undefined ? "-->" : "-.->";
    lines.push(`  ${ids.get(link.to.id) ?? ""} ${arrow}|"${escapeLabel(textOf(link))}"| ${ids.get(link.from.id) ?? ""}`);
  }
  return `${lines.join("\n")}\n`;
}

const order = ({ introduced }: LineageThing): number => yearOf(introduced) ?? 0;

function textOf(link: LineageLink): string {
  const label = labelOf(link);
  const { inverse } = styleOf(link.relation);
  if (!label) return inverse;
  const { number, metric, hardware } = label;
  return `${inverse}, ${number}${metric === undefined ? "" : ` ${metric}`}${hardware === undefined ? "" : ` on ${hardware}`}`;
}

/** Everything that Mermaid, or the Markdown within its labels, reads as more than text, as the entity codes of Mermaid. */
function escapeLabel(text: string): string {
  return text.replace(/\s+/g, " ").replace(/["#&;<>|`*_[\](){}\\]/g, (character) => `#${character.charCodeAt(0)};`);
}
