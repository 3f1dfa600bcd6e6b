import { kindOfId } from "../model/names.js";
import type { StatedEdge } from "./stated-graph.js";
import type { GraphRule } from "./graph-rule.js";

export const relationsHaveSources: GraphRule = {
  says:
    "Every relation rests on a paper or, in a registry, on the addresses of documentation; SUPPORTS on these alone. One that the model declares " +
    "documented may rest on a note that names the maker's documentation.",
  check: ({ edges }, model) => {
    const mayRestOnNote = ({ type, from, note = "" }: StatedEdge): boolean =>
      model.edge(type).documented.includes(kindOfId(from)) && /documentation/i.test(note);
    return edges.flatMap((edge) => {
      const { type, from, to, source, references = [], at } = edge;
      if (!model.edge(type).isRelation) return [];
      const relation = `${from} ${type} ${to}`;
      if (source !== undefined && references.length > 0)
        return [
          { at, field: "sources", message: `${relation} has references in a paper's file: state what documentation says in a registry` },
        ];
      if (source !== undefined && type === "SUPPORTS")
        return [
          {
            at,
            field: "sources",
            message: `${relation} rests on a paper: state it in a registry, with the addresses of the documentation`,
          },
        ];
      if (source !== undefined || references.length > 0 || mayRestOnNote(edge)) return [];
      const otherwise = "state it in a paper's file, or give the addresses of documentation as references";
      return [{ at, field: "sources", message: `${relation} has no source: ${otherwise}` }];
    });
  },
};
