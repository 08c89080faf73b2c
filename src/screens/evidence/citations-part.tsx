import { useState } from "react";
import { isInScope } from "#core/assessment/assessment.ts";
import {
  type Citation,
  type EvidenceItem,
  type EvidenceSource,
  newCitation,
  usesOf,
} from "#core/evidence/evidence-item.ts";
import { namedQuestion } from "#core/evidence/named-question.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import type { AssessmentView } from "#core/scoring/assessment-view.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { AddCitation } from "./add-citation.tsx";
import { CitationEditor } from "./citation-editor.tsx";
import type { FileTools } from "./evidence-tools.ts";

interface CitationsPartProps extends AssessmentView, Pick<FileTools, "onOpenPages"> {
  readonly item: EvidenceItem;
  /** Null where it has no pages, or they were not counted yet. */
  readonly pageCount: number | null;
  readonly onCite: (alter: (citations: readonly Citation[]) => readonly Citation[]) => void;
}

/** Everything it is cited for: one indicator may have several, each with its pages and criteria. */
export function CitationsPart(props: CitationsPartProps) {
  const { questionnaire, assessment, item, pageCount, onOpenPages, onCite } = props;
  const { source, citations } = item;
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set());
  const questions = questionsOf(questionnaire);
  const cited = new Set(citations.map(({ question }) => question));
  const addable = questions.filter(
    ({ id, indicator }) => isInScope(assessment.details, indicator.number) && !cited.has(id),
  );
  const add = (question: QuestionId) => {
    onCite((others) => [...others, newCitation(question)]);
    setAdded(new Set(added).add(question));
  };
  const addAfter = (place: number, question: QuestionId) => {
    onCite((all) => [...all.slice(0, place + 1), newCitation(question), ...all.slice(place + 1)]);
    setAdded(new Set(added).add(question));
  };
  const named = namedQuestion(item, questionnaire, assessment.details);
  return (
    <>
      {named !== null && <NamedOtherwise item={item} named={named} onAdd={add} />}
      {citations.length === 0 && (
        <p className="quiet">Belum dipakai di indikator mana pun, jadi belum membuktikan apa-apa.</p>
      )}
      {citations.map((citation, place) => (
        <CitationEditor
          key={placeName(citations, place)}
          citation={citation}
          place={`${item.id} ${place}`}
          which={whichOf(citations, place)}
          question={questions.find(({ id }) => id === citation.question) ?? null}
          startsOpen={added.has(citation.question) || citations.length === 1}
          pageCount={pageCount}
          onOpenPages={hasPages(source) ? (signal) => onOpenPages(source, signal) : null}
          onChange={(changed) => onCite((all) => all.map((one) => (one === citation ? changed : one)))}
          onTakeAway={() => onCite((all) => all.filter((one) => one !== citation))}
          onAddAnother={() => addAfter(place, citation.question)}
        />
      ))}
      <AddCitation questions={addable} onAdd={add} />
    </>
  );
}

interface NamedOtherwiseProps {
  readonly item: EvidenceItem;
  readonly named: QuestionId;
  readonly onAdd: (question: QuestionId) => void;
}

/** Perhaps it was filed in the wrong place: said where that can be put right. */
function NamedOtherwise({ item, named, onAdd }: NamedOtherwiseProps) {
  const questions = usesOf(item).map(({ question }) => question);
  return (
    <Alert
      kind="warn"
      isNews={false}
      ways={<Button onClick={() => onAdd(named)}>Rujuk untuk indikator {named}</Button>}
    >
      Nama berkasnya menunjuk indikator {named}
      {questions.length === 0
        ? "."
        : `, sedangkan bukti ini dirujuk untuk indikator ${questions.join(", ")}. Bila salah tempat, rujuk untuk indikator ${named}, lalu lepas yang keliru.`}
    </Alert>
  );
}

function hasPages(source: EvidenceSource): source is Extract<EvidenceSource, { kind: "file" }> {
  return source.kind === "file" && source.mediaType === "application/pdf";
}

/** "22 2" for the second citation for indicator 22: which editor goes on being which, while others come and go. */
function placeName(citations: readonly Citation[], place: number): string {
  const question = citations[place]?.question ?? "";
  return `${question} ${earlier(citations, place) + 1}`;
}

/** The how manieth of one indicator's citations it is; null where it is the only one. */
function whichOf(citations: readonly Citation[], place: number): number | null {
  const question = citations[place]?.question;
  const count = citations.filter((one) => one.question === question).length;
  return count > 1 ? earlier(citations, place) + 1 : null;
}

function earlier(citations: readonly Citation[], place: number): number {
  const question = citations[place]?.question;
  return citations.slice(0, place).filter((one) => one.question === question).length;
}
