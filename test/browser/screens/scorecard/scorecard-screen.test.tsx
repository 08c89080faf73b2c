import { beforeEach, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import { ExactText } from "#core/shared/exact.ts";
import { ScorecardScreen } from "#screens/scorecard/scorecard-screen.tsx";
import { expectAccessible } from "#test/support/accessibility.ts";
import { inventedInstrument } from "#test/support/invented-instrument.ts";
import {
  sampleAssessment,
  sampleAssessmentComplete,
  sampleAssessmentUnderWay,
  samplePemdi2026,
  sampleSpbe2020,
  sampleView,
} from "#test/support/screen-samples.ts";
import "#ui/styles.css";

function show(assessment: Assessment, questionnaire: Questionnaire = sampleSpbe2020()) {
  return render(<ScorecardScreen {...sampleView(questionnaire, assessment)} />);
}

function withDetails(assessment: Assessment, details: Partial<Assessment["details"]>): Assessment {
  return { ...assessment, details: { ...assessment.details, ...details } };
}

/** Every question of the instrument at the same value, set by hand. */
function allAt(level: string, questionnaire: Questionnaire = sampleSpbe2020()): Assessment {
  const standing = { kind: "by-hand", level: ExactText.parse(level), criteria: [] } as const;
  const answers = Object.fromEntries(questionsOf(questionnaire).map(({ id }) => [id, { standing }]));
  return sampleAssessment({ questionnaire, answers });
}

const groups = page.getByRole("table", { name: "Nilai dan bobot setiap Domain / aspek" });

beforeEach(() => sessionStorage.clear());

describe("the result on the scorecard", () => {
  it("is the official one for the official levels, with the bounds of its predicate and the way to the next", async () => {
    await show(sampleAssessmentComplete());

    await expect.element(page.getByText("2,95", { exact: true }).first()).toBeVisible();
    await expect.element(page.getByText("(2,60 sampai kurang dari 3,50)")).toBeVisible();
    await expect.element(page.getByText("Kurang 0,55 ke “Sangat Baik”.")).toBeVisible();
    await expect.element(page.getByText("Sementara")).not.toBeInTheDocument();
  });

  it("is a range, and says what is open, as long as something is", async () => {
    await show(sampleAssessmentUnderWay());

    await expect.element(page.getByText("1,78–4,14").first()).toBeVisible();
    await expect.element(page.getByText("Kurang sampai Sangat Baik", { exact: true })).toBeVisible();
    await expect.element(page.getByText("Sementara", { exact: true })).toBeVisible();
    await expect
      .element(page.getByText("25 dari 47 indikator belum dijawab. Indeks akhir ada di antara keduanya."))
      .toBeVisible();
    await expect
      .element(page.getByRole("link", { name: "Lanjutkan menjawab" }))
      .toHaveAttribute("href", "#/penilaian/contoh-0001/indikator/23");
  });

  it("lists the open indicators, each leading to its place", async () => {
    await show(sampleAssessmentUnderWay());

    await page.getByText("25 indikator belum dijawab", { exact: true }).click();

    await expect
      .element(page.getByRole("listitem").getByRole("link", { name: /^47\. / }))
      .toHaveAttribute("href", "#/penilaian/contoh-0001/indikator/47");
  });

  it("is unofficial over a part of the indicators, and shows the weights that were used", async () => {
    const scope = { kind: "selected", indicators: sampleIds("1", "11", "42") } as const;
    await show(withDetails(sampleAssessmentComplete(), { scope }));

    await expect.element(page.getByText("Tidak resmi", { exact: true })).toBeVisible();
    await expect.element(page.getByText(/Yang dihitung hanya 3 indikator/)).toBeVisible();
    await expect.element(groups.getByRole("row", { name: "Layanan SPBE 44,12% 4,00" })).toBeVisible(); // 3 / (1.3 + 2.5 + 3)
  });

  it("tells both readings of the predicate at a rounding border", async () => {
    await show(allAt("3.4985"));

    await expect.element(page.getByText("3,50", { exact: true }).first()).toBeVisible();
    await expect
      .element(page.getByText(/Sebelum dibulatkan indeksnya 3,4985, ditulis 3,50.*predikatnya “Sangat Baik”/))
      .toBeVisible();
    await expect.element(page.getByText("Kurang 0,0015 ke “Sangat Baik”.")).toBeVisible();
  });

  it("shows the disclaimer of the instrument", async () => {
    await show(sampleAssessment({ questionnaire: samplePemdi2026() }), samplePemdi2026());

    await expect.element(page.getByText(/Disusun dari sumber sekunder/)).toBeVisible();
  });
});

describe("the groups on the scorecard", () => {
  it("are there at every depth, with weight and figure", async () => {
    await show(sampleAssessmentComplete());

    await expect.element(groups.getByRole("row", { name: "Layanan SPBE 45,5% 3,61" })).toBeVisible();
    await expect
      .element(groups.getByRole("row", { name: "Layanan Publik Berbasis Elektronik 18,0% 3,17" }))
      .toBeVisible();
    await expect.element(groups.getByRole("row", { name: "Indeks SPBE 100,0% 2,95" })).toBeVisible();
  });

  it("stand beside last year's figures", async () => {
    await show(sampleAssessmentUnderWay());

    await expect.element(groups.getByRole("columnheader", { name: "2024" })).toBeVisible();
    await expect
      .element(groups.getByRole("row", { name: "Manajemen SPBE 16,5% 1,00 1,09–4,36" }))
      .toBeVisible();
  });

  it("come from any instrument: three layers, relative weights, another scale", async () => {
    const questionnaire = inventedInstrument();
    await show(allAt("2", questionnaire), questionnaire);

    const table = page.getByRole("table", { name: "Nilai dan bobot setiap Bidang / subbidang / kelompok" });
    await expect.element(table.getByRole("row", { name: "Kelompok dua 25% 2,00" })).toBeVisible();
    await expect.element(table.getByText("Skala 0–3")).toBeVisible();
  });

  it("are drawn as a radar and as bars, with their tables", async () => {
    await show(sampleAssessmentUnderWay());

    const radar = page.getByRole("table", { name: "Nilai setiap aspek (sementara)" });
    await expect
      .element(radar.getByRole("row", { name: "Penyelenggara SPBE 2,50 3,50 2,50" }))
      .toBeInTheDocument();
    await expect
      .element(page.getByRole("figure", { name: "Nilai setiap domain (sementara)" }))
      .toBeInTheDocument();
    await expect.poll(() => document.querySelectorAll("canvas").length).toBe(2);
  });
});

describe("how it was computed", () => {
  it("is a sum that can be checked by hand", async () => {
    await show(sampleAssessmentComplete());
    await page.getByText("Tampilkan perhitungan untuk penilaian ini").click();

    await expect.element(page.getByText(/294,75 ÷ 100 = 2,9475, ditulis 2,95/)).toBeVisible();
    await expect
      .element(
        page
          .getByRole("table", { name: "Bobot dikali nilai setiap indikator" })
          .getByRole("row", { name: /^13\. .* 2,5 5 12,5$/ }),
      )
      .toBeVisible();
  });

  it("has both ends while something is open", async () => {
    await show(sampleAssessmentUnderWay());
    await page.getByText("Tampilkan perhitungan untuk penilaian ini").click();

    await expect.element(page.getByText(/^Terendah: \(118,5 \+ 59 × 1\) ÷ 100 = 1,78$/)).toBeVisible();
    await expect.element(page.getByText(/^Tertinggi: \(118,5 \+ 59 × 5\) ÷ 100 = 4,14$/)).toBeVisible();
  });
});

describe("the scorecard for everybody", () => {
  it("has no barriers, light, dark and narrow", { timeout: 60_000 }, async () => {
    await show(sampleAssessmentUnderWay());
    await expect.element(page.getByRole("table", { name: "Cara termurah" })).toBeVisible();
    await expect.poll(() => document.querySelectorAll("canvas").length).toBe(2);

    await expectAccessible();
  });

  it("has none while levels are tried, in decimals", { timeout: 60_000 }, async () => {
    const questionnaire = samplePemdi2026();
    await show(sampleAssessment({ questionnaire }), questionnaire);
    await page.getByRole("button", { name: "Coba andai-andai" }).click();
    await page.getByText("Tampilkan perhitungan untuk penilaian ini").click();

    await expectAccessible();
  });
});

function sampleIds(...ids: readonly string[]) {
  return questionsOf(sampleSpbe2020())
    .map(({ id }) => id)
    .filter((id) => ids.includes(id));
}
