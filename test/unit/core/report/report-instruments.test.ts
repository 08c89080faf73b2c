import { describe, expect, it } from "vitest";
import { questionsOf } from "#core/questionnaire/questions.ts";
import { reportDocument } from "#core/report/report-document.ts";
import { valuesOfAssessment } from "#core/scoring/score-assessment.ts";
import { singleSteps } from "#core/scoring/steps.ts";
import { inventedInstrument } from "#test/support/invented-instrument.ts";
import {
  fullReport,
  officialReport,
  officialReportOf2018,
  pemdiReport,
  reportInput,
} from "#test/support/report-samples.ts";
import { blocksOf, rowsOf, sentencesOf, sheetOf, textsIn } from "#test/support/report-words.ts";
import { byHand, instrument, ticked, withExternal } from "#test/support/scoring-builders.ts";

describe("the report on other instruments", () => {
  it("gives each service of a repeated indicator its own sheet, with the name of the service", () => {
    const document = reportDocument(officialReportOf2018());
    const [cover] = blocksOf(document, "cover");

    expect(cover?.figure).toMatchObject({ value: "2,64", predicate: "Predikat: Baik" });
    expect(textsIn(sheetOf(document, "35-2"))).toContain("Layanan yang dinilai: Kartu pencari kerja");
    expect(cover?.facts.find((fact) => fact.label === "Dijawab")?.value).toBe("37 dari 37 butir");
    expect(textsIn(sheetOf(document, "35-2"))).toContain(
      "Indikator 35-2. Layanan Publik Instansi Pemerintah (layanan 2)",
    );
  });

  it("prints Pemdi's disclaimer on the cover, at the foot of every page and before the figures", () => {
    const input = pemdiReport();
    const document = reportDocument(input);
    const { disclaimer } = input.questionnaire;
    const score = document.blocks.findIndex((block) => block.kind === "heading" && block.text === "Hasil");

    expect(disclaimer).not.toBeNull();
    expect(blocksOf(document, "cover")[0]?.notices[0]).toContain(disclaimer);
    expect(document.meta.footer).toBe(disclaimer);
    expect(textsIn(document.blocks[score + 1])[2]).toContain(disclaimer);
  });

  it("writes decimals with two places and says how far the band is", () => {
    const sheet = sheetOf(reportDocument(pemdiReport()), "3");
    const levels = sheet.find((block) => block.kind === "levels");

    expect(levels?.value).toBe("2,33");
    expect(levels?.name).toBe("Merintis lengkap, Membangun sebagian");
    expect(levels?.steps.map((step) => step.reached)).toEqual(["whole", "part", "not", "not", "not"]);
  });

  it("names the outside index that a value comes from", () => {
    const document = reportDocument(pemdiReport());

    expect(textsIn(sheetOf(document, "5"))).toContain(
      "Nilai indikator ini berasal dari Indeks Satu Data Indonesia (SDI): 68,75.",
    );
    expect(textsIn(sheetOf(document, "6")).some((text) => text.endsWith("yang belum diisi."))).toBe(true);
  });

  it("prints an instrument that it has never seen, with other depths, scales and weights", () => {
    // 1/12 + 1/6 + 5/2 x 1/4 + 2 x 1/8 + 1/8 + 0 + 2 x 1/5 = 1.65
    const document = reportDocument(
      reportInput(inventedInstrument(), {
        answers: {
          "1.1": ticked("1.1"),
          "1.2": ticked("1.1", "1.3"),
          "2": byHand("5/2"),
          "3-1": ticked("1.1", "2.1", "2.2"),
          "3-2": ticked("1.1"),
          x4: ticked(),
          x5: withExternal("70"),
        },
      }),
    );
    const depths = document.blocks.flatMap((block) =>
      block.kind === "heading" && block.anchor?.startsWith("question-") === true
        ? [block.bookmark?.depth]
        : [],
    );

    expect(blocksOf(document, "cover")[0]?.figure).toMatchObject({
      value: "1,65",
      predicate: "Predikat: Berjalan",
    });
    expect(depths).toEqual([4, 4, 4, 3, 3, 2, 2]);
    expect(blocksOf(document, "radar")[0]?.axes).toHaveLength(4);
    expect(document.meta.fileName).toBe("laporan-contoh-bertingkat-2030-kabupaten-contoh");
  });
});

it("says at a border of predicates which reading was used", () => {
  const questionnaire = instrument("spbe-2020");
  const questions = questionsOf(questionnaire);
  // 3.4985: shown as 3,50, where "Sangat Baik" begins, but still "Baik" unrounded.
  const values = closeBelow(questions.map(({ id, weight }) => ({ id, weight: weight.valueOf() })));
  const document = reportDocument(reportInput(questionnaire, { answers: values }));
  const notices = blocksOf(document, "cover")[0]?.notices ?? [];

  expect(notices.join(" ")).toContain("Di batas predikat: indeks sebelum dibulatkan 3,49");
  expect(notices.join(" ")).toContain("Predikat “Baik” dibaca dari indeks sebelum dibulatkan");
});

it("holds every sentence of 47 long explanations exactly once", () => {
  const input = fullReport();
  const texts = textsIn(reportDocument(input));
  const counts = new Map<string, number>();
  for (const sentence of texts.flatMap(sentencesOf)) {
    counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  }

  const sentences = Object.values(input.assessment.answers)
    .flatMap((answer) => [...sentencesOf(answer.facts), ...sentencesOf(answer.analysis)])
    .filter((sentence) => sentence.length > 20);
  const lost = sentences.filter((sentence) => counts.get(sentence) !== 1);

  expect(sentences.length).toBeGreaterThan(900);
  expect(lost).toEqual([]);
});

it("prints the first ten of the steps it is given, with what each adds to the index, and otherwise has no such section", () => {
  const input = officialReport();
  const values = valuesOfAssessment(input.questionnaire, input.assessment);
  const steps = singleSteps(input.questionnaire, values);

  const document = reportDocument({ ...input, steps });
  const table = blocksOf(document, "table")[2];

  expect(table === undefined ? [] : rowsOf(table)[0]?.slice(1, 3)).toEqual(["4 → 5", "+0,03"]);
  expect(table?.rows).toHaveLength(10);
  expect(textsIn(reportDocument(input))).not.toContain("Langkah yang paling menaikkan indeks");
});

/** Whole levels by hand and one value between, so that the index is 3.4985. */
function closeBelow(questions: readonly { readonly id: string; readonly weight: number }[]) {
  const total = questions.reduce((sum, { weight }) => sum + weight, 0);
  const [first, ...others] = questions;
  if (first === undefined) {
    throw new Error("There are no questions");
  }
  // Everything at 3.5 but the first, which lies 0.0015 x total / weight lower.
  const lower = Math.round((3.5 - (0.0015 * total) / first.weight) * 1e6) / 1e6;
  return Object.fromEntries([
    ...others.map(({ id }) => [id, byHand("7/2")] as const),
    [first.id, byHand(String(lower))] as const,
  ]);
}
