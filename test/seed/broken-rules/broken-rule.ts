import type { SeedRule } from "../../../src/seed/rules/seed-rule.js";
import type { Edit } from "../edited-world.js";

export const one = "papers/quickweave.yaml";
export const two = "papers/quickweave-2.yaml";
export const hardware = "registry/hardware.yaml";
export const documentation = "registry/documentation.yaml";
export const others = "registry/others.yaml";

/** Something that breaks a rule, and what is then found: in the edited file, where no other is named. */
export interface BrokenRule {
  readonly rule: SeedRule;
  readonly edit: Edit;
  /** A second edit, where it takes two. */
  readonly also?: Edit;
  readonly found: string;
  readonly file?: string;
}
