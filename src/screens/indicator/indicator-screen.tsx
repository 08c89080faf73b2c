import { lazy, type RefObject, Suspense, useMemo, useRef, useState } from "react";
import { answerTo } from "#core/assessment/assessment.ts";
import type { AttachOutcome } from "#core/evidence/attach-outcome.ts";
import type { EvidenceItem } from "#core/evidence/evidence-item.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import type { AssessmentView } from "#core/scoring/assessment-view.ts";
import { questionStates } from "#core/scoring/question-states.ts";
import type { Result } from "#core/shared/result.ts";
import { useAnnouncer } from "#ui/use-announcer.tsx";
import { useEverTrue } from "#ui/use-ever-true.ts";
import { AnswerForm } from "./answer-form.tsx";
import { EffectSide } from "./effect-side.tsx";
import { IndicatorTree } from "./indicator-tree.tsx";
import type { LookAtFile } from "./look-at-file.ts";
import { neighboursOf } from "./neighbours.ts";
import { StepBar } from "./step-bar.tsx";
import { UndoNotice } from "./undo-notice.tsx";
import { useAnswerEdits } from "./use-answer-edits.ts";
import { useIndicatorKeys } from "./use-indicator-keys.ts";
import { useUndoOffer } from "./use-undo-offer.ts";
import "./indicator.css";

export interface IndicatorScreenProps extends AssessmentView {
  readonly question: Question;
  readonly now: string;
  readonly onAttach: (files: readonly File[], question: QuestionId) => Promise<readonly AttachOutcome[]>;
  readonly onLookAtFile: LookAtFile;
  readonly onOpenEvidence: (item: EvidenceItem) => Promise<Result<void, string>>;
  readonly newId: () => string;
}

const TreeSheet = lazy(() => import("./tree-sheet.tsx"));
const ShortcutHelp = lazy(() => import("./shortcut-help.tsx"));

type Overlay = "list" | "search" | "help" | null;

/** Answers one indicator: the tree beside it, the question in the middle, and what the answer does to the index. */
export function IndicatorScreen(props: IndicatorScreenProps) {
  const { questionnaire, assessment, question, scorecard, onEdit } = props;
  const [overlay, setOverlay] = useState<Overlay>(null);
  const links = { previous: useRef<HTMLAnchorElement>(null), next: useRef<HTMLAnchorElement>(null) };
  const searchField = useRef<HTMLInputElement>(null);
  const announcer = useAnnouncer();
  const offer = useUndoOffer(assessment, onEdit);
  const edits = useAnswerEdits(assessment, question.id, offer.make);
  const states = useMemo(() => questionStates(questionnaire, assessment), [questionnaire, assessment]);
  const answer = answerTo(assessment, question.id);
  const keys = useIndicatorKeys({
    question,
    standing: answer.standing,
    edits,
    goTo: (where) => links[where].current?.click(),
    search: () => focusOr(searchField, () => setOverlay("search")),
    help: () => setOverlay("help"),
    announce: announcer.announce,
  });
  const close = () => setOverlay(null);
  const isTreeOpen = overlay === "list" || overlay === "search";
  const needsTree = useEverTrue(isTreeOpen);
  const needsHelp = useEverTrue(overlay === "help");
  const tree = {
    assessment: assessment.id,
    states,
    current: question.id,
    scale: { min: Number(questionnaire.scale.min), max: Number(questionnaire.scale.max) },
  };
  return (
    <div className="indicator">
      <nav className="indicator__tree" aria-label="Indikator" data-scrolls>
        <IndicatorTree {...tree} searchField={searchField} />
      </nav>
      <main className="indicator__main" id="isi" tabIndex={-1}>
        <AnswerForm
          {...props}
          key={question.id}
          answer={answer}
          edits={edits}
          announce={announcer.announce}
        />
        <UndoNotice offer={offer} />
        <StepBar
          assessment={assessment.id}
          neighbours={neighboursOf(states, question)}
          previousLink={links.previous}
          nextLink={links.next}
          onList={() => setOverlay("list")}
          onHelp={() => setOverlay("help")}
        />
      </main>
      <div className="indicator__side">
        <EffectSide {...{ questionnaire, question, assessment, answer, scorecard, edits }} />
      </div>
      <Suspense>
        {needsTree && (
          <TreeSheet {...tree} isOpen={isTreeOpen} isForSearch={overlay === "search"} onClose={close} />
        )}
        {needsHelp && (
          <ShortcutHelp
            isOpen={overlay === "help"}
            onClose={close}
            areOn={keys.areOn}
            onSwitch={keys.onSwitch}
          />
        )}
      </Suspense>
      {announcer.region}
    </div>
  );
}

/** On a narrow screen the tree with its field is not on show. */
function focusOr(field: RefObject<HTMLInputElement | null>, otherwise: () => void) {
  if (field.current?.checkVisibility()) {
    field.current.focus();
    field.current.select();
  } else {
    otherwise();
  }
}
