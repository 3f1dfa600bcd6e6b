import { StdioServerTransport, serveStdio } from "@modelcontextprotocol/server/stdio";
import { createMcpServer, type McpSettings } from "./mcp-server.js";

/** Serves an agent over standard input and output, until it closes them. */
export async function serveOverStdio(settings: McpSettings): Promise<void> {
  const transport = new StdioServerTransport();
  const ended = new Promise<void>((resolve) => process.stdin.once("close", resolve).once("end", resolve));
  const served = serveStdio(() => createMcpServer(settings), { transport });
  await ended;
  await served.close();
}
