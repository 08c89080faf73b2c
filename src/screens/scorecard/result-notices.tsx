import { displayIndonesian } from "#core/shared/exact.ts";
import { paths } from "#screens/paths.ts";
import { Alert } from "#ui/alert.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import type { ScorecardFacts } from "./scorecard-facts.ts";

/** What a reader must know before believing the index. */
export function ResultNotices({ facts }: { readonly facts: ScorecardFacts }) {
  return (
    <div className="result-notices">
      <BorderNotice facts={facts} />
      <PartNotice facts={facts} />
      <DisclaimerNotice facts={facts} />
      <OpenQuestions facts={facts} />
    </div>
  );
}

/** At a border the shown two decimals belong to another predicate than the index itself. (product.md, rule 3) */
function BorderNotice({ facts: { scorecard, questionnaire } }: { readonly facts: ScorecardFacts }) {
  const { index, predicate } = scorecard;
  if (index.kind !== "final" || predicate.kind !== "final" || predicate.predicate.otherReading === null) {
    return null;
  }
  const { name, otherReading } = predicate.predicate;
  const isExact = questionnaire.predicateBasis === "exact";
  return (
    <Alert kind="warn" isNews={false}>
      <p>
        Tepat di batas predikat. Sebelum dibulatkan indeksnya {displayIndonesian(index.exact, 4)}, ditulis{" "}
        {displayIndonesian(index.exact)}. Predikat “{name}” dibaca dari{" "}
        {isExact ? "indeks sebelum dibulatkan" : "angka yang sudah dibulatkan"}; dari{" "}
        {isExact ? "angka yang sudah dibulatkan" : "indeks sebelum dibulatkan"} predikatnya “{otherReading}”.
      </p>
    </Alert>
  );
}

function PartNotice({ facts }: { readonly facts: ScorecardFacts }) {
  const { scorecard, questionnaire, noun } = facts;
  if (scorecard.coverage === "whole") {
    return null;
  }
  return (
    <Alert kind="warn" isNews={false}>
      <p>
        Angka ini tidak resmi. Yang dihitung hanya {scorecard.total} {noun} yang dijawab di penilaian ini,
        dengan bobot yang dihitung ulang di antara {noun} itu (lihat kolom Bobot). {questionnaire.indexName}{" "}
        yang resmi mencakup seluruh instansi.
      </p>
    </Alert>
  );
}

function DisclaimerNotice({ facts: { questionnaire } }: { readonly facts: ScorecardFacts }) {
  if (questionnaire.disclaimer === null) {
    return null;
  }
  return (
    <Alert kind="warn" isNews={false}>
      <p>
        {questionnaire.shortTitle}: {questionnaire.disclaimer}
      </p>
    </Alert>
  );
}

function OpenQuestions({ facts }: { readonly facts: ScorecardFacts }) {
  const { questions, values, assessment, noun } = facts;
  const open = questions.filter(({ id }) => !values.has(id));
  if (open.length === 0) {
    return null;
  }
  return (
    <Disclosure summary={`${open.length} ${noun} belum dijawab`}>
      <ul className="open-questions">
        {open.map(({ id, indicator }) => (
          <li key={id}>
            <a href={paths.indicator(assessment.id, id)}>
              {id}. {indicator.shortName}
            </a>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
