/** What a list of relations is called, on the page of the thing they start from and on the page of the one they lead to. */
interface Words {
  readonly from: string;
  readonly to: string;
  readonly family: "descent" | "replacement" | "use" | "evidence";
}

/** The relations in the order in which a page shows them. */
export const relationWords: Readonly<Record<string, Words>> = {
  INTRODUCES: { from: "Introduces", to: "Introduced by", family: "evidence" },
  EXTENDS: { from: "Extends", to: "Extended by", family: "descent" },
  BROADER: { from: "Is a kind of", to: "Kinds of it", family: "descent" },
  SUCCEEDS: { from: "Successor of", to: "Succeeded by", family: "replacement" },
  PART_OF: { from: "Part of", to: "Parts", family: "descent" },
  CONTAINS: { from: "Built with", to: "Built into", family: "descent" },
  IMPLEMENTS: { from: "Implements", to: "Implemented by", family: "use" },
  USES: { from: "Uses", to: "Used by", family: "use" },
  TARGETS: { from: "Designed for", to: "Designed for it", family: "use" },
  SUPPORTS: { from: "Runs on", to: "Runs on it", family: "use" },
  EVALUATED_ON: { from: "Measured on", to: "Measured on it", family: "evidence" },
  EVALUATED_WITH: { from: "Measured with", to: "Used to measure", family: "evidence" },
  MEASURED_BY: { from: "Measured by", to: "Measures", family: "evidence" },
  MENTIONS: { from: "Mentions", to: "Mentioned by", family: "evidence" },
};
