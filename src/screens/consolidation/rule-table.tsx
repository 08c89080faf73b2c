import { useState } from "react";
import type { Consolidation, Outcome } from "#core/consolidation/consolidate.ts";
import type { ConsolidationRule } from "#core/consolidation/consolidation-rule.ts";
import { disagree } from "#core/consolidation/decision.ts";
import { decisionInWords } from "#core/consolidation/decision-words.ts";
import {
  awaitedAnswers,
  disagreements,
  openChoices,
  unansweredQuestions,
} from "#core/consolidation/open-points.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { Button } from "#ui/button.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { Icon } from "#ui/icon.tsx";
import { ChooseDialog } from "./choose-dialog.tsx";
import { questionInWords } from "./consolidation-words.ts";
import { OwnerLevels } from "./owner-levels.tsx";
import { RulePicker } from "./rule-picker.tsx";
import { type NumberScale, ValueChip } from "./value-chip.tsx";

export interface RuleTableProps {
  readonly consolidation: Consolidation;
  readonly scale: NumberScale;
  readonly onRules: (rules: readonly RuleChange[]) => void;
  readonly onTrace: (question: QuestionId) => void;
}

/** Null takes the rule of the question away. */
export interface RuleChange {
  readonly question: QuestionId;
  readonly rule: ConsolidationRule | null;
}

const FILTERS = ["all", "choice", "disagreement", "awaited", "unanswered"] as const;
type Filter = (typeof FILTERS)[number];

/** Per indicator: the owners' levels side by side, the rule, and what comes of it. */
export function RuleTable({ consolidation, scale, onRules, onTrace }: RuleTableProps) {
  const [filter, setFilter] = useState<Filter>("all");
  const [choosing, setChoosing] = useState<Outcome | null>(null);
  const listed = listsOf(consolidation);
  const open = listed.choice.length;
  const chooseLowest = () =>
    onRules(listed.choice.map(({ question }) => ({ question: question.id, rule: { kind: "lowest" } })));
  return (
    <section aria-labelledby="gabungan-indikator">
      <h2 id="gabungan-indikator">Per indikator</h2>
      <p>
        Bila semua pengampu memberi tingkat yang sama, tingkat itu yang dipakai. Bila berbeda, pilih
        aturannya. Indikator yang belum diputuskan tetap seperti di penilaian instansi.
      </p>
      <ChoiceGroup
        legend="Yang ditampilkan"
        inLine
        value={filter}
        onChoose={setFilter}
        choices={FILTERS.map((value) => ({ value, label: `${LABELS[value]} (${listed[value].length})` }))}
      />
      {open > 0 && (
        <p className="consolidation__ways">
          <Button onClick={chooseLowest}>Pakai yang terendah untuk {open} yang perlu keputusan</Button>
        </p>
      )}
      {listed[filter].length === 0 ? (
        <p className="quiet">Tidak ada indikator di daftar ini.</p>
      ) : (
        <DataTable
          caption="Jawaban pengampu, aturan, dan hasil setiap indikator"
          isCaptionHidden
          rows={listed[filter]}
          rowKey={({ question }) => question.id}
          columns={[
            { head: "Indikator", namesRow: true, cell: ({ question }) => questionInWords(question) },
            { head: "Pengampu", cell: (outcome) => <OwnerLevels outcome={outcome} scale={scale} /> },
            {
              head: "Aturan",
              cell: (outcome) => (
                <RulePicker
                  outcome={outcome}
                  onRule={(rule) => onRules([{ question: outcome.question.id, rule }])}
                  onChoose={() => setChoosing(outcome)}
                />
              ),
            },
            {
              head: "Hasil",
              cell: (outcome) => <Result outcome={outcome} scale={scale} onTrace={onTrace} />,
            },
          ]}
        />
      )}
      <ChooseDialog
        outcome={choosing}
        questionnaire={consolidation.input.questionnaire}
        scale={scale}
        onClose={() => setChoosing(null)}
        onChoose={(question, rule) => {
          setChoosing(null);
          onRules([{ question, rule }]);
        }}
      />
    </section>
  );
}

const LABELS: Readonly<Record<Filter, string>> = {
  all: "Semua",
  choice: "Perlu keputusan",
  disagreement: "Berbeda pendapat",
  awaited: "Menunggu",
  unanswered: "Belum dijawab siapa pun",
};

function listsOf(consolidation: Consolidation): Readonly<Record<Filter, readonly Outcome[]>> {
  return {
    all: consolidation.outcomes,
    choice: openChoices(consolidation),
    disagreement: disagreements(consolidation),
    awaited: awaitedAnswers(consolidation),
    unanswered: unansweredQuestions(consolidation),
  };
}

interface ResultProps extends Pick<RuleTableProps, "scale" | "onTrace"> {
  readonly outcome: Outcome;
}

function Result({ outcome, scale, onTrace }: ResultProps) {
  const { question, value, decision, owners } = outcome;
  const needsChoice = decision.kind === "disagreement";
  return (
    <div className="rule-result">
      <ValueChip question={question} value={value} scale={scale} />
      <div>
        <p className={needsChoice ? "rule-result__open" : "quiet"}>
          {needsChoice && <Icon name="warning" isSmall />} {decisionInWords(outcome)}
          {!needsChoice && disagree(owners) && " (pengampu berbeda pendapat)"}
        </p>
        <Button kind="plain" onClick={() => onTrace(question.id)}>
          Telusuri<span className="visually-hidden"> indikator {question.id}</span>
        </Button>
      </div>
    </div>
  );
}
