import type { Edit } from "#core/assessment/change.ts";
import type { Result } from "#core/shared/result.ts";
import { Button } from "#ui/button.tsx";
import { useWork } from "#ui/use-work.ts";
import { WorkOutcome } from "#ui/work-outcome.tsx";

interface ApplyPartProps {
  /** What would change in the institution's assessment. */
  readonly edits: readonly Edit[];
  readonly onApply: () => Promise<Result<void, string>>;
  readonly onExport: () => Promise<Result<unknown, string>>;
}

/** Writes what came of it into the institution's assessment. */
export function ApplyPart({ edits, onApply, onExport }: ApplyPartProps) {
  const { work, start } = useWork();
  const questions = new Set(edits.flatMap((edit) => ("question" in edit ? [edit.question] : [])));
  const evidence = edits.filter(({ part }) => part === "evidence").length;
  return (
    <div className="consolidation__apply">
      <p>
        {edits.length === 0
          ? "Penilaian instansi sudah sama dengan hasil gabungan ini."
          : `Yang akan berubah di penilaian instansi: ${questions.size} jawaban dan ${evidence} bukti dukung. Semuanya dapat dibatalkan sekaligus dengan Urungkan (Ctrl+Z).`}
      </p>
      <p className="consolidation__ways">
        <Button
          kind="main"
          isBusy={work.kind === "busy"}
          isOff={edits.length === 0}
          onClick={() => start(onApply, "Hasil gabungan sudah ditulis ke penilaian instansi.")}
        >
          Terapkan
        </Button>
        <Button isBusy={work.kind === "busy"} onClick={() => start(onExport, "Lembar kerja sudah diunduh.")}>
          Unduh sebagai lembar kerja (xlsx)
        </Button>
      </p>
      <WorkOutcome work={work} />
    </div>
  );
}
