import type { ReactElement, ReactNode } from "react";
import { ThingLink, type Linked } from "./thing-link.js";

/** What is known of something on hardware, told apart by a shape; nothing has none. */
export type Mark = "targets" | "supports" | "measured";

/** What a mark stands for, as a line of the legend. */
export function LegendEntry({ mark, children }: { readonly mark: Mark | undefined; readonly children: ReactNode }): ReactElement {
  return (
    <span>
      {mark === undefined ? <span aria-hidden="true">·</span> : <span className={`matrix-mark is-${mark}`} aria-hidden="true" />} {children}
    </span>
  );
}

/** A mark in a cell, with its words for those who do not see it. */
export function CellMark({ mark, words }: { readonly mark: Mark; readonly words: string }): ReactElement {
  return (
    <span className={`matrix-mark is-${mark}`} title={words}>
      <span className="visually-hidden">{words} </span>
    </span>
  );
}

/** A cell of which nothing is reported. */
export function UnknownCell({ device }: { readonly device: string | undefined }): ReactElement {
  return (
    <td data-device={device} className="is-unknown">
      <span aria-hidden="true">·</span>
      <span className="visually-hidden">not reported</span>
    </td>
  );
}

interface Props {
  /** What the table is called where it is a part of the page that scrolls to the side. */
  readonly label: string;
  readonly caption: string;
  /** What stands in the rows. */
  readonly of: string;
  readonly devices: readonly Linked[];
  readonly children: ReactNode;
}

/** Things against hardware: a real table with a row for each thing; on a phone a list for each. */
export function Matrix({ label, caption, of, devices, children }: Props): ReactElement {
  return (
    <div className="matrix-window" role="region" aria-label={label} tabIndex={0}>
      <table className="matrix">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            {devices.map((device) => (
              <th key={device.id} scope="col">
                <ThingLink thing={device} badge={false} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
