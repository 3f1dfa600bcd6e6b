import { counted, listAt, listed, namesAt, numberAt, textAt } from "../answered.js";
import { argumentsFor, conditionsOf, isThing, takeConstraints } from "../constraints.js";
import type { Intent } from "../understanding.js";

/** "Where do papers disagree about X". */
export const disagreement: Intent = (asked) => {
  if (!asked.has("DISAGREE")) return undefined;
  asked.takeAll("DISAGREE", "NODES", "RESULTS", "NOT", "WHY");
  const metric = asked.takeAll("METRIC")[0]?.value;
  const subject = asked.thing(asked.names(["TECHNIQUE", "SYSTEM"])[0], ["TECHNIQUE", "SYSTEM"]);
  const narrowing = takeConstraints(asked, { any: true });
  const conditions = [
    ...(subject ? [`subject: { ${isThing(subject)} }`] : []),
    ...(metric === undefined ? [] : [`metric: { in: [${metric.split(" ").join(", ")}] }`]),
    ...conditionsOf("results", narrowing),
  ];
  return {
    document: `{ disagreements${argumentsFor(conditions, ["first: 5"])} { totalCount truncated nodes {
      subject { id name } baseline { id name } hardware { id name } metric min max unit likelyReason sources { id }
    } } }`,
    tell(answer) {
      const total = numberAt(answer, "disagreements", "totalCount") ?? 0;
      const [first] = listAt(answer, "disagreements", "nodes");
      const about = `${subject ? ` about ${subject.name}` : ""}${narrowing.words}`;
      if (!first) return `This graph holds no numbers${about} that exclude each other.`;
      const range = `from ${numberAt(first, "min") ?? ""} to ${numberAt(first, "max") ?? ""} ${textAt(first, "unit")}`;
      const where = `${textAt(first, "subject", "name")} against ${textAt(first, "baseline", "name")} on ${listed(namesAt(first, "hardware"))}`;
      const reason = textAt(first, "likelyReason").replaceAll("_", " ").toLowerCase();
      return `${counted(total, "disagreement")}${about}: ${where}, ${textAt(first, "metric")} ${range.trim()}; likely reason: ${reason}.`;
    },
  };
};

/** "Record throughput on H100 over time". */
export const record: Intent = (asked) => {
  if (!asked.has("RECORD")) return undefined;
  asked.takeAll("RECORD", "NODES", "RESULTS", "SUPERLATIVE", "MOST");
  const [metric] = asked.takeAll("METRIC")[0]?.value.split(" ") ?? [];
  const hardware = asked.thing(asked.names(["HARDWARE"])[0], ["HARDWARE"]);
  const benchmark = asked.thing(asked.names(["BENCHMARK"])[0], ["BENCHMARK"]);
  const args = [
    ...(metric === undefined ? [] : [`metric: ${metric}`]),
    ...(hardware ? [`hardware: ${JSON.stringify(hardware.id)}`] : []),
    ...(benchmark ? [`benchmark: ${JSON.stringify(benchmark.id)}`] : []),
  ];
  if (args.length === 0) return undefined;
  return {
    document: `{ records(${args.join(", ")}, first: 5) { totalCount leftOut { context count } lines {
      metric unit bound baseline { id name } hardware { id name } models { id name } precision count
      records { published number result { id claim paper { id } } }
    } } }`,
    tell(answer) {
      const lines = listAt(answer, "records", "lines");
      const left = listAt(answer, "records", "leftOut").map(
        (each) => `${numberAt(each, "count") ?? 0} leave out ${textAt(each, "context")}`,
      );
      const caution = left.length > 0 ? `; of the others ${listed(left)}` : "";
      const best = listAt(lines[0], "records").at(-1);
      if (best === undefined) return `No results that say their whole context may be compared${caution}.`;
      const claim = textAt(best, "result", "claim").replace(/\.$/u, "");
      const count = counted(numberAt(answer, "records", "totalCount") ?? 0, "line");
      return `${count} of comparable results; of the first the best, in ${textAt(best, "published")}: ${claim}${caution}.`;
    },
  };
};
