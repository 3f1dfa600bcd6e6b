import type { ReactElement } from "react";
import { Link, useLocation } from "wouter";
import type { ViewProps } from "../../page.js";
import { Examples } from "../../parts/examples.js";
import { SearchBox } from "../../parts/search-box.js";
import { ThingLink } from "../../parts/thing-link.js";
import { Unbroken } from "../../parts/unbroken.js";
import { relationNames, verbsOf } from "../../parts/verbs.js";
import { endsOf, type PathData } from "./path-page.js";
import { formatPath, lengths, type PathState } from "./path-state.js";

type Path = PathData["paths"][number];

/** The ways between two things as sentences, the shortest first, each step with who says so. */
export function PathView({ state, data }: ViewProps<PathState, PathData>): ReactElement {
  const [start, end] = endsOf(data, state);
  const byLength = [...new Set(data?.paths.map(({ length }) => length))];
  return (
    <div className="paths">
      {start !== undefined && end !== undefined ? (
        <h1>
          How <Unbroken name={start} /> and <Unbroken name={end} /> are connected
        </h1>
      ) : (
        <h1>How are two things connected?</h1>
      )}
      <Ends state={state} start={start} end={end} />
      <Along state={state} />
      {(start === undefined || end === undefined) && (
        <Examples intro="Choose two things; their ways are then at an address of their own." examples={examples} />
      )}
      {data?.paths.length === 0 && <NoWay state={state} start={start} end={end} />}
      {byLength.map((length) => (
        <section key={length} aria-label={stepsOf(length)}>
          <h2>{stepsOf(length)}</h2>
          <ol className="path-list">
            {data?.paths
              .filter((path) => path.length === length)
              .map((path) => (
                <li key={path.nodes.map(({ id }) => id).join() + path.steps.map(({ relation }) => relation).join()}>
                  <Way path={path} />
                </li>
              ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

const examples = [
  { text: "HipKittens to ThunderKittens", href: "/path?from=hipkittens&to=thunderkittens" },
  { text: "FlashAttention to the H100", href: "/path?from=flashattention&to=h100" },
  { text: "vLLM to FlashAttention", href: "/path?from=vllm&to=flashattention" },
];

const stepsOf = (length: number): string => (length === 0 ? "The same thing" : length === 1 ? "One step" : `${length} steps`);

interface EndsProps {
  readonly state: PathState;
  readonly start: string | undefined;
  readonly end: string | undefined;
}

/** Both ends, each with a box to choose another one, and a way to turn them round. */
function Ends({ state, start, end }: EndsProps): ReactElement {
  const [, go] = useLocation();
  return (
    <div className="path-ends">
      <div>
        <p className="muted small">From{start !== undefined && <strong> {start}</strong>}</p>
        <SearchBox
          label={start === undefined ? "Start from …" : "Start from another thing"}
          onChoose={(from) => go(formatPath({ ...state, from }))}
        />
      </div>
      <div>
        <p className="muted small">To{end !== undefined && <strong> {end}</strong>}</p>
        <SearchBox label={end === undefined ? "Go to …" : "Go to another thing"} onChoose={(to) => go(formatPath({ ...state, to }))} />
      </div>
      {start !== undefined && end !== undefined && <Link href={formatPath({ ...state, from: state.to, to: state.from })}>Turn round</Link>}
    </div>
  );
}

/** The relations that count as steps. Without a choice all do but that a paper mentions something. */
function Along({ state }: Pick<EndsProps, "state">): ReactElement {
  const [, go] = useLocation();
  const words = state.relations.map((name) => verbsOf(name).verb).join(", ");
  const choose = (relations: PathState["relations"]): void => go(formatPath({ ...state, relations }), { replace: true });
  return (
    <details className="path-along">
      <summary>Along {words === "" ? "all relations but mentions" : <strong>{words}</strong>}</summary>
      <fieldset>
        <legend className="visually-hidden">Relations that count as steps</legend>
        {relationNames.map((name) => (
          <label key={name} className="check">
            <input
              type="checkbox"
              checked={state.relations.includes(name)}
              onChange={({ target }) =>
                choose(relationNames.filter((each) => (each === name ? target.checked : state.relations.includes(each))))
              }
            />
            <span>{verbsOf(name).verb}</span>
          </label>
        ))}
      </fieldset>
      {state.relations.length > 0 && (
        <button type="button" className="button" onClick={() => choose([])}>
          All again
        </button>
      )}
    </details>
  );
}

/** A way as sentences: what each step says, and who says it. */
function Way({ path }: { readonly path: Path }): ReactElement {
  return (
    <ol className="path-steps">
      {path.steps.map(({ from, to, relation, direction, sources, references }) => {
        const { verb, inverse } = verbsOf(relation);
        return (
          <li key={from.id + to.id}>
            <p>
              <ThingLink thing={from} /> {direction === "FORWARD" ? verb : inverse} <ThingLink thing={to} />
            </p>
            <p className="muted small path-sources">
              {sources.map((paper) => (
                <ThingLink key={paper.id} thing={paper} />
              ))}
              {references.map((address) => (
                <a key={address} href={address} rel="noreferrer">
                  {new URL(address).hostname}
                </a>
              ))}
              {sources.length + references.length === 0 && "as documentation says"}
            </p>
          </li>
        );
      })}
    </ol>
  );
}

/** That there is no way is an answer, too. */
function NoWay({ state, start, end }: EndsProps): ReactElement {
  return (
    <div className="notice">
      <p>
        No way of at most {state.length} steps is known between {start} and {end}
        {state.relations.length > 0
          ? " along the relations that are chosen."
          : ". That a paper mentions something does not count as a step."}
      </p>
      {state.relations.length > 0 && (
        <p>
          <Link href={formatPath({ ...state, relations: [] })} replace>
            Look along all relations
          </Link>
        </p>
      )}
      {state.length < lengths.most && (
        <p>
          <Link href={formatPath({ ...state, length: lengths.most })} replace>
            Look for ways of up to {lengths.most} steps
          </Link>
        </p>
      )}
    </div>
  );
}
