import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { Assessment } from "#core/assessment/assessment.ts";
import { RecordId } from "#core/assessment/assessment-record.ts";
import { PlanAction } from "#core/plan/plan-action.ts";
import { planActionsOf, planRecord } from "#core/plan/plan-record.ts";
import { fail, succeed } from "#core/shared/result.ts";
import { PlanScreen, type PlanScreenProps } from "#screens/plan/plan-screen.tsx";
import { expectAccessible } from "#test/support/accessibility.ts";
import { LiveView } from "#test/support/live-view.tsx";
import { plannedRoadmap } from "#test/support/plan-samples.ts";
import { sampleAssessmentComplete, sampleSpbe2020 } from "#test/support/screen-samples.ts";
import "#ui/styles.css";

const NOW = "2026-11-25T03:00:00.000Z";

async function show(
  assessment: Assessment = sampleAssessmentComplete(),
  parts: Partial<PlanScreenProps> = {},
) {
  let current = assessment;
  let count = 0;
  const onMake = vi.fn<PlanScreenProps["onMake"]>(async () =>
    succeed({ fileName: "peta-jalan.pdf", sizeInBytes: 2048 }),
  );
  await render(
    <LiveView
      questionnaire={sampleSpbe2020()}
      assessment={assessment}
      onEdit={(_, after) => {
        current = after;
      }}
    >
      {(view) => (
        <PlanScreen {...view} now={NOW} newId={() => `nomor-${++count}`} onMake={onMake} {...parts} />
      )}
    </LiveView>,
  );
  return { current: () => current, onMake };
}

describe("the plan screen", () => {
  it("takes the cheapest steps to a goal into the plan, once, and says exactly where they lead", async () => {
    const { current } = await show();

    await expect
      .element(page.getByText(/indikator dengan biaya \d+ membawa indeks ke 3,[5-9]\d/))
      .toBeVisible();
    await page.getByRole("button", { name: /^Masukkan \d+ langkah ke rencana$/ }).click();

    await expect
      .element(page.getByRole("button", { name: "Semua langkah sudah dalam rencana" }))
      .toBeVisible();
    await expect.element(page.getByRole("definition").nth(1)).toHaveTextContent(/^3,5\d Sangat Baik$/);
    expect(planActionsOf(current()).length).toBeGreaterThan(3);
    await expectAccessible();
  });

  it("offers a step again once it was cancelled, and as an own step only what is not planned yet", async () => {
    const { current } = await show();
    await page.getByRole("button", { name: "Tambah langkah" }).click();
    await page.getByRole("button", { name: "Tambah langkah" }).click();
    const [one, other] = planActionsOf(current());
    expect(other?.question === one?.question && other?.from).toBe(one?.to);

    await page.getByRole("button", { name: /^Masukkan/ }).click();
    await expect
      .element(page.getByRole("button", { name: "Semua langkah sudah dalam rencana" }))
      .toBeVisible();
    await page
      .getByLabelText(/^Keadaan langkah indikator/)
      .last()
      .selectOptions("Batal");

    await expect.element(page.getByRole("button", { name: "Masukkan 1 langkah ke rencana" })).toBeVisible();
  });

  it("chooses others when a step is judged dearer", async () => {
    await show();
    const costs = page.getByLabelText(/^Biaya indikator \d+ ke tingkat/);
    await expect.element(costs.first()).toBeVisible();
    const first = costs.first().element().getAttribute("id");

    await userEvent.selectOptions(costs.first(), "5");

    await expect.poll(() => costs.first().element().getAttribute("id")).not.toBe(first);
  });

  it("says what each level and each step costs, and all of them together", async () => {
    await show();
    const first = page.getByRole("table", { name: "Langkah termurah" }).getByRole("row").nth(1);
    await expect.element(first).toBeVisible();
    const sum = page.getByText(/^Jumlah biaya \d+ indikator: /);
    const total = Number(/: (\d+)/.exec(sum.element().textContent ?? "")?.[1]);
    const rows = page.getByRole("table", { name: "Langkah termurah" }).getByRole("row").elements().slice(1);
    const each = rows.map((row) => Number(row.querySelector("[data-head='Jumlah biaya']")?.textContent));

    expect(each.reduce((one, other) => one + other, 0)).toBe(total);
    await page.getByRole("button", { name: /^Masukkan/ }).click();
    await expect
      .element(page.getByText(`Jumlah kelas biaya ${rows.length} langkah: ${total}.`))
      .toBeVisible();
  });

  it("keeps who does an action, until when, and which OPD gets it", async () => {
    const { current } = await show();
    await page.getByRole("button", { name: "Tambah langkah" }).click();

    await page.getByRole("button", { name: /^Ubah/ }).first().click();
    await page.getByLabelText("Yang dikerjakan").fill("Tetapkan peraturan");
    await page.getByLabelText("Oleh", { exact: true }).fill("Bagian Hukum");
    await page.getByLabelText("Ikut dalam paket tugas untuk").fill("Setda");
    await page.getByLabelText("Paling lambat").fill("2026-11-01");
    await page.getByRole("button", { name: "Simpan" }).click();

    await expect.element(page.getByText(/1 November 2026, lewat/)).toBeVisible();
    await expect.element(page.getByText(/1 langkah lewat tenggat dan belum selesai/)).toBeVisible();
    expect(planActionsOf(current())).toMatchObject([{ what: "Tetapkan peraturan", who: "Bagian Hukum" }]);
    expect(current().records[0]?.agency).toBe("Setda");
    await page.getByRole("button", { name: /^Hapus/ }).click();
    expect(current().records).toEqual([]);
  });

  it("keeps what was written when the form is left with Escape, and forgets it on Batal", async () => {
    await show();
    await page.getByRole("button", { name: "Tambah langkah" }).click();
    await page.getByRole("button", { name: /^Ubah/ }).first().click();
    await page.getByLabelText("Yang dikerjakan").fill("Tetapkan peraturan");

    await userEvent.keyboard("{Escape}");
    await page.getByRole("button", { name: /^Ubah/ }).first().click();
    await expect.element(page.getByLabelText("Yang dikerjakan")).toHaveValue("Tetapkan peraturan");
    await page.getByRole("button", { name: "Batal", exact: true }).click();
    await page.getByRole("button", { name: /^Ubah/ }).first().click();

    await expect.element(page.getByLabelText("Yang dikerjakan")).toHaveValue("");
  });

  it("marks what was carried over until somebody says that it still holds, or changes it", async () => {
    const assessment = sampleAssessmentComplete();
    const action = { from: null, what: "Tetapkan", who: "", by: null, cost: 1, evidence: "", state: "belum" };
    const [one, other] = ["1", "2"].map((question) =>
      PlanAction.parse({ ...action, question, to: "5", carriedFrom: 2025 }),
    );
    const records = [one, other].flatMap((each, place) =>
      each === undefined ? [] : [planRecord(RecordId.parse(`langkah-${place}`), null, each)],
    );
    const { current } = await show({ ...assessment, records });
    const marked = () => planActionsOf(current()).filter(({ carriedFrom }) => carriedFrom !== undefined);

    await expect.element(page.getByText(/^2 langkah dibawa dari penilaian sebelumnya/)).toBeVisible();
    await expectAccessible();
    await page.getByRole("button", { name: "Masih sesuai langkah indikator 1" }).click();
    expect(marked().map(({ question }) => question)).toEqual(["2"]);
    await expect.element(page.getByLabelText("Keadaan langkah indikator 1")).toHaveFocus();
    await page.getByLabelText("Keadaan langkah indikator 2").selectOptions("Berjalan");

    expect(marked()).toEqual([]);
    await expect.element(page.getByText(/dibawa dari penilaian sebelumnya/)).not.toBeInTheDocument();
  });

  it("stays readable with a dozen actions, and hands the roadmap over", async () => {
    const { onMake } = await show(plannedRoadmap(12).assessment);

    await expect.element(page.getByText(/^6 langkah lewat tenggat .*; dan 1 langkah lain\.$/)).toBeVisible();
    await page.getByRole("button", { name: "Unduh peta jalan (PDF)" }).click();
    await expect.element(page.getByText("Selesai: peta-jalan.pdf (2 KB) sudah diunduh.")).toBeVisible();
    onMake.mockResolvedValue(fail("Ruang penyimpanan penuh."));
    await page.getByRole("button", { name: "Unduh sebagai lembar kerja (xlsx)" }).click();

    await expect.element(page.getByText("Ruang penyimpanan penuh.")).toBeVisible();
    await expectAccessible();
  });
});
