import { useEffect, useMemo, useState } from "react";
import type { AssessmentView } from "#core/scoring/assessment-view.ts";
import { paths } from "#screens/paths.ts";
import { jumpTo } from "#ui/jump-to.ts";
import { Calculation } from "./calculation.tsx";
import { GroupTable } from "./group-table.tsx";
import { ResultHead } from "./result-head.tsx";
import { ResultNotices } from "./result-notices.tsx";
import { ScoreCharts } from "./score-charts.tsx";
import { scorecardFacts } from "./scorecard-facts.ts";
import { SingleStepsSection } from "./single-steps-section.tsx";
import { SmallestStepsSection } from "./smallest-steps-section.tsx";
import { useTriedLevels } from "./use-tried-levels.ts";
import type { TriedLevels } from "./what-if.ts";
import { WhatIfSection } from "./what-if-section.tsx";
import "./scorecard.css";

/** The result and what to do about it. */
export function ScorecardScreen(props: AssessmentView) {
  const { questionnaire, assessment, scorecard, onEdit } = props;
  const facts = useMemo(
    () => scorecardFacts({ questionnaire, assessment, scorecard, onEdit }),
    [questionnaire, assessment, scorecard, onEdit],
  );
  const [tried, setTried] = useTriedLevels(facts);
  /** How often steps were taken over into the what-if. */
  const [takeovers, setTakeovers] = useState(0);
  const takeOver = (levels: TriedLevels) => {
    setTried(levels);
    setTakeovers(takeovers + 1);
  };
  useEffect(() => {
    if (takeovers > 0) {
      jumpTo("andai");
    }
  }, [takeovers]);
  const { institution, agency, year } = assessment.details;
  return (
    <main id="isi" tabIndex={-1} className="page scorecard">
      <p className="quiet scorecard__whose">
        {[
          agency,
          institution,
          `${questionnaire.shortTitle} (${scorecard.total} ${facts.noun})`,
          `tahun ${year}`,
        ]
          .filter((part) => part !== null)
          .join(" · ")}
      </p>
      <h1>Kartu nilai</h1>
      <ResultHead facts={facts} />
      <ResultNotices facts={facts} />
      {agency === null && (
        <p>
          <a href={paths.national(assessment.id)}>Bandingkan dengan hasil seluruh Indonesia</a>
        </p>
      )}
      <section aria-labelledby="kelompok">
        <h2 id="kelompok">{titleOf(questionnaire.groupTerms)}</h2>
        <GroupTable facts={facts} />
        <ScoreCharts facts={facts} />
      </section>
      <SingleStepsSection facts={facts} />
      <SmallestStepsSection facts={facts} onTry={takeOver} />
      <WhatIfSection key={takeovers} facts={facts} tried={tried} onTry={setTried} />
      <Calculation facts={facts} />
    </main>
  );
}

/** "Domain dan aspek" */
function titleOf([first = "Kelompok", ...more]: readonly string[]): string {
  return [first, ...more.map((term) => term.toLowerCase())].join(" dan ");
}
