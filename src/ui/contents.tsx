import { Disclosure } from "./disclosure.tsx";
import { jumpTo } from "./jump-to.ts";
import { useMediaQuery } from "./use-media-query.ts";
import "./contents.css";

export interface ContentsEntry {
  /** The id of the heading it leads to. */
  readonly id: string;
  readonly label: string;
  readonly entries?: readonly ContentsEntry[];
}

interface ContentsProps {
  readonly label: string;
  readonly entries: readonly ContentsEntry[];
}

/** What a long page holds: beside it on a wide screen, folded above it on a narrow one. Its headings need tabIndex -1. */
export function Contents({ label, entries }: ContentsProps) {
  const isWide = useMediaQuery("(min-width: 1000px)");
  const list = <Entries entries={entries} />;
  return (
    <nav className="contents" aria-label={label}>
      {isWide ? list : <Disclosure summary={label}>{list}</Disclosure>}
    </nav>
  );
}

function Entries({ entries }: Pick<ContentsProps, "entries">) {
  return (
    <ul className="contents__list">
      {entries.map(({ id, label, entries: inner = [] }) => (
        <li key={id}>
          <button type="button" className="contents__way" onClick={() => jumpTo(id)}>
            {label}
          </button>
          {inner.length > 0 && <Entries entries={inner} />}
        </li>
      ))}
    </ul>
  );
}
