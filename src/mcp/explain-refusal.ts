import { refusedAs, type ToolAnswer } from "./answers.js";
import { askFor, Refused, type Ask } from "./ask.js";

const nearest = "query Nearest($text: String!) { search(query: $text, first: 5) { nodes { id name } } }";

interface Found {
  readonly search: { readonly nodes: readonly { readonly id: string; readonly name: string }[] };
}

/** The answer of a tool; where the graph refused its question, why. */
export async function answerOrExplain(given: object, ask: Ask, answer: () => Promise<ToolAnswer>): Promise<ToolAnswer> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return refusedAs(await explain(error, given, ask));
  }
}

/** What to tell an agent whose question was refused: why, and what would be right, with the things that it may have meant. */
async function explain(error: Refused, given: object, ask: Ask): Promise<string> {
  const meant = error.candidates.length > 0 ? error.candidates : error.has("NOT_FOUND") ? await findNearest(given, ask) : [];
  const names = meant.map(({ id, name }) => `${name} [${id}]`);
  return [error.message, ...(names.length > 0 ? [`It may be one of these; ask again with the id: ${names.join(", ")}`] : [])].join("\n");
}

/** What is called like one of the refs of a question. */
async function findNearest(given: object, ask: Ask): Promise<Found["search"]["nodes"]> {
  const refs = Object.entries(given).flatMap(([name, value]) => (refNames.has(name) ? ([value].flat() as unknown[]) : []));
  const found = await Promise.all(
    refs.filter((ref) => typeof ref === "string").map(async (text) => (await askFor<Found>(ask, nearest, { text })).search.nodes),
  );
  return found.flat();
}

/** The arguments that hold names. */
const refNames: ReadonlySet<string> = new Set(["ref", "refs", "of", "from", "to", "hardware", "baseline", "subject", "benchmark"]);
