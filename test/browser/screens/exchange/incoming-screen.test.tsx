import { describe, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { ChangeId } from "#core/assessment/change.ts";
import type { ImportRecord } from "#core/assessment/import-record.ts";
import type { ArrivedFile } from "#core/exchange/arrived-file.ts";
import { PackageSignature } from "#core/exchange/package-signature.ts";
import { Fingerprint } from "#core/pack/fingerprint.ts";
import { fail, succeed } from "#core/shared/result.ts";
import type { IncomingScreenProps } from "#screens/exchange/incoming-screen.tsx";
import type { Look } from "#screens/exchange/look.ts";
import { expectAccessible } from "#test/support/accessibility.ts";
import { atTime, writes } from "#test/support/assessment-builders.ts";
import { arrived, choose, lookOf, nothing, ours, show, TASK, theirs } from "#test/support/show-incoming.tsx";
import "#ui/styles.css";

describe("the screen that opens what others sent", () => {
  it("tells by whom a file is signed, and whether the key is the one from before", async () => {
    const fingerprint = Fingerprint.parse("3f2a90c1".repeat(4));
    const signature = PackageSignature.parse({ kind: "valid", publicKey: "00".repeat(32), fingerprint });
    const file = { name: "a.zip", sender: "Dinas Contoh", task: null, madeAt: atTime("07:00") };
    const before: ImportRecord = {
      assessment: ours.assessment.id,
      at: atTime("08:00"),
      files: [{ ...file, signedBy: fingerprint }],
      edits: [],
      takenBackAt: null,
    };
    await show(lookOf([theirs], [arrived({ signature }), arrived({ number: 1, name: "b.zip" })]), {
      imports: [before],
    });

    await choose();

    await expect.element(page.getByText(/3F2A 90C1 .* Sidik sama dengan kiriman sebelumnya\./)).toBeVisible();
    await expect
      .element(page.getByText(/Tidak ditandatangani, padahal kiriman sebelumnya ditandatangani/))
      .toBeVisible();
    await expectAccessible();
  });

  it("tells of a file from whom it is, made when by which version, and that it is whole", async () => {
    await show(lookOf([theirs], [arrived({ missing: ["SK.pdf"] })]));

    await choose();

    await expect.element(page.getByRole("heading", { name: "Berkas yang dibuka (1)" })).toBeVisible();
    await expect.element(page.getByText(/dengan Matang 0\.1\.0/)).toBeVisible();
    await expect.element(page.getByText(/^Utuh, tidak berubah sejak dibuat/)).toBeVisible();
    await expect.element(page.getByText(/^1 berkas bukti tidak disertakan/)).toBeVisible();
    await expect.element(page.getByRole("rowheader", { name: "Indikator 2, fakta" })).toBeVisible();
    await expectAccessible();
  });

  it("shows a conflict side by side, and takes in what was chosen", async () => {
    const takeIn = vi.fn<Look["takeIn"]>(async () => succeed(undefined));
    await show(lookOf([theirs], [arrived()], takeIn));

    await choose();
    const conflict = page.getByRole("article", { name: "Indikator 1, fakta" });
    await expect.element(conflict.getByText(/Asesor Dinas/)).toBeVisible();
    await expect.element(page.getByText("1 pertentangan dibiarkan dahulu")).toBeVisible();
    await conflict.getByRole("radio", { name: "Gabungkan kedua teks" }).click();
    await page.getByRole("button", { name: "Masukkan", exact: true }).click();

    await expect.element(page.getByText("Kiriman dari Dinas Contoh sudah dimasukkan.")).toBeVisible();
    const [decisions] = takeIn.mock.calls[0] ?? [];
    expect([...(decisions ?? [])].map(([key, edit]) => [key, edit.after])).toEqual([
      ["text 1 facts", "isi kami\nisi mereka"],
    ]);
  });

  it("leaves a conflict open when nobody decides", async () => {
    const takeIn = vi.fn<Look["takeIn"]>(async () => succeed(undefined));
    await show(lookOf([theirs], [arrived()], takeIn));

    await choose();
    await page.getByRole("button", { name: "Masukkan", exact: true }).click();

    await expect.element(page.getByText(/1 pertentangan belum diputuskan/)).toBeVisible();
    expect(takeIn.mock.calls[0]?.[0].size).toBe(0);
  });

  it("says that nothing is new when all of it is here", async () => {
    await show(lookOf([ours], [arrived({ news: { parts: 0, contents: 0 } })]));

    await choose();

    await expect.element(page.getByText(/^Tidak ada yang baru dalam kiriman ini/)).toBeVisible();
  });

  it("tells of contents that come after their evidence, and takes them in", async () => {
    const takeIn = vi.fn<Look["takeIn"]>(async () => succeed(undefined));
    const look = lookOf([ours], [arrived({ news: { parts: 0, contents: 3 } })], takeIn);
    await show({ ...look, newContents: 3 });

    await choose();

    await expect
      .element(page.getByText("Kiriman ini membawa isi 3 berkas bukti yang belum ada di sini."))
      .toBeVisible();
    await expect
      .element(page.getByText("isi 3 berkas bukti yang belum ada di sini", { exact: true }))
      .toBeVisible();
    expect(page.getByText(/^Tidak ada yang baru/).elements()).toEqual([]);
    await page.getByRole("button", { name: "Masukkan", exact: true }).click();
    expect(takeIn).toHaveBeenCalledOnce();
  });

  it("looks at every file, packages first, so that none vanishes without a word", async () => {
    const onLook = vi.fn<IncomingScreenProps["onLook"]>(async () => succeed(nothing));
    await show(nothing, { onLook });

    await page
      .getByLabelText("Pilih berkas")
      .upload(["catatan.txt", "jawaban.matang.zip"].map((name) => new File(["isi"], name)));

    await expect
      .poll(() => onLook.mock.lastCall?.[0].map(({ name }) => name))
      .toEqual(["jawaban.matang.zip", "catatan.txt"]);
  });

  it("offers to open as new what does not belong here, and names what cannot be opened", async () => {
    const onOpenAsNew = vi.fn<IncomingScreenProps["onOpenAsNew"]>(async () => succeed(undefined));
    const broken: ArrivedFile = { kind: "refused", number: 1, name: "rusak.zip", sentence: "Berkas rusak." };
    await show(lookOf([], [arrived({ match: { kind: "stranger" } }), broken]), { onOpenAsNew });

    await choose();

    await expect.element(page.getByText("Berkas rusak.")).toBeVisible();
    await expect.element(page.getByText(/bukan bagian dari penilaian ini/)).toBeVisible();
    expect(page.getByRole("button", { name: "Masukkan", exact: true }).elements()).toEqual([]);
    await page.getByRole("button", { name: "Buka sebagai penilaian baru" }).click();
    await vi.waitFor(() => expect(onOpenAsNew.mock.calls[0]?.[0].name).toBe("jawaban.matang.zip"));
    await expectAccessible();
  });

  it("takes along what looks alike only when asked", async () => {
    const onLook = vi.fn<IncomingScreenProps["onLook"]>(async (files, takesLookAlikes) => {
      const file = arrived({ match: { kind: "looks-alike" } });
      return succeed(files.length === 0 ? nothing : lookOf(takesLookAlikes ? [theirs] : [], [file]));
    });
    await show(nothing, { onLook });

    await choose();
    await page.getByRole("button", { name: "Gabungkan juga" }).click();

    await expect.element(page.getByRole("button", { name: "Masukkan", exact: true })).toBeVisible();
    expect(onLook.mock.calls.at(-1)?.[1]).toBe(true);
  });

  it("says why nothing was taken in, and keeps what was chosen", async () => {
    await show(lookOf([theirs], [arrived()], async () => fail("Tidak ada yang dimasukkan: penuh.")));

    await choose();
    await page.getByRole("button", { name: "Masukkan", exact: true }).click();

    await expect.element(page.getByRole("alert")).toHaveTextContent("Tidak ada yang dimasukkan: penuh.");
    await expect.element(page.getByRole("article", { name: "Indikator 1, fakta" })).toBeVisible();
  });

  it("takes an import back, and brings it in again", async () => {
    const record: ImportRecord = {
      assessment: ours.assessment.id,
      at: atTime("10:00"),
      files: [{ name: "a.zip", sender: "Dinas Contoh", task: null, madeAt: atTime("09:00") }],
      edits: [writes("2", "", "baru")],
      takenBackAt: null,
    };
    const onTurn = vi.fn<IncomingScreenProps["onTurn"]>(async () => succeed("1 bagian dibiarkan."));
    const backAgain = { ...record, at: atTime("08:00"), takenBackAt: atTime("11:00") };
    await show(nothing, { imports: [record, backAgain], onTurn });

    await page.getByRole("button", { name: /^Batalkan impor ini/ }).click();
    await expect.element(page.getByText("1 bagian dibiarkan.")).toBeVisible();
    await page.getByRole("button", { name: /^Masukkan lagi/ }).click();

    expect(onTurn.mock.calls.map(([one]) => one.at)).toEqual([record.at, backAgain.at]);
    await expectAccessible();
  });

  it("lets a conflict that was left open be settled later", async () => {
    const takeIn = vi.fn<Look["takeIn"]>(async () => succeed(undefined));
    const left = { ...lookOf([theirs], [], takeIn), senders: [] };
    await show(left, { onLook: async () => succeed(left) });

    await page
      .getByRole("article", { name: "Indikator 1, fakta" })
      .getByRole("radio", { name: "Pakai yang di sini" })
      .click();
    await page.getByRole("button", { name: "Simpan keputusan" }).click();

    await vi.waitFor(() => expect(takeIn.mock.calls[0]?.[0].size).toBe(1));
    expect(ChangeId.safeParse(left.plan.conflicts[0]?.parents[0]).success).toBe(true);
  });

  const review = arrived({ task: TASK, review: { stage: "internal", round: 2 } });

  it("tells of a review who sent it, of which stage and round, and leads to it once it is taken in", async () => {
    await show({ ...lookOf([theirs], [review]), senders: ["Kota Contoh"] });

    await choose();
    await expect.element(page.getByText("Verifikasi internal, putaran 2")).toBeVisible();
    await page.getByRole("button", { name: "Masukkan", exact: true }).click();

    await expect.element(page.getByText(/^Kiriman dari Kota Contoh sudah dimasukkan/)).toBeVisible();
    await expect
      .element(page.getByRole("link", { name: "Baca reviu" }))
      .toHaveAttribute("href", `#/penilaian/${ours.assessment.id}/reviu`);
  });

  it("looks at once at what was opened elsewhere, and can still open it on its own", async () => {
    const onOpenAsNew = vi.fn<IncomingScreenProps["onOpenAsNew"]>(async () => succeed(undefined));
    const arrivedFile = new File(["isi"], "reviu.matang.zip", { type: "application/zip" });
    await show({ ...lookOf([theirs], [review]), senders: ["Kota Contoh"] }, { arrivedFile, onOpenAsNew });

    await expect.element(page.getByText(/^Tugas ini sudah ada di peramban ini/)).toBeVisible();
    await expectAccessible();
    await page.getByRole("button", { name: "Buka sebagai penilaian tersendiri saja" }).click();

    expect(onOpenAsNew).toHaveBeenCalledWith(arrivedFile);
  });
});
