import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { expectAccessible } from "#test/support/accessibility.ts";
import { PagePicker } from "#ui/page-picker/page-picker.tsx";
import type { PagePictures } from "#ui/page-picker/page-pictures.ts";
import "#ui/styles.css";

/** Grey pages; page 13 cannot be drawn. */
function samplePictures(pages: number) {
  const draw = vi.fn(async (number: number): Promise<ImageBitmap | null> => {
    const canvas = new OffscreenCanvas(141, 200);
    const context = canvas.getContext("2d");
    context?.fillText(`Halaman ${number}`, 10, 20);
    return number === 13 ? null : canvas.transferToImageBitmap();
  });
  return { pages, draw } satisfies PagePictures;
}

interface ShownProps {
  readonly pictures: PagePictures;
  readonly first: readonly number[];
  readonly onChange: (chosen: readonly number[]) => void;
}

function Shown({ pictures, first, onChange }: ShownProps) {
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set(first));
  const choose = (after: ReadonlySet<number>) => {
    setChosen(after);
    onChange([...after].sort((one, other) => one - other));
  };
  return (
    <main>
      <h1>Bukti</h1>
      <PagePicker label="Halaman yang membuktikan" pictures={pictures} chosen={chosen} onChoose={choose} />
    </main>
  );
}

async function showPicker(pictures: PagePictures, first: readonly number[] = []) {
  let now = first;
  const keep = (chosen: readonly number[]) => {
    now = chosen;
  };
  await render(<Shown pictures={pictures} first={first} onChange={keep} />);
  return { chosen: () => now };
}

const thumbnail = (number: number) => page.getByRole("button", { name: new RegExp(`^Halaman ${number}\\b`) });

describe("pages as small pictures", () => {
  it("are chosen and let go one by one, and with Shift all between", async () => {
    const { chosen } = await showPicker(samplePictures(12));

    await thumbnail(3).click();
    await thumbnail(6).click({ modifiers: ["Shift"] });
    await thumbnail(4).click();

    expect(chosen()).toEqual([3, 5, 6]);
    await expect
      .element(page.getByRole("button", { name: "Halaman 5, dipilih" }))
      .toHaveAttribute("aria-pressed", "true");
    await expect.element(thumbnail(4)).toHaveAttribute("aria-pressed", "false");
  });

  it("work by keyboard: one stop for Tab, arrows from page to page, Space chooses", async () => {
    const { chosen } = await showPicker(samplePictures(12), [2]);

    await userEvent.tab();
    await expect.element(thumbnail(2)).toHaveFocus();
    await userEvent.keyboard("{ArrowRight}");
    await expect.element(thumbnail(3)).toHaveFocus();
    await userEvent.keyboard(" ");
    await userEvent.keyboard("{End}");
    await expect.element(thumbnail(12)).toHaveFocus();

    expect(chosen()).toEqual([2, 3]);
  });

  it("are drawn only where they are on show", async () => {
    const pictures = samplePictures(2000);
    await showPicker(pictures);
    await expect.poll(() => pictures.draw.mock.calls.length).toBeGreaterThan(5);

    expect(pictures.draw.mock.calls.length).toBeLessThan(60);
    expect(page.getByRole("button", { name: /^Halaman/ }).elements().length).toBeLessThan(60);
  });

  it("begin at the first page that is chosen", async () => {
    await showPicker(samplePictures(500), [400]);

    await expect.element(page.getByRole("button", { name: "Halaman 400, dipilih" })).toBeInViewport();
  });

  it("say when a page cannot be drawn", async () => {
    await showPicker(samplePictures(14));

    await expect.element(thumbnail(13)).toHaveTextContent("Tidak dapat digambar");
  });

  it("show one large, and turn the page by keys and buttons", async () => {
    const { chosen } = await showPicker(samplePictures(12));

    await page.getByRole("button", { name: "Perbesar halaman 2" }).click();
    const dialog = page.getByRole("dialog");
    await expect.element(dialog).toHaveAccessibleName("Halaman 2 dari 12");
    await userEvent.keyboard("{ArrowRight}");
    await expect.element(dialog).toHaveAccessibleName("Halaman 3 dari 12");
    await page.getByRole("checkbox", { name: "Pilih halaman ini" }).click();
    await page.getByRole("button", { name: "Sebelumnya halaman 2" }).click();
    await userEvent.keyboard("{Escape}");

    expect(chosen()).toEqual([3]);
    await expect.element(page.getByRole("button", { name: "Perbesar halaman 2" })).toHaveFocus();
  });

  it("have no barriers, light, dark and narrow", { timeout: 60_000 }, async () => {
    await showPicker(samplePictures(14), [2, 3]);
    await expectAccessible();

    await page.getByRole("button", { name: "Perbesar halaman 2" }).click();
    await expectAccessible();
  });
});
