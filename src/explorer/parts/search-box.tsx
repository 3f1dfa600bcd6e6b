import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import { useQuery } from "urql";
import { useLocation } from "wouter";
import { addressOf, toAddress } from "../address.js";
import { graphql, type ResultOf } from "../graphql.js";
import { Highlighted } from "./highlighted.js";
import { KindBadge } from "./kind-badge.js";

const completionQuestion = graphql(`
  query Completion($text: String!) {
    search(query: $text, first: 8) {
      totalCount
      edges {
        field
        matchedText
        ranges {
          start
          end
        }
        node {
          id
          name
          kind
        }
      }
    }
  }
`);

type Match = ResultOf<typeof completionQuestion>["search"]["edges"][number];

interface Props {
  readonly label: string;
  /** What stands in it at first. */
  readonly text?: string;
  readonly isLarge?: boolean;
  /** Called instead of going to a page, where what is chosen is used in place. */
  readonly onChoose?: (id: string) => void;
}

/** Milliseconds without a key before what was typed is asked. */
const pause = 120;

/**
 * A box that completes names: a combobox with a list of suggestions and manual selection, as the ARIA Authoring Practices Guide has it.
 * Enter without a chosen suggestion searches for the text, and so it does without JavaScript.
 */
export function SearchBox({ label, text = "", isLarge = false, onChoose }: Props): ReactElement {
  const id = useId();
  const [, go] = useLocation();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(text);
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const asked = useSettled(typed.trim().slice(0, 200), isOpen);
  const [{ data, fetching }] = useQuery({ query: completionQuestion, variables: { text: asked }, pause: asked === "" || !isOpen });
  // An answer to what stood there before must not show under what stands there now.
  const isCurrent = isOpen && asked !== "" && asked === typed.trim().slice(0, 200) && !fetching;
  const kept = useRef<readonly Match[]>([]);
  if (isCurrent) kept.current = data?.search.edges ?? [];
  const matches = isOpen && typed.trim() !== "" ? kept.current : [];
  const isShown = isOpen && matches.length > 0;

  useEffect(() => setTyped(text), [text]);

  const close = (): void => {
    setOpen(false);
    setChosen(-1);
  };
  const take = (match: Match): void => {
    close();
    if (onChoose) {
      setTyped("");
      onChoose(match.node.id);
    } else {
      setTyped(isLarge ? typed : "");
      go(addressOf(match.node.id));
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const count = matches.length;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (!isOpen) setOpen(true);
      else if (count > 0) setChosen(chosen === -1 && step === -1 ? count - 1 : (chosen + step + count) % count);
    } else if (event.key === "Escape") {
      if (!isShown) setTyped("");
      else {
        // A browser would empty the box as well.
        event.preventDefault();
        close();
      }
    } else if (event.key === "Enter") {
      const match = isShown ? matches[chosen] : undefined;
      if (match) {
        event.preventDefault();
        take(match);
      } else if (onChoose) event.preventDefault();
    } else if (event.key === "Home" || event.key === "End") setChosen(-1);
  };

  return (
    <form
      className={isLarge ? "search-box search-box-large" : "search-box"}
      role="search"
      aria-label={label}
      action="/"
      onSubmit={(event) => {
        event.preventDefault();
        close();
        if (typed.trim() !== "" || isLarge) go(toAddress("/", { q: typed.trim() }));
      }}
    >
      <input
        ref={input}
        type="search"
        name="q"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        aria-activedescendant={isShown && chosen >= 0 ? `${id}-${chosen}` : undefined}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        placeholder={isLarge ? "Technique, hardware, paper …" : label}
        maxLength={200}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(-1);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <ul id={`${id}-list`} role="listbox" aria-label="Suggestions" hidden={!isShown}>
        {matches.map((match, index) => (
          <li
            key={match.node.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            // The input keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(match)}
          >
            <KindBadge kind={match.node.id} />
            <Suggestion match={match} />
          </li>
        ))}
      </ul>
      <span className="visually-hidden" aria-live="polite">
        {isShown && isCurrent ? `${matches.length} suggestions` : ""}
      </span>
    </form>
  );
}

function Suggestion({ match: { node, field, matchedText, ranges } }: { readonly match: Match }): ReactElement {
  if (field === "name" || field === "title")
    return (
      <span>
        <Highlighted text={matchedText} ranges={ranges} />
      </span>
    );
  return (
    <span className="suggestion">
      <span>{node.name}</span>
      <span className="muted">
        <Highlighted text={matchedText} ranges={ranges} />
      </span>
    </span>
  );
}

/** A text once nothing has changed it for a moment. The first one waits too, so that one key asks nothing. */
function useSettled(text: string, isActive: boolean): string {
  const [settled, setSettled] = useState("");
  useEffect(() => {
    if (!isActive) return;
    const timer = setTimeout(() => setSettled(text), pause);
    return () => clearTimeout(timer);
  }, [text, isActive]);
  return settled;
}
