import { lazy, Suspense, useState } from "react";
import type { AttachOutcome } from "#core/evidence/attach-outcome.ts";
import type { EvidenceItem } from "#core/evidence/evidence-item.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { FileDrop } from "#ui/file-drop.tsx";
import { Icon } from "#ui/icon.tsx";
import { useEverTrue } from "#ui/use-ever-true.ts";
import { nextFileNameStart } from "./evidence-edits.ts";
import type { EvidenceSectionProps } from "./evidence-section.tsx";

const AddLink = lazy(() => import("./add-link.tsx"));
const ReuseEvidence = lazy(() => import("./reuse-evidence.tsx"));

interface EvidenceAdderProps extends EvidenceSectionProps {
  readonly citedCount: number;
  /** What is attached to other indicators, or to none. */
  readonly others: readonly EvidenceItem[];
  readonly onReuse: (item: EvidenceItem) => void;
}

type Task = "link" | "reuse" | null;

export function EvidenceAdder(props: EvidenceAdderProps) {
  const { question, edits, now, newId, citedCount, others, onReuse, announce } = props;
  const [task, setTask] = useState<Task>(null);
  const needsReuse = useEverTrue(task === "reuse");
  const attaching = useAttaching(props);
  const addLink = (item: EvidenceItem) => {
    edits.addEvidence(item);
    announce("Tautan ditambahkan.");
    setTask(null);
  };
  return (
    <>
      <FileDrop
        label="Pilih berkas"
        invitation="Seret berkas ke sini, atau"
        hint={`Contoh nama seperti di portal evaluasi: ${nextFileNameStart(question.id, citedCount)}Nama-Dokumen.pdf`}
        onFiles={attaching.attach}
      >
        <Button onClick={() => setTask("link")}>
          <Icon name="link" isSmall /> Tambah tautan
        </Button>
        {others.length > 0 && (
          <Button onClick={() => setTask("reuse")}>
            <Icon name="clip" isSmall /> Pakai bukti yang ada
          </Button>
        )}
      </FileDrop>
      <p role="status" className="evidence__busy">
        {attaching.count > 0 && `Melampirkan ${attaching.count} berkas…`}
      </p>
      <AttachProblems outcomes={attaching.problems} />
      {task === "link" && (
        <Suspense>
          <AddLink
            question={question}
            now={now()}
            newId={newId}
            onAdd={addLink}
            onClose={() => setTask(null)}
          />
        </Suspense>
      )}
      <Suspense>
        {needsReuse && (
          <ReuseEvidence
            isOpen={task === "reuse"}
            items={others}
            onReuse={onReuse}
            onClose={() => setTask(null)}
          />
        )}
      </Suspense>
    </>
  );
}

function useAttaching({ question, onAttach, announce }: EvidenceAdderProps) {
  const [count, setCount] = useState(0);
  const [problems, setProblems] = useState<readonly AttachOutcome[]>([]);
  const attach = (files: readonly File[]) => {
    setCount((before) => before + files.length);
    setProblems([]);
    onAttach(files, question.id)
      .then((outcomes) => {
        setProblems((before) => [...before, ...outcomes.filter(({ problem }) => problem !== null)]);
        announce(`${outcomes.filter(({ problem }) => problem === null).length} berkas dilampirkan.`);
      })
      .finally(() => setCount((before) => before - files.length))
      .catch(reportError);
  };
  return { count, problems, attach };
}

function AttachProblems({ outcomes }: { readonly outcomes: readonly AttachOutcome[] }) {
  if (outcomes.length === 0) {
    return null;
  }
  return (
    <Alert kind="warn">
      <ul className="evidence__problems">
        {outcomes.map((outcome) => (
          <li key={outcome.name}>
            <b>{outcome.name}</b>: {outcome.problem}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
