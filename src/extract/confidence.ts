import { measured } from "./measured.js";

/** What a rule that was never measured is worth: less than what readers see by default. */
const unmeasured = 0.5;

/** How far a rule is trusted: the precision it had in measurement, smoothed. `rule` is `<id>@<version>`. */
export const confidenceOf = (rule: string): number => measured[rule]?.confidence ?? unmeasured;

/** Rules below it are off unless asked for. */
export const defaultMinPrecision = 0.7;
