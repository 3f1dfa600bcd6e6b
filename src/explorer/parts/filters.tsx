import type { ReactElement, ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { inWords } from "../kinds.js";

interface FormProps {
  /** The path of the page. */
  readonly action: string;
  /** The shortest address of what the fields of the form say. */
  readonly toAddress: (search: URLSearchParams) => string;
  readonly children: ReactNode;
}

/** What a list is narrowed by. A form of the address, which works without JavaScript as well; with it, every change shows at once. */
export function FilterForm({ action, toAddress, children }: FormProps): ReactElement {
  const [, go] = useLocation();
  return (
    <form
      className="filters"
      action={action}
      aria-label="Filters"
      onSubmit={(event) => event.preventDefault()}
      onChange={(event) => {
        const search = new URLSearchParams();
        for (const [name, value] of new FormData(event.currentTarget)) if (typeof value === "string") search.append(name, value);
        go(toAddress(search), { replace: true });
      }}
    >
      {children}
    </form>
  );
}

interface EndProps {
  /** The address of the page with none of its filters; undefined where it has none. */
  readonly clear: string | undefined;
  readonly children?: ReactNode;
}

/** What a form of filters ends with: a button for those without JavaScript, and the way back. */
export function FiltersEnd({ clear, children = "Clear the filters" }: EndProps): ReactElement {
  return (
    <p className="filters-end">
      <button className="button without-script">Show</button>
      {clear !== undefined && <Link href={clear}>{children}</Link>}
    </p>
  );
}

/** A value that can be chosen, with how it is named. */
export interface Option {
  readonly value: string;
  readonly name: string;
}

interface Counted {
  readonly value: string | null;
  readonly count: number;
  readonly node: { readonly id: string; readonly name: string } | null;
}

/** The values of a facet as choices, with how many each leaves. */
export function facetOptions(values: readonly Counted[] | undefined): readonly Option[] {
  return (values ?? []).flatMap(({ value, count, node }) => {
    if (node) return [{ value: node.id, name: `${node.name} (${count})` }];
    return value === null ? [] : [{ value, name: `${inWords(value)} (${count})` }];
  });
}

interface ChoiceProps {
  readonly label: string;
  readonly name: string;
  readonly value: string | undefined;
  readonly options: readonly Option[];
  /** What it says where nothing is chosen. */
  readonly none?: string;
}

/** One of several values, or any. What the address names stays a choice though it is not among the frequent ones. */
export function Choice({ label, name, value, options, none = "any" }: ChoiceProps): ReactElement {
  const isListed = value === undefined || options.some((option) => option.value === value);
  return (
    <label>
      <span>{label}</span>
      <select name={name} value={value ?? ""} onChange={ignore}>
        <option value="">{none}</option>
        {!isListed && <option value={value}>{value.replace(/^\w+:/, "")}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface CheckProps {
  readonly name: string;
  readonly value?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

/** Something that is so or not. */
export function Check({ name, value = "1", checked, disabled = false, children }: CheckProps): ReactElement {
  return (
    <label className="check">
      <input type="checkbox" name={name} value={value} checked={checked} disabled={disabled} onChange={ignore} />
      <span>{children}</span>
    </label>
  );
}

/** The form hears of every change. */
const ignore = (): void => undefined;
