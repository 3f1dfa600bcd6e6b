import type { ComponentProps } from "react";
import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from "@graphiql/react";
import { questionOf } from "../questions/question-of.js";

/** A worked question: a GraphQL document that begins with its question in words. */
export interface Example {
  /** The question in words, without what else the comment says. */
  readonly question: string;
  readonly query: string;
}

/** Examples that belong together. */
export interface ExampleGroup {
  readonly title: string;
  readonly examples: readonly Example[];
}

/** Each folder in `src/questions` with the text of its files, both in the order of their names; tools/bundle-playground.mjs puts it here. */
declare const PLAYGROUND_EXAMPLES: readonly { readonly title: string; readonly queries: readonly string[] }[];

export const groups: readonly ExampleGroup[] = PLAYGROUND_EXAMPLES.map(({ title, queries }) => ({
  title,
  examples: queries.map((query) => ({ query, question: questionOf(query) })),
}));

/** True where a tab holds nothing that a person wrote. */
function isUntouched(query: string): boolean {
  return query.trim() === "" || groups.some(({ examples }) => examples.some((example) => example.query === query));
}

/** Whether the window is as narrow as in main.css: a pane then lies over what it opens. */
const isNarrow = () => matchMedia("(width < 720px)").matches;

function Examples() {
  const { addTab, run, setVisiblePlugin } = useGraphiQLActions();
  const { queryEditor, variableEditor } = useGraphiQL(({ queryEditor, variableEditor }) => ({ queryEditor, variableEditor }));
  const current = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]?.query ?? "");

  const show = ({ query }: Example) => {
    if (!isUntouched(queryEditor?.getValue() ?? "")) addTab();
    queryEditor?.setValue(query);
    variableEditor?.setValue("");
    run();
    if (isNarrow()) setVisiblePlugin(null);
  };

  return (
    <section aria-label="Examples" className="playground-examples">
      <h1>Examples</h1>
      <p>
        Papergraph answers questions about ML-systems papers: what builds on what, on which hardware, and by how much. Choose a question to
        see its query and its answer, then change it. <a href="/">The explorer</a> shows the same without queries.
      </p>
      {groups.map(({ title, examples }) => (
        <section key={title} aria-label={title}>
          <h2>{title}</h2>
          <ul>
            {examples.map((example) => (
              <li key={example.question}>
                <button
                  type="button"
                  aria-current={example.query === current ? "true" : undefined}
                  disabled={!queryEditor}
                  onClick={() => {
                    show(example);
                  }}
                >
                  {example.question}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

const Icon = (props: ComponentProps<"svg">) => (
  <svg height="1em" viewBox="0 0 14 14" fill="none" stroke="currentColor" strokeWidth="1.2" {...props}>
    <path d="M1 2.5h2M1 7h2M1 11.5h2M5 2.5h8M5 7h8M5 11.5h8" strokeLinecap="round" />
  </svg>
);

/** The worked questions as a pane that can always be opened again. */
export const examplesPlugin: GraphiQLPlugin = { title: "Examples", icon: Icon, content: Examples };
