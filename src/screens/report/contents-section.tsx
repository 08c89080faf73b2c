import type { Assessment } from "#core/assessment/assessment.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { completenessOf, questionStates } from "#core/scoring/question-states.ts";
import type { Scorecard } from "#core/scoring/scorecard.ts";
import { formatCount } from "#ui/format.ts";

interface ContentsSectionProps {
  readonly questionnaire: Questionnaire;
  readonly assessment: Assessment;
  readonly scorecard: Scorecard;
}

/** What will be in the report and in the evidence pack, with counts. */
export function ContentsSection({ questionnaire, assessment, scorecard }: ContentsSectionProps) {
  const states = questionStates(questionnaire, assessment);
  const { total, answered, withoutExplanation } = completenessOf(states);
  const explained = states.filter((state) => state.hasFacts || state.hasAnalysis).length;
  const rows = [
    ["Sampul", "instansi, tahun, instrumen, indeks, dan predikat"],
    [
      "Kartu nilai",
      `${formatCount(scorecard.groups.length)} kelompok utama, grafik jaring dan batang, dengan tabelnya`,
    ],
    ["Lembar indikator", `${formatCount(total)} indikator, ${formatCount(answered)} sudah dijawab`],
    [
      "Penjelasan",
      withoutExplanation === 0
        ? `${formatCount(explained)} indikator`
        : `${formatCount(explained)} indikator; ${formatCount(withoutExplanation)} jawaban belum dijelaskan`,
    ],
    ["Daftar bukti", `${formatCount(assessment.evidence.length)} berkas dan tautan, dengan rujukan halaman`],
    ["Halaman tanda tangan", "nama, jabatan, dan tanggal dikosongkan untuk diisi tangan"],
    [
      "Hanya dalam paket bukti",
      "halaman bukti sesudah lembarnya, hal yang belum beres, indeks bukti dengan tautan, manifes berkas, dan segel",
    ],
  ] as const;
  return (
    <section aria-labelledby="laporan-isi">
      <h2 id="laporan-isi">Isi laporan dan paket bukti</h2>
      <dl className="report__contents">
        {rows.map(([part, what]) => (
          <div key={part}>
            <dt>{part}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
