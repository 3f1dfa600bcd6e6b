import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { expect } from "@jest/globals";
import { errorCodes, type ErrorCode } from "../../src/errors.js";

/** Where a server is: `http://127.0.0.1:<port>`. */
interface Address {
  readonly url: string;
}

/** An HTTP answer, read whole. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Makes a request; redirects are not followed. */
export async function request(server: Address, path: string, init: RequestInit = {}): Promise<HttpAnswer> {
  const response = await fetch(`${server.url}${path}`, { redirect: "manual", ...init });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** Posts to GraphQL: text and bytes as they are, anything else as JSON. */
export function post(server: Address, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<HttpAnswer> {
  return request(server, "/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body),
  });
}

/**
 * Asserts a refusal before execution: the status, JSON without `data`, at most a few errors, and each with this code.
 * Answers the first message.
 */
export function expectRefusal(answer: HttpAnswer, status: number, code: ErrorCode): string {
  expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(`"${code}"`)]);
  expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
  const body = JSON.parse(answer.text) as { errors: { message: string; extensions: { code: string } }[] };
  expect(Object.keys(body)).toEqual(["errors"]);
  expect(body.errors.length).toBeLessThanOrEqual(6);
  expect(new Set(body.errors.map((error) => error.extensions.code))).toEqual(new Set([code]));
  expect(Object.keys(errorCodes)).toContain(code);
  expect(answer.text).not.toMatch(/SQLITE|node_modules|file:\/\/|\n\s+at /);
  return body.errors[0]?.message ?? "";
}

/** Asserts an answer without errors; returns its data. */
export function expectData(answer: HttpAnswer): Record<string, unknown> {
  expect([answer.status, answer.text]).toEqual([200, expect.stringMatching(/^\{"data":/)]);
  const body = JSON.parse(answer.text) as { data: Record<string, unknown>; errors?: unknown };
  expect(body.errors).toBeUndefined();
  return body.data;
}

/** Connects without speaking HTTP by itself. */
export async function openSocket(server: Address): Promise<Socket> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  return socket;
}

/** Everything until the server closes the connection, parsed as an answer. */
export async function readToEnd(socket: Socket): Promise<HttpAnswer> {
  let received = "";
  socket.on("data", (chunk) => (received += chunk.toString()));
  await once(socket, "close");
  const [head = "", ...body] = received.replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, "").split("\r\n\r\n");
  const [start = "", ...lines] = head.split("\r\n");
  const headers = new Headers(lines.map((line): [string, string] => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1)]));
  return { status: Number(start.split(" ")[1]), headers, text: body.join("\r\n\r\n") };
}

/** Sends bytes that no client would send, and reads until the server closes the connection. */
export async function sendRaw(server: Address, text: string): Promise<HttpAnswer> {
  const socket = await openSocket(server);
  socket.write(text);
  return readToEnd(socket);
}
