import { describe, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import type { ImportRecord } from "#core/assessment/import-record.ts";
import { planImport } from "#core/exchange/plan-import.ts";
import { succeed } from "#core/shared/result.ts";
import type { Look } from "#screens/exchange/look.ts";
import { expectAccessible } from "#test/support/accessibility.ts";
import { atTime, sets } from "#test/support/assessment-builders.ts";
import { changedBy } from "#test/support/copies.ts";
import { levelRecord } from "#test/support/review-builders.ts";
import { arrived, choose, lookOf, ours, show, spbe, TASK, theirs } from "#test/support/show-incoming.tsx";
import "#ui/styles.css";

describe("opinions that came with files", () => {
  it("are told apart by who wrote them once all of them are here", async () => {
    const { assessment, records, superseded } = planImport(spbe, ours, [theirs]);
    const both = { assessment, changes: [...ours.changes, ...records], superseded };
    const left = { ...lookOf([], []), senders: [], plan: planImport(spbe, both, []) };
    await show(left, { onLook: async () => succeed(left) });

    const conflict = page.getByRole("article", { name: "Indikator 1, fakta" });
    await expect.element(conflict.getByRole("radio", { name: "Pakai yang dari Kami" })).toBeVisible();
    await expect.element(conflict.getByRole("radio", { name: "Pakai yang dari Asesor Dinas" })).toBeVisible();
  });

  it("bear the name of the OPD from whose file they came beside their author, once all of them are here", async () => {
    const { assessment, records, superseded, brought } = planImport(spbe, ours, [theirs]);
    const both = { assessment, changes: [...ours.changes, ...records], superseded };
    const left = { ...lookOf([], []), senders: [], plan: planImport(spbe, both, []) };
    const file = { name: "a.zip", sender: "Dinas Contoh", task: null, madeAt: atTime("07:00") };
    const record: ImportRecord = {
      assessment: ours.assessment.id,
      at: atTime("08:00"),
      files: [{ ...file, brought: brought[0] ?? [] }],
      edits: [],
      takenBackAt: null,
    };
    await show(left, { onLook: async () => succeed(left), imports: [record] });

    const conflict = page.getByRole("article", { name: "Indikator 1, fakta" });
    await expect.element(conflict.getByRole("radio", { name: "Pakai yang di sini" })).toBeVisible();
    await expect.element(conflict.getByRole("radio", { name: "Pakai yang dari Dinas Contoh" })).toBeVisible();
    await expect.element(conflict.getByText(/^Asesor Dinas, /)).toBeVisible();
    await expectAccessible();
  });
});

describe("levels of later stages that came with files", () => {
  it("stay out where an OPD brings them, unless they are ticked, and it is said why", async () => {
    const takeIn = vi.fn<Look["takeIn"]>(async () => succeed(undefined));
    const bringing = changedBy(theirs, "Asesor Dinas", sets(null, levelRecord("final", "1", "5", "Yakin.")));
    const answer = { ...bringing, assessment: { ...bringing.assessment, task: TASK } };
    await show(lookOf([answer], [arrived({ task: TASK })], takeIn));

    await choose();
    await expect.element(page.getByText(/^Kiriman ini mengubah tingkat pada tahap/)).toBeVisible();
    const level = page.getByRole("row", { name: /Indikator 1, Nilai akhir/ });
    await expect.element(level.getByText("Tingkat 5: Yakin.")).toBeVisible();
    await expect.element(level.getByText("Dinas Contoh")).toBeVisible();
    const taken = page.getByRole("rowheader", { name: /^Tingkat menurut penilai/ });
    expect(taken.elements()).toHaveLength(0);
    await page
      .getByRole("article", { name: "Indikator 1, fakta" })
      .getByRole("radio", { name: "Pakai yang di sini" })
      .click();
    await expectAccessible();

    await page.getByRole("checkbox", { name: "Masukkan juga tingkat menurut penilai ini" }).click();
    await expect.poll(() => taken.elements().length).toBe(1);
    await expect.element(page.getByRole("radio", { name: "Pakai yang di sini" })).toBeChecked();
    await page.getByRole("button", { name: "Masukkan", exact: true }).click();

    await vi.waitFor(() => expect(takeIn.mock.calls[0]?.[1]).toBe(true));
    expect(takeIn.mock.calls[0]?.[0].size).toBe(1);
  });
});
