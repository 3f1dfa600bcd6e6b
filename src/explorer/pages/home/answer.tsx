import type { ReactElement } from "react";
import { Link } from "wouter";
import { toAddress } from "../../address.js";
import { formatAmount } from "../../parts/format.js";
import { shortTitle } from "../../parts/results-table.js";
import { ThingLink } from "../../parts/thing-link.js";
import type { HomeData } from "./home-page.js";

type AnswerData = NonNullable<HomeData["ask"]>;

/** Papers that are listed without being asked for. */
const fewPapers = 4;

/** What the API answers to a question in words, with its papers and its query; where it does not understand, what it could answer. */
export function Answer({ answer }: { readonly answer: AnswerData }): ReactElement {
  const { understood, query, unparsed } = answer;
  const words = unparsed.map((each) => `“${each}”`).join(", ");
  if (!understood) return <NotUnderstood answer={answer} words={words} />;
  return (
    <section className="answer" aria-label="Answer">
      <p>{answer.answer}</p>
      {words !== "" && <p className="muted small">Not understood: {words}.</p>}
      <Papers papers={answer.papers} />
      {query !== null && (
        <p className="small">
          <a href={toAddress("/graphql", { query })}>
            Open as GraphQL<span className="visually-hidden">, the query of this answer</span>
          </a>{" "}
          <span className="muted">By rules over the names and relations of this graph, without a model.</span>
        </p>
      )}
    </section>
  );
}

interface NotUnderstoodProps {
  readonly answer: AnswerData;
  /** What of the question was not understood. */
  readonly words: string;
}

/** Small, for what was found stands below it. */
function NotUnderstood({ answer, words }: NotUnderstoodProps): ReactElement {
  return (
    <section className="small" aria-label="Answer">
      <p className="muted">
        {answer.answer ?? `As a question this was not understood${words === "" ? "" : `: ${words}`}.`}
        {answer.suggestions.length > 0 && answer.answer === null && " These can be answered:"}
      </p>
      <ul className="suggested">
        {answer.suggestions.map((question) => (
          <li key={question}>
            <Link href={toAddress("/", { q: question })}>{question}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Papers({ papers }: { readonly papers: AnswerData["papers"] }): ReactElement | null {
  if (papers.length === 0) return null;
  const list = (
    <ul className="inline-list">
      {papers.map((paper) => (
        <li key={paper.id}>
          <ThingLink thing={paper}>{shortTitle(paper.name)}</ThingLink>
        </li>
      ))}
    </ul>
  );
  if (papers.length <= fewPapers) return <div className="small">{list}</div>;
  return (
    <details className="small">
      <summary>{formatAmount(papers.length, "paper")}</summary>
      {list}
    </details>
  );
}
