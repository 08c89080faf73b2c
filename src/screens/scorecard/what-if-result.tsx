import { figureInWords, predicateInWords } from "#core/report/figure-words.ts";
import type { Scorecard } from "#core/scoring/scorecard.ts";
import { Button } from "#ui/button.tsx";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { Tag } from "#ui/tag.tsx";
import { gainInWords } from "./score-words.ts";
import { groupTermsInWords, type ScorecardFacts } from "./scorecard-facts.ts";
import { difference, type GroupChange, groupChanges, isSameFigure } from "./what-if.ts";

interface WhatIfResultProps {
  readonly facts: ScorecardFacts;
  /** With the tried levels in place of the real ones. */
  readonly scorecard: Scorecard;
  readonly triedCount: number;
  readonly onReset: () => void;
  readonly onEnd: () => void;
}

/** The real result and the tried one side by side. Stays in sight while levels are being chosen. */
export function WhatIfResult({ facts, scorecard, triedCount, onReset, onEnd }: WhatIfResultProps) {
  return (
    <div className="what-if__result">
      <div className="what-if__summary">
        <Tag kind="warn">Andai-andai</Tag>
        <Comparison facts={facts} scorecard={scorecard} />
      </div>
      <div className="what-if__more">
        <p className="what-if__ways">
          <Button isOff={triedCount === 0} onClick={onReset}>
            {triedCount === 0 ? "Belum ada yang diubah" : `Kembalikan ${triedCount} perubahan`}
          </Button>
          <Button kind="plain" onClick={onEnd}>
            Tutup andai-andai
          </Button>
        </p>
        <GroupChanges facts={facts} scorecard={scorecard} />
      </div>
    </div>
  );
}

type ComparisonProps = Pick<WhatIfResultProps, "facts" | "scorecard">;

function Comparison({ facts, scorecard }: ComparisonProps) {
  const real = facts.scorecard;
  const more = difference(real.index, scorecard.index);
  return (
    <dl className="what-if__comparison">
      <div>
        <dt>Jawaban asli</dt>
        <dd>{figureInWords(real.index)}</dd>
        <dd className="quiet">{predicateInWords(real.predicate)}</dd>
      </div>
      <div>
        <dt>Andai-andai</dt>
        <dd>
          <b>{figureInWords(scorecard.index)}</b>
        </dd>
        <dd className="quiet">{predicateInWords(scorecard.predicate)}</dd>
      </div>
      {more !== null && !more.equals(0) && (
        <div>
          <dt>Selisih</dt>
          <dd className="delta">{gainInWords(more)}</dd>
        </div>
      )}
    </dl>
  );
}

function GroupChanges({ facts, scorecard }: ComparisonProps) {
  const changes = groupChanges(facts.scorecard.groups, scorecard.groups);
  const columns: readonly Column<GroupChange>[] = [
    {
      head: groupTermsInWords(facts),
      namesRow: true,
      cell: ({ name, depth }) => (
        <span className="what-if__group" data-depth={Math.min(depth, 3)}>
          {name}
        </span>
      ),
    },
    { head: "Asli", isNumber: true, cell: ({ before }) => figureInWords(before) },
    {
      head: "Andai",
      isNumber: true,
      cell: ({ before, after }) =>
        isSameFigure(before, after) ? figureInWords(after) : <b className="delta">{figureInWords(after)}</b>,
    },
  ];
  return (
    <DataTable
      caption="Nilai setiap kelompok, asli dan andai-andai"
      isCaptionHidden
      columns={columns}
      rows={changes}
      rowKey={({ id }) => id}
      stacksOnPhone={false}
    />
  );
}
