import type { AttachOutcome } from "#core/evidence/attach-outcome.ts";
import { type EvidenceItem, evidenceName } from "#core/evidence/evidence-item.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { formatCount } from "#ui/format.ts";
import { Icon } from "#ui/icon.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { type Attached, attachedWhere } from "./attached-where.ts";
import { QuestionLinks } from "./question-links.tsx";

interface AttachOutcomesProps {
  readonly outcomes: readonly AttachOutcome[];
  readonly evidence: readonly EvidenceItem[];
  readonly linkTo: (question: string) => string;
  readonly onArrange: (item: EvidenceItem) => void;
  /** Null while more is coming. */
  readonly onClose: (() => void) | null;
}

interface Row {
  readonly key: string;
  readonly name: string;
  readonly attached: Attached;
}

/** Where every file went. What needs a hand stands open; what found its place is behind one press. */
export function AttachOutcomes({ outcomes, evidence, linkTo, onArrange, onClose }: AttachOutcomesProps) {
  const rows = outcomes.map((outcome, place) => ({
    key: `${place} ${outcome.name}`,
    name: outcome.name,
    attached: attachedWhere(outcome, evidence),
  }));
  const smooth = rows.filter(({ attached }) => isSmooth(attached));
  const others = rows.filter(({ attached }) => !isSmooth(attached));
  const list = (some: readonly Row[]) => (
    <ul className="attach-outcomes__list">
      {some.map((row) => (
        <li key={row.key}>
          <OutcomeRow row={row} linkTo={linkTo} onArrange={onArrange} />
        </li>
      ))}
    </ul>
  );
  return (
    <div className="attach-outcomes">
      <p role="status" className="attach-outcomes__sum">
        {sumOf(rows)}
      </p>
      {others.length > 0 && list(others)}
      {smooth.length > 0 && (
        <Disclosure summary={`${formatCount(smooth.length)} berkas masuk ke indikatornya`}>
          {list(smooth)}
        </Disclosure>
      )}
      {onClose !== null && <Button onClick={onClose}>Tutup hasil ini</Button>}
    </div>
  );
}

function isSmooth(attached: Attached): boolean {
  return attached.kind === "placed" && attached.problem === null;
}

/** "12 berkas selesai: 9 masuk ke indikatornya, 2 belum punya indikator, 1 bermasalah." */
function sumOf(rows: readonly Row[]): string {
  const count = (isMet: (attached: Attached) => boolean) =>
    rows.filter(({ attached }) => isMet(attached)).length;
  const parts = [
    [count(isSmooth), "masuk ke indikatornya"],
    [count((one) => one.kind === "unplaced" && one.problem === null), "belum punya indikator"],
    [count((one) => one.kind === "known-content"), "sudah ada sebelumnya"],
    [count((one) => one.kind !== "known-content" && one.problem !== null), "perlu diperhatikan"],
  ] as const;
  const words = parts
    .filter(([number]) => number > 0)
    .map(([number, what]) => `${formatCount(number)} ${what}`);
  return `${formatCount(rows.length)} berkas selesai: ${words.join(", ")}.`;
}

interface OutcomeRowProps {
  readonly row: Row;
  readonly linkTo: (question: string) => string;
  readonly onArrange: (item: EvidenceItem) => void;
}

function OutcomeRow({ row: { name, attached }, linkTo, onArrange }: OutcomeRowProps) {
  switch (attached.kind) {
    case "placed":
      return (
        <>
          <Icon name={attached.problem === null ? "check" : "warning"} isSmall /> <b>{name}</b>: masuk ke{" "}
          <QuestionLinks questions={attached.questions} linkTo={linkTo} />
          {attached.problem !== null && <span className="attach-outcomes__problem">{attached.problem}</span>}
        </>
      );
    case "unplaced":
      return (
        <>
          <Icon name="warning" isSmall /> <b>{name}</b>: tersimpan, tetapi namanya tidak menyebut satu
          indikator.{" "}
          <Button kind="plain" onClick={() => onArrange(attached.item)}>
            Kaitkan <VisuallyHidden>{evidenceName(attached.item)}</VisuallyHidden>
          </Button>
          {attached.problem !== null && <span className="attach-outcomes__problem">{attached.problem}</span>}
        </>
      );
    case "known-content":
      return (
        <>
          <Icon name="info" isSmall /> <b>{name}</b>: isinya sama dengan bukti yang sudah ada, jadi tidak
          disimpan dua kali.
        </>
      );
    case "not-kept":
      return (
        <>
          <Icon name="warning" isSmall /> <b>{name}</b>
          <span className="attach-outcomes__problem">{attached.problem}</span>
        </>
      );
    default:
      return unreachable(attached);
  }
}
