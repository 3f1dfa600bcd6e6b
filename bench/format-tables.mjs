/** Formats the numbers as GitHub Markdown tables. */
import { quantile } from "./measure.mjs";

const number = (value) => value.toLocaleString("en");

const milliseconds = (value) => value.toFixed(value < 10 ? 2 : 1);

const both = (times) => `${milliseconds(quantile(times, 0.5))} / ${milliseconds(quantile(times, 0.99))}`;

const ratio = (times, others) => `${(quantile(times, 0.5) / quantile(others, 0.5)).toFixed(2)} ×`;

function table(head, rows) {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const line = (row) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join(" | ")} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  return [line(head), rule, ...rows.map(line)].join("\n");
}

/** How the graphs were made. */
export function graphTable(graphs) {
  const rows = graphs.map(({ nodes, edges, seconds, megabytes }) => [
    number(nodes),
    number(edges),
    seconds.toFixed(1),
    megabytes.toFixed(0),
  ]);
  return table(["nodes", "edges", "seconds to fill", "MB"], rows);
}

/** The times of every question, one column per graph, and the ratio of the medians of the larger graphs. */
export function sizeTable(sizes, measured) {
  const [smallest, ...larger] = sizes;
  const head = ["question", ...sizes.map(number), ...larger.map((size) => `${number(size)} to ${number(smallest)}`)];
  const rows = measured.map(({ title, times: [first, ...others] }) => [
    title,
    ...[first, ...others].map(both),
    ...others.map((times) => ratio(times, first)),
  ]);
  return table(head, rows);
}

/** The servers on one question under load, the ratios to the first of them, and the last one beside the fastest of the others. */
export function loadTable(titles, { loads, toFastest: { fastest, more, less } }) {
  const rows = loads.map(({ perSecond, processor, more, less }, index) => [
    titles[index],
    number(Math.round(perSecond)),
    `${more.toFixed(2)} ×`,
    number(Math.round(processor)),
    `${less.toFixed(2)} ×`,
  ]);
  return [
    table(["server", "requests per second", "more by", "µs of processor per request", "less by"], rows),
    `${titles.at(-1)} to the fastest of the others, ${titles[fastest]}: more by ${more.toFixed(2)} ×, less by ${less.toFixed(2)} ×.`,
  ].join("\n\n");
}

/** Megabytes of memory, when a server has answered its first questions and after the load. */
export function memoryTable(titles, memory) {
  const rows = memory.map(({ start, loaded }, index) => [titles[index], start.toFixed(0), loaded.toFixed(0)]);
  return table(["server", "MB at start", "MB after load"], rows);
}
