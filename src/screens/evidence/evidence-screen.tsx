import { lazy, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { Edit } from "#core/assessment/change.ts";
import { type EvidenceItem, evidenceName, type Sha256, storedFilesOf } from "#core/evidence/evidence-item.ts";
import { findProblems } from "#core/problems/find-problems.ts";
import type { AssessmentView } from "#core/scoring/assessment-view.ts";
import type { Result } from "#core/shared/result.ts";
import { paths } from "#screens/paths.ts";
import { Alert } from "#ui/alert.tsx";
import { localDay } from "#ui/local-day.ts";
import { AttachPanel } from "./attach-panel.tsx";
import { listEvidence, totalsOf } from "./evidence-list.ts";
import { EvidenceListing } from "./evidence-listing.tsx";
import type { Attaching, FileTools, KnownFacts } from "./evidence-tools.ts";
import { totalsInWords } from "./evidence-words.ts";
import { UnprovedCriteria } from "./unproved-criteria.tsx";
import "./evidence.css";

const AddLink = lazy(() => import("./add-link.tsx"));
const EditEvidence = lazy(() => import("./edit-evidence.tsx"));

export interface EvidenceScreenProps extends AssessmentView, FileTools {
  /** The id of a piece of evidence, to be arranged at once; null for none. */
  readonly openedAtFirst: string | null;
  readonly attaching: Attaching;
  readonly facts: KnownFacts;
  /** Contents that are cited and not in this browser: they were sent without their bytes. */
  readonly absentFiles: ReadonlySet<Sha256>;
  /** A failure is a finished sentence. */
  readonly onOpenEvidence: (item: EvidenceItem) => Promise<Result<void, string>>;
  readonly newId: () => string;
  readonly now: string;
}

type Task =
  | { readonly kind: "none" }
  | { readonly kind: "add-link" }
  | { readonly kind: "arrange"; readonly id: EvidenceItem["id"] };

/** Everything that was attached: what it proves, what it lacks, what can be put right. */
export function EvidenceScreen(props: EvidenceScreenProps) {
  const { questionnaire, assessment, onEdit } = props;
  const [task, setTask] = useState(() => firstTask(props));
  const close = useCallback(() => setTask({ kind: "none" }), []);
  const arrange = useCallback((item: EvidenceItem) => setTask({ kind: "arrange", id: item.id }), []);
  const opening = useOpening(props.onOpenEvidence);
  const removal = useRemoval(onEdit, assessment.evidence);
  const linkTo = useCallback((question: string) => paths.indicator(assessment.id, question), [assessment.id]);
  const arranged = task.kind === "arrange" ? assessment.evidence.find(({ id }) => id === task.id) : undefined;
  const problems = useProblems(props);
  const listed = useMemo(
    () => listEvidence(questionnaire, assessment, problems),
    [questionnaire, assessment, problems],
  );
  return (
    <main id="isi" tabIndex={-1} className="page evidence-screen">
      <h1>Bukti dukung</h1>
      <p className="quiet">{totalsInWords(totalsOf(listed))}</p>
      <AttachPanel {...props} onAddLink={() => setTask({ kind: "add-link" })} />
      {opening.problem !== null && <Alert kind="bad">{opening.problem}</Alert>}
      <p role="status" tabIndex={-1} ref={removal.noticeRef} className="evidence-screen__removed">
        {removal.notice}
      </p>
      <UnprovedCriteria problems={problems} linkTo={linkTo} />
      <EvidenceListing
        listed={useDeferredValue(listed)}
        linkTo={linkTo}
        onOpen={opening.open}
        onArrange={arrange}
        onRemove={removal.remove}
      />
      {arranged !== undefined && (
        <Suspense>
          <EditEvidence {...props} key={arranged.id} item={arranged} onClose={close} />
        </Suspense>
      )}
      {task.kind === "add-link" && (
        <Suspense>
          <AddLink {...props} onClose={close} />
        </Suspense>
      )}
    </main>
  );
}

/** Whoever follows a link to evidence that is gone meanwhile finds the list. */
function firstTask({ assessment, openedAtFirst }: EvidenceScreenProps): Task {
  const item = assessment.evidence.find(({ id }) => id === openedAtFirst);
  return item === undefined ? { kind: "none" } : { kind: "arrange", id: item.id };
}

/** Worked out from what stood a moment ago: the screen does not wait for it. */
function useProblems({ questionnaire, assessment, facts, absentFiles, now }: EvidenceScreenProps) {
  const steady = useDeferredValue(assessment);
  const known = useDeferredValue(facts);
  const today = localDay(now);
  return useMemo(() => {
    const cited = steady.evidence.flatMap(storedFilesOf).map(({ sha256 }) => sha256);
    const keptFiles = new Set(cited.filter((sha256) => !absentFiles.has(sha256)));
    return findProblems({ questionnaire, assessment: steady, facts: known, keptFiles, today });
  }, [questionnaire, steady, known, absentFiles, today]);
}

function useOpening(onOpenEvidence: EvidenceScreenProps["onOpenEvidence"]) {
  const [problem, setProblem] = useState<string | null>(null);
  const open = useCallback(
    (item: EvidenceItem) => {
      setProblem(null);
      onOpenEvidence(item)
        .then((result) => setProblem(result.ok ? null : result.error))
        .catch(reportError);
    },
    [onOpenEvidence],
  );
  return { problem, open };
}

/** Taking a row away takes the focus with it: it goes on to the sentence that tells the way back. */
function useRemoval(onEdit: (edits: readonly Edit[]) => void, evidence: readonly EvidenceItem[]) {
  const [removed, setRemoved] = useState<EvidenceItem | null>(null);
  const noticeRef = useRef<HTMLParagraphElement>(null);
  const edit = useRef(onEdit);
  useEffect(() => {
    edit.current = onEdit;
  }, [onEdit]);
  useEffect(() => {
    if (removed !== null) {
      noticeRef.current?.focus();
    }
  }, [removed]);
  const remove = useCallback((item: EvidenceItem) => {
    edit.current([{ part: "evidence", evidence: item.id, before: item, after: null }]);
    setRemoved(item);
  }, []);
  const isBack = evidence.some(({ id }) => id === removed?.id);
  const notice =
    removed === null || isBack
      ? ""
      : `“${evidenceName(removed)}” dihapus dari daftar. Untuk mengembalikannya, tekan Urungkan di bilah atas (Ctrl+Z).`;
  return { notice, noticeRef, remove };
}
