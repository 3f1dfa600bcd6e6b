import type { ResultLinks } from "../../compile/result-links.js";

/** The object of the facts of a result, whose row is `r` with the id of its subject; `more` are further keys and values. */
export function resultFacts(links: ResultLinks, more: readonly string[] = []): string {
  const linked = (link: string): string => `(
    SELECT jsonb_group_array(jsonb_object('id', o.id, 'name', o.name))
    FROM edge e CROSS JOIN node o ON o.pk = e.dst
    WHERE e.src = r.pk AND e.type = '${link}'
  )`;
  return `jsonb_object(
    'id', r.id, 'subject', r.subject, 'metric', r.metric, 'precision', r.precision, 'hardwareCount', r.hardware_count,
    'baseline', jsonb_extract(${linked(links.baseline)}, '$[0]'), 'hardware', ${linked(links.hardware)},
    'models', ${linked(links.models)}, 'benchmarks', ${linked(links.benchmarks)}${more.map((each) => `,\n    ${each}`).join("")}
  )`;
}
