import { useMemo, useState } from "react";
import type { Edit } from "#core/assessment/change.ts";
import type { ImportRecord } from "#core/assessment/import-record.ts";
import { decidedPlan } from "#core/exchange/decided-plan.ts";
import { sendersByChange } from "#core/exchange/senders-by-change.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { Result } from "#core/shared/result.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { useWork } from "#ui/use-work.ts";
import { WorkOutcome } from "#ui/work-outcome.tsx";
import { ArrivedFiles } from "./arrived-files.tsx";
import { ConflictCard } from "./conflict-card.tsx";
import type { Look } from "./look.ts";
import { PlanSummary } from "./plan-summary.tsx";
import { StageLevelsSection } from "./stage-levels-section.tsx";

interface LookedAtProps {
  readonly questionnaire: Questionnaire;
  readonly look: Look;
  readonly files: readonly File[];
  readonly imports: readonly ImportRecord[];
  readonly isOfferedAsNew: boolean;
  readonly onTakeLookAlikes: () => void;
  readonly onOpenAsNew: (file: File) => Promise<Result<unknown, string>>;
  /** Called when it was taken in, or put away; the sentence tells what came of it, and whether there is a review to be read now. */
  readonly onClose: (sentence: string, hasReview: boolean) => void;
}

/** What was seen, what it would do, and the decision about it. */
export function LookedAt(props: LookedAtProps) {
  const { questionnaire, look, imports, onClose } = props;
  const { senders, files, stageLevels } = look;
  const [takesStageLevels, setTakesStageLevels] = useState(false);
  const plan = (takesStageLevels ? stageLevels?.plan : null) ?? look.plan;
  const holders = useMemo(() => ({ senders, earlier: sendersByChange(imports) }), [senders, imports]);
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Edit>>(new Map());
  const { work, start } = useWork();
  const decide = (key: string, edit: Edit | null) => {
    const rest = [...decisions].filter(([other]) => other !== key);
    setDecisions(new Map(edit === null ? rest : [...rest, [key, edit]]));
  };
  const bringsNothing = plan.records.length === 0 && plan.edits.length === 0 && look.newContents === 0;
  const decided = useMemo(
    () => decidedPlan(questionnaire, plan, decisions),
    [questionnaire, plan, decisions],
  );
  const { left } = decided;
  const canTakeIn =
    !bringsNothing || left < plan.conflicts.length || (senders.length > 0 && plan.conflicts.length === 0);
  const takeIn = () =>
    start(async () => {
      const taken = await look.takeIn(decisions, takesStageLevels);
      if (taken.ok) {
        const hasReview = files.some((file) => file.kind === "opened" && file.review !== null);
        onClose(files.length === 0 ? "Keputusan tersimpan." : doneSentence(senders, left), hasReview);
      }
      return taken;
    });
  return (
    <>
      <ArrivedFiles {...props} look={look} />
      {stageLevels !== null && (
        <StageLevelsSection
          {...stageLevels}
          senders={senders}
          isTaken={takesStageLevels}
          onTaken={setTakesStageLevels}
        />
      )}
      {senders.length > 0 && <PlanSummary questionnaire={questionnaire} plan={decided} />}
      {plan.conflicts.length > 0 && (
        <section aria-labelledby="kiriman-pertentangan">
          <h2 id="kiriman-pertentangan">
            {files.length === 0 ? "Pertentangan yang belum diputuskan" : "Pertentangan"} (
            {plan.conflicts.length})
          </h2>
          <p>
            Bagian ini diubah oleh lebih dari satu pihak tanpa saling mengetahui. Pilih satu per satu, atau
            biarkan dahulu: semua pendapat tetap tersimpan dan dapat diputuskan nanti di halaman ini.
          </p>
          {plan.conflicts.map((conflict) => (
            <ConflictCard
              key={conflict.key}
              questionnaire={questionnaire}
              conflict={conflict}
              holders={holders}
              decision={decisions.get(conflict.key) ?? null}
              onDecide={(edit) => decide(conflict.key, edit)}
            />
          ))}
        </section>
      )}
      {(senders.length > 0 || plan.conflicts.length > 0) && (
        <div className="incoming__decision">
          {look.newContents > 0 && (
            <Alert kind="info" isNews={false}>
              Kiriman ini membawa isi {look.newContents} berkas bukti yang belum ada di sini.
            </Alert>
          )}
          {bringsNothing && files.length > 0 && (
            <Alert kind="info" isNews={false}>
              {stageLevels === null
                ? "Tidak ada yang baru dalam kiriman ini: semua isinya sudah ada di sini."
                : "Selain tingkat menurut penilai itu, semua isi kiriman ini sudah ada di sini."}
            </Alert>
          )}
          <p className="incoming__ways">
            {canTakeIn && (
              <Button kind="main" isBusy={work.kind === "busy"} onClick={takeIn}>
                {files.length === 0 ? "Simpan keputusan" : "Masukkan"}
              </Button>
            )}
            {files.length > 0 && (
              <Button onClick={() => onClose("Kiriman ditutup. Penilaian tidak berubah.", false)}>
                Tutup tanpa memasukkan
              </Button>
            )}
          </p>
          {left > 0 && (
            <p className="quiet">{left} pertentangan dibiarkan dahulu bila Anda melanjutkan sekarang.</p>
          )}
          <WorkOutcome work={work} />
        </div>
      )}
    </>
  );
}

function doneSentence(senders: readonly string[], left: number): string {
  const who = [...new Set(senders)].join(", ");
  const open = left > 0 ? ` ${left} pertentangan belum diputuskan.` : "";
  return `Kiriman dari ${who} sudah dimasukkan.${open}`;
}
