import type { ReactElement } from "react";
import { Link } from "wouter";
import { formatAmount } from "../../parts/format.js";
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
const words = { targets: "designed for it", supports: "runs on it", measured: "measured" };

/** Methods against hardware: designed for it, runs on it, measured on it, or not reported. A real table; on a phone a list for each method. */
export function HardwareMatrix({ state, data, devices }: Props): ReactElement {
  const columns = data.statistics.hardware.flatMap(({ hardware }) => devices.find(({ id }) => id === hardware.id) ?? []);
  const families = new Map(devices.map(({ id }) => [id, withFamilies(id, devices)]));
  const more = rowCounts.find((count) => count > state.methods);
  return (
    <>
      <p className="matrix-legend small">
        {Object.entries(words).map(([what, said]) => (
          <span key={what}>
            <span className={`matrix-mark is-${what}`} aria-hidden="true" /> {said}
          </span>
        ))}
        <span>
          <span aria-hidden="true">·</span> not reported
        </span>
      </p>
      <div className="matrix-window" role="region" aria-label="Methods on hardware, as a table" tabIndex={0}>
        <table className="matrix">
          <caption className="visually-hidden">What is known of methods on the hardware that most is known about</caption>
          <thead>
            <tr>
              <th scope="col">Method</th>
              {columns.map((device) => (
                <th key={device.id} scope="col">
                  <ThingLink thing={device} badge={false} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.methods.nodes.map((method) => (
              <tr key={method.id}>
                <th scope="row">
                  <ThingLink thing={method} />
                </th>
                {columns.map((device) => {
                  const known = knownOf(method, device.id, families);
                  return (
                    <td key={device.id} data-device={device.name} className={known.length === 0 ? "is-unknown" : undefined}>
                      {known.map((what) => (
                        <span key={what} className={`matrix-mark is-${what}`} title={words[what]}>
                          <span className="visually-hidden">{words[what]} </span>
                        </span>
                      ))}
                      {known.length === 0 && (
                        <>
                          <span aria-hidden="true">·</span>
                          <span className="visually-hidden">not reported</span>
                        </>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="muted small">
        The {formatAmount(data.methods.nodes.length, "method")} measured on most hardware, of {data.methods.totalCount}.{" "}
        {more !== undefined && (
          <Link href={formatHardware({ methods: more })} replace>
            Show {more}
          </Link>
        )}
      </p>
    </>
  );
}

/** What is designed for a family or runs on it counts for its members, and what was measured on a member for its family. */
function knownOf(method: Method, device: string, families: ReadonlyMap<string, ReadonlySet<string>>): (keyof typeof words)[] {
  const above = families.get(device) ?? new Set([device]);
  const known: (keyof typeof words)[] = [];
  if (method.targets.nodes.some(({ id }) => above.has(id))) known.push("targets");
  if (method.supports.nodes.some(({ id }) => above.has(id))) known.push("supports");
  if (method.evaluatedOn.nodes.some(({ id }) => id === device || families.get(id)?.has(device))) known.push("measured");
  return known;
}
