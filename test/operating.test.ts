import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { keepAliveTimeout } from "../src/api/http/limits.js";
import { environmentNames, toConfig } from "../src/config.js";
import { errorCodes } from "../src/errors.js";
import { post, request } from "./support/http.js";
import { serveStore, type ServedStore } from "./support/served-store.js";
import { openWorld, type World } from "./world/world.js";

interface Alerts {
  readonly groups: readonly {
    readonly rules: readonly { readonly alert: string; readonly expr: string; readonly annotations: { readonly runbook: string } }[];
  }[];
}

interface Board {
  readonly panels: readonly { readonly title: string; readonly targets: readonly { readonly expr: string }[] }[];
}

const alerts = (parse(readFileSync("operating/alerts.yaml", "utf8")) as Alerts).groups.flatMap(({ rules }) => rules);
const { panels } = JSON.parse(readFileSync("operating/grafana.json", "utf8")) as Board;
const runbook = readFileSync("docs/runbook.md", "utf8");

const expressions = [
  ...alerts.map(({ alert, expr }) => [alert, expr] as const),
  ...panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)),
];

let world: World;
let server: ServedStore;
/** The figures that a server shows. */
let shown: ReadonlySet<string>;

beforeAll(async () => {
  world = await openWorld();
  server = await serveStore(world.store);
  await post(server, { query: "{ papers { totalCount } }" });
  const { text } = await request(server, "/metrics");
  shown = new Set([...text.matchAll(/^([a-z_0-9]+)[{ ]/gm)].map(([, name]) => name ?? ""));
});

afterAll(async () => {
  await server.close();
  await world.close();
});

describe("the board and the alerts", () => {
  test.each(expressions)("%s asks for figures that there are", (_title, expr) => {
    const names = [...expr.matchAll(/\b((?:papergraph|nodejs|process)_[a-z0-9_]+)/g)].map(([, name]) => name ?? "");
    expect(names.filter((name) => !shown.has(name))).toEqual([]);
    expect(names.length > 0 || expr.startsWith("up{")).toBe(true);
    const codes = [...expr.matchAll(/code="([A-Z_]+)"/g)].map(([, code]) => code ?? "").filter((code) => code !== "OK");
    expect(codes.filter((code) => !(code in errorCodes))).toEqual([]);
  });

  test("have nothing said twice, and every alert has its part of the runbook, and no other", () => {
    const told = [...runbook.matchAll(/^### (Papergraph\w+)$/gm)].map(([, name]) => name);
    expect(told).toEqual(alerts.map(({ alert }) => alert));
    expect(alerts.map(({ annotations }) => annotations.runbook)).toEqual(
      told.map((name) => `docs/runbook.md#${String(name).toLowerCase()}`),
    );
  });
});

interface Compose {
  readonly services: Readonly<
    Record<
      string,
      {
        readonly image?: string;
        readonly environment?: Readonly<Record<string, string>>;
        readonly stop_grace_period?: string;
        readonly ports?: string[];
      }
    >
  >;
}

describe("the composition of containers", () => {
  const text = readFileSync("docker-compose.yml", "utf8");
  const { services } = parse(text, { merge: true }) as Compose;
  const processes = Object.keys(services).filter((name) => name.startsWith("api-"));

  test("is two processes with the same settings before one Neo4j, which the proxy knows and asks whether they are ready", () => {
    expect(Object.keys(services).sort()).toEqual(["api-1", "api-2", "neo4j", "proxy"]);
    expect(services["api-2"]).toEqual(services["api-1"]);
    const caddyfile = readFileSync("operating/Caddyfile", "utf8");
    expect(/reverse_proxy (.*) \{/.exec(caddyfile)?.[1]?.split(" ")).toEqual(processes.map((name) => `${name}:4000`));
    expect(caddyfile).toContain("health_uri /readyz");
    expect(Number(/^\s*keepalive (\d+)s$/m.exec(caddyfile)?.[1]) * 1_000).toBeLessThan(keepAliveTimeout);
    expect(services["proxy"]?.ports).toEqual([expect.stringMatching(/:8080$/)]);
    expect(Object.values(services).filter(({ ports }) => ports !== undefined)).toHaveLength(1);
  });

  test("gives the processes settings that there are, and time to drain and to finish", () => {
    const { environment = {}, stop_grace_period: grace = "" } = services["api-1"] ?? {};
    const { drain } = toConfig({ ...environment, NEO4J_PASSWORD: "x" });
    expect(Object.keys(environment).filter((name) => !environmentNames.includes(name))).toEqual([]);
    expect(drain).toBeGreaterThan(0);
    expect(parseInt(grace)).toBeGreaterThan(drain / 1_000 + 9);
  });

  const compose = [["docker", "compose"], ["docker-compose"]].find(
    ([command = "", ...args]) => spawnSync(command, [...args, "version"]).status === 0,
  );
  if (!compose && !process.env["CI"])
    process.stderr.write("\n*** SKIPPED: is one that docker compose takes\n*** There is no docker compose.\n\n");
  (compose || process.env["CI"] ? test : test.skip)("is one that docker compose takes, with the password that it asks for", () => {
    const [command = "docker-compose", ...args] = compose ?? [];
    const config = (env: object): { readonly status: number | null; readonly stderr: string } =>
      spawnSync(command, [...args, "config", "--quiet"], { env: { ...process.env, ...env }, encoding: "utf8" });
    const { status, stderr } = config({ NEO4J_PASSWORD: "x" });
    expect([status, stderr]).toEqual([0, ""]);
    const refused = config({ NEO4J_PASSWORD: "" });
    expect([refused.status === 0, refused.stderr]).toEqual([false, expect.stringContaining("set NEO4J_PASSWORD")]);
  });
});
