import { createMemoryShelf, openMemoryAssessmentStore } from "#adapters/memory/memory-assessment-store.ts";
import { createMemoryEvidence, openMemoryEvidenceStore } from "#adapters/memory/memory-evidence-store.ts";
import { describeAssessmentStore } from "./assessment-store.ts";
import { describeEvidenceStore } from "./evidence-store.ts";

describeAssessmentStore("memory", () => {
  const shelf = createMemoryShelf();
  return () => openMemoryAssessmentStore(shelf);
});

describeEvidenceStore("memory", () => {
  const evidence = createMemoryEvidence();
  return (nowInMs) => openMemoryEvidenceStore(evidence, nowInMs);
});
