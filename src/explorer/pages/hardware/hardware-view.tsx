import type { ReactElement } from "react";
import { inWords } from "../../kinds.js";
import type { ViewProps } from "../../page.js";
import { formatCount } from "../../parts/format.js";
import { ThingLink } from "../../parts/thing-link.js";
import { toTrees, type Branch } from "./families.js";
import type { Device, HardwareData, HardwareState } from "./hardware-page.js";
import { HardwareMatrix } from "./hardware-matrix.js";

/** The families as a tree with counts, and methods against the hardware that most is known about. */
export function HardwareView({ state, data }: ViewProps<HardwareState, HardwareData>): ReactElement | null {
  if (!data) return null;
  const devices = [...new Map([...data.first.nodes, ...data.last.nodes].map((device) => [device.id, device])).values()];
  const trees = toTrees(devices);
  const isKnown = ({ member, branches }: Branch<Device>): boolean =>
    branches.length > 0 || member.targetedBy.totalCount + member.supportedBy.totalCount + member.resultsOn.totalCount > 0;
  const families = trees.filter(({ branches }) => branches.length > 0);
  const alone = trees.filter((tree) => tree.branches.length === 0 && isKnown(tree));
  const bare = trees.filter((tree) => !isKnown(tree));
  return (
    <div className="hardware-page">
      <h1>Hardware</h1>
      <p className="prose">
        {formatCount(data.first.totalCount)} devices, architectures and vendors’ lines. What is designed for a family counts for its
        members, and what was measured on a member counts for its family.
      </p>
      <section aria-label="Methods on hardware">
        <h2>Methods on hardware</h2>
        <HardwareMatrix state={state} data={data} devices={devices} />
      </section>
      <section aria-label="Families">
        <h2>Families</h2>
        <Trees trees={families} />
        <h3>Of no family</h3>
        <Trees trees={alone} />
        {bare.length > 0 && (
          <details>
            <summary>{formatCount(bare.length)} more, of which nothing is reported</summary>
            <Trees trees={bare} />
          </details>
        )}
        {devices.length < data.first.totalCount && (
          <p className="muted">{formatCount(data.first.totalCount - devices.length)} more are not shown here.</p>
        )}
      </section>
    </div>
  );
}

function Trees({ trees }: { readonly trees: readonly Branch<Device>[] }): ReactElement {
  return (
    <ul className="families">
      {trees.map(({ member, branches }) => (
        <li key={member.id}>
          <ThingLink thing={member} /> <span className="muted small">{inWords(member.hardwareType)}</span>{" "}
          <span className="small family-counts">
            <Count count={member.targetedBy.totalCount} words="designed for it" />
            <Count count={member.supportedBy.totalCount} words="run on it" />
            <Count count={member.resultsOn.totalCount} words="results" />
          </span>
          {branches.length > 0 && <Trees trees={branches} />}
        </li>
      ))}
    </ul>
  );
}

function Count({ count, words }: { readonly count: number; readonly words: string }): ReactElement | null {
  return count === 0 ? null : (
    <span>
      <strong className="number">{formatCount(count)}</strong> {words}
    </span>
  );
}
