import { useState } from "react";
import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { expectAccessible } from "#test/support/accessibility.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { Sheet } from "#ui/sheet.tsx";
import "#ui/styles.css";

const opener = page.getByRole("button", { name: "Buka" });
const dialog = page.getByRole("dialog", { name: "Hapus penilaian?" });

it("takes its name from its title, keeps the focus inside, and gives it back on Escape", async () => {
  await render(<Asking />);

  await opener.click();
  await expect.element(dialog).toBeVisible();
  await expect.element(page.getByRole("button", { name: "Tutup" })).toHaveFocus();
  await userEvent.keyboard("{Escape}");

  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(opener).toHaveFocus();
});

it("gives the focus back when it is taken off the screen while open", async () => {
  await render(<Asking isTakenOff />);

  await opener.click();
  await page.getByRole("button", { name: "Hapus", exact: true }).click();

  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(opener).toHaveFocus();
});

it("closes when one presses beside it, and not when one presses in it", async () => {
  await render(<Asking />);

  await opener.click();
  await page.getByText("Tindakan ini dapat diurungkan.").click();
  await expect.element(dialog).toBeVisible();
  press(document.querySelector("dialog"), document.querySelector("dialog"));

  await expect.element(dialog).not.toBeInTheDocument();
});

it("stays when one presses in it and lets go beside it, as in marking a text", async () => {
  await render(<Asking />);

  await opener.click();
  press(document.querySelector("dialog p"), document.querySelector("dialog"));

  await expect.element(dialog).toBeVisible();
});

/** What the browser tells of a press that begins on one element and ends so that the click is another's. */
function press(from: Element | null, clicked: Element | null) {
  from?.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
  clicked?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
}

it("puts the focus where it is wanted first", async () => {
  await render(<Asking focusesDelete />);

  await opener.click();

  await expect.element(page.getByRole("button", { name: "Hapus", exact: true })).toHaveFocus();
});

it("comes from the side as a sheet", async () => {
  await render(
    <Sheet title="Daftar" isOpen onClose={() => {}}>
      <a href="#satu">Satu</a>
    </Sheet>,
  );

  const sheet = page.getByRole("dialog", { name: "Daftar" });

  await expect.element(sheet.getByRole("link", { name: "Satu" })).toBeVisible();
  const element = await sheet.findElement();
  await expect.poll(() => element.getBoundingClientRect().left).toBe(0);
});

it("is accessible, light and dark, wide and narrow", async () => {
  await render(<Asking />);
  await opener.click();

  await expectAccessible();
});

interface AskingProps {
  readonly isTakenOff?: boolean;
  readonly focusesDelete?: boolean;
}

function Asking({ isTakenOff = false, focusesDelete = false }: AskingProps) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const question = (
    <Dialog
      title="Hapus penilaian?"
      isOpen={isTakenOff || isOpen}
      onClose={close}
      ways={
        <Button kind="danger" onClick={close} data-first-focus={focusesDelete ? "" : undefined}>
          Hapus
        </Button>
      }
    >
      <p>Tindakan ini dapat diurungkan.</p>
    </Dialog>
  );
  return (
    <main>
      <Button onClick={() => setOpen(true)}>Buka</Button>
      {(isOpen || !isTakenOff) && question}
    </main>
  );
}
