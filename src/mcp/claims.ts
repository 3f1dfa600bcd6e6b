import type { Item } from "./told.js";
import { inWords, type CitedPaper } from "./things.js";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A reported result, as the tools ask for it. */
export interface Claim {
  readonly id: string;
  readonly metric: string;
  readonly value: number | null;
  readonly valueMax: number | null;
  readonly bound: string;
  readonly unit: string | null;
  readonly factor: number | null;
  readonly outcome: string | null;
  readonly precision: string | null;
  readonly claim: string;
  readonly missingContext: readonly string[];
  readonly subject: Named;
  readonly baseline: Named | null;
  readonly hardware: readonly Named[];
  readonly models: readonly Named[];
  readonly paper: CitedPaper;
}

export const claimFragment = `fragment Claim on Result {
  id metric value valueMax bound unit factor outcome precision claim missingContext
  subject { id name } baseline { id name } hardware { id name } models { id name } paper { ...Cited }
}`;

/** A result as a line: whose it is, the number with its bound, against what, on what, and what the paper does not say. */
export function tellClaim(result: Claim): Item {
  const { subject, baseline, hardware, models, precision, missingContext, claim, paper } = result;
  const context = [
    baseline && `against ${baseline.name}`,
    hardware.length > 0 && `on ${namesOf(hardware)}`,
    models.length > 0 && `with ${namesOf(models)}`,
    precision,
    missingContext.length > 0 && `not stated: ${missingContext.map(inWords).join(", ")}`,
  ].filter(Boolean);
  const text = `${subject.name}: ${inWords(result.metric)} ${numberOf(result)}${context.map((part) => `, ${part}`).join("")}. ${claim}`;
  return { text, data: claimData(result), papers: [paper] };
}

function claimData({
  id,
  metric,
  value,
  valueMax,
  bound,
  unit,
  factor,
  outcome,
  precision,
  subject,
  baseline,
  ...rest
}: Claim): Item["data"] {
  return {
    id,
    subject: subject.id,
    metric,
    ...(value !== null && { value }),
    ...(valueMax !== null && { valueMax }),
    bound,
    ...(unit !== null && { unit }),
    ...(factor !== null && { factor }),
    ...(outcome !== null && { outcome }),
    ...(baseline && { baseline: baseline.id }),
    hardware: rest.hardware.map((node) => node.id),
    models: rest.models.map((node) => node.id),
    ...(precision !== null && { precision }),
    missingContext: rest.missingContext,
    claim: rest.claim,
  };
}

/** `up to 2.3 x`: never a bound left out, never a number that is not stated. */
function numberOf({ value, valueMax, bound, unit }: Claim): string {
  if (value === null) return "without a number";
  const range = valueMax === null ? `${value}` : `${value} to ${valueMax}`;
  return [isPlain(bound) ? "" : inWords(bound), range, unit].filter(Boolean).join(" ");
}

/** Bounds that the number itself shows. */
const isPlain = (bound: string): boolean => bound === "EXACT" || bound === "RANGE";

const namesOf = (nodes: readonly Named[]): string => nodes.map(({ name }) => name).join(", ");
