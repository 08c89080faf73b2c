import { useState } from "react";
import { expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { expectAccessible } from "#test/support/accessibility.ts";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextField } from "#ui/text-field.tsx";
import { Tick } from "#ui/tick.tsx";
import "#ui/styles.css";

it("ties label, hint and error to the field", async () => {
  await render(
    <TextField label="Nama instansi" hint="Seperti di kop surat." error="Isi nama instansinya." />,
  );

  const field = page.getByRole("textbox", { name: "Nama instansi" });

  await expect.element(field).toHaveAccessibleDescription("Seperti di kop surat. Isi nama instansinya.");
  await expect.element(field).toHaveAttribute("aria-invalid", "true");
});

it("says nothing of an error while there is none", async () => {
  await render(<TextField label="Nama instansi" error={null} />);

  const field = page.getByRole("textbox", { name: "Nama instansi" });

  await expect.element(field).not.toHaveAttribute("aria-invalid");
  await expect.element(field).not.toHaveAttribute("aria-describedby");
});

it("grows with its text", async () => {
  await render(<TextArea label="Fakta" />);
  const area = page.getByRole("textbox", { name: "Fakta" });
  const before = (await area.findElement()).getBoundingClientRect().height;

  await area.fill("satu\ndua\ntiga\nempat\nlima\nenam\ntujuh");

  expect((await area.findElement()).getBoundingClientRect().height).toBeGreaterThan(before);
});

it("ticks wherever its row is pressed, and reads the hint after the label", async () => {
  const onChange = vi.fn();
  await render(<Tick label="Sudah ditetapkan." hint="2 bukti" checked={false} onChange={onChange} />);
  const box = page.getByRole("checkbox", { name: "Sudah ditetapkan.", exact: true });

  await page.getByText("Sudah ditetapkan.").click();
  await box.click();

  expect(onChange).toHaveBeenCalledTimes(2);
  await expect.element(box).toHaveAccessibleDescription("2 bukti");
});

it("chooses one of several, with the arrow keys too", async () => {
  await render(<Colours />);
  const group = page.getByRole("group", { name: "Warna" });

  await group.getByRole("radio", { name: "Merah" }).click();
  await userEvent.keyboard("{ArrowDown}");

  await expect.element(group.getByRole("radio", { name: "Biru" })).toBeChecked();
  await expect.element(group.getByRole("radio", { name: "Merah" })).not.toBeChecked();
  await expect.element(group).toHaveAccessibleDescription("Pilih satu warna.");
});

it("is accessible, light and dark, wide and narrow", async () => {
  await render(
    <main>
      <TextField label="Nama" hint="Nama lengkap" error="Isi namanya." />
      <TextArea label="Fakta" hint="Apa adanya" />
      <SelectField label="Tahun" options={[{ value: "2025", label: "2025" }]} />
      <Tick label="Setuju" hint="Dapat diubah nanti" />
      <Colours />
    </main>,
  );

  await expectAccessible();
});

function Colours() {
  const [colour, setColour] = useState<"merah" | "biru" | null>(null);
  return (
    <ChoiceGroup
      legend="Warna"
      error="Pilih satu warna."
      value={colour}
      onChoose={setColour}
      choices={[
        { value: "merah", label: "Merah" },
        { value: "biru", label: "Biru", hint: "Seperti laut" },
      ]}
    />
  );
}
