import { PapergraphError } from "../../errors.js";
import { start } from "../../start.js";
import type { Command } from "../command.js";

/** Serves the graph until it is told to end. */
export const serveCommand: Command = {
  synopsis: "",
  about: "Serves the graph: the explorer at /, GraphQL and its playground at /graphql. A first start makes the database.",
  options: {},
  settings: "all",
  async run({ positionals, config }) {
    const [more] = positionals;
    if (more !== undefined)
      throw new PapergraphError("CONFIG_INVALID", `serve takes no ${more}; papergraph serve --help says what there is.`);
    await start(config());
    return 0;
  },
};
