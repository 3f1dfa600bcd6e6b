import type { ReactElement } from "react";
import { Link } from "wouter";
import { toAddress } from "../../address.js";
import { ThingLink, type Linked } from "../../parts/thing-link.js";
import type { GapCell, GapRow } from "./gaps-page.js";

interface Props {
  readonly rows: readonly GapRow[];
  readonly hardware: readonly Linked[];
  /** The category in words. */
  readonly about: string;
}

/** The marks and the words of what is known; nothing has no mark. */
const marks: Readonly<Record<GapCell["status"], { readonly mark: string | undefined; readonly words: string }>> = {
  MEASURED: { mark: "is-measured", words: "measured" },
  TARGETED: { mark: "is-targets", words: "designed for it" },
  DOCUMENTED: { mark: "is-supports", words: "documented to run" },
  NOT_REPORTED: { mark: undefined, words: "not reported" },
};

/** Techniques against hardware, each cell with the strongest that is known. A real table; on a phone a list for each technique. */
export function GapsMatrix({ rows, hardware, about }: Props): ReactElement {
  return (
    <>
      <p className="matrix-legend small">
        {Object.values(marks).map(({ mark, words }) => (
          <span key={words}>
            {mark === undefined ? <span aria-hidden="true">·</span> : <span className={`matrix-mark ${mark}`} aria-hidden="true" />} {words}
          </span>
        ))}
        <span className="muted">The strongest that is known; what it was stated for stands beside it where that is other hardware.</span>
      </p>
      <div className="matrix-window" role="region" aria-label="Techniques on hardware, as a table" tabIndex={0}>
        <table className="matrix">
          <caption className="visually-hidden">What is known of techniques of {about} on hardware</caption>
          <thead>
            <tr>
              <th scope="col">Technique</th>
              {hardware.map((device) => (
                <th key={device.id} scope="col">
                  <ThingLink thing={device} badge={false} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ technique, cells }) => (
              <tr key={technique.id}>
                <th scope="row">
                  <ThingLink thing={technique} badge={false} />
                </th>
                {cells.map((cell, index) => (
                  <Cell key={hardware[index]?.id} technique={technique} device={hardware[index]} cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface CellProps {
  readonly technique: Linked;
  readonly device: Linked | undefined;
  readonly cell: GapCell;
}

function Cell({ technique, device, cell }: CellProps): ReactElement {
  const { mark, words } = marks[cell.status];
  const [strongest] = cell.evidence;
  const other = strongest && strongest.hardware.id !== device?.id ? strongest.hardware.name : undefined;
  const content = (
    <>
      <span className={`matrix-mark ${mark ?? ""}`} title={words} aria-hidden="true" />
      <span className="visually-hidden">{words}</span>
      {other !== undefined && <span className="small via"> {other}</span>}
    </>
  );
  if (mark === undefined)
    return (
      <td data-device={device?.name} className="is-unknown">
        <span aria-hidden="true">·</span>
        <span className="visually-hidden">{words}</span>
      </td>
    );
  return (
    // On a phone the name of the column stands behind the mark.
    <td data-device={other === undefined ? device?.name : `${device?.name ?? ""} (${other})`}>
      {cell.status === "MEASURED" && device ? (
        <Link href={toAddress("/results", { hardware: device.id, subject: technique.id })}>{content}</Link>
      ) : (
        content
      )}
    </td>
  );
}
