import type { ReactElement } from "react";
import { Link } from "wouter";

interface Props {
  readonly intro: string;
  readonly examples: readonly { readonly text: string; readonly href: string }[];
}

/** What stands on a page that was asked nothing yet: what it does, and addresses to begin with. */
export function Examples({ intro, examples }: Props): ReactElement {
  return (
    <div className="examples">
      <p className="muted prose">{intro}</p>
      {examples.length > 0 && (
        <ul className="questions">
          {examples.map(({ text, href }) => (
            <li key={href}>
              <Link href={href}>{text}</Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
