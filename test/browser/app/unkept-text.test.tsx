import { useState } from "react";
import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { AssessmentTools } from "#app/assessment-tools.tsx";
import { isAnythingUnsaved } from "#app/unsaved.ts";
import { expectAccessible } from "#test/support/accessibility.ts";
import { DraftTextArea } from "#ui/draft-text-area.tsx";
import { DraftTextField } from "#ui/draft-text-field.tsx";
import "#ui/styles.css";

const number = page.getByRole("textbox", { name: "Nomor" });
const note = page.getByRole("textbox", { name: "Catatan" });

it("does not say that all is saved while a text is too long to be kept", async () => {
  const kept = await showFields();
  await expect.element(page.getByText("Tersimpan", { exact: true })).toBeVisible();

  await number.fill("x".repeat(235));
  await userEvent.tab();

  await expect.element(number).toHaveValue("x".repeat(235));
  await expect
    .element(number)
    .toHaveAccessibleDescription("Paling panjang 200 karakter; 35 terlalu banyak. Belum tersimpan.");
  await expect.element(page.getByRole("alert")).toHaveTextContent("Belum tersimpan");
  expect(isAnythingUnsaved()).toBe(true);
  expect(kept).toEqual([]);
  await expectAccessible();
});

it("says so of several texts until the last of them fits", async () => {
  const kept = await showFields();

  await number.fill("x".repeat(235));
  await note.fill("y".repeat(2_500));
  await number.fill("Nomor 12");
  await userEvent.tab();

  await expect
    .element(note)
    .toHaveAccessibleDescription("Paling panjang 2.000 karakter; 500 terlalu banyak. Belum tersimpan.");
  await expect.element(page.getByRole("alert")).toBeVisible();
  await note.fill("Cukup.");
  await userEvent.tab();
  await expect.element(page.getByRole("alert")).not.toBeInTheDocument();
  expect(isAnythingUnsaved()).toBe(false);
  expect(kept).toEqual(["Nomor 12", "Cukup."]);
});

it("says so no longer when the field is gone", async () => {
  await showFields();

  await number.fill("x".repeat(235));
  await expect.element(page.getByRole("alert")).toBeVisible();
  await page.getByRole("button", { name: "Ke tempat lain" }).click();

  await expect.element(page.getByRole("alert")).not.toBeInTheDocument();
});

/** Two fields under the header of the app. Answers the texts that were handed over. */
async function showFields() {
  const kept: string[] = [];
  await render(<Fields onKept={(text) => kept.push(text)} />);
  return kept;
}

function Fields({ onKept }: { readonly onKept: (text: string) => void }) {
  const [isHere, setIsHere] = useState(true);
  const keep = (_before: string, after: string) => onKept(after);
  return (
    <main>
      <AssessmentTools saveState={{ kind: "saved", at: null }} onUndo={null} onRedo={null} />
      {isHere && (
        <>
          <DraftTextField label="Nomor" value="" onKeep={keep} longest={200} />
          <DraftTextArea label="Catatan" value="" onKeep={keep} longest={2_000} />
        </>
      )}
      <button type="button" onClick={() => setIsHere(false)}>
        Ke tempat lain
      </button>
    </main>
  );
}
