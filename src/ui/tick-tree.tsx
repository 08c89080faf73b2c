import { useId, useState } from "react";
import { Icon } from "./icon.tsx";
import { Tick } from "./tick.tsx";
import "./field.css";
import "./tick-tree.css";

export interface TickLeaf {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** A branch holds branches or leaves; to any depth. */
export interface TickBranch {
  readonly id: string;
  readonly label: string;
  readonly branches: readonly TickBranch[];
  readonly leaves: readonly TickLeaf[];
}

interface TickTreeProps {
  readonly legend: string;
  readonly isLegendHidden?: boolean;
  readonly branches: readonly TickBranch[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  /** What the leaves are called: "indikator". */
  readonly noun: string;
  readonly error?: string | null | undefined;
}

/** Any of the leaves of a tree, one by one or a branch at a time. The leaves of a branch show when they are asked for. */
export function TickTree(props: TickTreeProps) {
  const errorId = useId();
  const { legend, isLegendHidden = false, branches, error } = props;
  return (
    <fieldset className="tick-tree" aria-describedby={error ? errorId : undefined}>
      <legend className={isLegendHidden ? "visually-hidden" : "tick-tree__legend"}>{legend}</legend>
      {error && (
        <p className="field__error" id={errorId}>
          <Icon name="warning" />
          <span>{error}</span>
        </p>
      )}
      {branches.map((branch) => (
        <Branch key={branch.id} {...props} branch={branch} />
      ))}
    </fieldset>
  );
}

function Branch(props: TickTreeProps & { readonly branch: TickBranch }) {
  const { branch, chosen, onChoose, noun } = props;
  const [isOpen, setOpen] = useState(false);
  const leavesId = useId();
  const leaves = leavesIn(branch);
  const count = leaves.filter((leaf) => chosen.has(leaf.id)).length;
  const chooseAll = (isWanted: boolean) => onChoose(withLeaves(chosen, leaves, isWanted));
  return (
    <div className="tick-tree__branch">
      <div className="tick-tree__head">
        <Tick
          label={branch.label}
          hint={`${count} dari ${leaves.length} ${noun} dipilih`}
          checked={count === leaves.length}
          ref={(input) => {
            if (input !== null) {
              input.indeterminate = count > 0 && count < leaves.length;
            }
          }}
          onChange={() => chooseAll(count < leaves.length)}
        />
        {branch.leaves.length > 0 && (
          <button
            type="button"
            className="button button--plain tick-tree__more"
            aria-expanded={isOpen}
            aria-controls={leavesId}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? "Tutup" : "Satu per satu"}
            <span className="visually-hidden"> {branch.label}</span>
          </button>
        )}
      </div>
      {branch.branches.map((inner) => (
        <Branch key={inner.id} {...props} branch={inner} />
      ))}
      <div id={leavesId} className="tick-tree__leaves" hidden={!isOpen}>
        {isOpen &&
          branch.leaves.map((leaf) => (
            <Tick
              key={leaf.id}
              label={leaf.label}
              hint={leaf.hint}
              checked={chosen.has(leaf.id)}
              onChange={() => onChoose(withLeaves(chosen, [leaf], !chosen.has(leaf.id)))}
            />
          ))}
      </div>
    </div>
  );
}

function leavesIn(branch: TickBranch): readonly TickLeaf[] {
  return [...branch.leaves, ...branch.branches.flatMap(leavesIn)];
}

function withLeaves(
  chosen: ReadonlySet<string>,
  leaves: readonly TickLeaf[],
  isWanted: boolean,
): ReadonlySet<string> {
  const next = new Set(chosen);
  for (const { id } of leaves) {
    if (isWanted) {
      next.add(id);
    } else {
      next.delete(id);
    }
  }
  return next;
}
