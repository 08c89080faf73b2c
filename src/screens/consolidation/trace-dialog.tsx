import type { Consolidation } from "#core/consolidation/consolidate.ts";
import { decisionInWords } from "#core/consolidation/decision-words.ts";
import {
  type TracedFigure,
  type TraceLine,
  type TraceSource,
  traceFigure,
} from "#core/consolidation/trace-figure.ts";
import { evidenceName } from "#core/evidence/evidence-item.ts";
import { groupsIn } from "#core/questionnaire/groups.ts";
import { findQuestion } from "#core/questionnaire/questions.ts";
import type { Fraction } from "#core/shared/exact.ts";
import { Dialog } from "#ui/dialog.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Tag } from "#ui/tag.tsx";
import { exactInWords, levelInWords, questionInWords } from "./consolidation-words.ts";
import { percentInWords } from "./percent-words.ts";
import { type NumberScale, ValueChip } from "./value-chip.tsx";

interface TraceDialogProps {
  readonly consolidation: Consolidation;
  /** Null while nothing is traced. */
  readonly figure: TracedFigure | null;
  readonly scale: NumberScale;
  readonly onClose: () => void;
}

/** From a figure to the OPD, the answer, the evidence and the page that it came from. */
export function TraceDialog({ consolidation, figure, scale, onClose }: TraceDialogProps) {
  return (
    <Dialog
      title={figure === null ? "" : `Asal nilai: ${nameOf(consolidation, figure)}`}
      isOpen={figure !== null}
      isWide
      onClose={onClose}
    >
      {figure !== null && <Trace lines={traceFigure(consolidation, figure)} scale={scale} />}
    </Dialog>
  );
}

function nameOf({ input: { questionnaire } }: Consolidation, figure: TracedFigure): string {
  switch (figure.kind) {
    case "index":
      return questionnaire.indexName;
    case "group":
      return groupsIn(questionnaire.groups).find(({ id }) => id === figure.id)?.name ?? "";
    case "question": {
      const question = findQuestion(questionnaire, figure.id);
      return question === null ? "" : questionInWords(question);
    }
  }
}

function Trace({ lines, scale }: { readonly lines: readonly TraceLine[]; readonly scale: NumberScale }) {
  const open = lines.filter(({ outcome }) => outcome.value === null).length;
  return (
    <>
      {lines.length > 1 && (
        <p>
          Nilai ini jumlah bobot × tingkat. {lines.length - open} indikator yang terjawab menyumbang{" "}
          {sumInWords(lines)}
          {open > 0 && `; ${open} belum terjawab, jadi nilainya masih rentang`}.
        </p>
      )}
      <ul className="trace">
        {lines.map((line) => (
          <li key={line.outcome.question.id}>
            {lines.length > 1 ? (
              <Disclosure summary={<LineHead line={line} scale={scale} />}>
                <Sources line={line} />
              </Disclosure>
            ) : (
              <>
                <LineHead line={line} scale={scale} />
                <Sources line={line} />
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function sumInWords(lines: readonly TraceLine[]): string {
  const parts = lines.flatMap(({ share, outcome: { value } }) => (value === null ? [] : [share.mul(value)]));
  const sum = parts.reduce<Fraction | null>((total, part) => total?.add(part) ?? part, null);
  return sum === null ? "0" : exactInWords(sum);
}

function LineHead({ line, scale }: { readonly line: TraceLine; readonly scale: NumberScale }) {
  const { question, value } = line.outcome;
  return (
    <span className="trace__head">
      <ValueChip question={question} value={value} scale={scale} />
      <span>
        {questionInWords(question)}
        <span className="quiet trace__how">
          Bobot {percentInWords(line.share)}. {decisionInWords(line.outcome)}
        </span>
      </span>
    </span>
  );
}

function Sources({ line }: { readonly line: TraceLine }) {
  const { sources, outcome } = line;
  if (sources.length === 0) {
    return <p className="quiet">Belum ada yang menjawab.</p>;
  }
  return (
    <ul className="trace__sources">
      {sources.map((source) => (
        <li key={source.agency ?? ""}>
          <p>
            <b>{source.agency ?? "Instansi sendiri"}</b>: {levelInWords(outcome.question, source.value)}{" "}
            {source.counts && <Tag>Dipakai</Tag>}
          </p>
          <Explanation source={source} />
          <Evidence source={source} />
        </li>
      ))}
    </ul>
  );
}

const LONGEST_SHOWN = 400;

function Explanation({ source: { answer } }: { readonly source: TraceSource }) {
  const text = [answer.facts, answer.analysis].filter((one) => one.trim() !== "").join(" ");
  if (text === "") {
    return null;
  }
  return (
    <p className="trace__text">{text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text}</p>
  );
}

function Evidence({ source: { evidence } }: { readonly source: TraceSource }) {
  if (evidence.length === 0) {
    return <p className="quiet">Tanpa bukti dukung.</p>;
  }
  return (
    <ul>
      {evidence.map(({ item, citations }) => (
        <li key={item.id}>
          {evidenceName(item)}
          <span className="quiet">
            {" "}
            – {citations.map(({ pages, criteria }) => citationInWords(pages, criteria)).join("; ")}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** "halaman 3-5, kriteria 2.1, 2.2" */
function citationInWords(pages: string, criteria: readonly string[]): string {
  const where = pages.trim() === "" ? "seluruh berkas" : `halaman ${pages}`;
  return criteria.length === 0 ? where : `${where}, kriteria ${criteria.join(", ")}`;
}
