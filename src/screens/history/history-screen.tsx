import { useState } from "react";
import type { Change, Edit } from "#core/assessment/change.ts";
import { editsOfQuestionBackTo } from "#core/assessment/question-as-of.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import type { AssessmentView } from "#core/scoring/assessment-view.ts";
import { paths } from "#screens/paths.ts";
import { Button } from "#ui/button.tsx";
import { formatCount } from "#ui/format.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { GoBackDialog } from "./go-back-dialog.tsx";
import { HistoryRow } from "./history-row.tsx";
import "./history.css";

export interface HistoryScreenProps extends AssessmentView {
  readonly question: Question;
  /** Those of the question, oldest first. */
  readonly changes:
    | { readonly kind: "loading" | "unreadable" }
    | { readonly kind: "ready"; readonly changes: readonly Change[] };
}

const AT_FIRST = 50;

/** Who changed what when on one indicator, and the way back to any point. */
export function HistoryScreen(props: HistoryScreenProps) {
  const { question, assessment } = props;
  return (
    <main id="isi" tabIndex={-1} className="page history" aria-busy={props.changes.kind === "loading"}>
      <h1>
        Riwayat indikator {question.id}: {question.indicator.name}
      </h1>
      <Body {...props} />
      <LinkButton href={paths.indicator(assessment.id, question.id)}>Ke indikator {question.id}</LinkButton>
    </main>
  );
}

function Body(props: HistoryScreenProps) {
  const { changes } = props;
  switch (changes.kind) {
    case "loading":
      return <p role="status">Memuat riwayat…</p>;
    case "unreadable":
      return <p>Riwayat indikator ini tidak terbaca. Muat ulang halaman, lalu coba lagi.</p>;
    case "ready":
      return changes.changes.length === 0 ? (
        <p>Belum ada perubahan yang tercatat pada indikator ini.</p>
      ) : (
        <Known {...props} changes={changes.changes} />
      );
  }
}

/** A point to go back to, and what would have to change. */
interface Point {
  readonly edits: readonly Edit[];
}

function Known(props: Omit<HistoryScreenProps, "changes"> & { readonly changes: readonly Change[] }) {
  const { questionnaire, question, assessment, changes, onEdit } = props;
  const [shown, setShown] = useState(AT_FIRST);
  const [point, setPoint] = useState<Point | null>(null);
  const [outcome, setOutcome] = useState("");
  const latestFirst = [...changes].reverse();
  const latest = latestFirst[0];
  // Of people who worked apart, not the last one's word stands, but what was chosen, or the same one everywhere until somebody chooses.
  const isLatestCurrent =
    latest !== undefined && editsOfQuestionBackTo(assessment, question.id, changes, latest.id).length === 0;
  const left = changes.length - shown;
  const backTo = (change: Change | null) => {
    const edits = editsOfQuestionBackTo(assessment, question.id, changes, change?.id ?? null);
    setOutcome(edits.length === 0 ? "Indikator ini sudah sama dengan keadaan pada titik itu." : "");
    setPoint(edits.length === 0 ? null : { edits });
  };
  const go = ({ edits }: Point) => {
    setPoint(null);
    onEdit(edits);
    setOutcome("Indikator sudah kembali ke titik itu. Urungkan di bilah atas bila tidak jadi.");
  };
  return (
    <>
      <p className="quiet">
        {formatCount(changes.length)} perubahan, yang terbaru di atas. Kembali ke satu titik adalah suntingan
        biasa: tercatat di riwayat dan dapat diurungkan.
      </p>
      <p role="status">{outcome}</p>
      <ol className="history__list" reversed>
        {latestFirst.slice(0, shown).map((change, place) => (
          <HistoryRow
            key={change.id}
            {...{ questionnaire, question, change }}
            onGoBack={place === 0 && isLatestCurrent ? null : () => backTo(change)}
          />
        ))}
      </ol>
      {left > 0 && (
        <Button onClick={() => setShown(shown + AT_FIRST)}>
          Tampilkan {formatCount(Math.min(left, AT_FIRST))} perubahan yang lebih lama
        </Button>
      )}
      {left <= 0 && (
        <Button onClick={() => backTo(null)}>Kembali ke sebelum perubahan pertama yang tercatat</Button>
      )}
      <GoBackDialog
        {...{ questionnaire, question }}
        edits={point?.edits ?? null}
        onGo={() => point !== null && go(point)}
        onClose={() => setPoint(null)}
      />
    </>
  );
}
