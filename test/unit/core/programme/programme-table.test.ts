import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTable } from "#core/exchange/read-table.ts";
import { planProgrammes } from "#core/programme/plan-programmes.ts";
import { programmesOf } from "#core/programme/programme-entry.ts";
import { describeProgrammeTableError } from "#core/programme/programme-table-error.ts";
import { type ProgrammeTableContext, readProgrammes } from "#core/programme/read-programmes.ts";
import { programmeSheet } from "#core/report/programme-workbook.ts";
import { sheetCsv } from "#core/report/sheet-csv.ts";
import { assessmentOf } from "#test/support/assessment-builders.ts";
import { arbitraryProgramme, edited, programmeOf, withProgrammes } from "#test/support/programme-builders.ts";
import { sampleSpbe2020 } from "#test/support/screen-samples.ts";

const questionnaire = sampleSpbe2020();
const INSTITUTION: ProgrammeTableContext = { questionnaire, ownAgency: null, agencies: [] };

function read(csv: string, context: Partial<ProgrammeTableContext> = {}) {
  const table = readTable(csv);
  return table.ok
    ? readProgrammes(table.value, { ...INSTITUTION, ...context })
    : { ok: false as const, error: [table.error] };
}

function rowsIn(csv: string, context: Partial<ProgrammeTableContext> = {}) {
  const rows = read(csv, context);
  if (!rows.ok) {
    throw new Error(rows.error.map(describeProgrammeTableError).join("\n"));
  }
  return rows.value;
}

function complaintsOf(csv: string, context: Partial<ProgrammeTableContext> = {}) {
  const rows = read(csv, context);
  return rows.ok ? [] : rows.error.map(describeProgrammeTableError);
}

function cellsOf(csv: string): readonly string[] {
  const table = readTable(csv);
  return table.ok ? table.value.flatMap(({ cells }) => cells) : [];
}

function planOf(assessment: Parameters<typeof planProgrammes>[0], csv: string) {
  const plan = planProgrammes(assessment, rowsIn(csv));
  if (!plan.ok) {
    throw new Error(plan.error.map(describeProgrammeTableError).join("\n"));
  }
  return plan.value;
}

describe("a table of programmes", () => {
  it("is read with heads and spellings as people write them", () => {
    const csv = [
      "OPD;Nama program;Tahun;Pagu;Status;Aplikasi;Indikator;Catatan bebas",
      'dinas  KESEHATAN;Rekam medis;2026;"Rp 1.250.000.000,00";berjalan;"SIMRS; SATUSEHAT";"Indikator 12, 5 dan 45";abaikan',
    ].join("\r\n");

    const [row] = rowsIn(csv, { agencies: ["Dinas Kesehatan"] });

    expect(row).toEqual({
      line: 2,
      id: null,
      agency: "Dinas Kesehatan",
      given: {
        name: "Rekam medis",
        year: 2026,
        budget: 1_250_000_000,
        state: "running",
        applications: ["SIMRS", "SATUSEHAT"],
        indicators: ["5", "12", "45"],
      },
    });
  });

  it("names every mistake by row and column, in Indonesian", () => {
    const csv = [
      "Perangkat daerah;Program;Tahun anggaran;Anggaran;Keadaan;Indikator;Kode Matang",
      ";Satu Data;26;1,5 miliar;macet;48;x-1",
      "Bappeda;;2026;1.5;Selesai;1.5;",
    ].join("\n");

    expect(complaintsOf(csv)).toEqual([
      "Baris 2, kolom Perangkat daerah: belum diisi.",
      "Baris 2, kolom Tahun anggaran: “26” bukan tahun antara 2000 dan 2100.",
      "Baris 2, kolom Indikator: indikator “48” tidak ada dalam instrumen ini. Tulis nomornya saja, dipisahkan titik koma: 1; 12; 45.",
      "Baris 2, kolom Anggaran (Rp): “1,5 miliar” bukan jumlah rupiah bulat sampai Rp999.999.999.999.999. Tulis seperti 1.250.000.000, atau kosongkan.",
      "Baris 2, kolom Keadaan: “macet” tidak dikenal. Pilihannya: Direncanakan, Berjalan, Selesai, Dihentikan.",
      "Baris 2, kolom Kode Matang: “x-1” bukan kode dari tabel yang diunduh. Kosongkan untuk program baru.",
      "Baris 3, kolom Program: belum diisi.",
      "Baris 3, kolom Indikator: indikator “1.5” tidak ada dalam instrumen ini. Tulis nomornya saja, dipisahkan titik koma: 1; 12; 45.",
      "Baris 3, kolom Anggaran (Rp): “1.5” bukan jumlah rupiah bulat sampai Rp999.999.999.999.999. Tulis seperti 1.250.000.000, atau kosongkan.",
    ]);
  });

  it("says which columns it needs, and when it holds no programme", () => {
    expect(complaintsOf("nama,tujuan\nA,B\n")).toEqual([
      'Kolom "Perangkat daerah" tidak ada di baris pertama.',
      'Kolom "Tahun anggaran" tidak ada di baris pertama.',
    ]);
    expect(complaintsOf("opd,program,tahun\n")).toEqual([
      "Tabel ini hanya berisi judul kolom. Isi satu baris untuk setiap program.",
    ]);
  });

  it("takes only an OPD's own programmes where the assessment is its own", () => {
    const own = { ownAgency: "Dinas Kesehatan" };

    expect(rowsIn("program,tahun\nA,2026\n", own)[0]?.agency).toBe("Dinas Kesehatan");
    expect(complaintsOf("opd,program,tahun\nDINAS KESEHATAN,A,2026\nBappeda,B,2026\n", own)).toEqual([
      "Baris 3, kolom Perangkat daerah: “Bappeda” bukan perangkat daerah penilaian ini. Di sini hanya programnya sendiri yang dicatat.",
    ]);
  });
});

describe("taking a table in", () => {
  const csv = "opd,program,tahun,aplikasi\nDinas Kesehatan,Rekam medis,2026,SIMRS\nBappeda,Satu data,2026,\n";

  it("adds what is new, and the same table a second time changes nothing", () => {
    const empty = assessmentOf();
    const first = planOf(empty, csv);
    const after = edited(empty, first.edits);
    const again = planOf(after, csv.replace("Rekam medis", "  REKAM   medis"));

    expect(first.added.map(({ programme }) => programme.name)).toEqual(["Rekam medis", "Satu data"]);
    expect(programmesOf(after)).toHaveLength(2);
    expect(planOf(after, csv)).toMatchObject({ added: [], changed: [], unchanged: 2, edits: [] });
    expect(again.added).toEqual([]);
    expect(again.changed.map(({ columns }) => columns)).toEqual([["name"]]);
  });

  it("gives the same ids wherever the same table is read", () => {
    const [here, there] = [planOf(assessmentOf(), csv), planOf(assessmentOf(), csv)];

    expect(here.added).toEqual(there.added);
    expect(new Set(here.added.map(({ id }) => id)).size).toBe(2);
  });

  it("changes a programme written by hand only in the columns that the table has", () => {
    const known = programmeOf({
      name: "Rekam medis",
      goal: "Satu rekam medis",
      budget: 5,
      applications: ["Lama"],
    });
    const plan = planOf(withProgrammes(assessmentOf(), known), csv);

    expect(plan.changed.map(({ columns }) => columns)).toEqual([["applications"]]);
    expect(plan.changed[0]?.after).toMatchObject({
      id: known.id,
      programme: { goal: "Satu rekam medis", budget: 5, applications: ["SIMRS"], state: "running" },
    });
  });

  it("knows a renamed programme by its code", () => {
    const known = programmeOf({ name: "Nama lama" });
    const rows = sheetCsv(programmeSheet([known])).replace("Nama lama", "Nama baru");
    const plan = planOf(withProgrammes(assessmentOf(), known), rows);

    expect(plan.added).toEqual([]);
    expect(plan.changed.map(({ after, columns }) => [after.programme.name, columns])).toEqual([
      ["Nama baru", ["name"]],
    ]);
  });

  it("takes a row that says something else as a look at what was carried over, and one that says the same not", () => {
    const known = programmeOf({ name: "Satu data", year: 2025, carriedFrom: 2025 });
    const assessment = withProgrammes(assessmentOf(), known);
    const same = sheetCsv(programmeSheet([known]));

    expect(same).toContain("Belum ditinjau: dibawa dari penilaian 2025");
    expect(planOf(assessment, same)).toMatchObject({ edits: [], unchanged: 1 });
    const plan = planOf(assessment, same.replace(/\b2025\b/, "2026"));
    expect(plan.changed.map(({ columns }) => columns)).toEqual([["year"]]);
    expect(plan.changed[0]?.after.programme).not.toHaveProperty("carriedFrom");
  });

  it("refuses two rows about one programme, by name or by code, and changes nothing", () => {
    const known = programmeOf({ name: "Satu data", agency: "Bappeda" });
    const assessment = withProgrammes(assessmentOf(), known);
    const rows = rowsIn(
      `opd,program,tahun,kode matang\nBappeda,Satu data,2026,\nBappeda,SATU DATA,2026,\nBappeda,Lain,2026,${known.id}\n`,
    );
    const plan = planProgrammes(assessment, rows);

    expect(plan.ok ? [] : plan.error.map(describeProgrammeTableError)).toEqual([
      "Baris 3: program ini sudah ada di baris 2.",
      "Baris 4: program ini sudah ada di baris 3.",
    ]);
  });

  it("comes back from CSV as it was written, whatever it says", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(arbitraryProgramme, { selector: ({ name }) => name, maxLength: 5 }),
        (bodies) => {
          const entries = bodies.map((body) => programmeOf({ ...body, agency: '=Dinas; "A"' }));
          const assessment = withProgrammes(assessmentOf(), ...entries);
          const csv = sheetCsv(programmeSheet(programmesOf(assessment)));

          expect(cellsOf(csv).filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
          if (entries.length > 0) {
            expect(planOf(assessmentOf(), csv).added.toSorted(byId)).toEqual(entries.toSorted(byId));
            expect(planOf(assessment, csv)).toMatchObject({ edits: [], unchanged: entries.length });
          }
        },
      ),
    );
  });
});

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1;
}
