import { beforeEach, describe, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import type { Assessment } from "#core/assessment/assessment.ts";
import { programmesOf } from "#core/programme/programme-entry.ts";
import { expectAccessible } from "#test/support/accessibility.ts";
import { programmeOf, withProgrammes } from "#test/support/programme-builders.ts";
import { institution, showProgrammes } from "./show-programmes.tsx";

const assessment = withProgrammes(
  institution(),
  programmeOf({ name: "Satu data", year: 2025, carriedFrom: 2025, indicators: ["12"] }),
  programmeOf({ name: "Rekam medis", year: 2025, carriedFrom: 2025 }),
  programmeOf({ name: "Pajak daring" }),
);
const list = () => page.getByRole("table", { name: /Program strategis/ });
const unreviewed = (after: Assessment) =>
  programmesOf(after).flatMap(({ programme }) =>
    programme.carriedFrom === undefined ? [] : [programme.name],
  );

beforeEach(() => sessionStorage.clear());

describe("programmes that were carried over", () => {
  it("are told apart and found, and are looked at once somebody says that they still hold", async () => {
    const onEdit = vi.fn();
    await showProgrammes({ assessment, onEdit });

    await expect.element(page.getByText(/^2 program dibawa dari penilaian sebelumnya/)).toBeVisible();
    await expect.element(list().getByText("dibawa dari penilaian 2025").first()).toBeVisible();
    await expectAccessible();
    await page.getByRole("button", { name: "Tampilkan yang belum ditinjau" }).click();
    await expect.element(page.getByText("2 dari 3 program ditampilkan.")).toBeVisible();
    await page.getByRole("button", { name: "Masih sesuai Satu data" }).click();

    await expect.element(page.getByText("“Satu data” sudah ditinjau.")).toHaveFocus();
    expect(unreviewed(onEdit.mock.lastCall?.[1])).toEqual(["Rekam medis"]);
    await expect.element(page.getByText("1 dari 3 program ditampilkan.")).toBeVisible();
  });

  it("are looked at when they are saved, which the form says before", async () => {
    const onEdit = vi.fn();
    await showProgrammes({ assessment, onEdit });

    await list()
      .getByRole("button", { name: /^Rekam medis/ })
      .click();
    const dialog = page.getByRole("dialog");
    await expect.element(dialog.getByText(/^Belum ditinjau: dibawa dari penilaian 2025\./)).toBeVisible();
    await dialog.getByLabelText("Tahun anggaran").fill("2026");
    await dialog.getByRole("button", { name: "Simpan program" }).click();

    expect(unreviewed(onEdit.mock.lastCall?.[1])).toEqual(["Satu data"]);
  });

  it("count as support, and that is said", async () => {
    await showProgrammes({ assessment });

    await page.getByRole("radio", { name: /^Dukungan indikator/ }).click();

    await expect.element(page.getByText(/2025, belum ditinjau$/)).toBeVisible();
    await expect.element(page.getByText(/; yang belum ditinjau dihitung\.$/)).toBeVisible();
  });
});
