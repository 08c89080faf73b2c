import { useState } from "react";
import { citationsFor, type EvidenceItem, evidenceName } from "#core/evidence/evidence-item.ts";
import { contentOf, type EvidenceVerdict } from "#core/review/evidence-verdict.ts";
import type { EvidenceReview } from "#core/review/question-reviews.ts";
import type { RemarkIntent, RemarkSubject } from "#core/review/remark.ts";
import { VERDICT_NAMES } from "#core/review/review-words.ts";
import type { Result } from "#core/shared/result.ts";
import { Button } from "#ui/button.tsx";
import { Icon, type IconName } from "#ui/icon.tsx";
import { useWork } from "#ui/use-work.ts";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { WorkOutcome } from "#ui/work-outcome.tsx";
import { RemarkForm, type WayToSay } from "./remark-form.tsx";
import { SubjectTalk, type Talk } from "./subject-talk.tsx";
import { hasUnsentText } from "./use-unsent-text.ts";

export type OpenEvidence = (item: EvidenceItem) => Promise<Result<void, string>>;

interface EvidencePartProps {
  readonly talk: Talk;
  readonly onOpen: OpenEvidence;
}

/** The evidence of the question: what it is cited for, and whether the reviewers take it as it is. */
export function EvidencePart({ talk, onOpen }: EvidencePartProps) {
  const { evidence, threads } = talk.review;
  const there = new Set<string>(evidence.map(({ item }) => item.id));
  const gone = threads.filter(({ about }) => about.kind === "evidence" && !there.has(about.evidence));
  return (
    <section aria-labelledby="reviu-bukti">
      <h2 id="reviu-bukti">Bukti dukung</h2>
      {evidence.length === 0 ? (
        <p className="quiet">Tidak ada bukti untuk indikator ini.</p>
      ) : (
        <ul className="proofs">
          {evidence.map((one) => (
            <EvidenceOne key={one.item.id} one={one} talk={talk} onOpen={onOpen} />
          ))}
        </ul>
      )}
      {gone.length > 0 && (
        <>
          <h3>Tentang bukti yang sudah dilepas</h3>
          <SubjectTalk
            talk={talk}
            about={{ kind: "indicator" }}
            subject="bukti yang sudah dilepas"
            threads={gone}
            beginLabel={null}
          />
        </>
      )}
    </section>
  );
}

const SEND_BACK: readonly WayToSay[] = [{ intent: "send-back", label: "Kembalikan", needsText: true }];

function EvidenceOne({
  one: { item, verdict },
  talk,
  onOpen,
}: {
  readonly one: EvidenceReview;
  readonly talk: Talk;
  readonly onOpen: OpenEvidence;
}) {
  const { review, side, saying, announce } = talk;
  const name = evidenceName(item);
  const about = aboutItem(item);
  const threads = review.threads.filter((thread) => isAbout(thread.about, item));
  const place = `${talk.assessment} ${review.question.id} kembalikan ${item.id}`;
  const [isSendingBack, setSendingBack] = useState(() => hasUnsentText(place));
  const judge = (intent: RemarkIntent, text: string) => {
    setSendingBack(false);
    saying.say({ about, intent, text, thread: threads.at(-1) ?? null, agency: null });
    announce(intent === "accept" ? `Bukti ${name} diterima.` : `Bukti ${name} dikembalikan.`);
  };
  return (
    <li className="proofs__one">
      <div className="proofs__head">
        <div className="proofs__what">
          <EvidenceLink item={item} name={name} onOpen={onOpen} />
          <p className="quiet">{citedFor(item, review.question.id)}</p>
        </div>
        <Verdict verdict={verdict} />
        {side === "reviewer" && (
          <p className="review-ways">
            <Button isOff={verdict === "accepted"} onClick={() => judge("accept", "")}>
              Terima<VisuallyHidden> bukti {name}</VisuallyHidden>
            </Button>
            <Button isOff={isSendingBack} onClick={() => setSendingBack(true)}>
              Kembalikan…<VisuallyHidden> bukti {name}</VisuallyHidden>
            </Button>
          </p>
        )}
      </div>
      {isSendingBack && (
        <RemarkForm
          place={place}
          label="Alasan dikembalikan"
          hint="Apa yang kurang, dan bukti seperti apa yang akan diterima."
          ways={SEND_BACK}
          onSay={judge}
          onCancel={() => setSendingBack(false)}
        />
      )}
      <SubjectTalk
        talk={talk}
        about={about}
        subject={`bukti ${name}`}
        threads={threads.filter(isWorthReading)}
        beginLabel={null}
      />
    </li>
  );
}

/** A bare acceptance is said by the word beside the name. */
function isWorthReading({ remarks }: Talk["review"]["threads"][number]): boolean {
  return remarks.some(({ body }) => body.intent !== "accept" || body.text !== "");
}

function aboutItem(item: EvidenceItem): RemarkSubject {
  const content = contentOf(item);
  return { kind: "evidence", evidence: item.id, ...(content === undefined ? {} : { content }) };
}

function isAbout(about: RemarkSubject, { id }: EvidenceItem): boolean {
  return about.kind === "evidence" && about.evidence === id;
}

function EvidenceLink({
  item,
  name,
  onOpen,
}: {
  readonly item: EvidenceItem;
  readonly name: string;
  readonly onOpen: OpenEvidence;
}) {
  const { work, start } = useWork();
  if (item.source.kind === "link") {
    return (
      <a className="proofs__name" href={item.source.address} target="_blank" rel="noopener noreferrer">
        <Icon name="link" isSmall /> {name}
        <VisuallyHidden> (membuka tab baru)</VisuallyHidden>
      </a>
    );
  }
  return (
    <>
      <button type="button" className="proofs__name" onClick={() => start(() => onOpen(item))}>
        <Icon name={item.source.mediaType.startsWith("image/") ? "image" : "file"} isSmall /> {name}
      </button>
      <WorkOutcome work={work} />
    </>
  );
}

/** "Kriteria 2.1, 3.1, hal. 4–6; seluruh berkas" */
function citedFor(item: EvidenceItem, question: Talk["review"]["question"]["id"]): string {
  return citationsFor(item, question)
    .map(({ criteria, pages, article }) =>
      [
        criteria.length === 0 ? "Belum dikaitkan dengan kriteria" : `Kriteria ${criteria.join(", ")}`,
        pages === "" ? "" : `hal. ${pages.replace(/(\d)\s*-\s*(\d)/g, "$1–$2")}`,
        article,
      ]
        .filter((word) => word !== "")
        .join(", "),
    )
    .join("; ");
}

const VERDICT_ICONS: Readonly<Record<EvidenceVerdict, IconName>> = {
  unseen: "circle",
  accepted: "check",
  "sent-back": "undo",
  answered: "warning",
  changed: "warning",
};

function Verdict({ verdict }: { readonly verdict: EvidenceVerdict }) {
  return (
    <p className="proofs__verdict" data-verdict={verdict}>
      <Icon name={VERDICT_ICONS[verdict]} isSmall /> {VERDICT_NAMES[verdict]}
    </p>
  );
}
