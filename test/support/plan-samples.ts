import { type AssessmentRecord, RecordId } from "#core/assessment/assessment-record.ts";
import { Day } from "#core/evidence/evidence-item.ts";
import { PlanAction } from "#core/plan/plan-action.ts";
import { planRecord } from "#core/plan/plan-record.ts";
import { viewPlan } from "#core/plan/plan-view.ts";
import type { RoadmapInput } from "#core/report/roadmap.ts";
import { assessmentOf } from "./assessment-builders.ts";
import { instrument } from "./scoring-builders.ts";

const STATES = ["belum", "berjalan", "selesai", "batal"];

/** Actions of the indicators one after another, due on one day after another, some of them past. */
function plannedRecords(count: number): readonly AssessmentRecord[] {
  return Array.from({ length: count }, (_, place) => {
    const number = place + 1;
    const action = PlanAction.parse({
      question: String((place % 47) + 1),
      from: null,
      to: String((place % 4) + 2),
      what: `Langkah nomor ${number}.`,
      who: "Dinas Komunikasi dan Informatika",
      by: new Date(Date.UTC(2026, 10, 1 + number)).toISOString().slice(0, 10),
      cost: (number % 5) + 1,
      evidence: "Surat keputusan dan laporan pelaksanaannya",
      state: STATES[number % STATES.length],
    });
    return planRecord(RecordId.parse(`langkah-${String(number).padStart(3, "0")}`), null, action);
  });
}

export function plannedRoadmap(count: number): RoadmapInput {
  const questionnaire = instrument("spbe-2020");
  const assessment = { ...assessmentOf(), records: plannedRecords(count) };
  return {
    questionnaire,
    assessment,
    plan: viewPlan(questionnaire, assessment, Day.parse("2026-11-25")),
    madeAt: "2026-11-25T03:00:00.000Z",
    timeZone: "Asia/Makassar",
  };
}
