import { criteriaOfStanding } from "#core/assessment/answer.ts";
import { answerTo, evidenceFor } from "#core/assessment/assessment.ts";
import { citationsFor, evidenceName } from "#core/evidence/evidence-item.ts";
import type { Criterion } from "#core/questionnaire/questionnaire.ts";
import type { CriterionId } from "#core/questionnaire/questionnaire-ids.ts";
import { namedLevel, type Question } from "#core/questionnaire/questions.ts";
import type { AssessmentView } from "#core/scoring/assessment-view.ts";
import { Icon } from "#ui/icon.tsx";
import { LevelChip } from "#ui/level-chip.tsx";
import { scaleNumbers } from "./level-words.ts";
import { SubjectTalk, type Talk } from "./subject-talk.tsx";

interface CriteriaPartProps extends Pick<AssessmentView, "questionnaire" | "assessment"> {
  readonly question: Question;
  readonly talk: Talk;
}

/** Every criterion: whether the OPD claims it, what is to prove it, and what was said about it. */
export function CriteriaPart({ questionnaire, assessment, question, talk }: CriteriaPartProps) {
  const { indicator, id } = question;
  const claimed = new Set(criteriaOfStanding(answerTo(assessment, id).standing));
  const proofs = proofsOf(assessment, question);
  const levels = indicator.levels.filter(({ criteria }) => criteria.length > 0);
  if (levels.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="reviu-kriteria">
      <h2 id="reviu-kriteria">Kriteria</h2>
      {levels.map(({ level, criteria }) => (
        <div key={level} className="criteria__level">
          <h3 className="criteria__name">
            <LevelChip
              value={level}
              scale={scaleNumbers(questionnaire)}
              label={`Tingkat ${level}`}
              isFaint={!criteria.every((criterion) => claimed.has(criterion.id))}
            />
            {namedLevel(questionnaire, indicator, level)?.name ?? `Tingkat ${level}`}
          </h3>
          <ul className="criteria__list">
            {criteria.map((criterion) => (
              <CriterionItem
                key={criterion.id}
                criterion={criterion}
                isClaimed={claimed.has(criterion.id)}
                proof={proofs.get(criterion.id) ?? []}
                talk={talk}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function CriterionItem({
  criterion: { id, text },
  isClaimed,
  proof,
  talk,
}: {
  readonly criterion: Criterion;
  readonly isClaimed: boolean;
  readonly proof: readonly string[];
  readonly talk: Talk;
}) {
  const threads = talk.review.threads.filter(
    ({ about }) => about.kind === "criterion" && about.criterion === id,
  );
  return (
    <li className="criteria__one" data-claimed={isClaimed ? "" : undefined}>
      <p className="criteria__text">
        <span className="criteria__claim">
          <Icon name={isClaimed ? "check" : "circle"} isSmall />
          <span className="visually-hidden">{isClaimed ? "Diklaim: " : "Tidak diklaim: "}</span>
        </span>
        <span>
          {id} {text}
        </span>
      </p>
      {isClaimed && (
        <p className={proof.length === 0 ? "criteria__proof warn" : "criteria__proof quiet"}>
          {proof.length === 0 ? "Tidak ada bukti yang merujuk kriteria ini." : `Bukti: ${proof.join("; ")}`}
        </p>
      )}
      <SubjectTalk
        talk={talk}
        about={{ kind: "criterion", criterion: id }}
        subject={`kriteria ${id}`}
        threads={threads}
        beginLabel={talk.side === "agency" ? "Tanya penilai" : "Beri catatan"}
      />
    </li>
  );
}

/** "Manual SMKI 2024.pdf, hal. 4-6", by criterion. */
function proofsOf(
  assessment: AssessmentView["assessment"],
  { id }: Question,
): ReadonlyMap<CriterionId, readonly string[]> {
  const proofs = new Map<CriterionId, string[]>();
  for (const item of evidenceFor(assessment, id)) {
    for (const { criteria, pages } of citationsFor(item, id)) {
      const words =
        evidenceName(item) + (pages === "" ? "" : `, hal. ${pages.replace(/(\d)\s*-\s*(\d)/g, "$1–$2")}`);
      for (const criterion of criteria) {
        proofs.set(criterion, [...(proofs.get(criterion) ?? []), words]);
      }
    }
  }
  return proofs;
}
