import type { ReactElement } from "react";
import { useLocation } from "wouter";
import { inWords } from "../../kinds.js";
import { categories } from "../../parts/enums.js";
import { Check, Choice, FilterForm, FiltersEnd } from "../../parts/filters.js";
import { SearchBox } from "../../parts/search-box.js";
import type { GapsData } from "./gaps-page.js";
import { formatGaps, mostHardware, parseGaps, type GapsState } from "./gaps-state.js";

interface Props {
  readonly state: GapsState;
  readonly data: GapsData;
}

/** The category, and the hardware: what most is known about and what is chosen, with a box for any other. */
export function GapsFilters({ state, data }: Props): ReactElement {
  const [, go] = useLocation();
  const chosen = state.hardware.map((ref, index) => {
    const device = data.gaps?.hardware[index];
    return { ref, id: device?.id ?? ref, name: device?.name ?? ref.replace(/^\w+:/, "") };
  });
  // What is often chosen keeps its place, so that the focus does as well.
  const often = data.statistics.hardware.map(
    ({ hardware: { id, name } }) => chosen.find((each) => each.id === id) ?? { ref: id, id, name },
  );
  const others = chosen.filter(({ id }) => !often.some((each) => each.id === id));
  const isFull = chosen.length >= mostHardware;
  const add = (id: string): void => {
    if (id.startsWith("hardware:")) go(formatGaps({ ...state, hardware: [...state.hardware, id].slice(-mostHardware) }));
  };
  return (
    <>
      <FilterForm action="/gaps" toAddress={(search) => formatGaps(parseGaps({ search }))}>
        <Choice
          label="Category"
          name="category"
          value={state.category}
          none="choose one"
          options={categories.map((value) => ({ value, name: inWords(value) }))}
        />
        <fieldset className="gaps-hardware">
          <legend className="muted">Hardware{isFull && `, ${mostHardware} at most`}</legend>
          {[...often, ...others].map(({ id, ref, name }) => (
            <Check
              key={id}
              name="hardware"
              value={ref}
              checked={state.hardware.includes(ref)}
              disabled={isFull && !state.hardware.includes(ref)}
            >
              {name}
            </Check>
          ))}
        </fieldset>
        <FiltersEnd clear={state.hardware.length > 0 ? formatGaps({ ...state, hardware: [] }) : undefined}>No hardware</FiltersEnd>
      </FilterForm>
      {!isFull && (
        <div className="gaps-add">
          <SearchBox label="Add other hardware" onChoose={add} />
        </div>
      )}
    </>
  );
}
