import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { applyEdits } from "#core/assessment/apply-edits.ts";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { Edit } from "#core/assessment/change.ts";
import { LONGEST_REASON } from "#core/consolidation/consolidation-rule.ts";
import { ruleEdit, rulesOf } from "#core/consolidation/rule-record.ts";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { fail, succeed } from "#core/shared/result.ts";
import {
  ConsolidationScreen,
  type ConsolidationScreenProps,
  type Source,
} from "#screens/consolidation/consolidation-screen.tsx";
import { expectAccessible } from "#test/support/accessibility.ts";
import { FIVE, institutionOf, opd, proof } from "#test/support/consolidation-builders.ts";
import "#ui/styles.css";

const OPDS = [
  opd(FIVE, "Bappeda", { "1": 4, "2": 2 }, [proof("renstra", 1, { "1": "3-5" }, "Renstra 2025")]),
  opd(FIVE, "Diskominfo", { "2": 4, "3": 5 }),
  opd(FIVE, "Inspektorat", { "3": null, "4": 3 }),
];

const NOTHING: ReadonlySet<QuestionId> = new Set();

interface ShownParts {
  readonly opds?: readonly Assessment[];
  readonly onApplied?: (edits: readonly Edit[]) => void;
  readonly onFiles?: ConsolidationScreenProps["onFiles"];
  readonly institution?: Assessment;
  readonly onExport?: ConsolidationScreenProps["onExport"];
}

/** In place of the app: keeps what the screen changes. */
function Kept({
  opds = OPDS,
  onApplied,
  onFiles,
  onExport,
  institution: first = institutionOf(FIVE),
}: ShownParts) {
  const [institution, setInstitution] = useState(first);
  const [sources, setSources] = useState<readonly Source[]>(
    opds.map((assessment) => ({ assessment, file: null, isUsed: true })),
  );
  const edit = (edits: readonly Edit[]) => {
    const made = applyEdits(institution, edits, institution.changedAt);
    if (!made.ok) {
      throw new Error("The edits do not fit");
    }
    setInstitution(made.value);
  };
  return (
    <ConsolidationScreen
      questionnaire={FIVE}
      institution={institution}
      sources={sources}
      settledHere={NOTHING}
      ruleKeeper={{
        rules: rulesOf(institution),
        keep: (changes) => edit(changes.map(({ question, rule }) => ruleEdit(institution, question, rule))),
      }}
      onUse={(chosen, isUsed) =>
        setSources(sources.map((one) => (chosen.includes(one) ? { ...one, isUsed } : one)))
      }
      onFiles={onFiles ?? (async () => succeed(undefined))}
      onApply={async (edits) => {
        edit(edits);
        onApplied?.(edits);
        return succeed(undefined);
      }}
      onExport={onExport ?? (async () => succeed(undefined))}
    />
  );
}

const figure = () => page.getByRole("region", { name: "Indeks karangan hasil gabungan" });
const row = (name: RegExp) => page.getByRole("region", { name: "Per indikator" }).getByRole("row", { name });

describe("the consolidation screen", () => {
  it("shows the index of what is settled, the owners' levels side by side", async () => {
    await render(<Kept />);

    // (4×3 + 3×2 + [1 to 5]×(1 + 2 + 2)) / 10
    await expect.element(figure().getByText("2,30–4,30")).toBeVisible();
    await expect
      .element(figure().getByText(/2 dari 5 terjawab, 1 perlu keputusan, 1 menunggu/))
      .toBeVisible();
    await expect.element(row(/^2\./).getByText("Bappeda", { exact: true })).toBeVisible();
    await expect.element(row(/^2\./).getByText("Diskominfo", { exact: true })).toBeVisible();
    await expect.element(row(/^3\./).getByText("Menunggu Inspektorat")).toBeVisible();
  });

  it("says in sight of whom an own answer is not known, and lets what the institution settled stand", async () => {
    const unrecorded = [QuestionId.parse("1"), QuestionId.parse("2")];
    await render(
      <ConsolidationScreen
        questionnaire={FIVE}
        institution={institutionOf(FIVE, { "2": 3 })}
        sources={OPDS.map((assessment, place) => ({
          assessment,
          file: null,
          isUsed: true,
          isFromTask: true,
          unrecorded: place === 0 ? unrecorded : [],
        }))}
        settledHere={new Set(unrecorded)}
        ruleKeeper={{ rules: [], keep: () => undefined }}
        onUse={() => undefined}
        onFiles={async () => succeed(undefined)}
        onApply={async () => succeed(undefined)}
        onExport={async () => succeed(undefined)}
      />,
    );

    const sources = page.getByRole("region", { name: "Sumber" });
    await expect.element(sources.getByText(/Jawaban asli OPD berikut tidak tercatat/)).toBeVisible();
    await expect.element(sources.getByText("Bappeda: indikator 1, 2")).toBeVisible();
    await expect.element(row(/^2\./).getByText("Ditetapkan di penilaian instansi")).toBeVisible();
    await expect.element(figure().getByText(/0 perlu keputusan/)).toBeVisible();
    await expectAccessible();
  });

  it("is accessible", async () => {
    await render(<Kept />);

    await expect.element(figure()).toBeVisible();
    await expectAccessible();
  });

  it("follows a rule at once", async () => {
    await render(<Kept />);

    await page.getByLabelText("Aturan indikator 2", { exact: true }).selectOptions("Yang terendah");
    await expect.element(row(/^2\./).getByText("Terendah, dari Bappeda")).toBeVisible();
    await expect.element(figure().getByText("2,40–4,00")).toBeVisible(); // (12 + 6 + 2 + [1 to 5]×4) / 10

    await page.getByLabelText("Aturan indikator 2", { exact: true }).selectOptions("Jawaban Diskominfo");
    await expect.element(figure().getByText("2,60–4,20")).toBeVisible(); // 4 in place of 2
  });

  it("settles every open disagreement by the lowest with one button", async () => {
    await render(<Kept />);

    await page.getByRole("button", { name: "Pakai yang terendah untuk 1 yang perlu keputusan" }).click();

    await expect.element(figure().getByText(/0 perlu keputusan/)).toBeVisible();
  });

  it("takes a level that was chosen by hand only with a reason", async () => {
    await render(<Kept />);
    await page.getByLabelText("Aturan indikator 2", { exact: true }).selectOptions("Pilih sendiri…");

    await page.getByRole("button", { name: "Pakai tingkat ini" }).click();
    await expect.element(page.getByText("Pilih tingkatnya.")).toBeVisible();
    await expect.element(page.getByText("Tulis alasannya.")).toBeVisible();
    await expectAccessible();
    await page.getByRole("radio", { name: "Tingkat 3" }).click({ force: true });
    await page.getByLabelText("Alasan").fill("x".repeat(LONGEST_REASON + 4));
    await expect.element(page.getByText(/^Paling panjang .* karakter; 4 terlalu banyak\.$/)).toBeVisible();
    await page.getByLabelText("Alasan").fill("Disepakati dalam rapat");
    await page.getByRole("button", { name: "Pakai tingkat ini" }).click();

    await expect.element(row(/^2\./).getByText("Dipilih: Disepakati dalam rapat")).toBeVisible();
    await expect.element(figure().getByText("2,50–4,10")).toBeVisible(); // 3 in place of 2
  });

  it("lists only what needs a decision where that is asked for", async () => {
    await render(<Kept />);

    await page.getByRole("radio", { name: "Perlu keputusan (1)" }).click();

    await expect.element(row(/^2\./)).toBeVisible();
    await expect.element(row(/^1\./)).not.toBeInTheDocument();
  });

  it("leads from a figure to OPD, answer, evidence and page", async () => {
    await render(<Kept />);

    await page.getByRole("button", { name: "Telusuri indikator 1" }).click();

    const dialog = page.getByRole("dialog");
    await expect.element(dialog.getByText("Renstra 2025")).toBeVisible();
    await expect.element(dialog.getByText(/halaman 3-5/)).toBeVisible();
    await expect.element(dialog.getByText("Dipakai")).toBeVisible();
    await expectAccessible();
  });

  it("traces a group as the sum of weight times level", async () => {
    await render(<Kept />);

    await page.getByRole("button", { name: "Telusuri Kelompok A" }).click();

    // 3/4 × 4; 2 is open
    await expect
      .element(page.getByRole("dialog").getByText(/1 indikator yang terjawab menyumbang 3; 1 belum/))
      .toBeVisible();
  });

  it("names who holds the index back, by which criterion and how much exactly", async () => {
    await render(<Kept />);

    const held = page.getByRole("region", { name: "Siapa menahan nilai" });
    const first = held.getByRole("row", { name: /^1\. Indikator 1/ });
    await expect.element(first.getByText("Bappeda")).toBeVisible();
    await expect.element(first.getByText("1 kriteria lagi ke tingkat 5")).toBeVisible();
    await expect.element(first.getByText("+0,30")).toBeVisible();
  });

  it("shows the figure of every OPD as unofficial, with its weights", async () => {
    await render(<Kept />);

    const agencies = page.getByRole("region", { name: /Angka per OPD/ });
    await expect.element(agencies.getByText("Tidak resmi", { exact: true })).toBeVisible();
    await expect.element(agencies.getByRole("row", { name: /Bappeda/ }).getByText("3,50")).toBeVisible(); // (4×3 + 2) / 4
    await page.getByRole("button", { name: "Lihat bobot Bappeda" }).click();
    await expect.element(page.getByRole("dialog").getByText("75%")).toBeVisible();
    await expectAccessible();
  });

  it("lists what nobody answered, and who is awaited", async () => {
    await render(<Kept />);

    const open = page.getByRole("region", { name: "Yang belum dijawab" });
    await expect.element(open.getByText(/5\. Indikator 5/)).toBeVisible();
    await expect.element(open.getByText(/3\. Indikator 3/)).toBeVisible();
  });

  it("hands over a workbook of what came of it", async () => {
    const onExport = vi.fn<ConsolidationScreenProps["onExport"]>(async () => succeed(undefined));
    await render(<Kept onExport={onExport} />);

    await page.getByRole("button", { name: "Unduh sebagai lembar kerja (xlsx)" }).click();

    await expect.element(page.getByText("Lembar kerja sudah diunduh.")).toBeVisible();
    expect(onExport.mock.calls[0]?.[0].outcomes).toHaveLength(5);
  });

  it("writes what came of it into the institution's assessment, once", async () => {
    const applied = vi.fn();
    await render(<Kept onApplied={applied} />);

    await page.getByRole("button", { name: "Terapkan" }).click();

    await expect
      .element(page.getByText("Penilaian instansi sudah sama dengan hasil gabungan ini."))
      .toBeVisible();
    expect(applied).toHaveBeenCalledTimes(1);
    await expect.element(figure().getByText(/Penilaian instansi saat ini: 2,30–4,30/)).toBeVisible();
  });

  it("leaves out an OPD that is unticked, and says why a second copy is not taken", async () => {
    await render(
      <Kept opds={[...OPDS, { ...opd(FIVE, "Bappeda", { "1": 1 }), id: institutionOf(FIVE).id }]} />,
    );

    await expect.element(page.getByText(/Indikator 1 sudah dijawab Bappeda dalam sumber lain/)).toBeVisible();
    await page.getByRole("button", { name: "Lepaskan semua" }).click();
    await expect.element(page.getByRole("heading", { name: "Per indikator" })).not.toBeInTheDocument();
  });

  it("says which files could not be opened", async () => {
    await render(<Kept opds={[]} onFiles={async () => fail("a.zip: Berkas ini rusak.")} />);

    await page.getByLabelText("Pilih berkas").upload(new File(["x"], "a.zip"));

    await expect.element(page.getByText("a.zip: Berkas ini rusak.")).toBeVisible();
  });

  it("sends whoever opens it in an OPD's assessment to the institution's", async () => {
    await render(<Kept institution={OPDS[0] ?? institutionOf(FIVE)} />);

    await expect.element(page.getByText(/Penilaian ini milik satu perangkat daerah/)).toBeVisible();
  });
});
