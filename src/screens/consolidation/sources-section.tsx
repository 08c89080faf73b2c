import { useState } from "react";
import type { ContributionProblem } from "#core/consolidation/contribution.ts";
import { namesInWords } from "#core/consolidation/decision-words.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { FileDrop } from "#ui/file-drop.tsx";
import { formatDate } from "#ui/format.ts";
import { ProgressBar } from "#ui/progress-bar.tsx";
import { Tick } from "#ui/tick.tsx";
import { useWork } from "#ui/use-work.ts";
import { WorkOutcome } from "#ui/work-outcome.tsx";
import type { ConsolidationScreenProps, Source } from "./consolidation-screen.tsx";
import { problemInWords } from "./consolidation-words.ts";

interface SourcesSectionProps extends Pick<ConsolidationScreenProps, "sources" | "onUse" | "onFiles"> {
  readonly used: readonly Source[];
  /** `place` counts within `used`. */
  readonly refused: readonly ContributionProblem[];
}

/** Which OPDs' assessments are brought together. */
export function SourcesSection({ sources, used, refused, onUse, onFiles }: SourcesSectionProps) {
  const agencies = new Set(used.map(({ assessment }) => assessment.details.agency));
  return (
    <section aria-labelledby="gabungan-sumber">
      <h2 id="gabungan-sumber">Sumber</h2>
      {sources.length === 0 ? (
        <p>
          Belum ada penilaian OPD dengan instrumen dan tahun ini di peramban ini. Masukkan berkas yang mereka
          kirim.
        </p>
      ) : (
        <Disclosure
          summary={`${agencies.size} perangkat daerah dipakai, dari ${sources.length} penilaian`}
          startsOpen={sources.length <= 8}
        >
          <div className="consolidation__sources">
            {sources.map((source) => (
              <Tick
                key={source.assessment.id}
                label={source.assessment.details.agency ?? source.assessment.details.institution}
                hint={hintOf(source)}
                checked={source.isUsed}
                onChange={() => onUse([source], !source.isUsed)}
              />
            ))}
          </div>
          {sources.length > 1 && (
            <p className="consolidation__ways">
              <Button kind="plain" onClick={() => onUse(sources, true)}>
                Pakai semua
              </Button>
              <Button kind="plain" onClick={() => onUse(sources, false)}>
                Lepaskan semua
              </Button>
            </p>
          )}
        </Disclosure>
      )}
      <UnrecordedNotice used={used} />
      {refused.map((problem) => (
        <Alert key={problem.place} kind="warn">
          {used[problem.place]?.assessment.details.agency}: {problemInWords(problem)}
        </Alert>
      ))}
      <DropFiles onFiles={onFiles} />
    </section>
  );
}

/** What stands in for an OPD's own answer is said where nobody has to unfold anything. */
function UnrecordedNotice({ used }: Pick<SourcesSectionProps, "used">) {
  const unrecorded = used.flatMap(({ assessment, unrecorded: questions = [] }) =>
    questions.length === 0 ? [] : [{ agency: assessment.details.agency, questions }],
  );
  if (unrecorded.length === 0) {
    return null;
  }
  return (
    <Alert kind="info" isNews={false}>
      <p>
        Jawaban asli OPD berikut tidak tercatat, jadi dipakai isi penilaian instansi, yang dapat berbeda dari
        jawaban mereka. Seret berkas mereka ke sini bila jawaban aslinya diperlukan.
      </p>
      <ul>
        {unrecorded.slice(0, MOST_UNRECORDED).map(({ agency, questions }) => (
          <li key={agency}>
            {agency}: indikator {namesInWords(questions, MOST_QUESTIONS)}
          </li>
        ))}
        {unrecorded.length > MOST_UNRECORDED && <li>dan {unrecorded.length - MOST_UNRECORDED} OPD lain</li>}
      </ul>
    </Alert>
  );
}

const MOST_UNRECORDED = 8;
const MOST_QUESTIONS = 12;

function hintOf({ assessment, file, isFromTask }: Source): string {
  const { scope } = assessment.details;
  const count = scope.kind === "all" ? "indikator yang dijawab" : `${scope.indicators.length} indikator`;
  const here = isFromTask ? "dari tugas yang dibagikan dan kiriman yang sudah dimasukkan" : "di peramban ini";
  const where = file === null ? here : `berkas ${file}`;
  return `${count}, diubah ${formatDate(assessment.changedAt)}, ${where}`;
}

function DropFiles({ onFiles }: Pick<ConsolidationScreenProps, "onFiles">) {
  const { work, start } = useWork();
  const [progress, setProgress] = useState({ done: 0, note: "" });
  const [control, setControl] = useState<AbortController | null>(null);
  const open = (files: readonly File[]) => {
    const current = new AbortController();
    setControl(current);
    setProgress({ done: 0, note: "Membuka berkas" });
    start(
      () => onFiles(files, (done, note) => setProgress({ done, note }), current.signal),
      "Berkas sudah dibuka.",
    );
  };
  return (
    <>
      <FileDrop
        label="Pilih berkas"
        invitation="Seret berkas paket OPD ke sini, atau"
        accept=".zip"
        hint="Berkas hanya dibaca. Bukti dukungnya baru disimpan bila hasilnya diterapkan."
        onFiles={open}
      />
      {work.kind === "busy" && (
        <>
          <ProgressBar label="Kemajuan membuka berkas" done={progress.done} />
          <p className="quiet">{progress.note}</p>
          <Button onClick={() => control?.abort()}>Batalkan</Button>
        </>
      )}
      <WorkOutcome work={work} />
    </>
  );
}
