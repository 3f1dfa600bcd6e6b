import { createMcpHandler } from "@modelcontextprotocol/server";
import { createMcpServer, type McpSettings } from "./mcp-server.js";

/** Answers one message of an agent that came by HTTP. Nothing that agents are told about changes while the server runs, so nobody waits for news. */
export function answerMcp(settings: McpSettings, request: Request, body: unknown): Promise<Response> {
  return createMcpHandler(() => createMcpServer(settings), { responseMode: "json" }).fetch(request, { parsedBody: body });
}
