import { describe, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { fail, succeed } from "#core/shared/result.ts";
import type { BackupOffer } from "#screens/settings/backup-offer.ts";
import { BackupSection, type BackupSectionProps } from "#screens/settings/backup-section.tsx";
import { expectAccessible } from "#test/support/accessibility.ts";
import { shelved } from "#test/support/shelf-samples.ts";
import { formatShortDateTime } from "#ui/format.ts";
import "#screens/settings/settings.css";
import "#ui/styles.css";

const made = {
  fileName: "matang-20261124-0500.matang-cadangan.zip",
  sizeInBytes: 1_887_436,
  missingFiles: 0,
  unreadable: 0,
  journalsLeftOut: 0,
};

function show(props: Partial<BackupSectionProps> = {}) {
  return render(
    <main>
      <h1>Setelan</h1>
      <BackupSection
        assessments={[shelved({ changesSinceBackup: 12 })]}
        here={1}
        onBackup={async () => succeed(undefined)}
        onBackupAll={async () => succeed(made)}
        onOpenBackup={async () => succeed(offerOf())}
        onRestored={() => undefined}
        folder={{ kind: "none" }}
        onChooseFolder={async () => succeed(undefined)}
        onAllowFolder={async () => succeed(undefined)}
        onStopAutomatic={async () => succeed(undefined)}
        {...props}
      />
    </main>,
  );
}

function offerOf(parts: Partial<BackupOffer> = {}): BackupOffer {
  return {
    madeAt: "2026-11-20T03:00:00.000Z",
    madeBy: "Matang 0.1.0",
    assessments: [{ summary: shelved().summary, isInBin: false }],
    evidenceFiles: 286,
    missingFiles: 0,
    restore: async () => succeed(undefined),
    ...parts,
  };
}

async function openOne() {
  const file = new File(["isi"], "matang.matang-cadangan.zip");
  await page.getByLabelText("Buka cadangan").upload(file);
}

describe("backing up", () => {
  it.each([
    ["no folder is chosen yet", { kind: "none" } as const],
    [
      "one is chosen",
      { kind: "chosen", name: "Cadangan", isAllowed: true, lastAt: null, lastProblem: null } as const,
    ],
  ])(
    "says beside the folder that what goes into it is not locked, and what to do, where %s",
    async (_, folder) => {
      await show({ folder });

      await expect.element(page.getByText(/^Cadangan otomatis tidak dikunci kata sandi/)).toBeVisible();
      await expect.element(page.getByText(/di cakram yang terenkripsi/)).toBeVisible();
      await expectAccessible();
    },
  );

  it("does not count what was opened from a file as lost, and says what to keep", async () => {
    const openedFrom = { fileName: "kiriman.matang.zip", at: "2026-11-24T03:14:00.000Z" };
    const backedUp = shelved({ lastBackupAt: "2026-11-24T03:00:00.000Z" });
    const opened = shelved({ id: "dibuka-0001", openedFrom });
    await show({ assessments: [backedUp, opened], here: 2 });

    await expect
      .element(
        page.getByText(
          "1 penilaian dibuka dari berkas dan belum dicadangkan dari sini: simpan berkas asalnya.",
        ),
      )
      .toBeVisible();
    await expect.element(page.getByText(/yang hilang/)).not.toBeInTheDocument();
    await expect.element(page.getByText(/^Dibuka dari kiriman\.matang\.zip pada 24 November/)).toBeVisible();
    const name = `Diskominfo 2025 · SPBE 2020, dibuka dari berkas ${formatShortDateTime(openedFrom.at)}`;
    await expect.element(page.getByRole("button", { name: `Cadangkan ${name}` })).toBeVisible();
  });

  it("says how much would be lost", async () => {
    await show();

    await expect
      .element(page.getByText(/yang hilang: 12 perubahan, 1 penilaian yang belum pernah dicadangkan/))
      .toBeVisible();
  });

  it("says what was made, and what could not go in", async () => {
    await show({
      onBackupAll: async () => succeed({ ...made, missingFiles: 2, unreadable: 1, journalsLeftOut: 1 }),
    });

    await page.getByRole("button", { name: "Cadangkan semuanya" }).click();

    const outcome = page.getByText(/matang-20261124-0500/);
    await expect.element(outcome).toHaveTextContent("(1,8 MB) sudah diunduh.");
    await expect.element(outcome).toHaveTextContent("2 berkas bukti tidak ikut");
    await expect.element(outcome).toHaveTextContent("1 penilaian tidak ikut");
    await expect.element(outcome).toHaveTextContent("Catatan kiriman 1 penilaian tidak ikut");
  });

  it("shows how far it is and can be cancelled", async () => {
    await show({
      onBackupAll: (_isLocked, { signal, onProgress }) =>
        new Promise((resolve) => {
          onProgress({ doneInBytes: 25, totalInBytes: 100 });
          signal.addEventListener("abort", () => resolve(fail("Pencadangan dibatalkan.")));
        }),
    });

    await page.getByRole("button", { name: "Cadangkan semuanya" }).click();
    await expect.element(page.getByText("Membuat cadangan: 25 %")).toBeVisible();
    await page.getByRole("button", { name: "Batalkan" }).click();

    await expect.element(page.getByText("Pencadangan dibatalkan.")).toBeVisible();
  });
});

describe("locking what is backed up", () => {
  it("is for all of it and for one assessment alike", async () => {
    const onBackupAll = vi.fn<BackupSectionProps["onBackupAll"]>(async () => succeed(made));
    const onBackup = vi.fn<BackupSectionProps["onBackup"]>(async () => fail("Penuh."));
    await show({ onBackupAll, onBackup });

    await page.getByLabelText("Kunci dengan kata sandi").click();
    await expectAccessible();
    await page.getByRole("button", { name: "Cadangkan semuanya" }).click();
    await page.getByRole("button", { name: /^Cadangkan (?!semuanya)/ }).click();

    await expect.element(page.getByText("Penuh.")).toBeVisible();
    expect(onBackupAll.mock.calls.map(([isLocked]) => isLocked)).toEqual([true]);
    expect(onBackup.mock.calls.map(([, isLocked]) => isLocked)).toEqual([true]);
  });
});

describe("restoring", () => {
  it("shows what is in the backup before anything changes, then adds it", async () => {
    const restore = vi.fn(async () => succeed(undefined));
    await show({ onOpenBackup: async () => succeed(offerOf({ restore, missingFiles: 3 })) });

    await openOne();
    const dialog = page.getByRole("dialog");
    await expect.element(dialog.getByText(/Memuat 286 berkas bukti/)).toBeVisible();
    await expect.element(dialog.getByText(/3 berkas bukti sudah hilang/)).toBeVisible();
    expect(restore).not.toHaveBeenCalled();
    await dialog.getByRole("button", { name: "Tambahkan di samping yang ada" }).click();

    expect(restore).toHaveBeenCalledExactlyOnceWith("beside", expect.anything());
    await expect.element(page.getByText("1 penilaian sudah dipulihkan dari cadangan.")).toBeVisible();
  });

  it("replaces what is there only after the word was typed", async () => {
    const restore = vi.fn(async () => succeed(undefined));
    await show({ onOpenBackup: async () => succeed(offerOf({ restore })) });
    await openOne();
    const dialog = page.getByRole("dialog");

    await dialog.getByRole("button", { name: "Ganti semua dengan isi cadangan" }).click();
    await expect.element(dialog.getByText("Ketik GANTI untuk melanjutkan.")).toBeVisible();
    expect(restore).not.toHaveBeenCalled();
    await dialog.getByLabelText(/Ketik GANTI/).fill("ganti");
    await dialog.getByRole("button", { name: "Ganti semua dengan isi cadangan" }).click();

    expect(restore).toHaveBeenCalledExactlyOnceWith("instead", expect.anything());
  });

  it("says why a file is no backup", async () => {
    await show({ onOpenBackup: async () => fail("Berkas ini bukan cadangan Matang.") });

    await openOne();

    await expect.element(page.getByRole("alert")).toHaveTextContent("Berkas ini bukan cadangan Matang.");
  });
});

describe("backups that make themselves", () => {
  it("say that the browser wants to be asked again, and ask only when told to", async () => {
    const onAllowFolder = vi.fn(async () => succeed(undefined));
    const folder = {
      kind: "chosen",
      name: "Cadangan Matang",
      isAllowed: false,
      lastAt: "2026-11-20T03:00:00.000Z",
      lastProblem: null,
    } as const;
    await show({ folder, onAllowFolder });

    await expect.element(page.getByText(/Folder “Cadangan Matang”/)).toBeVisible();
    expect(onAllowFolder).not.toHaveBeenCalled();
    await page.getByRole("button", { name: "Izinkan lagi" }).click();

    expect(onAllowFolder).toHaveBeenCalledOnce();
  });

  it("are not offered where the browser cannot", async () => {
    await show({ folder: { kind: "not-possible" } });

    await expect.element(page.getByText(/tidak dapat menulis ke folder/)).toBeVisible();
    await expect.element(page.getByRole("button", { name: /folder/ })).not.toBeInTheDocument();
  });
});

it("is accessible, with the question open and without", async () => {
  await show();
  await expectAccessible();

  await openOne();
  await expect.element(page.getByRole("dialog")).toBeVisible();
  await expectAccessible();
});
