import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { fail, succeed } from "#core/shared/result.ts";
import { BoardScreen, type BoardScreenProps } from "#screens/board/board-screen.tsx";
import { expectAccessible } from "#test/support/accessibility.ts";
import {
  BOARD_INSTRUMENT,
  boardAssessment,
  boardRows,
  boardRowsWithOwnDeadlines,
} from "#test/support/board-samples.ts";
import { sampleView } from "#test/support/screen-samples.ts";
import "#ui/styles.css";

async function show(parts: Partial<BoardScreenProps> = {}) {
  const onCopy = vi.fn<BoardScreenProps["onCopy"]>(async () => true);
  const onExport = vi.fn<BoardScreenProps["onExport"]>(async () =>
    succeed({ fileName: "papan.xlsx", sizeInBytes: 2048 }),
  );
  await render(
    <BoardScreen
      {...sampleView(BOARD_INSTRUMENT, boardAssessment(), () => undefined)}
      board={boardRows()}
      now="2026-11-25T03:00:00.000Z"
      onCopy={onCopy}
      onExport={onExport}
      {...parts}
    />,
  );
  return { onCopy, onExport };
}

describe("the board screen", () => {
  it("shows who is late first, and what each indicator lacks", async () => {
    await show();

    await expect.element(page.getByText("2 dari 3 tugas sudah kembali, 1 terlambat.")).toBeVisible();
    await page.getByText("Dinas Contoh 1").first().click();
    await expect
      .element(page.getByRole("row", { name: /^2\. / }).getByText("jawaban atas reviu"))
      .toBeVisible();
    await expectAccessible();
  });

  it("tells which indicators are late where each has a deadline of its own", async () => {
    await show({ board: boardRowsWithOwnDeadlines("2026-12-01") });

    await expect
      .element(page.getByText("2 dari 3 tugas sudah kembali, 2 terlambat", { exact: false }))
      .toBeVisible();
    await expect.element(page.getByText("1 dari 5 indikator terlambat")).toBeVisible();
    await page.getByText("Dinas Contoh 1").first().click();
    await expect
      .element(page.getByRole("row", { name: /^2\. / }).getByText("30 November 2026 lewat"))
      .toBeVisible();
    await expect
      .element(page.getByRole("row", { name: /^5\. / }).getByText("10 Desember 2026"))
      .toBeVisible();
    expect(page.getByRole("row", { name: /lewat/ }).elements()).toHaveLength(1);
    await expectAccessible();
  });

  it("tells what came back and is late all the same", async () => {
    const board = boardRows().map((row) => ({ ...row, isLate: true }));
    await show({ board });

    await expect
      .element(page.getByText(/3 terlambat, 2 di antaranya sudah kembali tetapi belum lengkap\.$/))
      .toBeVisible();
  });

  it("copies the message, and leaves it to be copied by hand where that is not allowed", async () => {
    const { onCopy } = await show();
    await page.getByText("Dinas Contoh 2").first().click();

    await page.getByRole("button", { name: "Salin pesan untuk Dinas Contoh 2" }).click();
    await expect.element(page.getByText("Pesan sudah disalin. Tempelkan di percakapan.")).toBeVisible();
    expect(onCopy.mock.calls[0]?.[0]).toContain("Yth. Dinas Contoh 2,");
    onCopy.mockResolvedValue(false);
    await page.getByRole("button", { name: "Salin pesan untuk Dinas Contoh 2" }).click();

    await expect.element(page.getByText(/Salin teksnya dengan tangan/)).toBeVisible();
  });

  it("narrows down to those that are waited for", async () => {
    await show();

    await userEvent.selectOptions(page.getByLabelText("Tampilkan"), "late");

    await expect.element(page.getByText("1 dari 3 tugas tampil.")).toBeVisible();
    await expect.element(page.getByText("Dinas Contoh 1").first()).not.toBeInTheDocument();
  });

  it("hands over a workbook, and says why when it cannot", async () => {
    const { onExport } = await show();

    await page.getByRole("button", { name: "Unduh papan (xlsx)" }).click();
    await expect.element(page.getByText("Selesai: papan.xlsx (2 KB) sudah diunduh.")).toBeVisible();
    onExport.mockResolvedValue(fail("Ruang penyimpanan penuh."));
    await page.getByRole("button", { name: "Unduh per indikator (CSV)" }).click();

    await expect.element(page.getByText("Ruang penyimpanan penuh.")).toBeVisible();
  });

  it("says where to begin while nothing was handed out", async () => {
    await show({ board: [] });

    await expect
      .element(page.getByRole("link", { name: "Koordinasi" }))
      .toHaveAttribute("href", "#/koordinasi");
    await expectAccessible();
  });
});
