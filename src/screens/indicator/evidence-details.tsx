import { useId } from "react";
import {
  type Citation,
  citationsFor,
  type EvidenceItem,
  evidenceName,
  usesOf,
} from "#core/evidence/evidence-item.ts";
import type { CriterionId } from "#core/questionnaire/questionnaire-ids.ts";
import { criteriaOf, type Question } from "#core/questionnaire/questions.ts";
import { Button } from "#ui/button.tsx";
import { DraftTextArea } from "#ui/draft-text-area.tsx";
import { DraftTextField } from "#ui/draft-text-field.tsx";
import { Icon } from "#ui/icon.tsx";
import { Tick } from "#ui/tick.tsx";
import { takenAway, withCitation } from "./evidence-edits.ts";
import type { AnswerEdits } from "./use-answer-edits.ts";

interface EvidenceDetailsProps {
  readonly question: Question;
  readonly item: EvidenceItem;
  readonly citation: Citation;
  readonly edits: AnswerEdits;
}

/** What one piece of evidence proves here, and where in it. */
export default function EvidenceDetails({ question, item, citation, edits }: EvidenceDetailsProps) {
  const change = (part: Partial<Omit<Citation, "question">>) =>
    edits.setEvidence(item, withCitation(item, citation, part));
  return (
    <>
      <ProvedCriteria question={question} citation={citation} onChange={(criteria) => change({ criteria })} />
      <div className="evidence__fields">
        <DraftTextField
          label="Halaman"
          hint="Misalnya 4-6, 12. Kosong: seluruhnya."
          value={citation.pages}
          onKeep={(_before, pages) => change({ pages })}
          maxLength={200}
        />
        <DraftTextField
          label="Judul"
          hint={item.source.kind === "file" ? `Nama berkasnya: ${item.source.name}` : item.source.address}
          value={item.title}
          onKeep={(_before, title) => edits.setEvidence(item, { ...item, title })}
          maxLength={300}
        />
      </div>
      <DraftTextArea
        label="Catatan untuk pemeriksa"
        value={citation.note}
        onKeep={(_before, note) => change({ note })}
        maxLength={2000}
      />
      <TakeAway question={question} item={item} citation={citation} edits={edits} />
    </>
  );
}

interface ProvedCriteriaProps {
  readonly question: Question;
  readonly citation: Citation;
  readonly onChange: (criteria: readonly CriterionId[]) => void;
}

function ProvedCriteria({ question, citation, onChange }: ProvedCriteriaProps) {
  const criteria = criteriaOf(question.indicator);
  const id = useId();
  if (criteria.length === 0) {
    return null;
  }
  const toggle = (criterion: CriterionId) => {
    const wanted = new Set(citation.criteria);
    if (!wanted.delete(criterion)) {
      wanted.add(criterion);
    }
    onChange(criteria.map((one) => one.id).filter((one) => wanted.has(one)));
  };
  return (
    <fieldset className="evidence__criteria" aria-labelledby={id}>
      <legend id={id}>Kriteria yang dibuktikan</legend>
      {question.indicator.levels.map(({ level, criteria: own }) =>
        own.map((criterion) => (
          <Tick
            key={criterion.id}
            label={
              <>
                <span className="evidence__level">Tingkat {level}.</span> {criterion.text}
              </>
            }
            checked={citation.criteria.includes(criterion.id)}
            onChange={() => toggle(criterion.id)}
          />
        )),
      )}
    </fieldset>
  );
}

function TakeAway({ question, item, citation, edits }: EvidenceDetailsProps) {
  const others = usesOf(item)
    .map((use) => use.question)
    .filter((one) => one !== question.id);
  const isCitedAgain = citationsFor(item, question.id).length > 1;
  const isUsedElsewhere = others.length > 0;
  const isKept = isCitedAgain || isUsedElsewhere;
  const from = isCitedAgain ? "rujukan ini" : "indikator ini";
  const name = evidenceName(item);
  const takeAway = () =>
    edits.setEvidence(
      item,
      takenAway(item, citation),
      isKept ? `${name} dilepas dari ${from}.` : `${name} dihapus.`,
    );
  return (
    <div className="evidence__take-away">
      <Button kind="danger" onClick={takeAway}>
        <Icon name={isKept ? "close" : "trash"} isSmall />
        {isKept ? `Lepas dari ${from}` : "Hapus bukti"}
      </Button>
      {isUsedElsewhere && <span className="quiet">Juga dipakai di indikator {others.join(", ")}.</span>}
    </div>
  );
}
