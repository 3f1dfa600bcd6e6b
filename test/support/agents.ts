import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";

/** What a tool of ours answers. */
export interface Told {
  readonly text: string;
  readonly isError: boolean;
  readonly data: {
    readonly headline: string;
    readonly items: readonly Readonly<Record<string, unknown>>[];
    readonly papers: readonly TestPaper[];
    readonly leftOut?: string;
  };
}

interface TestPaper {
  readonly number: number;
  readonly id: string;
  readonly url?: string;
}

/** Connects an agent to a server by streamable HTTP. */
export async function overHttp(server: { readonly url: string }, headers: Readonly<Record<string, string>> = {}): Promise<Client> {
  const client = new Client({ name: "test", version: "1" });
  await client.connect(new StreamableHTTPClientTransport(new URL("/mcp", server.url), { requestInit: { headers } }));
  return client;
}

/** Lets an agent start the built program, with settings of its own. */
export async function overStdio(settings: Readonly<Record<string, string>>): Promise<Client> {
  const client = new Client({ name: "test", version: "1" });
  const env = { LOG_LEVEL: "warn", ...settings };
  await client.connect(new StdioClientTransport({ command: process.execPath, args: ["dist/main.js", "mcp"], env }));
  return client;
}

/** Calls a tool. */
export async function call(client: Client, name: string, given: Readonly<Record<string, unknown>>): Promise<Told> {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: given });
  const [part] = content;
  return { text: part?.type === "text" ? part.text : "", isError: isError === true, data: structuredContent as Told["data"] };
}
