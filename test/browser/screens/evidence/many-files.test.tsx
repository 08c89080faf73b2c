import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { AttachOutcome } from "#core/evidence/attach-outcome.ts";
import { sampleAssessment, sampleEvidence, sampleFile } from "#test/support/screen-samples.ts";
import { showEvidenceScreen as show } from "#test/support/show-evidence-screen.tsx";
import "#ui/styles.css";

describe("many files at once", () => {
  const files = (...names: readonly string[]) => names.map((name) => new File(["isi"], name));
  const attachButton = page.getByLabelText("Lampirkan berkas", { exact: true });

  it("are attached one by one, and the screen says where each went and what is wrong with it", async () => {
    const locked = "Berkas ini terkunci kata sandi. Buka kuncinya lalu lampirkan lagi.";
    const onAttach = vi.fn(
      async (some: readonly File[]): Promise<readonly AttachOutcome[]> =>
        some.map(({ name }) => ({ name, problem: name === "rusak.pdf" ? locked : null })),
    );
    const unplaced = sampleFile(9, { name: "Foto.jpg" });
    const assessment = sampleAssessment({ evidence: [...sampleEvidence(), unplaced] });
    await show({ assessment, props: { onAttach } });

    await userEvent.upload(
      attachButton,
      files("22.a.Manual SMKI 2024.pdf", "Foto.jpg", "rusak.pdf", "salinan.pdf"),
    );

    await expect
      .element(
        page.getByText(
          "4 berkas selesai: 1 masuk ke indikatornya, 1 belum punya indikator, 1 sudah ada sebelumnya, 1 perlu diperhatikan.",
        ),
      )
      .toBeVisible();
    await expect.element(page.getByRole("listitem").getByText(locked)).toBeVisible();
    expect(onAttach.mock.calls.map(([some]) => some.length)).toEqual([1, 1, 1, 1]);

    await page.getByText("1 berkas masuk ke indikatornya", { exact: true }).click();
    await expect
      .element(
        page
          .getByRole("listitem")
          .filter({ hasText: "masuk ke" })
          .getByRole("link", { name: "indikator 22" }),
      )
      .toHaveAttribute("href", "#/penilaian/contoh-0001/indikator/22");
    await page.getByRole("button", { name: "Kaitkan Foto.jpg" }).click();
    await expect.element(page.getByRole("dialog", { name: "Atur bukti: Foto.jpg" })).toBeVisible();
  });

  it("can be stopped: what is attached stays, what waits does not come", async () => {
    const pending: (() => void)[] = [];
    const onAttach = vi.fn(
      (some: readonly File[]) =>
        new Promise<readonly AttachOutcome[]>((resolve) => {
          pending.push(() => resolve(some.map(({ name }) => ({ name, problem: null }))));
        }),
    );
    await show({ props: { onAttach } });
    await userEvent.upload(attachButton, files("1.a.pdf", "2.a.pdf", "3.a.pdf"));
    await expect.element(page.getByText("Melampirkan 1 dari 3: 1.a.pdf")).toBeVisible();

    await page.getByRole("button", { name: "Hentikan setelah berkas ini" }).click();
    pending[0]?.();

    await expect.element(page.getByText(/^1 berkas selesai/)).toBeVisible();
    expect(onAttach).toHaveBeenCalledOnce();
  });

  it("go on after one that breaks the app", async () => {
    const onAttach = vi.fn(async (some: readonly File[]) => {
      if (some[0]?.name === "1.a.pdf") {
        throw new Error("A bug");
      }
      return some.map(({ name }) => ({ name, problem: null }));
    });
    const ignore = (event: Event) => event.preventDefault();
    window.addEventListener("error", ignore);
    await show({ props: { onAttach } });

    await userEvent.upload(attachButton, files("1.a.pdf", "2.a.pdf"));

    await expect.element(page.getByText(/^2 berkas selesai/)).toBeVisible();
    await expect.element(page.getByText(/tidak terlampir karena kesalahan aplikasi/)).toBeVisible();
    window.removeEventListener("error", ignore);
  });
});
