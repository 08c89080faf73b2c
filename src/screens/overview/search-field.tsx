import { useEffect, useRef } from "react";
import { Icon } from "#ui/icon.tsx";

interface SearchFieldProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly startsFocused: boolean;
}

/** "/" leads here from anywhere on the screen; Enter opens the first one found. */
export function SearchField({ query, onQuery, startsFocused }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useSlashLeadsTo(input);
  useEffect(() => {
    if (startsFocused) {
      input.current?.focus();
    }
  }, [startsFocused]);
  return (
    <div className="overview__search">
      <label htmlFor="cari" className="visually-hidden">
        Cari nama indikator, kriteria, atau pengampu
      </label>
      <Icon name="search" />
      <input
        ref={input}
        id="cari"
        type="search"
        className="overview__search-input"
        placeholder="Cari nama, kriteria, atau pengampu"
        value={query}
        autoComplete="off"
        aria-keyshortcuts="/"
        onChange={(event) => onQuery(event.target.value)}
      />
      <span className="overview__key" aria-hidden="true">
        /
      </span>
    </div>
  );
}

function useSlashLeadsTo(input: { readonly current: HTMLInputElement | null }) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
      const isElsewhere =
        !isTyping(event.target) && document.querySelector("dialog[open]") === null && !event.defaultPrevented;
      if (event.key === "/" && isPlain && isElsewhere) {
        event.preventDefault();
        input.current?.focus();
        input.current?.select();
      }
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [input]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox], [type=radio])"))
  );
}
