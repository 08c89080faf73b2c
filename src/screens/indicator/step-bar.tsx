import type { Ref } from "react";
import type { Question } from "#core/questionnaire/questions.ts";
import { paths } from "#screens/paths.ts";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import type { Neighbours } from "./neighbours.ts";
import "./step-bar.css";

interface StepBarProps {
  readonly assessment: string;
  readonly neighbours: Neighbours;
  readonly previousLink: Ref<HTMLAnchorElement>;
  readonly nextLink: Ref<HTMLAnchorElement>;
  readonly onList: () => void;
  readonly onHelp: () => void;
}

/** Always at the foot of the screen, within reach of the thumb: the one before, the list, the one after. */
export function StepBar({ assessment, neighbours, previousLink, nextLink, onList, onHelp }: StepBarProps) {
  const { previous, next, place, count } = neighbours;
  return (
    <nav className="step-bar" aria-label="Indikator sebelum dan sesudah">
      <LinkButton
        ref={previousLink}
        href={previous === null ? paths.overview(assessment) : paths.indicator(assessment, previous.id)}
      >
        <Icon name="left" isSmall />
        {previous === null ? <Name text="Ringkasan" /> : <QuestionName {...previous} />}
      </LinkButton>
      <div className="step-bar__middle">
        <span className="step-bar__list">
          <Button kind="plain" onClick={onList}>
            <Icon name="list" isSmall /> {place} dari {count}
            <span className="visually-hidden">, buka daftar indikator</span>
          </Button>
        </span>
        <span className="step-bar__help">
          <Button kind="plain" onClick={onHelp}>
            Pintasan{" "}
            <span className="step-bar__key" aria-hidden="true">
              ?
            </span>
          </Button>
        </span>
      </div>
      <LinkButton
        ref={nextLink}
        kind="main"
        href={next === null ? paths.scorecard(assessment) : paths.indicator(assessment, next.id)}
      >
        {next === null ? <Name text="Kartu nilai" /> : <QuestionName {...next} />}
        <Icon name="right" isSmall />
      </LinkButton>
    </nav>
  );
}

function QuestionName({ id, indicator, service }: Question) {
  const ofService = service === null ? "" : `, layanan ${service}`;
  return (
    <>
      <span className="step-bar__number">{id}</span>
      <Name text={`. ${indicator.shortName}${ofService}`} />
    </>
  );
}

function Name({ text }: { readonly text: string }) {
  return <span className="step-bar__name">{text}</span>;
}
