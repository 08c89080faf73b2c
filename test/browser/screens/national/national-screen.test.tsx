import { describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { NationalContent } from "#core/comparison/national/national-workbook.ts";
import { Fraction } from "#core/shared/exact.ts";
import { fail, succeed } from "#core/shared/result.ts";
import { NationalScreen, type NationalScreenProps } from "#screens/national/national-screen.tsx";
import type { OwnAssessment } from "#screens/national/own-choice.ts";
import { expectAccessible } from "#test/support/accessibility.ts";
import { summaryOf } from "#test/support/assessment-builders.ts";
import { nationalLists } from "#test/support/national-builders.ts";
import { sampleAssessment, sampleSpbe2020 } from "#test/support/screen-samples.ts";
import "#ui/styles.css";

const [list2023, list2024] = nationalLists();
if (list2023 === undefined || list2024 === undefined) {
  throw new Error("The lists of 2023 and 2024 are missing");
}
const lists = [list2023, list2024] as const;
const summary = summaryOf(sampleAssessment({ details: { agency: null } }));

/** Provinsi Kalimantan Timur before its self-assessment of 2025 is finished. */
const underWay: OwnAssessment = {
  id: summary.id,
  institution: "Provinsi Kalimantan Timur",
  year: 2025,
  index: { kind: "range", lowest: new Fraction("2.10"), highest: new Fraction("4.35"), open: 20 },
  domains: new Map([["D1", { kind: "final", exact: new Fraction("4.10") }]]),
};

function show(parts: Partial<NationalScreenProps> = {}) {
  return render(
    <NationalScreen
      crumbs={[{ text: "Provinsi Kalimantan Timur, 2025", href: "#/penilaian/contoh" }]}
      lists={[...lists]}
      questionnaire={sampleSpbe2020()}
      assessments={[]}
      isLeftOut={false}
      chosen={null}
      onChoose={() => undefined}
      assessment={null}
      onExport={async () => succeed("posisi-nasional-2024.xlsx")}
      {...parts}
    />,
  );
}

const group = (name: string) =>
  page.getByRole("table", { name: "Kedudukan di setiap kelompok" }).getByRole("row", { name });
const list = page.getByRole("table", { name: /^Hasil terbit/ });

/** By what they are in the page: asking for hundreds of rows by role takes seconds. */
const rowsOfList = () => [...list.element().querySelectorAll("tbody tr")];

describe("where an index stands in the country", () => {
  it("is told overall, among its kind, in its province, and among both", async () => {
    await show();
    await page.getByLabelText("Indeks", { exact: true }).fill("3,79");
    await page.getByLabelText("Instansi", { exact: true }).fill("Pemprov Kalimantan Timur");
    await page.getByLabelText("Wilayah pembanding").selectOptions("Kalimantan Timur");

    await expect.element(group("Seluruh Indonesia")).toHaveTextContent("147 dari 61575,4%3,173,14");
    await expect.element(group("Provinsi 15 dari 38")).toHaveTextContent("57,9%3,413,64");
    await expect.element(group("Wilayah Kalimantan Timur")).toHaveTextContent("3 dari 11");
    await expect.element(group("Provinsi di Kalimantan Timur")).toHaveTextContent("1 dari 1");
    await expectAccessible();
  });

  it("follows the year, whose list may be another one", async () => {
    await show();
    await page.getByLabelText("Indeks", { exact: true }).fill("3.79");
    await page.getByLabelText("Hasil tahun").selectOptions("2023");

    await expect.element(group("Seluruh Indonesia")).toHaveTextContent("dari 621");
    await expect.element(page.getByRole("heading", { name: "Sebaran 2023" })).toBeVisible();
  });

  it("is a span of places while the index is open, and says that it is provisional", async () => {
    await show({ assessments: [summary], chosen: summary.id, assessment: underWay });

    await expect.element(page.getByText("2,10–4,35").first()).toBeVisible();
    await expect.element(page.getByText("Sementara", { exact: true })).toBeVisible();
    await expect.element(group("Provinsi")).toHaveTextContent("6–34 dari 38");
    await expect.element(page.getByText(/Nilai mandiri biasanya turun/)).toBeVisible();
    await expect.element(page.getByRole("heading", { name: /^Yang terdekat/ })).not.toBeInTheDocument();
  });

  it("has no such place where everyone is higher", async () => {
    await show();
    await page.getByLabelText("Indeks", { exact: true }).fill("1");
    await page.getByLabelText("Jenis instansi pembanding").selectOptions("provinsi");

    await expect.element(group("Provinsi")).toHaveTextContent("di bawah semua (38)");
  });

  it("keeps a published predicate at a border, and says why it may surprise: Pacitan 3,50 is Baik", async () => {
    await show();
    await page.getByLabelText("Indeks yang dibandingkan").selectOptions("Hasil terbit sebuah instansi");
    await page.getByLabelText("Instansi", { exact: true }).fill("Kabupaten Pacitan");

    await expect.element(page.getByText("Baik", { exact: true }).first()).toBeVisible();
    await expect
      .element(
        page.getByText(
          /3,50 tepat di batas “Baik” dan “Sangat Baik”\. Predikat di atas adalah yang diterbitkan/,
        ),
      )
      .toBeVisible();
  });

  it("refuses what is no index, and offers names where one is not in the list", async () => {
    await show();
    await page.getByLabelText("Indeks", { exact: true }).fill("7");
    await page.getByLabelText("Instansi", { exact: true }).fill("Magelang");

    await expect.element(page.getByText("Indeks ada antara 1,00 dan 5,00.")).toBeVisible();
    await expect
      .element(page.getByText("Tidak ada dalam daftar 2024. Mungkin: Kabupaten Magelang; Kota Magelang."))
      .toBeVisible();
    await expect.element(page.getByText(/^Pilih atau ketik sebuah indeks/)).toBeVisible();
  });

  it("tells who asked for an assessment of another kind why it is not here", async () => {
    await show({ isLeftOut: true });

    await expect.element(page.getByText(/^Penilaian itu tidak dapat dibandingkan/)).toBeVisible();
  });
});

describe("the figures of the country", () => {
  it("are two different things: the mean of the list, and the index that the report names", async () => {
    await show();

    await expect.element(page.getByText("Rata-rata sederhana daftar ini")).toBeVisible();
    await expect.element(page.getByText("3,17", { exact: true }).first()).toBeVisible();
    await expect.element(page.getByText("3,12", { exact: true })).toBeVisible();
    await page.getByLabelText("Hasil tahun").selectOptions("2023");
    await expect.element(page.getByText("2,82", { exact: true }).first()).toBeVisible();
    await expect.element(page.getByText("2,79", { exact: true })).toBeVisible();
    await expect.element(page.getByText(/Cara menghitungnya tidak diterbitkan/)).toBeVisible();
  });

  it("count the published predicates of everyone and of the peers", async () => {
    await show();
    await page.getByLabelText("Jenis instansi pembanding").selectOptions("provinsi");

    const table = page.getByRole("table", { name: "Predikat seperti yang diterbitkan" });
    await expect
      .element(table.getByRole("row", { name: "Memuaskan" }))
      .toHaveTextContent("48 (7,8%)6 (15,8%)");
  });
});

describe("domains and neighbours", () => {
  it("stand beside the median of the peers and next to one's own line", async () => {
    await show();
    await page.getByLabelText("Indeks yang dibandingkan").selectOptions("Hasil terbit sebuah instansi");
    await page.getByLabelText("Instansi", { exact: true }).fill("Provinsi Kalimantan Timur");

    const domains = page.getByRole("table", { name: "Nilai domain di samping median Provinsi" });
    await expect
      .element(domains.getByRole("row", { name: "Kebijakan Internal SPBE" }))
      .toHaveTextContent(/dari 37/);
    const around = page.getByRole("table", { name: "Instansi dengan indeks terdekat" });
    await expect
      .element(around.getByRole("row", { name: "Provinsi Kalimantan Utara" }))
      .toHaveTextContent("15Provinsi Kalimantan UtaraSangat Baik3,790,00");
    await expect.element(around.getByText("Provinsi Kalimantan Timur, hasil terbit 2024")).toBeVisible();
  });
});

describe("movers", () => {
  it("name who rose and fell, one's own change, and whom the lists do not share", async () => {
    await show();
    await page.getByLabelText("Indeks", { exact: true }).fill("3,79");
    await page.getByLabelText("Instansi", { exact: true }).fill("Provinsi Kalimantan Timur");

    await expect
      .element(
        page.getByText(
          /38 instansi ada di kedua daftar: 34 naik, 2 turun, 2 tetap\. Provinsi Kalimantan Timur: 2,91 menjadi 3,79 \(\+0,88\), peringkat nasional 281 menjadi 147\./,
        ),
      )
      .toBeVisible();
    await page.getByText("Yang tidak dapat dibandingkan (22)").click();
    await expect.element(page.getByText(/^Hanya 2024: .*Kabupaten Sarmi/)).toBeVisible();
  });
});

describe("the published list", () => {
  it("holds every institution, and marks one's own", async () => {
    await show();
    await page.getByLabelText("Instansi", { exact: true }).fill("Kota Denpasar");
    await page.getByLabelText("Indeks", { exact: true }).fill("3");

    await page.getByRole("button", { name: "Tampilkan semua 615 baris sekaligus" }).click();
    await expect.poll(() => rowsOfList().length).toBe(615);
    expect(rowsOfList().filter((row) => row.textContent?.includes("instansi Anda"))).toHaveLength(1);
    expect(document.querySelector("[data-self]")?.textContent).toContain("Kota Denpasar");
  });

  it("begins with a part and grows as one goes down in it", async () => {
    await show();
    await expect.poll(() => rowsOfList().length).toBe(40);

    rowsOfList().at(-1)?.scrollIntoView();
    await expect.poll(() => rowsOfList().length).toBe(80);
    expect(list.element().getAttribute("aria-rowcount")).toBe("616");
  });

  it("is searched by words, narrowed to the peers, and sorted by a domain", async () => {
    await show();
    await page.getByLabelText("Jenis instansi pembanding").selectOptions("kota");
    await page.getByLabelText("Kota (93)").click();
    await page.getByLabelText("Cari").fill("kota denpasar");
    await expect.element(page.getByText(/^1 dari 615 instansi\./)).toBeVisible();
    await expect.element(list.getByRole("rowheader")).toHaveTextContent("Kota Denpasar");

    await page.getByLabelText("Cari").fill("");
    await page.getByLabelText("Urutkan menurut").selectOptions("Layanan SPBE");
    const figures = () => rowsOfList().map((row) => row.children[6]?.textContent ?? "");
    await expect.poll(() => figures().length).toBe(40);
    await expect.poll(() => figures()[0]).toBe("5,00");
    expect(figures()).toEqual(figures().toSorted().toReversed());
  });

  it("is handed over as it is searched and sorted, and says when that failed", async () => {
    const made: NationalContent[] = [];
    await show({
      onExport: async (kind, content) => {
        made.push(content);
        return kind === "xlsx" ? succeed("posisi-nasional-2024.xlsx") : fail("Cakram penuh.");
      },
    });
    await page.getByLabelText("Cari").fill("kota denpasar");
    await page.getByRole("button", { name: "Unduh semua tabel (xlsx)" }).click();
    await expect.element(page.getByText("posisi-nasional-2024.xlsx")).toBeVisible();
    await page.getByRole("button", { name: "Unduh daftar ini (CSV)" }).click();

    await expect.element(page.getByText("Cakram penuh.")).toBeVisible();
    expect(made.map(({ rows }) => rows.map(({ institution }) => institution.name))).toEqual([
      ["Kota Denpasar"],
      ["Kota Denpasar"],
    ]);
  });
});
