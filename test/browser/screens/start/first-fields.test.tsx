import { describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { ShelvedAssessment } from "#core/assessment/assessment-store.ts";
import { EXAMPLE_INSTITUTION } from "#core/assessment/example-institution.ts";
import { fail } from "#core/shared/result.ts";
import { StartScreen } from "#screens/start/start-screen.tsx";
import { samplePemdi2026, sampleSpbe2018, sampleSpbe2020 } from "#test/support/screen-samples.ts";
import { shelved } from "#test/support/shelf-samples.ts";
import "#ui/styles.css";

describe("the fields of the start screen, before anything is typed", () => {
  it("takes its names from a person's own last assessment, and never from the example", async () => {
    const example = shelved({
      id: "contoh-0002",
      summary: { institution: EXAMPLE_INSTITUTION, agency: null, year: 2021 },
    });
    const view = await show([example]);
    await expect.element(page.getByLabelText("Instansi", { exact: true })).toHaveValue("");
    await expect.element(radio(/^Satu perangkat daerah/)).toBeChecked();
    expect(document.querySelectorAll("option[value^='Contoh']")).toHaveLength(0);
    await view.unmount();

    await show([example, shelved()]);

    await expect
      .element(page.getByLabelText("Instansi", { exact: true }))
      .toHaveValue("Provinsi Kalimantan Timur");
    await expect.element(page.getByLabelText("Nama perangkat daerah")).toHaveValue("Diskominfo");
  });
});

describe("the year on the start screen", () => {
  it("says so beside the year when the instrument is meant for others", async () => {
    await show([]);

    await page.getByLabelText("Tahun penilaian").fill("2009");

    await expect.element(radio(/Indeks SPBE, 35/)).toBeChecked();
    await expect
      .element(page.getByText("SPBE 2018 dipakai untuk tahun 2018–2020, bukan tahun 2009."))
      .toBeVisible();
  });
});

function show(earlier: readonly ShelvedAssessment[]) {
  return render(
    <StartScreen
      instruments={{
        kind: "ready",
        questionnaires: [samplePemdi2026(), sampleSpbe2020(), sampleSpbe2018()],
      }}
      earlier={earlier}
      thisYear={2025}
      canCarryOver={() => false}
      onPreview={async () => fail("Tidak dilihat.")}
      onStart={async () => fail("Penyimpanan penuh.")}
    />,
  );
}

function radio(name: RegExp) {
  return page.getByRole("radio", { name });
}
