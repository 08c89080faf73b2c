import type { Consolidation, Outcome } from "#core/consolidation/consolidate.ts";
import { namesInWords } from "#core/consolidation/decision-words.ts";
import { awaitedAnswers, unansweredQuestions } from "#core/consolidation/open-points.ts";
import { questionInWords } from "./consolidation-words.ts";

/** What nobody answered, and whose answers are awaited. */
export function OpenSection({ consolidation }: { readonly consolidation: Consolidation }) {
  const unanswered = unansweredQuestions(consolidation);
  const partly = awaitedAnswers(consolidation).filter((outcome) => !unanswered.includes(outcome));
  return (
    <section aria-labelledby="gabungan-terbuka">
      <h2 id="gabungan-terbuka">Yang belum dijawab</h2>
      {unanswered.length === 0 && partly.length === 0 && <p>Semua indikator sudah dijawab.</p>}
      <Listed title="Belum dijawab siapa pun" outcomes={unanswered} />
      <Listed title="Menunggu sebagian pengampu" outcomes={partly} />
    </section>
  );
}

function Listed({ title, outcomes }: { readonly title: string; readonly outcomes: readonly Outcome[] }) {
  if (outcomes.length === 0) {
    return null;
  }
  return (
    <>
      <h3>
        {title} ({outcomes.length})
      </h3>
      <ul className="consolidation__open">
        {outcomes.map(({ question, owners }) => {
          const silent = owners.filter(({ value }) => value === null).map(({ agency }) => agency);
          return (
            <li key={question.id}>
              {questionInWords(question)}
              <span className="quiet">
                {silent.length === 0 ? " – belum ada pengampu" : ` – ${namesInWords(silent, 6)}`}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
