import type { ReactElement } from "react";
import { Link } from "wouter";
import { toAddress } from "../../address.js";
import { formatAmount } from "../../parts/format.js";
import { readNumber } from "../../parts/result-value.js";
import { CellMark, LegendEntry, Matrix, UnknownCell, type Mark } from "../../parts/matrix.js";
import { ThingLink } from "../../parts/thing-link.js";
import { withFamilies } from "./families.js";
import { formatHardware, rowCounts, type Device, type HardwareData, type HardwareState } from "./hardware-page.js";

type Method = HardwareData["methods"]["nodes"][number];

interface Props {
  readonly state: HardwareState;
  readonly data: HardwareData;
  readonly devices: readonly Device[];
}

/** What is known of a method on a piece of hardware, in the order in which it is said. */
const words: Readonly<Record<Mark, string>> = { targets: "designed for it", supports: "runs on it", measured: "measured" };
const kinds = ["targets", "supports", "measured"] as const;

/** Methods against hardware: designed for it, runs on it, measured on it, or not reported. */
export function HardwareMatrix({ state, data, devices }: Props): ReactElement {
  const columns = data.statistics.hardware.flatMap(({ hardware }) => devices.find(({ id }) => id === hardware.id) ?? []);
  const families = new Map(devices.map(({ id }) => [id, withFamilies(id, devices)]));
  const more = rowCounts.find((count) => count > state.methods);
  const rows = data.methods.nodes.flatMap((method) => {
    const cells = columns.map((device) => knownOf(method, device.id, families));
    return cells.some(({ known }) => known.length > 0) ? [{ method, cells }] : [];
  });
  return (
    <>
      <p className="matrix-legend small">
        {kinds.map((mark) => (
          <LegendEntry key={mark} mark={mark}>
            {words[mark]}
          </LegendEntry>
        ))}
        <span>
          <span className="number">2×</span> the largest factor that a paper reports there, whatever it was measured against
        </span>
        <LegendEntry mark={undefined}>not reported</LegendEntry>
      </p>
      <Matrix
        label="Methods on hardware, as a table"
        caption="What is known of methods on the hardware that most is known about"
        of="Method"
        devices={columns}
      >
        {rows.map(({ method, cells }) => (
          <tr key={method.id}>
            <th scope="row">
              <ThingLink thing={method} />
            </th>
            {columns.map((device, index) => (
              <Cell key={device.id} method={method} device={device} cell={cells[index]} />
            ))}
          </tr>
        ))}
      </Matrix>
      <p className="muted small">
        Of the {formatAmount(data.methods.nodes.length, "method")} measured on most hardware, among {data.methods.totalCount}, those of
        which something is known here.{" "}
        {more !== undefined && (
          <Link href={formatHardware({ methods: more })} replace>
            Show {more}
          </Link>
        )}
      </p>
    </>
  );
}

interface Known {
  readonly known: readonly Mark[];
  /** The result with the largest factor. */
  readonly best: Method["results"]["nodes"][number] | undefined;
}

interface CellProps {
  readonly method: Method;
  readonly device: Device;
  readonly cell: Known | undefined;
}

function Cell({ method, device, cell: { known, best } = { known: [], best: undefined } }: CellProps): ReactElement {
  if (known.length === 0) return <UnknownCell device={device.name} />;
  const number = best && readNumber(best);
  return (
    <td data-device={device.name}>
      {known.map((mark) => (
        <CellMark key={mark} mark={mark} words={words[mark]} />
      ))}
      {number && (
        <Link
          href={toAddress("/results", { hardware: device.id, subject: method.id })}
          className="number"
          title={`${number.number} ${number.metric ?? "speedup"}${best.baseline ? ` against ${best.baseline.name}` : ", its baseline is not said"}`}
        >
          {number.number}
        </Link>
      )}
    </td>
  );
}

/** What is designed for a family or runs on it counts for its members, and what was measured on a member for its family. */
function knownOf(method: Method, device: string, families: ReadonlyMap<string, ReadonlySet<string>>): Known {
  const above = families.get(device) ?? new Set([device]);
  const isOfDevice = ({ id }: { readonly id: string }): boolean => id === device || (families.get(id)?.has(device) ?? false);
  const best = method.results.nodes.find(({ hardware }) => hardware.some(isOfDevice));
  const known: Mark[] = [];
  if (method.targets.nodes.some(({ id }) => above.has(id))) known.push("targets");
  if (method.supports.nodes.some(({ id }) => above.has(id))) known.push("supports");
  if (best !== undefined || method.evaluatedOn.nodes.some(isOfDevice)) known.push("measured");
  return { known, best };
}
