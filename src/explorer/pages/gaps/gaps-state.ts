import { toAddress, type Address } from "../../address.js";
import { categories } from "../../parts/enums.js";

export type Category = (typeof categories)[number];

/** Which techniques are held against which hardware. */
export interface GapsState {
  readonly category: Category | undefined;
  /** Refs of hardware, in the order of the columns. */
  readonly hardware: readonly string[];
}

/** The API takes so many pieces of hardware. */
export const mostHardware = 12;

/** Reads what is held against what: hardware stands in one parameter, apart by `~`, or in several. */
export function parseGaps({ search }: Pick<Address, "search">): GapsState {
  const category = search.get("category")?.trim().toUpperCase().replaceAll("-", "_");
  const hardware = search
    .getAll("hardware")
    .flatMap((refs) => refs.split("~"))
    .map((ref) => ref.trim().slice(0, 200))
    .filter((ref) => ref !== "");
  return { category: categories.find((each) => each === category), hardware: [...new Set(hardware)].slice(0, mostHardware) };
}

/** The shortest address of a state. */
export function formatGaps({ category, hardware }: GapsState): string {
  return toAddress("/gaps", { category, hardware: hardware.join("~") });
}
