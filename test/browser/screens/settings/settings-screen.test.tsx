import { describe, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { fail, succeed } from "#core/shared/result.ts";
import { SettingsScreen, type SettingsScreenProps } from "#screens/settings/settings-screen.tsx";
import { expectAccessible } from "#test/support/accessibility.ts";
import { shelved } from "#test/support/shelf-samples.ts";
import "#ui/styles.css";

const binned = shelved({ removedAt: "2025-11-20T03:00:00.000Z" });

const MADE = {
  fileName: "matang-20261124-0500.matang-cadangan.zip",
  sizeInBytes: 1_887_436,
  missingFiles: 0,
  unreadable: 0,
  journalsLeftOut: 0,
};

function show(props: Partial<SettingsScreenProps> = {}) {
  return render(
    <SettingsScreen
      personName=""
      onPersonName={() => undefined}
      storage={{ usedInBytes: 5_000_000, quotaInBytes: 100_000_000, isPersistent: false }}
      onAskPersistence={async () => true}
      assessments={[shelved()]}
      onBackup={async () => succeed(undefined)}
      onBackupAll={async () => succeed(MADE)}
      onOpenBackup={async () => fail("Tidak dibuka.")}
      onRestored={() => undefined}
      folder={{ kind: "none" }}
      onChooseFolder={async () => succeed(undefined)}
      onAllowFolder={async () => succeed(undefined)}
      onStopAutomatic={async () => succeed(undefined)}
      onRestore={async () => succeed(undefined)}
      onErase={async () => succeed(undefined)}
      restorePoints={async () => []}
      onReturnTo={async () => succeed(undefined)}
      onCleanUp={async () => 0}
      agencyKey={{ kind: "none" }}
      onMakeKey={async () => succeed(undefined)}
      onAdoptKey={async () => succeed(undefined)}
      onRemoveKey={async () => succeed(undefined)}
      appVersion="1.2.3"
      {...props}
    />,
  );
}

describe("the settings", () => {
  it("keep the person's name as it is typed", async () => {
    const onPersonName = vi.fn();
    await show({ onPersonName });

    await page.getByLabelText("Nama pengisi").fill("Sekretariat");

    expect(onPersonName).toHaveBeenLastCalledWith("Sekretariat");

    await page.getByLabelText("Nama pengisi").fill("x".repeat(203));

    await expect
      .element(page.getByText("Paling panjang 200 karakter; 3 terlalu banyak. Belum tersimpan."))
      .toBeVisible();
    expect(onPersonName).toHaveBeenLastCalledWith("Sekretariat");
  });

  it("bring an assessment back to the end of a day", async () => {
    const onReturnTo = vi.fn(async () => succeed(undefined));
    const restorePoints = async () => [
      { day: "2025-11-24", changes: 12, lastAt: "2025-11-24T02:32:00.000Z" },
    ];
    await show({ onReturnTo, restorePoints });

    await page.getByRole("button", { name: /Pilih hari/ }).click();
    await page.getByRole("button", { name: "Kembali ke akhir 24 November 2025" }).click();

    expect(onReturnTo).toHaveBeenCalledExactlyOnceWith("contoh-0001", "2025-11-24");
    await expect.element(page.getByText("Penilaian sudah kembali ke akhir 24 November 2025.")).toBeVisible();
  });

  it("say so when the history cannot be read", async () => {
    await show({ restorePoints: () => Promise.reject(new Error("no storage")) });

    await page.getByRole("button", { name: /Pilih hari/ }).click();

    await expect.element(page.getByText(/Riwayat penilaian ini tidak terbaca/)).toBeVisible();
  });

  it("erase for ever only what is in the bin, and only after its year was typed", async () => {
    const onErase = vi.fn(async () => succeed(undefined));
    await show({ assessments: [binned], onErase });
    await page.getByRole("button", { name: /Hapus selamanya/ }).click();
    const dialog = page.getByRole("dialog");

    await dialog.getByRole("button", { name: "Hapus selamanya" }).click();
    await expect.element(dialog.getByText("Ketik 2025 untuk melanjutkan.")).toBeVisible();
    expect(onErase).not.toHaveBeenCalled();

    await dialog.getByLabelText(/Ketik tahun penilaian/).fill("2025");
    await dialog.getByRole("button", { name: "Hapus selamanya" }).click();
    expect(onErase).toHaveBeenCalledExactlyOnceWith("contoh-0001");
  });

  it("offer backups and days only for what is not in the bin, and take that out of it", async () => {
    const onRestore = vi.fn(async () => succeed(undefined));
    await show({ assessments: [binned], onRestore });

    await expect.element(page.getByRole("button", { name: /^Cadangkan Diskominfo/ })).not.toBeInTheDocument();
    await expect.element(page.getByRole("button", { name: /Pilih hari/ })).not.toBeInTheDocument();
    await page.getByRole("button", { name: /^Pulihkan Diskominfo/ }).click();

    expect(onRestore).toHaveBeenCalledExactlyOnceWith("contoh-0001");
  });

  it("show a failed backup as the sentence it comes with", async () => {
    await show({ onBackup: async () => fail("Isi bukti “a.pdf” tidak ditemukan.") });

    await page.getByRole("button", { name: /^Cadangkan Diskominfo/ }).click();

    await expect.element(page.getByRole("alert")).toHaveTextContent("Isi bukti “a.pdf” tidak ditemukan.");
  });

  it("say what to do when the browser refuses to keep the data", async () => {
    await show({ onAskPersistence: async () => false });

    await page.getByRole("button", { name: "Minta penyimpanan tetap" }).click();

    await expect.element(page.getByRole("alert")).toHaveTextContent("Peramban belum menyetujui.");
  });

  it("tell how much room came free", async () => {
    await show({ onCleanUp: async () => 1_887_436 });

    await page.getByRole("button", { name: "Hapus berkas yang tidak dipakai" }).click();

    await expect.element(page.getByText("1,8 MB sudah dilegakan.")).toBeVisible();
  });

  it("are accessible in light, in dark and on a narrow screen", async () => {
    await show({ assessments: [shelved(), binned] });

    await expectAccessible();
  });
});
