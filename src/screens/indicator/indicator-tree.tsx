import { memo, type ReactNode, type RefObject, useEffect, useId, useMemo, useRef, useState } from "react";
import type { QuestionState } from "#core/scoring/question-states.ts";
import { paths } from "#screens/paths.ts";
import { Icon } from "#ui/icon.tsx";
import { LevelChip } from "#ui/level-chip.tsx";
import { type TreeBranch, type TreeRow, treeBranches } from "./tree-rows.ts";
import "./indicator-tree.css";

interface IndicatorTreeProps {
  readonly assessment: string;
  readonly states: readonly QuestionState[];
  readonly current: string;
  readonly scale: { readonly min: number; readonly max: number };
  readonly searchField?: RefObject<HTMLInputElement | null>;
  /** The person chose one; where it is the same one the address does not change. */
  readonly onChosen?: () => void;
}

/** Every indicator in scope under its domain, with its level; real links, and a field that narrows them down. */
export function IndicatorTree(props: IndicatorTreeProps) {
  const { assessment, states, current, scale, searchField, onChosen } = props;
  const [wanted, setWanted] = useState("");
  const branches = useMemo(() => treeBranches(states, wanted), [states, wanted]);
  const list = useRef<HTMLDivElement>(null);
  useCurrentInView(list, current);
  return (
    <div className="indicator-tree" ref={list}>
      <TreeSearch
        wanted={wanted}
        onWanted={setWanted}
        found={branches.reduce((sum, branch) => sum + branch.rows.length, 0)}
        field={searchField}
        onTakeFirst={() => list.current?.querySelector<HTMLAnchorElement>("a")?.click()}
      />
      {branches.map((branch) => (
        <Branch key={branch.id} branch={branch} isNarrowed={wanted !== ""}>
          {branch.rows.map((row) => (
            <Row
              key={row.id}
              {...row}
              min={scale.min}
              max={scale.max}
              href={paths.indicator(assessment, row.id)}
              isCurrent={row.id === current}
              onChosen={onChosen}
            />
          ))}
        </Branch>
      ))}
    </div>
  );
}

interface TreeSearchProps {
  readonly wanted: string;
  readonly onWanted: (wanted: string) => void;
  readonly found: number;
  readonly field: RefObject<HTMLInputElement | null> | undefined;
  readonly onTakeFirst: () => void;
}

function TreeSearch({ wanted, onWanted, found, field, onTakeFirst }: TreeSearchProps) {
  return (
    <search className="indicator-tree__search">
      <Icon name="search" isSmall />
      <input
        ref={field}
        type="search"
        aria-label="Cari indikator"
        placeholder="Cari indikator"
        value={wanted}
        onChange={(event) => onWanted(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && wanted !== "") {
            onTakeFirst();
          } else if (event.key === "Escape" && wanted !== "") {
            event.preventDefault();
            onWanted("");
          }
        }}
      />
      {wanted === "" && (
        <span className="indicator-tree__key" aria-hidden="true">
          /
        </span>
      )}
      <p className="visually-hidden" role="status">
        {wanted === "" ? "" : `${found} indikator ditemukan.`}
      </p>
      {wanted !== "" && found === 0 && (
        <p className="indicator-tree__none">
          Tidak ada indikator dengan kata itu. Coba kata yang lebih pendek.
        </p>
      )}
    </search>
  );
}

interface BranchProps {
  readonly branch: TreeBranch;
  readonly isNarrowed: boolean;
  readonly children: ReactNode;
}

function Branch({ branch, isNarrowed, children }: BranchProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 className="indicator-tree__head" id={id}>
        <span>{branch.name}</span>
        {!isNarrowed && (
          <span>
            <span aria-hidden="true">
              {branch.answered}/{branch.rows.length}
            </span>
            <span className="visually-hidden">
              , {branch.answered} dari {branch.rows.length} dijawab
            </span>
          </span>
        )}
      </h2>
      <ol className="indicator-tree__rows">{children}</ol>
    </section>
  );
}

interface RowProps extends TreeRow {
  readonly min: number;
  readonly max: number;
  readonly href: string;
  readonly isCurrent: boolean;
  readonly onChosen: (() => void) | undefined;
}

const Row = memo(function Row({
  id,
  name,
  value,
  shown,
  label,
  min,
  max,
  href,
  isCurrent,
  onChosen,
}: RowProps) {
  return (
    <li>
      <a
        className="indicator-tree__row"
        href={href}
        aria-current={isCurrent ? "page" : undefined}
        onClick={onChosen}
        title={name}
      >
        <span className="indicator-tree__number">{id}</span>
        <span className="indicator-tree__name">{name}</span>
        <LevelChip value={value} shown={shown} label={label} scale={{ min, max }} />
      </a>
    </li>
  );
});

/** The line of the open indicator is brought into the tree's own view; the page stays where it is. */
function useCurrentInView(list: RefObject<HTMLDivElement | null>, current: string) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of the open indicator that calls for it
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>("[aria-current]");
    const box = list.current?.closest<HTMLElement>("[data-scrolls], dialog");
    if (row === null || row === undefined || box === null || box === undefined) {
      return;
    }
    const place = row.getBoundingClientRect();
    const view = box.getBoundingClientRect();
    if (place.top < view.top + 64 || place.bottom > view.bottom - 32) {
      box.scrollTop += place.top - view.top - view.height / 3;
    }
  }, [list, current]);
}
