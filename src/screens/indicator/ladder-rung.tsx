import { useEffect, useState } from "react";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { CriterionId } from "#core/questionnaire/questionnaire-ids.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import { displayIndonesian, parseExact } from "#core/shared/exact.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { Icon } from "#ui/icon.tsx";
import { LevelChip } from "#ui/level-chip.tsx";
import { Tick } from "#ui/tick.tsx";
import { type Proof, proofText } from "./proofs.ts";
import type { Rung } from "./rungs.ts";

interface LadderRungProps {
  readonly rung: Rung;
  readonly question: Question;
  readonly questionnaire: Questionnaire;
  readonly ticked: ReadonlySet<CriterionId>;
  readonly proofs: ReadonlyMap<CriterionId, Proof>;
  /** Open from the start although it is not the next one. */
  readonly isFirstToRead: boolean;
  readonly onToggle: (criterion: CriterionId) => void;
}

/** One level. The next one opens by itself; what was opened stays open until the person folds it. */
export function LadderRung(props: LadderRungProps) {
  const { rung, question, questionnaire } = props;
  const { level, named, state } = rung;
  const isCalledFor = state === "next" || props.isFirstToRead;
  const [isOpen, setOpen] = useState(isCalledFor);
  useEffect(() => {
    if (isCalledFor) {
      setOpen(true);
    }
  }, [isCalledFor]);
  const scale = { min: Number(questionnaire.scale.min), max: Number(questionnaire.scale.max) };
  const isReached = state === "met" || state === "by-hand";
  return (
    <li className="ladder__rung" data-state={state}>
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="ladder__summary">
          <LevelChip
            value={level.level}
            scale={scale}
            label={`Tingkat ${level.level}`}
            isFaint={!isReached}
            isLarge
          />
          <h3 className="ladder__name">
            {named?.name ?? `Tingkat ${level.level}`}
            <BandText rung={rung} question={question} />
          </h3>
          <RungStateText rung={rung} unit={unitOf(question)} />
          <Icon name="down" isSmall />
        </summary>
        <div className="ladder__inside">
          <RungContent {...props} />
        </div>
      </details>
    </li>
  );
}

function RungContent({ rung, question, ticked, proofs, onToggle }: LadderRungProps) {
  const { level, named } = rung;
  const notes = question.indicator.technicalNotes.filter((note) => note.level === level.level);
  const hints = question.indicator.evidence.filter((hint) => hint.fromLevel === level.level);
  return (
    <>
      {level.statement !== null && <p>{level.statement}</p>}
      {named !== null && <p className="quiet">{named.meaning}</p>}
      {level.atLeast !== null && (
        <p className="quiet">
          Cukup {level.atLeast} dari {level.criteria.length} {unitOf(question)} berikut.
        </p>
      )}
      {level.criteria.map((criterion) => {
        const proof = proofs.get(criterion.id);
        return (
          <Tick
            key={criterion.id}
            label={criterion.text}
            hint={proof === undefined ? undefined : proofText(proof)}
            checked={ticked.has(criterion.id)}
            onChange={() => onToggle(criterion.id)}
          />
        );
      })}
      {notes.map((note) => (
        <div className="ladder__note" key={note.text}>
          <p>{note.text}</p>
          <p className="ladder__source">{note.source}</p>
        </div>
      ))}
      {hints.length > 0 && (
        <Disclosure summary="Bukti yang biasanya diminta">
          <ul>
            {hints.map((hint) => (
              <li key={hint.text}>{hint.text}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

function BandText({ rung, question }: { readonly rung: Rung; readonly question: Question }) {
  const band = rung.named?.band ?? null;
  if (band === null || question.indicator.valueRule.kind === "level") {
    return null;
  }
  const from = displayIndonesian(parseExact(band.from));
  const to = displayIndonesian(parseExact(band.to));
  return (
    <small className="ladder__band">
      nilai {from}–{to}
    </small>
  );
}

function RungStateText({ rung, unit }: { readonly rung: Rung; readonly unit: string }) {
  const { state } = rung;
  switch (state) {
    case "met":
      return (
        <span className="ladder__state ladder__state--met">
          <Icon name="check" isSmall /> Terpenuhi
        </span>
      );
    case "by-hand":
      return (
        <span className="ladder__state">
          <Icon name="hand" isSmall /> Ditetapkan langsung
        </span>
      );
    case "waiting":
      return <span className="ladder__state">Lengkap, menunggu tingkat {rung.waitsFor}</span>;
    case "next":
    case "open":
      return <span className="ladder__state">{countText(rung, unit)}</span>;
    default:
      return unreachable(state);
  }
}

function countText({ level, met, needed, state }: Rung, unit: string): string {
  if (level.criteria.length === 0) {
    return state === "next" ? "Nilainya di tingkat ini" : "";
  }
  if (needed < level.criteria.length) {
    return `${met} dari ${level.criteria.length} ${unit}, cukup ${needed}`;
  }
  return state === "next" || met > 0 ? `${met} dari ${needed} ${unit}` : `${needed} ${unit}`;
}

/** What the instrument counts. */
function unitOf({ indicator }: Question): string {
  return indicator.valueRule.kind === "items" ? "butir" : "kriteria";
}
