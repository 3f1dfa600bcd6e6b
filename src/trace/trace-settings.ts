import { PapergraphError } from "../errors.js";

/** Where traces go, of whom they tell, and how many are kept. */
export interface TraceConfig {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What the process is called, and what else is said of it. */
  readonly resource: Readonly<Record<string, string>>;
  /** The part of traces that begin here which are kept. */
  readonly ratio: number;
  /** Whether a trace that was begun elsewhere is kept as it was there. */
  readonly followsParent: boolean;
}

/** Variables of OpenTelemetry as they are read; an empty one counts as none. */
export interface TraceVariables {
  readonly OTEL_SDK_DISABLED?: string | undefined;
  readonly OTEL_TRACES_EXPORTER?: string | undefined;
  readonly OTEL_EXPORTER_OTLP_ENDPOINT?: string | undefined;
  readonly OTEL_EXPORTER_OTLP_TRACES_ENDPOINT?: string | undefined;
  readonly OTEL_EXPORTER_OTLP_PROTOCOL?: string | undefined;
  readonly OTEL_EXPORTER_OTLP_HEADERS?: string | undefined;
  readonly OTEL_SERVICE_NAME?: string | undefined;
  readonly OTEL_RESOURCE_ATTRIBUTES?: string | undefined;
  readonly OTEL_TRACES_SAMPLER?: string | undefined;
  readonly OTEL_TRACES_SAMPLER_ARG?: string | undefined;
}

const samplers = ["always_on", "always_off", "traceidratio"];

/** What the variables of OpenTelemetry ask for; undefined where they ask for no traces. What cannot be done is CONFIG_INVALID. */
export function traceConfigOf(variables: TraceVariables): TraceConfig | undefined {
  const set = (name: keyof TraceVariables): string | undefined => variables[name]?.trim() || undefined;
  const [endpoint, own] = [set("OTEL_EXPORTER_OTLP_ENDPOINT"), set("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")];
  const exporter = set("OTEL_TRACES_EXPORTER") ?? (endpoint === undefined && own === undefined ? "none" : "otlp");
  if (exporter !== "otlp" && exporter !== "none") refuse("OTEL_TRACES_EXPORTER must be otlp or none");
  if (set("OTEL_SDK_DISABLED")?.toLowerCase() === "true" || exporter === "none") return undefined;
  if ((set("OTEL_EXPORTER_OTLP_PROTOCOL") ?? "http/json") !== "http/json")
    refuse("OTEL_EXPORTER_OTLP_PROTOCOL must be http/json, in which traces leave; collectors take it at their port 4318");
  const url = own ?? `${(endpoint ?? "http://localhost:4318").replace(/\/$/, "")}/v1/traces`;
  if (!/^https?:\/\/./.test(url) || !URL.canParse(url))
    refuse("OTEL_EXPORTER_OTLP_ENDPOINT must be an address such as http://localhost:4318");
  return {
    url,
    headers: pairsOf("OTEL_EXPORTER_OTLP_HEADERS", set("OTEL_EXPORTER_OTLP_HEADERS")),
    resource: {
      ...pairsOf("OTEL_RESOURCE_ATTRIBUTES", set("OTEL_RESOURCE_ATTRIBUTES")),
      ...(set("OTEL_SERVICE_NAME") !== undefined && { "service.name": set("OTEL_SERVICE_NAME") ?? "" }),
    },
    ...samplingOf(set("OTEL_TRACES_SAMPLER") ?? "parentbased_always_on", set("OTEL_TRACES_SAMPLER_ARG")),
  };
}

function samplingOf(sampler: string, argument = "1"): Pick<TraceConfig, "ratio" | "followsParent"> {
  const name = sampler.replace(/^parentbased_/, "");
  const ratio = name === "traceidratio" ? Number(argument) : name === "always_on" ? 1 : 0;
  if (!samplers.includes(name)) refuse(`OTEL_TRACES_SAMPLER must be ${samplers.join(", ")}, or one of them behind parentbased_`);
  if (!(ratio >= 0 && ratio <= 1)) refuse("OTEL_TRACES_SAMPLER_ARG must be a number from 0 to 1");
  return { ratio, followsParent: name !== sampler };
}

/** `a=1,b=2`, with percent signs for what is special in it. */
function pairsOf(variable: string, text = ""): Readonly<Record<string, string>> {
  const pairs = text.split(",").filter((pair) => pair.trim() !== "");
  return Object.fromEntries(
    pairs.map((pair) => {
      const name = pair.slice(0, pair.indexOf("=")).trim();
      const value = pair.slice(pair.indexOf("=") + 1).trim();
      if (name === "" || !pair.includes("=")) refuse(`${variable} must be pairs such as a=1, with commas`);
      return [name, decoded(value)];
    }),
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function refuse(what: string): never {
  throw new PapergraphError("CONFIG_INVALID", `The settings are not usable: ${what}.`);
}
