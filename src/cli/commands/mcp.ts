import { pino } from "pino";
import { createApolloServer } from "../../api/apollo-server.js";
import { anonymous, type Caller } from "../../api/auth/caller.js";
import { buildGraphSchema } from "../../api/build-schema.js";
import { Answers } from "../../api/http/answers.js";
import { askerFor } from "../../api/http/asker.js";
import { callersOf } from "../../callers-of.js";
import type { Config } from "../../config.js";
import { PapergraphError } from "../../errors.js";
import { serveOverStdio } from "../../mcp/serve-stdio.js";
import { papergraph } from "../../model/papergraph.js";
import { openFilled } from "../../open-filled.js";
import { questionsFolder } from "../../program-files.js";
import { readNamedQuestions } from "../../questions/named-questions.js";
import { versionOfProgram } from "../../version.js";
import { storeSettings, type Command } from "../command.js";

/** Serves the graph to an agent that started the program. Standard output is the agent's alone: the log goes to standard error. */
export const mcpCommand: Command = {
  synopsis: "",
  about:
    "Speaks the Model Context Protocol over standard input and output, for agents on this machine. It reads; with PAPERGRAPH_TOKEN, a token of an editor, it also writes.",
  options: {},
  settings: [...storeSettings, "PAPERGRAPH_READERS", "PAPERGRAPH_READ_DEADLINE", "PAPERGRAPH_TOKENS_FILE", "LOG_LEVEL"],
  async run(call) {
    const [more] = call.positionals;
    if (more !== undefined) throw new PapergraphError("CONFIG_INVALID", `mcp takes no ${more}; papergraph mcp --help says what there is.`);
    const config = call.config();
    const log = pino({ level: config.logLevel }, pino.destination(2));
    const caller = await callerOf(config, log);
    const store = await openFilled(config, log);
    const schema = buildGraphSchema(papergraph);
    const apollo = createApolloServer(
      papergraph,
      store,
      (errorId, error) => {
        log.error({ errorId, err: error }, "request failed");
      },
      [],
      schema,
    );
    await apollo.start();
    const ask = askerFor(new Answers(apollo, store, config.answerCacheSize), new AbortController().signal, caller);
    await serveOverStdio({
      version: versionOfProgram(),
      schema,
      questions: readNamedQuestions(questionsFolder),
      ask,
      mayWrite: caller.viewer.roles.includes("EDITOR"),
    });
    await apollo.stop();
    await store.close();
    return 0;
  },
};

/** Whose token the settings hold; nobody's where they hold none. One that is wrong is UNAUTHENTICATED. */
async function callerOf(config: Config, log: Parameters<typeof callersOf>[1]): Promise<Caller> {
  return config.token === undefined ? anonymous : callersOf(config, log).identify([`Bearer ${config.token}`], "this machine");
}
