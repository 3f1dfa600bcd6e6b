/** How a relation is said in a sentence, along it ("B extends A") and against it ("A is extended by B"). */
export interface Verbs {
  readonly verb: string;
  readonly inverse: string;
}

const verbs = {
  INTRODUCES: { verb: "introduces", inverse: "is introduced by" },
  MENTIONS: { verb: "mentions", inverse: "is mentioned by" },
  EXTENDS: { verb: "extends", inverse: "is extended by" },
  USES: { verb: "uses", inverse: "is used by" },
  IMPLEMENTS: { verb: "implements", inverse: "is implemented by" },
  TARGETS: { verb: "is designed for", inverse: "is the target of" },
  SUPPORTS: { verb: "runs on", inverse: "runs" },
  EVALUATED_ON: { verb: "was measured on", inverse: "was used to measure" },
  EVALUATED_WITH: { verb: "was measured with", inverse: "was used to measure" },
  MEASURED_BY: { verb: "was measured by", inverse: "measures" },
  BROADER: { verb: "is a kind of", inverse: "is the general kind of" },
  PART_OF: { verb: "is part of", inverse: "has as a part" },
  CONTAINS: { verb: "contains", inverse: "is built into" },
  SUCCEEDS: { verb: "succeeds", inverse: "is succeeded by" },
} satisfies Readonly<Record<string, Verbs>>;

export type RelationName = keyof typeof verbs;

/** Every relation, as the API names it. */
export const relationNames = Object.keys(verbs) as readonly RelationName[];

/** The verbs of a relation, as the API names it. */
export function verbsOf(relation: string): Verbs {
  const name = relationNames.find((each) => each === relation);
  return name ? verbs[name] : { verb: "is related to", inverse: "is related to" };
}
