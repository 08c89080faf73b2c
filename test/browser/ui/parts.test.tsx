import { expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { expectAccessible } from "#test/support/accessibility.ts";
import { Alert } from "#ui/alert.tsx";
import { Breadcrumbs } from "#ui/breadcrumbs.tsx";
import { Button } from "#ui/button.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { FileDrop } from "#ui/file-drop.tsx";
import { LevelChip } from "#ui/level-chip.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Meter } from "#ui/meter.tsx";
import { RangeBar } from "#ui/range-bar.tsx";
import { SaveStateText } from "#ui/save-state-text.tsx";
import { SkipLink } from "#ui/skip-link.tsx";
import "#ui/styles.css";

it("does nothing while busy, and keeps the focus", async () => {
  const onClick = vi.fn();
  await render(
    <Button isBusy onClick={onClick}>
      Buat laporan
    </Button>,
  );
  const button = page.getByRole("button", { name: "Buat laporan" });

  const element = await button.findElement();
  element.focus();
  element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));

  expect(onClick).not.toHaveBeenCalled();
  await expect.element(button).toHaveFocus();
  await expect.element(button).toHaveAttribute("aria-disabled", "true");
});

it("interrupts for a failure only", async () => {
  await render(
    <>
      <Alert kind="bad">Tidak tersimpan.</Alert>
      <Alert kind="info">Sudah disalin.</Alert>
      <Alert kind="warn" isNews={false}>
        Belum dicocokkan.
      </Alert>
    </>,
  );

  await expect.element(page.getByRole("alert")).toHaveTextContent("Tidak tersimpan.");
  await expect.element(page.getByRole("status")).toHaveTextContent("Sudah disalin.");
});

it.each([
  [3, undefined, "3", "3"],
  [3.25, "3,25", "3,25", "3"],
  [1, undefined, "1", "1"],
  [5, undefined, "5", "5"],
])(
  "shows the level %d with its digit, and the colour of the level reached",
  async (value, shown, text, step) => {
    await render(
      <LevelChip value={value} {...(shown && { shown })} label="Tingkat ini" scale={{ min: 1, max: 5 }} />,
    );

    await expect.element(page.getByText(text, { exact: true })).toBeVisible();
    await expect.element(page.getByText("Tingkat ini")).toBeInTheDocument();
    expect(document.querySelector("[data-step]")?.getAttribute("data-step")).toBe(step);
  },
);

it("shows a dot for what is not answered, never a digit", async () => {
  await render(<LevelChip value={null} label="Belum dijawab" scale={{ min: 1, max: 5 }} />);

  await expect.element(page.getByText("·")).toBeVisible();
  expect(document.querySelector("[data-step]")).toBeNull();
});

it("gives files that are chosen, and files that are dropped", async () => {
  const onFiles = vi.fn();
  await render(<FileDrop label="Pilih berkas" invitation="Seret ke sini, atau" onFiles={onFiles} />);

  await page.getByLabelText("Pilih berkas").upload(new File(["a"], "a.pdf"));
  const dropped = new DataTransfer();
  dropped.items.add(new File(["b"], "b.pdf"));
  const area = document.querySelector(".file-drop");
  area?.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: dropped }));

  await expect.poll(() => onFiles.mock.calls.length).toBe(2);
  expect(onFiles.mock.calls.flat(2).map((file: File) => file.name)).toEqual(["a.pdf", "b.pdf"]);
});

it("does not let a file that is dropped beside the area replace the page", async () => {
  await render(<FileDrop label="Pilih berkas" invitation="Seret ke sini, atau" onFiles={() => {}} />);

  const drop = new DragEvent("drop", { bubbles: true, cancelable: true });
  document.body.dispatchEvent(drop);

  expect(drop.defaultPrevented).toBe(true);
});

it("says a range in words, and marks it on the scale", async () => {
  await render(
    <RangeBar
      label="Rentang 2,00 sampai 4,00 pada skala 1 sampai 5"
      scale={{ min: 1, max: 5 }}
      thresholds={[1.8, 2.6, 3.5, 4.2]}
      mark={{ from: 2, to: 4 }}
      notes={[{ at: 2, text: "2,00" }]}
    />,
  );

  const picture = page.getByRole("img", { name: "Rentang 2,00 sampai 4,00 pada skala 1 sampai 5" });
  const box = (await picture.findElement()).getBoundingClientRect();
  const mark = document.querySelector(".range-bar__mark")?.getBoundingClientRect();

  expect(mark?.left).toBeCloseTo(box.left + box.width / 4, 0); // 2 lies a quarter of the way from 1 to 5
  expect(mark?.right).toBeCloseTo(box.left + (box.width * 3) / 4, 0);
});

it("keeps the first stop of the Tab key for the way past the bar", async () => {
  await render(
    <>
      <SkipLink target="isi">Lewati ke isi</SkipLink>
      <main id="isi" tabIndex={-1}>
        Isi
      </main>
    </>,
  );

  (await page.getByRole("link", { name: "Lewati ke isi" }).findElement()).focus();
  await userEvent.keyboard("{Enter}");

  await expect.element(page.getByRole("main")).toHaveFocus();
});

it("tells whether all is kept, and reads a failure out", async () => {
  const screen = await render(<SaveStateText kind="saved" time="10.32" />);
  await expect.element(page.getByText("Tersimpan 10.32")).toBeVisible();

  await screen.rerender(<SaveStateText kind="unsaved" time={null} />);

  await expect.element(page.getByRole("alert")).toHaveTextContent("Belum tersimpan");
});

it("names the columns in front of the cells on a phone, and reads them once", async () => {
  await page.viewport(400, 800);
  await render(<Sizes />);

  const cell = page.getByRole("cell", { name: "1,8 MB" });

  await expect.element(cell).toBeVisible();
  expect(getComputedStyle(await cell.findElement(), "::before").content).toContain("Ukuran");
  await page.viewport(1280, 800);
});

it("is accessible, light and dark, wide and narrow", async () => {
  await render(
    <main>
      <Breadcrumbs
        label="Letak"
        crumbs={[
          { text: "Beranda", href: "#/" },
          { text: "Domain", href: null },
        ]}
      />
      <Button kind="main">Simpan</Button> <Button kind="danger">Hapus</Button>{" "}
      <Button kind="plain">Batal</Button> <Button isOff>Kirim</Button> <Button isBusy>Buat</Button>
      <LinkButton href="#/nilai">Kartu nilai</LinkButton>
      <Alert kind="bad" ways={<Button>Coba lagi</Button>}>
        <p>Gagal.</p>
      </Alert>
      <Alert kind="warn">Perhatikan.</Alert>
      <Alert kind="info">Baik.</Alert>
      {[null, 0, 1, 2, 3, 4, 5].map((value) => (
        <LevelChip key={value} value={value} label="Tingkat" scale={{ min: 0, max: 5 }} />
      ))}
      <Meter label="Dijawab" value={22} max={47} valueText="22 dari 47" />
      <Disclosure summary="Dasar aturan" startsOpen>
        <p>Peraturan.</p>
      </Disclosure>
      <EmptyState title="Belum ada penilaian" ways={<Button kind="main">Mulai</Button>}>
        <p>Mulai satu.</p>
      </EmptyState>
      <Sizes />
      <FileDrop label="Pilih berkas" invitation="Seret ke sini, atau" hint="PDF" onFiles={() => {}} />
      <SaveStateText kind="saved" time="10.32" />
    </main>,
  );

  await expectAccessible();
});

function Sizes() {
  return (
    <DataTable
      caption="Berkas"
      columns={[
        { head: "Nama", cell: (row) => row.name, namesRow: true },
        { head: "Ukuran", cell: (row) => row.size, isNumber: true },
      ]}
      rows={[{ name: "SK.pdf", size: "1,8 MB" }]}
      rowKey={(row) => row.name}
    />
  );
}
