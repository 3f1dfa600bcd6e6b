import type { Model, Property } from "../../model/model.js";
import type { Carried } from "../../store/port/store-transfer.js";
import { shownNode } from "./stated-node.js";

type Edge = Extract<Carried, { edge: unknown }>["edge"];

/** What GraphML calls the values of a property; lists are texts, with semicolons between. */
const typeOf = ({ type }: Property): string =>
  type === "int" ? "int" : type === "float" ? "double" : type === "boolean" ? "boolean" : "string";

/** What is told of an edge, with the type of each value. */
const edgeKeys: readonly (readonly [name: string, type: string, of: (edge: Edge) => unknown])[] = [
  ["relation", "string", ({ type }) => type],
  ["sources", "string", ({ sources }) => sources.join(" ")],
  ["references", "string", ({ references }) => references.join(" ")],
  ["note", "string", ({ note }) => note],
  ["origin", "string", ({ origin }) => origin],
  ["confidence", "double", ({ confidence }) => confidence],
];

/** A graph as GraphML (http://graphml.graphdrawing.org), as Gephi, Cytoscape, igraph and networkx open it. */
export async function* graphMl(model: Model, parts: AsyncIterable<Carried> | Iterable<Carried>): AsyncGenerator<string> {
  const properties = new Map([...model.types.values()].flatMap((type) => [...type.properties.values()].map((each) => [each.stored, each])));
  const nodeKeys: [string, string][] = [
    ["kind", "string"],
    ["origin", "string"],
  ];
  for (const [name, property] of properties)
    if (!["id", "kind", "origin"].includes(name) && property.seeds !== false) nodeKeys.push([name, typeOf(property)]);
  const keys = [
    ...nodeKeys.map(([name, type]) => `<key id="n_${name}" for="node" attr.name="${name}" attr.type="${type}"/>`),
    ...edgeKeys.map(([name, type]) => `<key id="e_${name}" for="edge" attr.name="${name}" attr.type="${type}"/>`),
  ];
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n${keys.join("\n")}\n<graph edgedefault="directed">\n`;
  for await (const part of parts) {
    if ("node" in part) {
      const { id, kind, origin, values } = shownNode(model, part.node);
      const data = [["kind", kind], ["origin", origin], ...[...values].filter(([name]) => name !== "origin" && name !== "kind")] as const;
      yield `<node id="${escape(id)}">${data.map(([name, value]) => datum(`n_${name}`, value)).join("")}</node>\n`;
    } else if ("edge" in part) {
      const { from, type, to } = part.edge;
      const data = edgeKeys.map(([name, , of]) => datum(`e_${name}`, of(part.edge)));
      const id = escape(`${from} ${type} ${to}`);
      yield `<edge id="${id}" source="${escape(from)}" target="${escape(to)}">${data.join("")}</edge>\n`;
    }
  }
  yield "</graph>\n</graphml>\n";
}

function datum(key: string, value: unknown): string {
  const text = Array.isArray(value) ? value.join("; ") : isPlain(value) ? String(value) : "";
  return text === "" ? "" : `<data key="${key}">${escape(text)}</data>`;
}

const isPlain = (value: unknown): value is string | number | boolean => ["string", "number", "boolean"].includes(typeof value);

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text in XML; what XML cannot hold is left out. */
const escape = (text: string): string =>
  text.toWellFormed().replace(/[&<>"]|[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, (sign) => entities[sign] ?? "");
