import { useMemo, useState } from "react";
import { type AgencyFigure, agencyFigures } from "#core/consolidation/agency-figures.ts";
import type { Consolidation } from "#core/consolidation/consolidate.ts";
import { findQuestion } from "#core/questionnaire/questions.ts";
import { figureInWords } from "#core/report/figure-words.ts";
import { Button } from "#ui/button.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { Tag } from "#ui/tag.tsx";
import { questionInWords } from "./consolidation-words.ts";
import { percentInWords } from "./percent-words.ts";
import { type NumberScale, ValueChip } from "./value-chip.tsx";

interface AgencySectionProps {
  readonly consolidation: Consolidation;
  readonly scale: NumberScale;
}

/** The figure of each OPD over what it owns: unofficial, and with its weights. */
export function AgencySection({ consolidation, scale }: AgencySectionProps) {
  const figures = useMemo(() => agencyFigures(consolidation), [consolidation]);
  const [shown, setShown] = useState<string | null>(null);
  const figure = figures.find(({ agency }) => agency === shown) ?? null;
  return (
    <section aria-labelledby="gabungan-opd">
      <h2 id="gabungan-opd">
        Angka per OPD <Tag kind="warn">Tidak resmi</Tag>
      </h2>
      <p>
        Indeks hanya ada untuk instansi. Angka ini rata-rata tertimbang atas indikator yang diampu OPD itu,
        dengan bobot instrumen yang disesuaikan sampai berjumlah 100%. Gunakan untuk mendampingi, bukan untuk
        dilaporkan.
      </p>
      <DataTable
        caption="Angka tidak resmi setiap perangkat daerah"
        isCaptionHidden
        rows={figures}
        rowKey={({ agency }) => agency}
        columns={[
          { head: "Perangkat daerah", namesRow: true, cell: ({ agency }) => agency },
          { head: "Diampu", isNumber: true, cell: ({ scorecard }) => scorecard.total },
          { head: "Dijawab", isNumber: true, cell: ({ scorecard }) => scorecard.answered },
          {
            head: "Angka tidak resmi",
            isNumber: true,
            cell: ({ scorecard }) => figureInWords(scorecard.index),
          },
          {
            head: "Bobot",
            cell: ({ agency }) => (
              <Button kind="plain" onClick={() => setShown(agency)}>
                Lihat bobot<span className="visually-hidden"> {agency}</span>
              </Button>
            ),
          },
        ]}
      />
      <Dialog
        title={`Bobot ${figure?.agency ?? ""} (tidak resmi)`}
        isOpen={figure !== null}
        isWide
        onClose={() => setShown(null)}
      >
        {figure !== null && <Weights consolidation={consolidation} figure={figure} scale={scale} />}
      </Dialog>
    </section>
  );
}

function Weights({ consolidation, figure, scale }: AgencySectionProps & { readonly figure: AgencyFigure }) {
  const { questionnaire } = consolidation.input;
  const rows = figure.weights.flatMap((weight) => {
    const question = findQuestion(questionnaire, weight.question);
    return question === null ? [] : [{ ...weight, question }];
  });
  return (
    <>
      <p>
        Angka tidak resmi {figureInWords(figure.scorecard.index)}, dari {figure.scorecard.answered} jawaban
        atas {figure.scorecard.total} indikator.
      </p>
      <DataTable
        caption={`Indikator yang diampu ${figure.agency}`}
        isCaptionHidden
        rows={rows}
        rowKey={({ question }) => question.id}
        columns={[
          { head: "Indikator", namesRow: true, cell: ({ question }) => questionInWords(question) },
          {
            head: "Tingkat",
            cell: ({ question, value }) => <ValueChip question={question} value={value} scale={scale} />,
          },
          { head: "Bobot di sini", isNumber: true, cell: ({ share }) => percentInWords(share) },
          {
            head: "Bobot di indeks",
            isNumber: true,
            cell: ({ shareOfIndex }) => percentInWords(shareOfIndex),
          },
        ]}
      />
    </>
  );
}
