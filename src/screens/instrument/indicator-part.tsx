import type { Indicator, Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { displayIndonesian, type ExactText, parseExact } from "#core/shared/exact.ts";
import { DataTable } from "#ui/data-table.tsx";
import { indicatorAnchor } from "./anchors.ts";
import { headingAt } from "./heading-at.ts";
import { LevelPart } from "./level-part.tsx";
import { weightWords } from "./weight-words.ts";

interface IndicatorPartProps {
  readonly questionnaire: Questionnaire;
  readonly indicator: Indicator;
  /** 2 for an h2, and so on. */
  readonly headingDepth: number;
}

export function IndicatorPart({ questionnaire, indicator, headingDepth }: IndicatorPartProps) {
  const Heading = headingAt(headingDepth);
  const { number, name, explanation, references, ownerHint, services } = indicator;
  return (
    <article className="instrument__indicator">
      <Heading className="instrument__name" id={indicatorAnchor(number)} tabIndex={-1}>
        {number}. {name}
      </Heading>
      <p className="quiet">
        {[
          weightWords(questionnaire, indicator.weight),
          ownerHint === null ? "" : `Pengampu yang lazim: ${ownerHint}`,
          services === null ? "" : `Dijawab sekali untuk setiap layanan: ${services.join(", ")}`,
        ]
          .filter((words) => words !== "")
          .join(" · ")}
      </p>
      <p>{explanation}</p>
      <OutsideIndex indicator={indicator} />
      {indicator.technicalNotes
        .filter((note) => note.level === null)
        .map((note) => (
          <p key={note.text} className="instrument__note">
            {note.text} <small>({note.source})</small>
          </p>
        ))}
      <ol className="instrument__ladder">
        {indicator.levels.map((level) => (
          <LevelPart
            key={level.level}
            questionnaire={questionnaire}
            indicator={indicator}
            level={level}
            headingDepth={headingDepth + 1}
          />
        ))}
      </ol>
      {references.length > 0 && <p className="quiet">Rujukan: {references.join("; ")}.</p>}
    </article>
  );
}

function OutsideIndex({ indicator: { valueRule } }: { readonly indicator: Indicator }) {
  if (valueRule.kind !== "external-index") {
    return null;
  }
  return (
    <div className="instrument__conversion">
      <p>Nilai diambil dari {valueRule.index}, lurus di antara titik-titik ini:</p>
      <DataTable
        caption={`Konversi ${valueRule.index}`}
        isCaptionHidden
        stacksOnPhone={false}
        columns={[
          { head: "Indeks luar", cell: (row) => shown(row.at), isNumber: true, namesRow: true },
          { head: "Nilai", cell: (row) => shown(row.value), isNumber: true },
        ]}
        rows={valueRule.breaks}
        rowKey={(row) => row.at}
      />
    </div>
  );
}

/** With one decimal at least. */
function shown(number: ExactText): string {
  const decimals = number.includes("/") ? 2 : Math.max(1, number.split(".")[1]?.length ?? 0);
  return displayIndonesian(parseExact(number), decimals);
}
