import { memo } from "react";
import type { ExplanationTemplate } from "#core/questionnaire/questionnaire.ts";
import { ExplanationPart } from "./explanation-part.tsx";
import type { AnswerEdits } from "./use-answer-edits.ts";

interface ExplanationProps {
  readonly template: ExplanationTemplate;
  readonly facts: string;
  readonly analysis: string;
  readonly edits: AnswerEdits;
}

/** What the evaluator reads: what there is and where, and why that is enough. */
export const Explanation = memo(function Explanation({ template, facts, analysis, edits }: ExplanationProps) {
  return (
    <section aria-labelledby="bagian-penjelasan">
      <h2 id="bagian-penjelasan" tabIndex={-1}>
        Penjelasan
      </h2>
      <ExplanationPart
        label="Fakta"
        hint="Nama dokumen, nomor, pasal, halaman, dan nama berkas yang menunjukkannya."
        template={template.facts}
        field="facts"
        value={facts}
        edits={edits}
      />
      <ExplanationPart
        label="Analisis"
        hint="Mengapa fakta itu memenuhi tingkat yang dicentang, dan apa yang belum."
        template={template.analysis}
        field="analysis"
        value={analysis}
        edits={edits}
      />
    </section>
  );
});
