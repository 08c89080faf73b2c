import { Assessment } from "#core/assessment/assessment.ts";
import { type AssessmentRecord, recordsInOrder } from "#core/assessment/assessment-record.ts";
import { Task } from "#core/assessment/task.ts";
import { EvidenceId } from "#core/evidence/evidence-item.ts";
import { CriterionId } from "#core/questionnaire/questionnaire-ids.ts";
import { sha256Of } from "./assessment-builders.ts";
import { levelRecord, remarkRecord, sendingRecord } from "./review-builders.ts";
import { sampleAssessmentComplete } from "./screen-samples.ts";

export const SAMPLE_TASK = Task.parse({
  id: "tugas-0001",
  from: "Provinsi Kalimantan Timur",
  to: "Dinas Komunikasi dan Informatika",
  deadline: "2025-12-01",
  note: "",
  indicators: ["1", "2", "22"],
  handedOutAt: "2025-11-01T00:00:00.000Z",
});

/** In the middle of a review: on indicator 22 a question that was answered, a file sent back, and a remark that was not sent. */
const SAMPLE_RECORDS: readonly AssessmentRecord[] = [
  levelRecord("internal", "22", "2", "Penerapan baru di 31 dari 41 perangkat daerah."),
  levelRecord("internal", "1", "3"),
  levelRecord("internal", "2", "1", "Belum ditetapkan."),
  remarkRecord({
    id: "tanya-1",
    question: "22",
    intent: "question",
    about: { kind: "criterion", criterion: CriterionId.parse("3.1") },
    text: "Sejak kapan berlaku di semua perangkat daerah?",
  }),
  remarkRecord({
    id: "jawab-1",
    question: "22",
    side: "agency",
    intent: "answer",
    about: { kind: "criterion", criterion: CriterionId.parse("3.1") },
    answers: "tanya-1",
    text: "Sejak 2 Oktober 2025.",
    by: "Asesor, Dinas Komunikasi dan Informatika",
  }),
  remarkRecord({
    id: "kembali-1",
    question: "22",
    intent: "send-back",
    about: { kind: "evidence", evidence: EvidenceId.parse("bukti-00000002"), content: sha256Of(2) },
    text: "Halaman 12 tidak terbaca.",
  }),
  remarkRecord({ id: "baru-1", question: "22", intent: "question", text: "Kapan diaudit?", round: 2 }),
  sendingRecord({ to: SAMPLE_TASK.to, remarks: ["tanya-1", "kembali-1"] }),
];

/** The institution's assessment, as those see it who review it. */
export function reviewedAssessment(records: readonly AssessmentRecord[] = SAMPLE_RECORDS): Assessment {
  const whole = sampleAssessmentComplete();
  return Assessment.parse({
    ...whole,
    details: { ...whole.details, agency: null },
    records: recordsInOrder(records),
  });
}

/** The same for the OPD that answers a task. */
export function answeringAssessment(records: readonly AssessmentRecord[] = SAMPLE_RECORDS): Assessment {
  const scope = { kind: "selected", indicators: SAMPLE_TASK.indicators };
  const whole = sampleAssessmentComplete();
  return Assessment.parse({
    ...whole,
    details: { ...whole.details, scope },
    task: SAMPLE_TASK,
    records: recordsInOrder(records.filter(({ id }) => id !== "baru-1")),
  });
}
