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

/** Papergraph and the stock server on the same questions: times in process and over HTTP, and requests per second. */
export function stockTable(inProcess, overHttp, perSecond) {
  const head = [
    "question",
    "nodes",
    "in process",
    "stock",
    "faster by",
    "over HTTP",
    "stock",
    "faster by",
    "per second",
    "stock",
    "more by",
  ];
  const rows = perSecond.map(({ title, size, pair: [ours, stock] }, index) => [
    title,
    number(size),
    ...[inProcess[index].pair, overHttp[index].pair].flatMap(([own, other]) => [both(own), both(other), ratio(other, own)]),
    number(Math.round(ours)),
    number(Math.round(stock)),
    `${(ours / stock).toFixed(2)} ×`,
  ]);
  return table(head, rows);
}

/** Requests per second of Papergraph out of its cache, and of the stock server. */
export function repeatedTable(perSecond) {
  const rows = perSecond.map(({ title, size, pair: [ours, stock] }) => [
    title,
    number(size),
    number(Math.round(ours)),
    number(Math.round(stock)),
    `${(ours / stock).toFixed(1)} ×`,
  ]);
  return table(["question", "nodes", "per second", "stock", "more by"], rows);
}
