import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { fail, succeed } from "#core/shared/result.ts";
import { HomeScreen, type HomeScreenProps } from "#screens/home/home-screen.tsx";
import { expectAccessible } from "#test/support/accessibility.ts";
import { finished, SHELF_NOW, shelved } from "#test/support/shelf-samples.ts";
import { formatShortDateTime } from "#ui/format.ts";
import "#ui/styles.css";

describe("the home screen", () => {
  it("offers three ways in where nothing is there yet", async () => {
    const onTryExample = vi.fn(async () =>
      fail("Contoh belum terunduh. Sambungkan jaringan, lalu coba lagi."),
    );

    await show({ onTryExample });

    const ways = page.getByRole("list", { name: "Cara memulai" });
    await expect
      .element(ways.getByRole("link", { name: "Mulai penilaian" }))
      .toHaveAttribute("href", "#/penilaian/baru");
    await expect.element(ways.getByLabelText("Buka berkas")).toBeInTheDocument();
    await ways.getByRole("button", { name: "Coba dengan contoh" }).click();
    await expect.element(page.getByRole("alert")).toHaveTextContent("Contoh belum terunduh");
    expect(onTryExample).toHaveBeenCalledOnce();
  });

  it("shows a range as a range, with both predicates, and never as a final index", async () => {
    await show({ shelf: shelfOf(shelved()) });

    const row = page.getByRole("listitem").filter({ hasText: "Diskominfo" });
    await expect.element(row).toHaveTextContent("22 dari 47 dijawab");
    await expect.element(row).toHaveTextContent("Indeks sementara, antara 1,78–4,14");
    await expect.element(row).toHaveTextContent("Sementara · Kurang sampai Sangat Baik");
    await expect.element(row.getByRole("meter")).toHaveAttribute("aria-valuetext", "22 dari 47 dijawab");
  });

  it("shows a finished index with its predicate, from the exact value", async () => {
    await show({ shelf: shelfOf(shelved({ summary: finished })) });

    const row = page.getByRole("listitem").filter({ hasText: "Diskominfo" });
    await expect.element(row).toHaveTextContent("Indeks 2,95Baik");
    await expect.element(row).not.toHaveTextContent("Sementara");
  });

  it("says that an index over some indicators is not official", async () => {
    await show({ shelf: shelfOf(shelved({ summary: { ...finished, coverage: "part" } })) });

    await expect.element(page.getByText("Baik · tidak resmi")).toBeVisible();
  });

  it("leads to where the person left off", async () => {
    await show({ shelf: shelfOf(shelved()), resume: (id) => `#/penilaian/${id}/indikator/22` });

    await expect
      .element(page.getByRole("link", { name: "Lanjutkan Diskominfo 2025" }))
      .toHaveAttribute("href", "#/penilaian/contoh-0001/indikator/22");
  });

  it("tells a package that was opened beside its original from it", async () => {
    const openedFrom = { fileName: "kiriman.matang.zip", at: "2026-11-24T03:14:00.000Z" };
    await show({ shelf: shelfOf(shelved(), shelved({ id: "dibuka-0001", openedFrom })) });

    const [original, copy] = [
      `terakhir diubah ${formatShortDateTime("2026-11-24T02:32:00.000Z")}`,
      `dibuka dari berkas ${formatShortDateTime(openedFrom.at)}`,
    ];
    await expect.element(page.getByText(`2025 · SPBE 2020 · ${original}`)).toBeVisible();
    await expect.element(page.getByText(`2025 · SPBE 2020 · ${copy}`)).toBeVisible();
    await expect
      .element(page.getByRole("link", { name: `Lanjutkan Diskominfo 2025, ${copy}` }))
      .toHaveAttribute("href", "#/penilaian/dibuka-0001");
    await expectAccessible();
  });

  it("says how much would be lost, and makes a backup", async () => {
    const onBackup = vi.fn(async () => succeed(undefined));
    await show({
      shelf: shelfOf(shelved({ changesSinceBackup: 12, lastBackupAt: "2026-11-20T05:00:00.000Z" })),
      onBackup,
    });

    await expect
      .element(page.getByText("12 perubahan belum dicadangkan (cadangan terakhir 20 November 2026)"))
      .toBeVisible();
    await page.getByRole("button", { name: "Cadangkan Diskominfo 2025" }).click();
    await expect.element(page.getByText("Cadangan sudah diunduh.")).toBeVisible();
    expect(onBackup).toHaveBeenCalledWith("contoh-0001");
  });

  it.each([
    ["many changes", 25, "2026-11-24T04:00:00.000Z", true],
    ["few changes, the last backup a week ago to the minute", 24, "2026-11-17T05:00:00.000Z", false],
    ["a single change, the last backup more than a week ago", 1, "2026-11-17T04:59:00.000Z", true],
  ])("warns that a backup is due: %s", async (_, changesSinceBackup, lastBackupAt, isDue) => {
    await show({ shelf: shelfOf(shelved({ changesSinceBackup, lastBackupAt })) });

    const reminder = page.getByText(/perubahan belum dicadangkan/);
    await expect.element(reminder).toBeVisible();
    expect(reminder.element().querySelector("svg") !== null).toBe(isDue);
  });

  it("does not remind of a backup where all is in it", async () => {
    await show({ shelf: shelfOf(shelved({ lastBackupAt: SHELF_NOW })) });

    await expect
      .element(page.getByText(/Tercadangkan seluruhnya, cadangan terakhir hari ini pukul/))
      .toBeVisible();
    await expect.element(page.getByText(/belum dicadangkan/)).not.toBeInTheDocument();
  });

  it("says in its row why one could not be put away", async () => {
    await show({
      shelf: shelfOf(shelved()),
      onRemove: async () => fail("Belum dapat dibuang: penyimpanan penuh. Kosongkan ruang, lalu coba lagi."),
    });

    await page.getByRole("button", { name: "Tindakan lain untuk Diskominfo 2025" }).click();
    await page.getByRole("button", { name: "Buang ke keranjang" }).click();

    await expect.element(page.getByRole("alert")).toHaveTextContent("penyimpanan penuh");
    await expect.element(page.getByRole("button", { name: "Buang ke keranjang" })).not.toBeInTheDocument();
  });

  it("gives the focus back when the menu is closed with Escape", async () => {
    await show({ shelf: shelfOf(shelved()) });
    const menu = page.getByRole("button", { name: "Tindakan lain untuk Diskominfo 2025" });

    await menu.click();
    await expect.element(page.getByRole("button", { name: "Buang ke keranjang" })).toBeVisible();
    await userEvent.keyboard("{Escape}");

    await expect.element(page.getByRole("button", { name: "Buang ke keranjang" })).not.toBeInTheDocument();
    await expect.element(menu).toHaveFocus();
  });

  it("takes one out of the bin", async () => {
    const onRestore = vi.fn(async () => succeed(undefined));
    await show({ shelf: shelfOf(shelved({ removedAt: "2026-11-23T05:00:00.000Z" })), onRestore });

    await page.getByText("Keranjang buang (1)").click();
    await expect.element(page.getByText(/dibuang kemarin/)).toBeVisible();
    await page.getByRole("button", { name: "Pulihkan Diskominfo 2025" }).click();

    expect(onRestore).toHaveBeenCalledWith("contoh-0001");
    await expect.element(page.getByRole("link", { name: /Lanjutkan/ })).not.toBeInTheDocument();
  });

  it("says beside the button why a file cannot be opened, and lets it be chosen again", async () => {
    const onOpenFile = vi.fn(async () => fail("Berkas ini bukan berkas penilaian Matang."));
    await show({ onOpenFile });
    const file = new File(["x"], "catatan.zip");

    await userEvent.upload(page.getByLabelText("Buka berkas"), file);
    await expect.element(page.getByRole("alert")).toHaveTextContent("bukan berkas penilaian");
    await userEvent.upload(page.getByLabelText("Buka berkas"), file);

    await expect.poll(() => onOpenFile).toHaveBeenCalledTimes(2);
  });

  it("keeps the first screen's head in place while it loads", async () => {
    const { rerender } = await render(<HomeScreen {...props} shelf={{ kind: "loading" }} />);
    const topOf = (name: string) => page.getByText(name).element().getBoundingClientRect().top;
    const before = [topOf("Penilaian mandiri"), topOf("Mulai penilaian")];

    await rerender(<HomeScreen {...props} shelf={shelfOf(shelved())} />);

    expect([topOf("Penilaian mandiri"), topOf("Mulai penilaian")]).toEqual(before);
    await expect.element(page.getByText("Memuat penilaian…")).not.toBeInTheDocument();
  });

  it("says what to do where the browser keeps nothing", async () => {
    await show({ shelf: { kind: "unavailable" } });

    await expect.element(page.getByRole("alert")).toHaveTextContent("Buka Matang di jendela biasa");
  });

  it("tells of assessments that cannot be read", async () => {
    await show({ shelf: { kind: "ready", assessments: [], unreadable: 2 } });

    await expect
      .element(page.getByRole("status").filter({ hasText: "tidak terbaca" }))
      .toHaveTextContent(/^2 penilaian/);
  });

  it("shows the storage, and where to ask for it to be kept", async () => {
    await show({ shelf: shelfOf(shelved()) });

    await expect.element(page.getByText("Penyimpanan terpakai 271 MB dari 10 GB")).toBeVisible();
    await expect
      .element(page.getByRole("link", { name: "Minta penyimpanan tetap" }))
      .toHaveAttribute("href", "#/setelan");
  });

  it("is accessible, empty and full", async () => {
    const { rerender } = await render(<HomeScreen {...props} />);
    await expectAccessible();

    await rerender(
      <HomeScreen
        {...props}
        shelf={shelfOf(
          shelved({ changesSinceBackup: 112 }),
          shelved({ id: "contoh-0002", summary: { ...finished, year: 2021, coverage: "part" } }),
          shelved({ id: "contoh-0003", removedAt: SHELF_NOW, summary: { agency: "Inspektorat" } }),
        )}
      />,
    );
    await page.getByText("Keranjang buang (1)").click();
    await expectAccessible();
  });
});

const props: HomeScreenProps = {
  shelf: { kind: "ready", assessments: [], unreadable: 0 },
  storage: { usedInBytes: 284_164_096, quotaInBytes: 10_737_418_240, isPersistent: false },
  now: SHELF_NOW,
  resume: (id) => `#/penilaian/${id}`,
  onOpenFile: async () => fail(""),
  onTryExample: async () => fail(""),
  onBackup: async () => succeed(undefined),
  onRemove: async () => succeed(undefined),
  onRestore: async () => succeed(undefined),
};

function show(more: Partial<HomeScreenProps> = {}) {
  return render(<HomeScreen {...props} {...more} />);
}

function shelfOf(...assessments: readonly ReturnType<typeof shelved>[]): HomeScreenProps["shelf"] {
  return { kind: "ready", assessments, unreadable: 0 };
}
