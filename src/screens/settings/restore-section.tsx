import { useState } from "react";
import type { RestorePoint } from "#core/assessment/assessment-as-of.ts";
import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { ShelvedAssessment } from "#core/assessment/assessment-store.ts";
import type { Result } from "#core/shared/result.ts";
import { Button } from "#ui/button.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { nameOnShelf } from "./name-of-summary.ts";
import { RestoreDialog } from "./restore-dialog.tsx";

interface RestoreSectionProps {
  readonly assessments: readonly ShelvedAssessment[];
  readonly restorePoints: (id: AssessmentId) => Promise<readonly RestorePoint[]>;
  readonly onReturnTo: (id: AssessmentId, day: string) => Promise<Result<void, string>>;
}

export function RestoreSection({ assessments, restorePoints, onReturnTo }: RestoreSectionProps) {
  const [chosen, setChosen] = useState<ShelvedAssessment | null>(null);
  return (
    <section aria-labelledby="setelan-pulih">
      <h2 id="setelan-pulih">Titik pulih</h2>
      <p>
        Kembalikan penilaian ke keadaannya di akhir suatu hari. Perubahan sesudah hari itu tetap ada di
        riwayat, jadi pengembalian ini dapat dibatalkan dengan cara yang sama.
      </p>
      {assessments.length === 0 ? (
        <p className="quiet">Belum ada penilaian.</p>
      ) : (
        <ul className="settings__list">
          {assessments.map((one) => (
            <li key={one.summary.id} className="settings__row">
              <p className="settings__what">{nameOnShelf(one, assessments)}</p>
              <Button onClick={() => setChosen(one)}>
                Pilih hari <VisuallyHidden>untuk {nameOnShelf(one, assessments)}</VisuallyHidden>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <RestoreDialog
        shelved={chosen}
        shelf={assessments}
        restorePoints={restorePoints}
        onReturnTo={onReturnTo}
        onClose={() => setChosen(null)}
      />
    </section>
  );
}
