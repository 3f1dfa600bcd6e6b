import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { papergraph } from "../../src/model/papergraph.js";
import { SqliteStore } from "../../src/store/sqlite/store.js";
import { editorOf, type Editor } from "../support/editable-graph.js";
import { openWorld, type World } from "../world/world.js";

let world: World;
let others: SqliteStore;

beforeAll(async () => {
  world = await openWorld();
  others = SqliteStore.open(world.path, papergraph);
});
afterAll(async () => {
  await others.close();
  await world.close();
});

/** Adds one to the number of authors of a paper, as often as somebody else was quicker. */
async function increment(editor: Editor): Promise<void> {
  for (;;) {
    const { revision, paper } = await editor.ask(`{ revision paper(ref: "paper:quickweave") { authorCount } }`);
    const authorCount = (paper as { authorCount: number }).authorCount + 1;
    try {
      await editor.ask(
        `mutation ($input: PaperInput!, $revision: Int) { putPaper(input: $input, expectedRevision: $revision) { changed } }`,
        { input: { id: "paper:quickweave", authorCount }, revision },
      );
      return;
    } catch (error) {
      if (!String(error).includes("CONFLICT")) throw error;
    }
  }
}

test("1,000 increments by two writers of one file are 1,000", async () => {
  const clear = `mutation { putPaper(input: { id: "paper:quickweave", authors: null, authorCount: 0 }) { changed } }`;
  const [one, two] = [editorOf(world.store), editorOf(others)];
  await one.ask(clear);
  const count = async (editor: Editor): Promise<void> => {
    for (let done = 0; done < 500; done += 1) await increment(editor);
  };
  await Promise.all([count(one), count(two)]);
  expect(await one.ask(`{ revision paper(ref: "paper:quickweave") { authorCount } }`)).toEqual({
    ...{ revision: 1002, paper: { authorCount: 1000 } },
  });
}, 120_000);

test("the same sent 100 times at once is one node", async () => {
  const put = `mutation { putModel(input: { name: "Hundredfold" }) { changed } }`;
  const [one, two] = [editorOf(world.store), editorOf(others)];
  const answers = await Promise.all(Array.from({ length: 100 }, (_, index) => (index % 2 === 0 ? one : two).ask(put)));
  expect(answers.filter((answer) => (answer["putModel"] as { changed: boolean }).changed)).toHaveLength(1);
});
