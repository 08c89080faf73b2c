import { useState } from "react";
import type { Thread } from "#core/review/conversation.ts";
import type { QuestionReview } from "#core/review/question-reviews.ts";
import type { RemarkSubject, ReviewSide } from "#core/review/remark.ts";
import { Button } from "#ui/button.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { RemarkForm, type WayToSay } from "./remark-form.tsx";
import { ThreadView } from "./thread-view.tsx";
import type { Saying } from "./use-saying.ts";
import { hasUnsentText } from "./use-unsent-text.ts";

/** Of the screen of one question, what every place to talk at needs. */
export interface Talk {
  readonly review: QuestionReview;
  readonly side: ReviewSide;
  readonly now: string;
  readonly assessment: string;
  /** OPDs that answer the question, where more than one does. */
  readonly agencies: readonly string[];
  readonly saying: Saying;
  readonly announce: (sentence: string) => void;
}

interface SubjectTalkProps {
  readonly talk: Talk;
  readonly about: RemarkSubject;
  /** As a sentence goes on: "kriteria 2.1". */
  readonly subject: string;
  readonly threads: readonly Thread[];
  /** What begins a new conversation: "Beri catatan"; null where none can be begun here. */
  readonly beginLabel: string | null;
}

/** All that was said about one thing, and the way to say something new. */
export function SubjectTalk({ talk, about, subject, threads, beginLabel }: SubjectTalkProps) {
  const { review, side, now, agencies, saying, announce } = talk;
  const place = [talk.assessment, review.question.id, placeOf(about)].join(" ");
  const [isBeginning, setBeginning] = useState(() => hasUnsentText(place));
  return (
    <div className="subject-talk">
      {threads.map((thread) => (
        <ThreadView
          key={thread.id}
          {...{ thread, subject, side, now }}
          unsent={review.unsent}
          onReply={(intent, text) => {
            saying.say({
              about: about.kind === "evidence" ? about : thread.about,
              intent,
              text,
              thread,
              agency: null,
            });
            announce("Tersimpan dalam percakapan.");
          }}
          onTakeBack={(remark) => {
            saying.takeBack(remark);
            announce("Catatan dihapus.");
          }}
        />
      ))}
      {isBeginning && (
        <RemarkForm
          place={place}
          label={side === "agency" ? `Pertanyaan tentang ${subject}` : `Catatan tentang ${subject}`}
          ways={side === "agency" ? AGENCY_WAYS : REVIEWER_WAYS}
          agencies={side === "reviewer" ? agencies : []}
          onSay={(intent, text, agency) => {
            setBeginning(false);
            saying.say({ about, intent, text, thread: null, agency });
            announce("Tersimpan dalam percakapan.");
          }}
          onCancel={() => setBeginning(false)}
        />
      )}
      {!isBeginning && beginLabel !== null && (
        <Button kind="plain" onClick={() => setBeginning(true)}>
          {beginLabel}
          <VisuallyHidden> tentang {subject}</VisuallyHidden>
        </Button>
      )}
    </div>
  );
}

const AGENCY_WAYS: readonly WayToSay[] = [
  { intent: "question", label: "Simpan pertanyaan", needsText: true },
];

const REVIEWER_WAYS: readonly WayToSay[] = [
  { intent: "question", label: "Minta jawaban", needsText: true },
  { intent: "note", label: "Catat saja", needsText: true },
];

function placeOf(about: RemarkSubject): string {
  switch (about.kind) {
    case "indicator":
      return "indikator";
    case "criterion":
      return about.criterion;
    case "evidence":
      return about.evidence;
  }
}
