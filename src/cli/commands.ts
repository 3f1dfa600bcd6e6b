import type { Listed } from "./command.js";

/** What the program can do, in the order of its help. The first is what it does where no command is named. */
export const commands: readonly Listed[] = [
  {
    name: "serve",
    says: "Serve the graph; what happens without a command.",
    load: async () => (await import("./commands/serve.js")).serveCommand,
  },
  {
    name: "import",
    says: "Import papers from files of many formats.",
    load: async () => (await import("./commands/import.js")).importCommand,
  },
  {
    name: "export",
    says: "Write the graph into a file, or contributions into seed files.",
    load: async () => (await import("./commands/export.js")).exportCommand,
  },
  {
    name: "verify",
    says: "Check the stored graph against its seeds.",
    load: async () => (await import("./commands/verify.js")).verifyCommand,
  },
  {
    name: "token",
    says: "Make a token with which somebody may write.",
    load: async () => (await import("./commands/token.js")).tokenCommand,
  },
  {
    name: "query",
    says: "Ask the graph, without a server.",
    load: async () => (await import("./commands/query.js")).queryCommand,
  },
  {
    name: "mcp",
    says: "Serve the graph to an agent over standard input and output.",
    load: async () => (await import("./commands/mcp.js")).mcpCommand,
  },
];
