import type { ReactElement } from "react";
import { Link } from "wouter";
import { toAddress } from "../../address.js";
import { CellMark, LegendEntry, Matrix, UnknownCell, type Mark } from "../../parts/matrix.js";
import { ThingLink, type Linked } from "../../parts/thing-link.js";
import type { GapCell, GapRow } from "./gaps-page.js";

interface Props {
  readonly rows: readonly GapRow[];
  readonly hardware: readonly Linked[];
  /** The category in words. */
  readonly about: string;
}

/** The marks and the words of what is known; nothing has no mark. */
const marks: Readonly<Record<GapCell["status"], { readonly mark: Mark | undefined; readonly words: string }>> = {
  MEASURED: { mark: "measured", words: "measured" },
  TARGETED: { mark: "targets", words: "designed for it" },
  DOCUMENTED: { mark: "supports", words: "documented to run" },
  NOT_REPORTED: { mark: undefined, words: "not reported" },
};

/** Techniques against hardware, each cell with the strongest that is known. */
export function GapsMatrix({ rows, hardware, about }: Props): ReactElement {
  return (
    <>
      <p className="matrix-legend small">
        {Object.values(marks).map(({ mark, words }) => (
          <LegendEntry key={words} mark={mark}>
            {words}
          </LegendEntry>
        ))}
        <span className="muted">The strongest that is known; what it was stated for stands beside it where that is other hardware.</span>
      </p>
      <Matrix
        label="Techniques on hardware, as a table"
        caption={`What is known of techniques of ${about} on hardware`}
        of="Technique"
        devices={hardware}
      >
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
      </Matrix>
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
  if (mark === undefined) return <UnknownCell device={device?.name} />;
  const [strongest] = cell.evidence;
  const other = strongest && strongest.hardware.id !== device?.id ? strongest.hardware.name : undefined;
  const content = (
    <>
      <CellMark mark={mark} words={words} />
      {other !== undefined && <span className="small via"> {other}</span>}
    </>
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
