import { describe, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { PackId } from "#core/assessment/pack-record.ts";
import { fail, succeed } from "#core/shared/result.ts";
import type { MadePack, MakePack } from "#screens/report/pack-making.ts";
import { PackSection, type PackSectionProps } from "#screens/report/pack-section.tsx";
import { expectAccessible } from "#test/support/accessibility.ts";
import { sampleAssessment, sampleFile } from "#test/support/screen-samples.ts";
import "#ui/styles.css";

const HASH = "ab".repeat(32);
const MB = 1024 * 1024;

const made: MadePack = {
  number: 3,
  place: "downloads",
  volumes: [{ file: "paket-bukti-3.pdf", bytes: 12 * MB, pages: 240, sha256: HASH }],
  shown: 18,
  attached: [{ file: "Rahasia.pdf", reason: "terkunci kata sandi" }],
  notes: ["Susunan “Lama.pdf” rusak, tetapi halamannya berhasil disalin."],
};

const assessment = sampleAssessment({
  evidence: [sampleFile(1, { name: "SK Tim.pdf" }), sampleFile(2, { name: "Gaji.xlsx" })],
});

function show(parts: Partial<PackSectionProps> = {}) {
  return render(
    <main>
      <h1>Laporan</h1>
      <PackSection
        assessment={assessment}
        problemCount={0}
        keyFingerprint={null}
        canChoosePlace={false}
        estimate={() => 5 * MB}
        onMakePack={async () => succeed(made)}
        {...parts}
      />
    </main>,
  );
}

const makeButton = page.getByRole("button", { name: "Buat paket bukti" });

describe("the section that makes evidence packs", () => {
  it("makes what was chosen", async () => {
    const onMakePack = vi.fn<MakePack>(async () => succeed(made));
    await show({ onMakePack });

    await page.getByRole("radio", { name: "Seluruh halaman setiap berkas" }).click();
    await page.getByLabelText("Besar tiap jilid").selectOptions("Paling besar 10 MB");
    await page.getByText(/^Salinan tersunting/).click();
    await page.getByRole("checkbox", { name: "B2. Gaji.xlsx" }).click();
    await makeButton.click();

    await expect.element(page.getByText(/Paket 3 selesai: 1 berkas, 18 bukti/)).toBeVisible();
    expect(onMakePack.mock.calls[0]?.[0]).toEqual({
      pages: "all",
      volumeLimitInBytes: 10 * MB,
      since: null,
      leftOut: [assessment.evidence[1]?.id],
      masksPrivate: false,
      isSigned: false,
      savesTo: "downloads",
    });
  });

  it("asks for a place where the browser can, unless the person wants a download", async () => {
    const onMakePack = vi.fn<MakePack>(async () => succeed({ ...made, place: "file" }));
    await show({ canChoosePlace: true, onMakePack });

    await makeButton.click();
    await expect.element(page.getByText(/sudah tersimpan di tempat yang dipilih/)).toBeVisible();
    await page.getByLabelText("Simpan ke").selectOptions("Folder Unduhan");
    await makeButton.click();

    expect(onMakePack.mock.calls.map(([choices]) => choices.savesTo)).toEqual(["chosen-place", "downloads"]);
  });

  it("masks private data alone, and always where evidence is left out", async () => {
    const onMakePack = vi.fn<MakePack>(async () => succeed(made));
    await show({ onMakePack });
    const masks = page.getByRole("checkbox", { name: "Samarkan data pribadi" });

    await page.getByText(/^Salinan tersunting/).click();
    await masks.click();
    await makeButton.click();
    await expect.element(page.getByText(/Paket 3 selesai/)).toBeVisible();
    await page.getByRole("checkbox", { name: "B2. Gaji.xlsx" }).click();

    expect(onMakePack.mock.calls[0]?.[0]).toMatchObject({ leftOut: [], masksPrivate: true });
    await expect.element(masks).toBeChecked();
    await expect.element(masks).toBeDisabled();
    const reason = /^Selalu tercentang selama ada bukti yang dihilangkan/;
    await expect.element(masks).toHaveAccessibleDescription(reason);
    await page.getByRole("checkbox", { name: "B2. Gaji.xlsx" }).click();
    await expect.element(masks).not.toHaveAccessibleDescription(reason);
  });

  it("shows the volumes with their fingerprints, and what is only attached", async () => {
    await show();

    await makeButton.click();

    await expect.element(page.getByText(`SHA-256 ${HASH}`)).toBeVisible();
    await expect.element(page.getByText("240 halaman · 12 MB")).toBeVisible();
    await expect.element(page.getByText("Rahasia.pdf: terkunci kata sandi")).toBeVisible();
    await expect.element(page.getByText(/Susunan “Lama.pdf” rusak/)).toBeVisible();
  });

  it("tells how far it is by file and byte, how long it takes, and cancels", async () => {
    let cancelled = false;
    await show({
      onMakePack: (_, progress, signal) =>
        new Promise((resolve) => {
          progress({
            done: 0.25,
            note: "Menyalin SK Tim.pdf",
            filesDone: 3,
            filesTotal: 12,
            bytesDone: 25 * MB,
            bytesTotal: 100 * MB,
            secondsLeft: 42,
          });
          signal.addEventListener("abort", () => {
            cancelled = true;
            resolve(fail("Dibatalkan."));
          });
        }),
    });

    await makeButton.click();
    await expect.element(page.getByRole("progressbar")).toHaveAttribute("value", "0.25");
    await expect
      .element(page.getByText("Berkas 3 dari 12 · 25 MB dari 100 MB · sekitar 45 detik lagi"))
      .toBeVisible();
    await page.getByRole("button", { name: "Batalkan" }).click();

    await expect.element(page.getByText("Dibatalkan. Tidak ada berkas yang tertinggal.")).toBeVisible();
    expect(cancelled).toBe(true);
  });

  it("says why it was not made", async () => {
    await show({ onMakePack: async () => fail("Ruang penyimpanan penuh.") });

    await makeButton.click();

    await expect.element(page.getByRole("alert")).toHaveTextContent("Ruang penyimpanan penuh.");
  });

  it("lets open problems be, and says that the pack prints them", async () => {
    await show({ problemCount: 7 });

    await expect.element(page.getByText(/^7 hal di “Periksa dahulu” belum beres/)).toBeVisible();
    await expect.element(makeButton).toBeEnabled();
  });

  it("signs with the agency's key unless told not to", async () => {
    const onMakePack = vi.fn<MakePack>(async () => succeed(made));
    await show({ keyFingerprint: "3F2A 90C1", onMakePack });

    await expect.element(page.getByText("Sidik jari 3F2A 90C1, dicetak di sampul.")).toBeVisible();
    await makeButton.click();
    await page.getByRole("checkbox", { name: "Tanda tangani dengan kunci instansi" }).click();
    await makeButton.click();

    expect(onMakePack.mock.calls.map(([choices]) => choices.isSigned)).toEqual([true, false]);
  });

  it("offers what changed since an earlier pack, and lists the packs that were made", async () => {
    const onMakePack = vi.fn<MakePack>(async () => succeed(made));
    const earlier = {
      packId: PackId.parse(HASH),
      number: 2,
      kind: "whole",
      isRedacted: false,
      madeAt: "2025-03-03T02:00:00.000Z",
      sealedVolumes: [{ file: "paket-bukti-2.pdf", sha256: HASH, sizeInBytes: MB, pages: 90 }],
    } as const;
    await show({ assessment: { ...assessment, packs: [earlier] }, onMakePack });

    await page.getByLabelText("Isi").selectOptions("Hanya yang berubah sejak paket 2 (3 Maret 2025)");
    await makeButton.click();
    await page.getByText("Paket yang pernah dibuat (1)").click();

    expect(onMakePack.mock.calls[0]?.[0].since).toBe(2);
    await expect.element(page.getByText("Paket 2, 3 Maret 2025")).toBeVisible();
  });

  it("is accessible in light, in dark and on a narrow screen, also with an outcome", async () => {
    await show({ problemCount: 7, keyFingerprint: "3F2A 90C1", canChoosePlace: true });
    await makeButton.click();
    await expect.element(page.getByText(/Paket 3 selesai/)).toBeVisible();

    await expectAccessible();
  });
});
