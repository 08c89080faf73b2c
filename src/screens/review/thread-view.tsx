import { type ReactNode, useState } from "react";
import type { RecordId } from "#core/assessment/assessment-record.ts";
import type { Thread } from "#core/review/conversation.ts";
import type { Remark, RemarkIntent, ReviewSide } from "#core/review/remark.ts";
import { INTENT_NAMES, STAGE_NAMES } from "#core/review/review-words.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import { Button } from "#ui/button.tsx";
import { formatDateTime } from "#ui/format.ts";
import { formatWhen } from "#ui/format-when.ts";
import { Icon } from "#ui/icon.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { RemarkForm, type WayToSay } from "./remark-form.tsx";
import { hasUnsentText } from "./use-unsent-text.ts";
import "./thread.css";

interface ThreadViewProps {
  readonly thread: Thread;
  /** What it is about, for the names of buttons: "kriteria 2.1". */
  readonly subject: string;
  readonly side: ReviewSide;
  readonly now: string;
  /** The reviewers' remarks that were not sent yet. */
  readonly unsent: ReadonlySet<RecordId>;
  readonly onReply: (intent: RemarkIntent, text: string) => void;
  readonly onTakeBack: (remark: RecordId) => void;
}

/** One conversation, from what began it to whose turn it is now. */
export function ThreadView(props: ThreadViewProps) {
  const { thread, subject, side, now, unsent, onReply, onTakeBack } = props;
  const place = `jawab ${thread.id}`;
  const [isReplying, setReplying] = useState(() => hasUnsentText(place));
  const ways = waysToReply(side, thread);
  return (
    <div className="thread" data-state={thread.state}>
      <ol className="thread__remarks">
        {thread.remarks.map((remark, order) => (
          <RemarkItem key={remark.id} remark={remark} now={now} isUnsent={unsent.has(remark.id)}>
            {unsent.has(remark.id) && order === thread.remarks.length - 1 && (
              <Button kind="plain" onClick={() => onTakeBack(remark.id)}>
                Hapus<VisuallyHidden> {INTENT_NAMES[remark.body.intent].toLowerCase()} ini</VisuallyHidden>
              </Button>
            )}
          </RemarkItem>
        ))}
      </ol>
      {isReplying ? (
        <RemarkForm
          place={place}
          label={side === "agency" ? "Jawaban" : "Tanggapan"}
          ways={ways}
          onSay={(intent, text) => {
            setReplying(false);
            onReply(intent, text);
          }}
          onCancel={() => setReplying(false)}
        />
      ) : (
        <p className="thread__foot">
          <TurnWords state={thread.state} side={side} />
          <Button kind={thread.state === side ? "normal" : "plain"} onClick={() => setReplying(true)}>
            {side === "agency" ? "Jawab" : "Tanggapi"}
            <VisuallyHidden> percakapan tentang {subject}</VisuallyHidden>
          </Button>
        </p>
      )}
    </div>
  );
}

function RemarkItem({
  remark,
  now,
  isUnsent,
  children,
}: {
  readonly remark: Remark;
  readonly now: string;
  readonly isUnsent: boolean;
  readonly children: ReactNode;
}) {
  const { side, intent, text, by, at, stage, round } = remark.body;
  return (
    <li className="thread__remark" data-side={side}>
      <p className="thread__head">
        <b>{whoIn(remark)}</b>
        <span className="thread__intent">{INTENT_NAMES[intent]}</span>
        <span className="quiet">
          {by !== "" && `${by}, `}
          <time dateTime={at} title={formatDateTime(at)}>
            {formatWhen(at, now)}
          </time>
          {`, ${STAGE_NAMES[stage].toLowerCase()} putaran ${round}`}
        </span>
        {isUnsent && <span className="thread__unsent">Belum dikirim</span>}
        {children}
      </p>
      {text !== "" && <p className="thread__text">{text}</p>}
    </li>
  );
}

function whoIn({ body: { side }, agency }: Remark): string {
  if (side === "agency") {
    return agency ?? "OPD";
  }
  return agency === null ? "Penilai" : `Penilai kepada ${agency}`;
}

function TurnWords({ state, side }: { readonly state: Thread["state"]; readonly side: ReviewSide }) {
  switch (state) {
    case "said":
      return <span className="thread__turn" />;
    case "settled":
      return (
        <span className="thread__turn thread__turn--settled">
          <Icon name="check" isSmall /> Selesai
        </span>
      );
    case "agency":
    case "reviewer":
      return (
        <span className={state === side ? "thread__turn thread__turn--own" : "thread__turn"}>
          <Icon name={state === side ? "warning" : "circle"} isSmall />{" "}
          {state === "agency" ? "Menunggu jawaban OPD" : "Menunggu penilai"}
        </span>
      );
    default:
      return unreachable(state);
  }
}

const ANSWER: WayToSay = { intent: "answer", label: "Jawab", needsText: true };
const ACCEPT: WayToSay = { intent: "accept", label: "Terima", needsText: false };
const ASK_AGAIN: WayToSay = { intent: "question", label: "Tanya lagi", needsText: true };
const SEND_BACK: WayToSay = { intent: "send-back", label: "Kembalikan lagi", needsText: true };
const NOTE: WayToSay = { intent: "note", label: "Catat saja", needsText: true };

function waysToReply(side: ReviewSide, { about, remarks }: Thread): readonly WayToSay[] {
  if (side === "agency") {
    return [{ ...ANSWER, label: "Simpan jawaban" }];
  }
  if (about.kind === "evidence") {
    return [ACCEPT, SEND_BACK, NOTE];
  }
  const isAskedByAgency = remarks[0]?.body.side === "agency";
  return isAskedByAgency ? [ANSWER, ASK_AGAIN] : [ACCEPT, ASK_AGAIN, NOTE];
}
