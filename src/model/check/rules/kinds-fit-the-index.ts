import { maxKinds } from "../../model.js";
import type { ModelRule } from "./model-rule.js";

export const kindsFitTheIndex: ModelRule = {
  says: `There are at most ${maxKinds} kinds: the index of words has no room for more.`,
  check: ({ kinds }) => {
    const count = Object.keys(kinds).length;
    return count <= maxKinds
      ? []
      : [`kinds: there are ${count}, and the index of words tells ${maxKinds} apart; make one of some that are alike.`];
  },
};
