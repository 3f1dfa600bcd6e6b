import { listing } from "../../model/listing.js";
import type { Common, EdgeType, Family, Model } from "../../model/model.js";
import { commonLimit, directWeight } from "../../model/relatedness.js";

/** The names of the relations that are so, in the order of the model. */
export function relationsThat(model: Model, passes: (edge: EdgeType) => boolean): string[] {
  return model.relations.filter(passes).map(({ name }) => name);
}

/** " but MENTIONS": what is left out wherever a question does not name it; nothing where no relation is weak. */
export function butWeak(model: Model): string {
  const weak = relationsThat(model, (edge) => edge.weak);
  return weak.length > 0 ? ` but ${listing(weak, "and")}` : "";
}

/** The reasons why something is related, each with what it means. */
export function reasonKinds({ commons }: Model): Readonly<Record<string, string>> {
  return {
    ...Object.fromEntries(commons.map((common) => [`SHARED_${common.name}`, `${common.description.replace(/\.$/, "")}${ways(common)}.`])),
    SHARED_CATEGORY: "Both are of one category of their kind.",
    DIRECT_RELATION: "A relation joins the two.",
  };
}

function ways({ relations, steps }: Common): string {
  if (relations.length === 0) return "";
  return ` (${relations.join(", ")}${steps > 1 ? `; ${steps} steps at most` : ""})`;
}

/** How the score of what is related is made up. */
export function scoreDescription(model: Model): string {
  const weights = [...new Set(model.commons.map(({ weight }) => weight))].sort((a, b) => b - a);
  const shared = weights.map((weight) => {
    const nouns = model.commons.filter((common) => common.weight === weight).map(({ noun }) => noun);
    return `${weight} for ${listing(nouns, "or")}`;
  });
  const light = relationsThat(model, (edge) => directWeight(model, edge) < 1);
  return [
    "The sum of weight / ln(n) over all that both share, n being how many things share it (Adamic and Adar, 2003): weight",
    `${[...shared, "0.5 for the category"].join(", ")}; and of each direct relation 2 / ln(n), or 0.5 / ln(n) of`,
    `${listing(light, "and")}, n being how many such relations the other has. n is taken as 2 at least. Papers share with papers,`,
    `all else with all else; what more than ${commonLimit.toLocaleString("en")} things share counts for nothing.`,
  ].join(" ");
}

/** What a filter by something related that has families reaches where it does not say. */
export function scopeDescription(model: Model, family: Family): string {
  const fields = (scope: EdgeType["scope"]): string[] =>
    [...model.edges.values()]
      .filter((edge) => edge.scope === scope && edge.family?.kind === family.kind)
      .map((edge) => `\`${edge.forward}\``);
  const [up, down] = [fields("WITH_FAMILIES"), fields("WITH_MEMBERS")];
  const defaults = [
    ...(up.length > 0 ? [`what holds for a family counts for its members in ${listing(up, "and")}`] : []),
    ...(down.length > 0 ? [`what holds for a member counts for its family in ${listing(down, "and")}`] : []),
  ];
  const noun = model.typeOfKind(family.kind).name.toLowerCase();
  return `Which related ${noun} there must be. \`scope\` widens the match along ${family.edge}: by default, ${listing(defaults, "and")}.`;
}
