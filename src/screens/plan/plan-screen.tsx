import { lazy, Suspense, useMemo, useState } from "react";
import { Day } from "#core/evidence/evidence-item.ts";
import type { KeptAction } from "#core/plan/plan-record.ts";
import { type PlanView, viewPlan } from "#core/plan/plan-view.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { reviewed } from "#core/records/carried-year.ts";
import { figureInWords, predicateInWords } from "#core/report/figure-words.ts";
import type { AssessmentView } from "#core/scoring/assessment-view.ts";
import type { Scorecard } from "#core/scoring/scorecard.ts";
import type { Result } from "#core/shared/result.ts";
import { fail, succeed } from "#core/shared/result.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { formatBytes } from "#ui/format.ts";
import { localDay } from "#ui/local-day.ts";
import { TextField } from "#ui/text-field.tsx";
import { useWork } from "#ui/use-work.ts";
import { WorkOutcome } from "#ui/work-outcome.tsx";
import { ActionsSection, titleOfAction } from "./actions-section.tsx";
import { GoalSection } from "./goal-section.tsx";
import { OwnStep } from "./own-step.tsx";
import { agencyOf, planEdit } from "./plan-edits.ts";
import "./plan.css";

export interface PlanScreenProps extends AssessmentView {
  readonly now: string;
  readonly newId: () => string;
  /** Makes the roadmap as a PDF or a workbook, and downloads it. */
  readonly onMake: (
    kind: "pdf" | "xlsx",
  ) => Promise<Result<{ readonly fileName: string; readonly sizeInBytes: number }, string>>;
}

const ActionForm = lazy(() => import("./action-form.tsx"));

/** From gap to action: which steps, by whom, until when, and exactly which index they lead to. */
export function PlanScreen(props: PlanScreenProps) {
  const { questionnaire, assessment, onEdit, now } = props;
  const today = Day.parse(localDay(now));
  const plan = useMemo(() => viewPlan(questionnaire, assessment, today), [questionnaire, assessment, today]);
  const [changing, setChanging] = useState<KeptAction | null>(null);
  const unreviewed = plan.actions.filter(({ carriedFrom }) => carriedFrom !== undefined).length;
  const change = (
    action: KeptAction,
    next: Partial<KeptAction> | null,
    agency = agencyOf(assessment, action.record),
  ) => {
    const { record, ...rest } = reviewed({ ...action, ...next });
    onEdit([planEdit(assessment, record, next === null ? null : rest, agency)]);
  };
  return (
    <main id="isi" tabIndex={-1} className="page plan">
      <h1>Rencana aksi</h1>
      <Outcomes plan={plan} year={assessment.details.year} />
      {plan.slipping.length > 0 && (
        <Alert kind="warn" isNews={false}>
          <p>
            {plan.slipping.length} langkah lewat tenggat dan belum selesai:{" "}
            {titlesInWords(questionnaire, plan.slipping)}.
          </p>
        </Alert>
      )}
      {plan.unsupported.length > 0 && (
        <Alert kind="warn" isNews={false}>
          <p>
            Belum ikut dihitung karena indikatornya belum sampai di tingkat awal langkah itu:{" "}
            {titlesInWords(questionnaire, plan.unsupported)}.
          </p>
        </Alert>
      )}
      {unreviewed > 0 && (
        <Alert kind="info" isNews={false}>
          <p>
            {unreviewed} langkah dibawa dari penilaian sebelumnya dan belum ditinjau. Ubah yang perlu, atau
            nyatakan masih sesuai.
          </p>
        </Alert>
      )}
      <section aria-labelledby="rencana-langkah">
        <h2 id="rencana-langkah">Langkah dalam rencana</h2>
        {plan.actions.length === 0 ? (
          <p className="quiet">Belum ada langkah. Susun dari sasaran, atau tambahkan sendiri di bawah.</p>
        ) : (
          <>
            <ActionsSection
              questionnaire={questionnaire}
              plan={plan}
              today={today}
              onState={(action, state) => change(action, { state })}
              onChange={setChanging}
              onReviewed={(action) => change(action, {})}
              onRemove={(action) => change(action, null)}
            />
            <Ways onMake={props.onMake} />
          </>
        )}
      </section>
      <GoalSection {...props} planned={plan.plannedValues} />
      <section aria-labelledby="rencana-sendiri">
        <h2 id="rencana-sendiri">Tambah langkah sendiri</h2>
        <OwnStep {...props} planned={plan.plannedValues} />
      </section>
      {changing !== null && (
        <Suspense fallback={<p role="status">Formulir sedang dimuat.</p>}>
          <ActionForm
            title={titleOfAction(questionnaire, changing)}
            action={changing}
            place={changing.record}
            agency={agencyOf(assessment, changing.record)}
            onKeep={({ agency, ...texts }) => {
              change(changing, texts, agency === "" ? null : agency);
              setChanging(null);
            }}
            onClose={() => setChanging(null)}
          />
        </Suspense>
      )}
    </main>
  );
}

const MOST_NAMED = 5;

function titlesInWords(questionnaire: Questionnaire, actions: readonly KeptAction[]): string {
  const titles = actions.slice(0, MOST_NAMED).map((action) => titleOfAction(questionnaire, action));
  const more = actions.length - titles.length;
  return [...titles, ...(more === 0 ? [] : [`dan ${more} langkah lain`])].join("; ");
}

/** Where the plan leads: now, when all of it is done, and by a day that the person chooses. */
function Outcomes({ plan, year }: { readonly plan: PlanView; readonly year: number }) {
  const [day, setDay] = useState(`${year}-12-31`);
  const due = Day.safeParse(day);
  return (
    <>
      <dl className="plan__figures">
        <Outcome label="Indeks sekarang" scorecard={plan.now} />
        <Outcome label="Bila seluruh rencana tercapai" scorecard={plan.whole} />
        {due.success && (
          <Outcome
            label="Bila yang jatuh tempo sampai hari itu tercapai"
            scorecard={plan.outcomeOf({ kind: "due-by", day: due.data })}
          />
        )}
      </dl>
      <TextField
        label="Dihitung sampai hari"
        type="date"
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
    </>
  );
}

function Outcome({ label, scorecard }: { readonly label: string; readonly scorecard: Scorecard }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <span className="plan__figure">{figureInWords(scorecard.index)}</span>{" "}
        {predicateInWords(scorecard.predicate)}
        {scorecard.index.kind === "range" && " (sementara)"}
      </dd>
    </div>
  );
}

function Ways({ onMake }: Pick<PlanScreenProps, "onMake">) {
  const { work, start } = useWork();
  const [made, setMade] = useState("");
  const make = (kind: "pdf" | "xlsx") => {
    setMade("");
    start(async () => {
      const result = await onMake(kind);
      if (!result.ok) {
        return fail(result.error);
      }
      setMade(`Selesai: ${result.value.fileName} (${formatBytes(result.value.sizeInBytes)}) sudah diunduh.`);
      return succeed(undefined);
    });
  };
  return (
    <>
      <p className="plan__ways">
        <Button isBusy={work.kind === "busy"} onClick={() => make("pdf")}>
          Unduh peta jalan (PDF)
        </Button>
        <Button isBusy={work.kind === "busy"} onClick={() => make("xlsx")}>
          Unduh sebagai lembar kerja (xlsx)
        </Button>
      </p>
      <WorkOutcome work={work} />
      <p role="status">{made}</p>
    </>
  );
}
