import { lazy, Suspense, useId, useState } from "react";
import {
  type Citation,
  citationsFor,
  type EvidenceItem,
  evidenceName,
} from "#core/evidence/evidence-item.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import { criteriaOf } from "#core/questionnaire/questions.ts";
import { Button } from "#ui/button.tsx";
import { formatBytes, formatShortDate } from "#ui/format.ts";
import { Icon } from "#ui/icon.tsx";
import type { LookAtFile } from "./look-at-file.ts";
import { withDashes } from "./proofs.ts";
import type { AnswerEdits } from "./use-answer-edits.ts";

const EvidenceDetails = lazy(() => import("./evidence-details.tsx"));

interface EvidenceRowsProps {
  readonly question: Question;
  /** All of them cited for the question. */
  readonly items: readonly EvidenceItem[];
  readonly edits: AnswerEdits;
  /** What was just added opens, to be tied to its criteria. */
  readonly openedAtFirst: (item: EvidenceItem) => boolean;
  readonly onLookAtFile: LookAtFile;
  readonly onOpen: (item: EvidenceItem) => void;
}

export function EvidenceRows({
  question,
  items,
  edits,
  openedAtFirst,
  onLookAtFile,
  onOpen,
}: EvidenceRowsProps) {
  return (
    <table className="evidence">
      <caption className="visually-hidden">Bukti dukung indikator {question.id}</caption>
      <thead>
        <tr>
          <th scope="col">Bukti</th>
          <th scope="col">Halaman</th>
          <th scope="col">Membuktikan</th>
          <th scope="col" className="num">
            Ukuran
          </th>
          <th scope="col">
            <span className="visually-hidden">Tindakan</span>
          </th>
        </tr>
      </thead>
      {citedRows(items, question.id).map(({ name, item, citation }) => (
        <EvidenceRow
          key={name}
          question={question}
          item={item}
          citation={citation}
          edits={edits}
          startsOpen={openedAtFirst(item)}
          onLookAtFile={onLookAtFile}
          onOpen={onOpen}
        />
      ))}
    </table>
  );
}

/** A row for each citation, named so that it stays the same row while its pages and criteria change. */
function citedRows(items: readonly EvidenceItem[], question: QuestionId) {
  return items.flatMap((item) =>
    citationsFor(item, question).map((citation, place) => ({
      name: `${item.id} ${place + 1}`,
      item,
      citation,
    })),
  );
}

interface EvidenceRowProps {
  readonly question: Question;
  readonly item: EvidenceItem;
  readonly citation: Citation;
  readonly edits: AnswerEdits;
  readonly startsOpen: boolean;
  readonly onLookAtFile: LookAtFile;
  readonly onOpen: (item: EvidenceItem) => void;
}

function EvidenceRow(props: EvidenceRowProps) {
  const { question, item, citation, startsOpen, onOpen } = props;
  const [isOpen, setOpen] = useState(startsOpen);
  const detailsId = useId();
  const hasCriteria = criteriaOf(question.indicator).length > 0;
  return (
    <tbody className="evidence__item" data-open={isOpen ? "" : undefined}>
      <tr>
        <th scope="row">
          <EvidenceName item={item} onOpen={onOpen} />
          {hasCriteria && citation.criteria.length === 0 && (
            <span className="evidence__warning">
              <Icon name="warning" isSmall /> Belum dikaitkan dengan kriteria
            </span>
          )}
        </th>
        <Cell head="Halaman" text={withDashes(citation.pages)} />
        <Cell head="Membuktikan" text={provedText(citation)} />
        <td data-head="Ukuran" className="num">
          {sizeText(item)}
        </td>
        <td className="evidence__way">
          <Button
            kind="plain"
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailsId : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? "Selesai" : "Atur"}
            <span className="visually-hidden"> {evidenceName(item)}</span>
          </Button>
        </td>
      </tr>
      {isOpen && (
        <tr className="evidence__details" id={detailsId}>
          <td colSpan={5}>
            <Suspense>
              <EvidenceDetails {...props} />
            </Suspense>
          </td>
        </tr>
      )}
    </tbody>
  );
}

function EvidenceName({
  item,
  onOpen,
}: {
  readonly item: EvidenceItem;
  readonly onOpen: (item: EvidenceItem) => void;
}) {
  const { source } = item;
  if (source.kind === "link") {
    return (
      <a className="evidence__name" href={source.address} target="_blank" rel="noopener noreferrer">
        <Icon name="link" isSmall /> {evidenceName(item)}
        <span className="visually-hidden"> (membuka tab baru)</span>
      </a>
    );
  }
  return (
    <button type="button" className="evidence__name" onClick={() => onOpen(item)}>
      <Icon name="file" isSmall /> {evidenceName(item)}
    </button>
  );
}

/** A dash where there is nothing; on a phone not even that. */
function Cell({ head, text }: { readonly head: string; readonly text: string }) {
  return text === "" ? <td className="evidence__nothing">–</td> : <td data-head={head}>{text}</td>;
}

/** "Tingkat 2, 3" */
function provedText({ criteria }: Citation): string {
  const levels = new Set(criteria.map((criterion) => criterion.split(".")[0]));
  return levels.size === 0 ? "" : `Tingkat ${[...levels].join(", ")}`;
}

function sizeText({ source }: EvidenceItem): string {
  if (source.kind === "file") {
    return formatBytes(source.sizeInBytes);
  }
  return source.seenOn === null ? "Tautan" : `Dilihat ${formatShortDate(source.seenOn)}`;
}
