import type { ResultLinks } from "../../compile/result-links.js";

/** The map of the facts of a result, which is `r`; `more` are further keys with their values. */
export function resultFacts(links: ResultLinks, subject: string, more: readonly string[] = []): string {
  const linked = (link: string): string => `COLLECT { MATCH (r)-[:${link}]->(o) RETURN {id: o.id, name: o.name} }`;
  return `{
      id: r.id, subject: ${subject}, metric: r.metric, precision: r.precision, hardwareCount: r.hardwareCount,
      baseline: head(${linked(links.baseline)}), hardware: ${linked(links.hardware)},
      models: ${linked(links.models)}, benchmarks: ${linked(links.benchmarks)}${more.map((each) => `,\n      ${each}`).join("")}
    }`;
}
