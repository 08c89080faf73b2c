import { describe, expect, it } from "vitest";
import { lacksInWords, reminderFor } from "#core/coordination/board-words.ts";
import { boardWorkbook } from "#core/coordination/board-workbook.ts";
import { sheetCsv } from "#core/report/sheet-csv.ts";
import { count } from "#core/report/workbook-cells.ts";
import { assessmentOf, questionId, tickedStanding } from "#test/support/assessment-builders.ts";
import {
  BOARD_INSTRUMENT,
  boardAssessment,
  boardRows,
  boardRowsHandedOutAgain,
  boardRowsWithOwnDeadlines,
} from "#test/support/board-samples.ts";

const subject = { questionnaire: BOARD_INSTRUMENT, institution: "Kota Contoh", year: 2026 };

describe("the board", () => {
  it("tells for each OPD how far each of its indicators is, the late ones first", () => {
    const rows = boardRows();

    expect(rows.map(({ task, isLate }) => [task.to, isLate])).toEqual([
      ["Dinas Contoh 2", true],
      ["Dinas Contoh 1", false],
      ["Dinas Contoh 3", false],
    ]);
    expect(rows.map(({ cells }) => cells.map(({ state }) => state))).toEqual([
      ["handed-out"],
      ["accepted", "sent-back", "sent", "checking", "in-work"],
      ["opened"],
    ]);
  });

  it("tells what an answer lacks, and nothing of what is accepted or has not come", () => {
    const rows = boardRows();

    expect(rows.map(({ cells }) => cells.map(lacksInWords))).toEqual([
      [""],
      ["", "jawaban atas reviu", "penjelasan dan bukti dukung", "", "tingkat, penjelasan dan bukti dukung"],
      ["tingkat, penjelasan dan bukti dukung"],
    ]);
  });

  it("asks for nothing more where a reviewer accepted an answer without explanation and evidence", () => {
    const { answers, ...assessment } = boardAssessment();
    const accepted = { standing: tickedStanding("2.1") };

    const rows = boardRows({
      ...assessment,
      answers: { ...answers, ...assessmentOf({ answers: { "1": accepted } }).answers },
      evidence: [],
    });

    expect(rows[1]?.cells[0]).toMatchObject({ state: "accepted", lacks: [] });
  });

  it("shows what was handed out, even where the assessment no longer covers it", () => {
    const assessment = boardAssessment();
    const scope = { kind: "selected", indicators: [questionId("1")] } as const;

    const rows = boardRows({ ...assessment, details: { ...assessment.details, scope } });

    expect(rows.map(({ cells }) => cells.length)).toEqual([1, 5, 1]);
  });

  it("counts nobody as late who has nothing left to do", () => {
    const assessment = { ...boardAssessment(), answers: {} };

    expect(boardRows(assessment, "2027-01-01").map(({ isLate }) => isLate)).toEqual([true, true, false]);
    expect(boardRows(boardAssessment(), "2026-11-20").some(({ isLate }) => isLate)).toBe(false);
  });
});

describe("a task that is handed out again", () => {
  it("takes the place of the earlier one, which stays with what only it asks for", () => {
    const rows = boardRowsHandedOutAgain().filter(({ task }) => task.to === "Dinas Contoh 1");

    expect(rows.map(({ cells }) => cells.map(({ question, state }) => [question.id, state]))).toEqual([
      [
        ["1", "accepted"],
        ["5", "in-work"],
      ],
      [
        ["2", "sent-back"],
        ["3", "sent"],
        ["4", "checking"],
        ["9", "handed-out"],
      ],
    ]);
  });

  it("is asked for in the reminder where no answer to it came", () => {
    const again = boardRowsHandedOutAgain().find(({ task }) => task.id.endsWith("-lagi"));

    const text = again && reminderFor(again, subject);
    expect(text).toMatch(/- Indikator 9 \([^)]*\): belum kami terima kembali/);
    expect(text).toContain("): jawaban atas reviu");
  });
});

describe("deadlines of single indicators", () => {
  const lateIn = (today: string) =>
    boardRowsWithOwnDeadlines(today).map(({ task, cells }) => [
      task.to,
      cells.filter(({ isLate }) => isLate).map(({ question }) => question.id),
    ]);

  it("decide what is late, each for its own indicator", () => {
    // of the first OPD 1, 3 and 4 are done, 2 and 5 wait for it
    expect(lateIn("2026-11-15")).toEqual([
      ["Dinas Contoh 2", []],
      ["Dinas Contoh 1", []],
      ["Dinas Contoh 3", []],
    ]);
    expect(lateIn("2026-12-01")).toEqual([
      ["Dinas Contoh 2", ["6"]],
      ["Dinas Contoh 1", ["2"]],
      ["Dinas Contoh 3", []],
    ]);
    expect(lateIn("2026-12-20").map(([, late]) => late)).toEqual([["6", "8"], ["2", "5"], []]);
  });

  it("make nobody late while only those have passed for which nothing waits", () => {
    expect(boardRowsWithOwnDeadlines("2026-11-30").map(({ isLate }) => isLate)).toEqual([true, false, false]);
  });

  it("are told in the reminder, for each indicator or at least for each day", () => {
    const [second, first] = boardRowsWithOwnDeadlines("2026-12-01");

    expect(second && reminderFor(second, subject)).toBe(
      [
        "Yth. Dinas Contoh 2,",
        "Penilaian mandiri Indeks SPBE Kota Contoh tahun 2026.",
        "Tugas 2 indikator belum kami terima kembali: 6, 8.",
        "- Tenggat 20 November 2026, jadi sudah lewat: indikator 6",
        "- Tenggat 5 Desember 2026: indikator 8",
        "Mohon dilengkapi, lalu kirim balik berkasnya dari halaman Laporan. Terima kasih.",
      ].join("\n"),
    );
    const text = first && reminderFor(first, subject);
    expect(text).toContain("jawaban atas reviu (tenggat 30 November 2026, jadi sudah lewat)");
    expect(text).toContain("tingkat, penjelasan dan bukti dukung (tenggat 10 Desember 2026)");
  });

  it("go into the workbook", () => {
    const [agencies, indicators] = boardWorkbook(boardRowsWithOwnDeadlines("2026-12-01"), "papan", (at) =>
      at.slice(0, 10),
    ).sheets;

    expect(agencies?.rows.map((row) => row[3])).toEqual([1, 1, 0].map((value) => count(value)));
    expect(indicators && sheetCsv(indicators)).toMatch(/Dinas Contoh 2;6;[^;]*;2026-11-20;Ya;Dibagikan;/);
  });
});

describe("the reminder", () => {
  it("says what is missing, in plain lines for a chat", () => {
    const [late, first] = boardRows();

    expect(late && reminderFor(late, subject)).toBe(
      [
        "Yth. Dinas Contoh 2,",
        "Penilaian mandiri Indeks SPBE Kota Contoh tahun 2026.",
        "Tugas 1 indikator belum kami terima kembali: 6.",
        "Tenggatnya 20 November 2026, jadi sudah lewat. Mohon dilengkapi, lalu kirim balik berkasnya dari halaman Laporan. Terima kasih.",
      ].join("\n"),
    );
    const text = first && reminderFor(first, subject);
    expect(text).toContain("- Indikator 2 (");
    expect(text).toContain("): jawaban atas reviu");
    expect(text).not.toContain("- Indikator 1 (");
  });

  it("is none where nothing is missing", () => {
    const [, first] = boardRows();
    const accepted = first?.cells.slice(0, 1) ?? [];

    expect(first && reminderFor({ ...first, cells: accepted }, subject)).toBeNull();
  });
});

it("goes into a workbook with the same states, texts as texts", () => {
  const workbook = boardWorkbook(boardRows(), "papan", (instant) => instant.slice(0, 10));

  const [agencies, indicators] = workbook.sheets;
  expect(agencies?.rows[1]?.slice(4).map((cell) => (cell.kind === "number" ? cell.value : cell))).toEqual([
    5, 0, 0, 1, 1, 1, 1, 1,
  ]);
  expect(indicators?.rows).toHaveLength(7);
  expect(indicators && sheetCsv(indicators)).toContain("Dinas Contoh 1;2;");
});
