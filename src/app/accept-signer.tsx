import type { OpenedPackage } from "#adapters/files/read-package.ts";
import { senderOfPackage } from "#core/exchange/arrived-file.ts";
import { compareSigner, describeSigner } from "#core/exchange/compare-signer.ts";
import { scoreAssessment } from "#core/scoring/score-assessment.ts";
import { summarizeAssessment } from "#core/scoring/summarize-assessment.ts";
import { SignedFileDialog } from "#screens/lock/signed-file-dialog.tsx";
import { askInDialog } from "./ask-in-dialog.tsx";
import { importStore } from "./import-services.ts";
import type { Services } from "./services.ts";

/** Shows whose signature a package bears, and asks whether it is to be opened. What is not signed is not asked about. */
export async function isSignerAccepted(
  services: Services,
  { signature, assessment, madeAt }: OpenedPackage,
  fileName: string,
): Promise<boolean> {
  if (signature.kind === "none") {
    return true;
  }
  const sender = senderOfPackage(assessment);
  const signer = describeSigner(signature, compareSigner(signature, sender, await allImports(services)));
  return askInDialog(
    (answer) => (
      <SignedFileDialog
        fileName={fileName}
        sender={sender}
        madeAt={madeAt}
        signer={signer}
        onAnswer={answer}
      />
    ),
    false,
  );
}

/** The latest first. */
async function allImports({ assessments }: Services) {
  const shelf = await assessments.list();
  const ids = shelf.ok ? shelf.value.assessments.map(({ summary }) => summary.id) : [];
  const imports = await Promise.all(ids.map((id) => importStore().imports(id)));
  return imports.flat().sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
}

/** Keeps in mind whose key it was, for when more comes from the same sender. Only after the assessment is on the shelf. */
export async function noteSigner(
  { now }: Services,
  { signature, assessment, questionnaire, madeAt }: OpenedPackage,
  fileName: string,
): Promise<void> {
  if (signature.kind !== "valid") {
    return;
  }
  const file = {
    name: fileName,
    sender: senderOfPackage(assessment),
    task: assessment.task?.id ?? null,
    madeAt,
    signedBy: signature.fingerprint,
  };
  await importStore().takeIn(
    { edits: [], records: [], superseded: [], at: assessment.changedAt },
    summarizeAssessment(questionnaire, assessment, scoreAssessment(questionnaire, assessment)),
    { assessment: assessment.id, at: now(), files: [file], edits: [], takenBackAt: null },
  );
}
