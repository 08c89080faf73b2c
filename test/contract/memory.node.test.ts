import { createMemoryShelf, openMemoryAssessmentStore } from "#adapters/memory/memory-assessment-store.ts";
import { createMemoryEvidence, openMemoryEvidenceStore } from "#adapters/memory/memory-evidence-store.ts";
import { openMemoryImportStore } from "#adapters/memory/memory-import-store.ts";
import { describeAssessmentStore } from "./assessment-store.ts";
import { describeEvidenceStore } from "./evidence-store.ts";
import { describeImportStore } from "./import-store.ts";

describeAssessmentStore("memory", () => {
  const shelf = createMemoryShelf();
  return () => openMemoryAssessmentStore(shelf);
});

describeEvidenceStore("memory", () => {
  const evidence = createMemoryEvidence();
  return (nowInMs) => openMemoryEvidenceStore(evidence, nowInMs);
});

describeImportStore("memory", () => {
  const assessments = openMemoryAssessmentStore();
  const kept = createMemoryEvidence();
  return {
    assessments,
    evidence: openMemoryEvidenceStore(kept),
    imports: openMemoryImportStore(assessments, kept),
  };
});
