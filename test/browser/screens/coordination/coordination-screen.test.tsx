import { beforeEach, describe, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { Task } from "#core/assessment/task.ts";
import type { Arrival } from "#core/exchange/arrivals.ts";
import { proposeOwners } from "#core/exchange/propose-owners.ts";
import { fail, succeed } from "#core/shared/result.ts";
import {
  CoordinationScreen,
  type CoordinationScreenProps,
} from "#screens/coordination/coordination-screen.tsx";
import { expectAccessible } from "#test/support/accessibility.ts";
import { assessmentOf, atTime, summaryOf } from "#test/support/assessment-builders.ts";
import { instrument } from "#test/support/scoring-builders.ts";
import "#ui/styles.css";

const spbe = instrument("spbe-2020");
const assessment = assessmentOf({});

function arrivalOf(to: string, state: Arrival["state"]): Arrival {
  const task = Task.parse({
    id: `tugas-${to.toLowerCase()}`,
    from: "Kota Contoh",
    to,
    deadline: "2026-11-20",
    note: "",
    indicators: ["1"],
    handedOutAt: atTime("08:00"),
  });
  const came = state === "came" ? task.indicators : [];
  return { task, came, cameAt: state === "came" ? atTime("09:00") : null, state };
}

const onHandOut: CoordinationScreenProps["onHandOut"] = async () =>
  succeed({ fileName: "tugas.zip", sizeInBytes: 2048 });

function show(parts: Partial<CoordinationScreenProps> = {}, arrivals: readonly Arrival[] = []) {
  return render(
    <CoordinationScreen
      assessments={[summaryOf(assessment)]}
      chosen={assessment.id}
      onChoose={() => undefined}
      coordinated={{
        id: assessment.id,
        questionnaire: spbe,
        owners: proposeOwners(spbe, []),
        arrivals,
        keyFingerprint: null,
      }}
      now={atTime("12:00")}
      onHandOut={onHandOut}
      {...parts}
    />,
  );
}

const pemdi = instrument("pemdi-2026");
const fewerLines = {
  id: assessment.id,
  questionnaire: pemdi,
  owners: proposeOwners(pemdi, []),
  arrivals: [],
  keyFingerprint: null,
};

const table = (text: string) => new File([text], "pembagian.csv", { type: "text/csv" });

beforeEach(() => sessionStorage.clear());

describe("the coordination screen", () => {
  it("lists what was handed out and what came back", async () => {
    await show({}, [arrivalOf("Bappeda", "late"), arrivalOf("Dinkes", "came")]);

    await expect.element(page.getByText("1 dari 2 tugas sudah kembali, 1 terlambat.")).toBeVisible();
    await expect.element(page.getByRole("row", { name: /Bappeda/ }).getByText("Terlambat")).toBeVisible();
    await expect
      .element(page.getByRole("link", { name: "Buka kiriman" }))
      .toHaveAttribute("href", `#/penilaian/${assessment.id}/kiriman`);
    await expectAccessible();
  });

  it("hands nothing out while a note is too long, and cuts nothing off", async () => {
    const handOut = vi.fn(onHandOut);
    await show({ onHandOut: handOut });
    const note = page.getByLabelText("Catatan untuk semua perangkat daerah");

    const button = page.getByRole("button", { name: "Bagikan tugas" });
    await note.fill("x".repeat(2_500));
    await button.click({ force: true });

    await expect
      .element(note)
      .toHaveAccessibleDescription(/Paling panjang 2\.000 karakter; 500 terlalu banyak\./);
    await expect.element(page.getByText(/^Belum dapat dibagikan: persingkat/)).toBeVisible();
    expect(handOut).not.toHaveBeenCalled();
    await note.fill("Lampirkan SK.");
    await button.click();
    expect(handOut).toHaveBeenCalledOnce();
  });

  it("hands out what stands in the table, with deadline and note, shared indicators to each", async () => {
    const handing = vi.fn(onHandOut);
    await show({ onHandOut: handing });

    await page.getByLabelText("Ambil dari tabel CSV").upload(table("indikator,opd\n1,Bappeda\n"));
    await expect.element(page.getByText("Pengampu diisi dari tabel.")).toBeVisible();
    await page.getByLabelText("Pengampu indikator 2", { exact: true }).fill("Bappeda; Dinkes");
    await page.getByLabelText("Tenggat", { exact: true }).fill("2026-11-30");
    await page.getByLabelText("Catatan untuk semua perangkat daerah").fill("Lampirkan SK.");
    await page.getByRole("button", { name: "Bagikan tugas" }).click();

    await expect.element(page.getByText("tugas.zip (2 KB)")).toBeVisible();
    expect(handing.mock.calls[0]?.[0]).toEqual({
      assignments: [
        ["1", "Bappeda"],
        ["2", "Bappeda"],
        ["2", "Dinkes"],
      ].map(([indicator, agency]) => ({ indicator, agency, deadline: "2026-11-30", note: "" })),
      note: "Lampirkan SK.",
      protection: { isLocked: false, isSigned: false },
    });
  });

  it("gives an indicator a deadline and a note of its own, which stay out of sight until they are wanted", async () => {
    const handing = vi.fn(onHandOut);
    await show({ onHandOut: handing, coordinated: fewerLines });
    await page.getByLabelText("Ambil dari tabel CSV").upload(table("indikator,opd\n1,Bappeda\n2,Bappeda\n"));
    await expect.element(page.getByText("Pengampu diisi dari tabel.")).toBeVisible();
    expect(page.getByLabelText("Tenggat indikator 2", { exact: true }).elements()).toEqual([]);

    await page.getByLabelText("Beri indikator tertentu batas waktu atau catatan sendiri").click();
    await page.getByLabelText("Tenggat indikator 2", { exact: true }).fill("2026-12-15");
    await page.getByLabelText("Catatan indikator 2", { exact: true }).fill("Sertakan notula.");
    await page.getByLabelText("Tenggat", { exact: true }).fill("2026-11-30");
    await expectAccessible();
    await page.getByRole("button", { name: "Bagikan tugas" }).click();

    await expect.element(page.getByText("tugas.zip (2 KB)")).toBeVisible();
    expect(handing.mock.calls[0]?.[0].assignments).toEqual([
      { indicator: "1", agency: "Bappeda", deadline: "2026-11-30", note: "" },
      { indicator: "2", agency: "Bappeda", deadline: "2026-12-15", note: "Sertakan notula." },
    ]);
  });

  it("keeps apart what a table asks of several OPDs that share an indicator, going elsewhere and coming back included", async () => {
    const handing = vi.fn(onHandOut);
    const shown = await show({ onHandOut: handing, coordinated: fewerLines });
    const rows =
      "1,Bappeda,2026-12-05,Khusus Bappeda\n1,Diskominfo,2026-12-01,\n2,Bappeda,2026-12-05,Khusus\n";
    await page.getByLabelText("Ambil dari tabel CSV").upload(table(`indikator,opd,tenggat,catatan\n${rows}`));
    await expect
      .element(page.getByLabelText("Tenggat indikator 1 untuk Bappeda", { exact: true }))
      .toHaveValue("2026-12-05");
    await expectAccessible();
    await shown.unmount();
    await show({ onHandOut: handing, coordinated: fewerLines });

    await page.getByLabelText("Beri indikator tertentu batas waktu atau catatan sendiri").click();
    await page.getByLabelText("Catatan indikator 1 untuk Diskominfo", { exact: true }).fill("Sertakan SK.");
    await page.getByRole("button", { name: "Bagikan tugas" }).click();

    await expect.element(page.getByText("tugas.zip (2 KB)")).toBeVisible();
    expect(handing.mock.calls[0]?.[0].assignments).toEqual([
      { indicator: "1", agency: "Bappeda", deadline: "2026-12-05", note: "Khusus Bappeda" },
      { indicator: "1", agency: "Diskominfo", deadline: "2026-12-01", note: "Sertakan SK." },
      { indicator: "2", agency: "Bappeda", deadline: "2026-12-05", note: "Khusus" },
    ]);
  });

  it("takes names that differ in capitals alone for one OPD", async () => {
    const handed = vi.fn(onHandOut);
    await show({ onHandOut: handed });
    const owner = (indicator: number) =>
      page.getByLabelText(`Pengampu indikator ${indicator}`, { exact: true });
    await owner(45).fill("Dinas Kesehatan");
    await owner(46).fill("dinas kesehatan; Dinas  Kesehatan");
    await page.getByRole("button", { name: "Bagikan tugas" }).click();

    await vi.waitFor(() => expect(handed).toHaveBeenCalled());
    const named = handed.mock.calls[0]?.[0].assignments.filter(({ agency }) => /dinas kes/i.test(agency));
    expect(named?.map(({ indicator, agency }) => [indicator, agency])).toEqual([
      ["45", "Dinas Kesehatan"],
      ["46", "Dinas Kesehatan"],
    ]);
  });

  it("warns beside the field of a day that is past, and of names that name no OPD or one twice", async () => {
    await show({ coordinated: fewerLines });
    const owner = (indicator: number) =>
      page.getByLabelText(`Pengampu indikator ${indicator}`, { exact: true });
    await page
      .getByLabelText("Ambil dari tabel CSV")
      .upload(table("indikator,opd,tenggat\n1,Dinas Kesehatan,2026-11-24\n2,Dinas Kesehatan,2026-11-25\n"));
    await expect.element(page.getByText("Pengampu diisi dari tabel.")).toBeVisible();
    expect(page.getByText(/^Periksa sebelum membagikan/).elements()).toHaveLength(1);

    await owner(3).fill("OPD");
    await owner(4).fill("Dinas Kesehtan; Bappeda; bappeda");
    await page.getByLabelText("Tenggat", { exact: true }).fill("2025-12-31");

    const past = /Tanggal ini sudah lewat/;
    await expect.element(page.getByLabelText("Tenggat", { exact: true })).toHaveAccessibleDescription(past);
    await expect
      .element(page.getByLabelText("Tenggat indikator 1", { exact: true }))
      .toHaveAccessibleDescription(past);
    await expect
      .element(page.getByLabelText("Tenggat indikator 2", { exact: true }))
      .not.toHaveAccessibleDescription(past);
    await expect.element(owner(1)).not.toHaveAccessibleDescription();
    await expect.element(owner(3)).toHaveAccessibleDescription(/“OPD” bukan nama perangkat daerah/);
    await expect
      .element(owner(4))
      .toHaveAccessibleDescription(/“Dinas Kesehtan” mirip “Dinas Kesehatan”.*“bappeda” tertulis dua kali/);
    await expect.element(owner(5)).toHaveAccessibleDescription("Belum ada pengampu, jadi tidak dibagikan.");
    await expect
      .element(page.getByText(/^Periksa sebelum membagikan/))
      .toHaveTextContent(
        "Tenggat sudah lewat. Ada isian yang perlu dilihat lagi di baris indikator 1, 3, 4.",
      );
    await expectAccessible();
  });

  it("keeps what was written while somebody looks elsewhere", async () => {
    const shown = await show();
    await page.getByLabelText("Pengampu indikator 45", { exact: true }).fill("Dinas Contoh");
    await page.getByLabelText("Catatan untuk semua perangkat daerah").fill("Mohon lengkap.");
    await shown.unmount();

    await show();
    await expect
      .element(page.getByLabelText("Pengampu indikator 45", { exact: true }))
      .toHaveValue("Dinas Contoh");
    await expect
      .element(page.getByLabelText("Catatan untuk semua perangkat daerah"))
      .toHaveValue("Mohon lengkap.");
  });

  it("shows deadlines and notes that a table brings", async () => {
    await show();

    await page
      .getByLabelText("Ambil dari tabel CSV")
      .upload(table("indikator,opd,tenggat,catatan\n3,Bappeda,15/12/2026,Sertakan notula.\n"));

    await expect
      .element(page.getByLabelText("Tenggat indikator 3", { exact: true }))
      .toHaveValue("2026-12-15");
    await expect
      .element(page.getByLabelText("Catatan indikator 3", { exact: true }))
      .toHaveValue("Sertakan notula.");
  });

  it("says what is wrong with a table, and why nothing was handed out", async () => {
    await show({ onHandOut: async () => fail("Ruang penyimpanan penuh.") });

    await page.getByLabelText("Ambil dari tabel CSV").upload(table("indikator,opd\n99,Bappeda\n"));
    await expect.element(page.getByText(/indikator "99" tidak ada dalam instrumen ini/)).toBeVisible();
    await page.getByRole("button", { name: "Bagikan tugas" }).click();

    await expect.element(page.getByText("Ruang penyimpanan penuh.")).toBeVisible();
  });

  it("proposes owners from the instrument's hints", async () => {
    await show();

    const [first] = proposeOwners(spbe, []).values();
    await expect
      .element(page.getByLabelText("Pengampu indikator 1", { exact: true }))
      .toHaveValue(first?.join("; ") ?? "");
  });

  it("tells who has no assessment of a whole institution how to get one", async () => {
    await show({ assessments: [], chosen: null, coordinated: null });

    await expect.element(page.getByText(/Belum ada penilaian untuk seluruh instansi/)).toBeVisible();
  });
});
