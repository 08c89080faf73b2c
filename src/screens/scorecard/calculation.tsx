import type { Question } from "#core/questionnaire/questions.ts";
import { figureInWords, valueInWords } from "#core/report/figure-words.ts";
import { questionName } from "#core/report/question-words.ts";
import { displayIndonesian, Fraction, parseExact } from "#core/shared/exact.ts";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { termInWords } from "./score-words.ts";
import type { ScorecardFacts } from "./scorecard-facts.ts";

/** The whole sum, to be checked by hand. */
export function Calculation({ facts }: { readonly facts: ScorecardFacts }) {
  const { questionnaire } = facts;
  return (
    <section aria-labelledby="cara-menghitung">
      <h2 id="cara-menghitung" tabIndex={-1}>
        Cara menghitung
      </h2>
      <p>
        {questionnaire.indexName} = jumlah (bobot × nilai) ÷ jumlah bobot. Nilai setiap kelompok dihitung
        dengan cara yang sama atas {facts.noun} di dalamnya. Di tengah perhitungan tidak ada pembulatan; hanya
        hasilnya yang ditulis dengan dua angka di belakang koma, dan angka 5 dibulatkan ke atas. Predikat
        dibaca dari{" "}
        {questionnaire.predicateBasis === "exact"
          ? "indeks sebelum dibulatkan"
          : "angka yang sudah dibulatkan"}
        .
      </p>
      <Disclosure summary="Tampilkan perhitungan untuk penilaian ini">
        <SumInWords facts={facts} />
        <DataTable
          caption={`Bobot dikali nilai setiap ${facts.noun}`}
          isCaptionHidden
          columns={columnsOf(facts)}
          rows={facts.questions}
          rowKey={({ id }) => id}
        />
      </Disclosure>
    </section>
  );
}

function columnsOf({ values }: ScorecardFacts): readonly Column<Question>[] {
  return [
    {
      head: "Indikator",
      namesRow: true,
      cell: (question) => `${question.id}. ${questionName({ question })}`,
    },
    { head: "Bobot", isNumber: true, cell: ({ weight }) => termInWords(weight) },
    {
      head: "Nilai",
      isNumber: true,
      cell: ({ id, indicator }) => {
        const value = values.get(id);
        return value === undefined ? "belum dijawab" : valueInWords(indicator, value);
      },
    },
    {
      head: "Bobot × nilai",
      isNumber: true,
      cell: ({ id, weight }) => {
        const value = values.get(id);
        return value === undefined ? "–" : termInWords(weight.mul(value));
      },
    },
  ];
}

function SumInWords({ facts }: { readonly facts: ScorecardFacts }) {
  const { questions, values, questionnaire, scorecard } = facts;
  const total = sum(questions.map(({ weight }) => weight));
  const known = sum(questions.map(({ id, weight }) => weight.mul(values.get(id) ?? 0)));
  const openWeight = sum(questions.map(({ id, weight }) => (values.has(id) ? new Fraction(0) : weight)));
  if (scorecard.index.kind === "final") {
    return (
      <p className="calculation__sum">
        {termInWords(known)} ÷ {termInWords(total)} = {termInWords(scorecard.index.exact)}, ditulis{" "}
        <b>{displayIndonesian(scorecard.index.exact)}</b>.
      </p>
    );
  }
  const ends = [questionnaire.scale.min, questionnaire.scale.max].map(parseExact);
  return (
    <>
      {ends.map((end, place) => (
        <p className="calculation__sum" key={end.toFraction()}>
          {place === 0 ? "Terendah" : "Tertinggi"}: ({termInWords(known)} + {termInWords(openWeight)} ×{" "}
          {termInWords(end)}) ÷ {termInWords(total)} ={" "}
          {displayIndonesian(known.add(openWeight.mul(end)).div(total))}
        </p>
      ))}
      <p className="quiet">
        {termInWords(openWeight)} adalah jumlah bobot {facts.noun} yang belum dijawab. Rentangnya{" "}
        {figureInWords(scorecard.index)}.
      </p>
    </>
  );
}

function sum(parts: readonly Fraction[]): Fraction {
  return parts.reduce((total, part) => total.add(part), new Fraction(0));
}
