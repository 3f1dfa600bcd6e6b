import type { AnyVariables, TypedDocumentNode } from "@urql/core";
import { createElement, type ComponentType, type ReactNode } from "react";
import type { Address } from "./address.js";

/** What a page says of itself to browsers, search engines and those who share it. */
export interface Head {
  readonly title: string;
  /** One or two sentences; cut at 160 characters. */
  readonly description: string;
  /** The address under which the same is always found. A request by another path is led there. */
  readonly canonical: string;
}

/**
 * A page: its state is in its address, what it shows is the answer to one question. `parse` reads any address, ignoring what it does not
 * know; `format` writes the shortest address that `parse` reads as the same state.
 */
export interface Page<State, Data, Variables extends AnyVariables> {
  readonly parse: (address: Address) => State;
  readonly format: (state: State) => string;
  readonly question: TypedDocumentNode<Data, Variables>;
  /** Undefined where the address asks nothing yet; `View` is then shown without data. */
  readonly variables: (state: State) => Variables | undefined;
  /** What the answer shows to be missing: the ref of which there is nothing. */
  readonly missing?: (data: Data, state: State) => string | undefined;
  readonly head: (data: Data | undefined, state: State) => Head;
  readonly View: ComponentType<ViewProps<State, Data>>;
}

/** What the view of a page is given. */
export interface ViewProps<State, Data> {
  readonly state: State;
  readonly data: Data | undefined;
  /** Asks the question again, past every cache. */
  readonly reload: () => void;
}

/** A page at an address: what it asks, and what it makes of the answer. */
export interface OpenPage {
  readonly question: TypedDocumentNode<unknown, AnyVariables>;
  readonly variables: AnyVariables;
  /** The same address as `format` would write it. */
  readonly address: string;
  readonly asks: boolean;
  missing(data: unknown): string | undefined;
  head(data: unknown): Head;
  render(data: unknown, reload: () => void): ReactNode;
}

/** A page whose module has been loaded. */
export interface LoadedPage {
  open(address: Address): OpenPage;
}

/** Makes a page of its parts. What it asks and what it shows fit together by their types. */
export function definePage<State, Data, Variables extends AnyVariables>(page: Page<State, Data, Variables>): LoadedPage {
  return {
    open(address) {
      const state = page.parse(address);
      const variables = page.variables(state);
      // The answer to `question` is of its type, which the one place that asks for all pages cannot know.
      const typed = (data: unknown): Data | undefined => (data === null || data === undefined ? undefined : (data as Data));
      return {
        question: page.question as TypedDocumentNode<unknown, AnyVariables>,
        variables: variables ?? {},
        address: page.format(state),
        asks: variables !== undefined,
        missing: (data) => {
          const answer = typed(data);
          return answer && page.missing?.(answer, state);
        },
        head: (data) => page.head(typed(data), state),
        render: (data, reload) => createElement(page.View, { state, data: typed(data), reload }),
      };
    },
  };
}
