import type { ReactElement } from "react";
import { useLocation } from "wouter";
import type { LineageGraph } from "../../lineage/graph.js";
import { LineSample } from "../../lineage/line-sample.js";
import { relationNames, relationsOf, relationStyles } from "../../lineage/relations.js";
import { depths, directions, formatLineage, views, type LineageState } from "./lineage-state.js";

const DIRECTION_WORDS = { both: "Both ways", ancestors: "What it came from", descendants: "What came from it" };
const VIEW_WORDS = { both: "Picture and list", picture: "Picture", list: "List" };

interface Props {
  readonly state: LineageState;
  readonly graph: LineageGraph;
  readonly isNarrow: boolean;
}

/** What can be chosen of a lineage. The legend of the lines is their filter. */
export function LineageControls({ state, graph, isNarrow }: Props): ReactElement {
  const [, go] = useLocation();
  const offered = relationsOf(graph.root.id);
  const relations = state.relations.filter((name) => offered.includes(name));
  // A phone has no room for both: the list stands alone unless the picture is asked for.
  const offeredViews = isNarrow ? views.filter((view) => view !== "list") : views;
  const view = isNarrow && state.view === "list" ? "both" : state.view;
  const change = (changed: Partial<LineageState>): void => go(formatLineage({ ...state, edge: undefined, ...changed }), { replace: true });
  return (
    <form className="lineage-controls" aria-label="What to show" onSubmit={(event) => event.preventDefault()}>
      <fieldset className="legend">
        <legend>Relations</legend>
        {offered.map((name) => {
          const count = graph.links.filter(({ relation }) => relation === name).length;
          const isShown = relations.includes(name);
          const others = relations.filter((each) => each !== name);
          return (
            <label key={name}>
              <input
                type="checkbox"
                name={name}
                checked={isShown}
                // Without any relation there is no lineage.
                disabled={isShown && others.length === 0}
                onChange={() => change({ relations: relationNames.filter((each) => (each === name ? !isShown : others.includes(each))) })}
              />
              <LineSample relation={name} />
              {relationStyles[name].verb}
              {isShown && <span className="muted"> {count}</span>}
            </label>
          );
        })}
      </fieldset>
      <label>
        Direction
        <select
          name="direction"
          value={state.direction}
          onChange={({ target }) => change({ direction: directions.find((each) => each === target.value) ?? "both" })}
        >
          {directions.map((direction) => (
            <option key={direction} value={direction}>
              {DIRECTION_WORDS[direction]}
            </option>
          ))}
        </select>
      </label>
      <label>
        Steps
        <select name="depth" value={state.depth} onChange={({ target }) => change({ depth: Number(target.value) })}>
          {depths.map((depth) => (
            <option key={depth} value={depth}>
              {depth}
            </option>
          ))}
        </select>
      </label>
      <label>
        Show as
        <select
          name="view"
          value={view}
          onChange={({ target }) => change({ view: views.find((each) => each === target.value) ?? "both", edge: state.edge })}
        >
          {offeredViews.map((each) => (
            <option key={each} value={each}>
              {isNarrow && each === "both" ? VIEW_WORDS.list : VIEW_WORDS[each]}
            </option>
          ))}
        </select>
      </label>
    </form>
  );
}
