import { describe, expect, it } from "vitest";
import { indicatorsByDeadline, noteForAll, noteOf } from "#core/assessment/asked-of-one.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { Task, TaskId } from "#core/assessment/task.ts";
import { Day } from "#core/evidence/evidence-item.ts";
import { answerPackage } from "#core/exchange/answer-package.ts";
import { arrivalsOf } from "#core/exchange/arrivals.ts";
import { matchPackage } from "#core/exchange/match-package.ts";
import { proposeOwners } from "#core/exchange/propose-owners.ts";
import { taskFileNames } from "#core/exchange/task-file-names.ts";
import { taskPackages } from "#core/exchange/task-packages.ts";
import { taskLetter } from "#core/report/task-letter.ts";
import { assessmentOf, atTime, questionId, writes } from "#test/support/assessment-builders.ts";
import { changedBy, copyOf, says } from "#test/support/copies.ts";
import { instrument } from "#test/support/scoring-builders.ts";

const spbe = instrument("spbe-2020");

function taskOf(id: string, to: string, parts: Partial<Record<keyof Task, unknown>> = {}): Task {
  return Task.parse({
    id,
    from: "Kota Contoh",
    to,
    deadline: null,
    note: "",
    indicators: ["1"],
    handedOutAt: atTime("08:00"),
    ...parts,
  });
}

const here = AssessmentId.parse("asal-bersama");

describe("owners that are proposed", () => {
  it("are those of the last handing out, and where there is none, the first hint of the instrument", () => {
    const owners = proposeOwners(spbe, [
      taskOf("tugas-0001", "Dinas Lama", { indicators: ["1", "2"] }),
      taskOf("tugas-0002", "Dinas Baru", { indicators: ["1"], handedOutAt: atTime("09:00") }),
      taskOf("tugas-0003", "Dinas Kedua", { indicators: ["1"], handedOutAt: atTime("09:00") }),
    ]);

    expect(owners.get(questionId("1"))).toEqual(["Dinas Baru", "Dinas Kedua"]);
    expect(owners.get(questionId("2"))).toEqual(["Dinas Lama"]);
    expect(owners.size).toBe(47);
    expect([...owners.values()].filter((names) => names.length > 0).length).toBeGreaterThan(40);
  });
});

describe("arrivals", () => {
  const tasks = [
    taskOf("tugas-0001", "Dinas Kembali", { deadline: "2026-01-01" }),
    taskOf("tugas-0002", "Dinas Terlambat", { deadline: "2026-11-25" }),
    taskOf("tugas-0003", "Dinas Menunggu", { deadline: "2026-11-26" }),
  ].map((task) => ({ assessment: here, task }));
  const record = {
    assessment: here,
    at: atTime("10:00"),
    files: [
      { name: "a.zip", sender: "Dinas Kembali", task: TaskId.parse("tugas-0001"), madeAt: atTime("09:00") },
    ],
    edits: [],
    takenBackAt: null,
  };

  it("show the late ones first; the last day itself is in time", () => {
    const arrivals = arrivalsOf(tasks, [record], "2026-11-26");

    expect(arrivals.map(({ task, state }) => [task.to, state])).toEqual([
      ["Dinas Terlambat", "late"],
      ["Dinas Menunggu", "waiting"],
      ["Dinas Kembali", "came"],
    ]);
    expect(arrivals.at(-1)?.cameAt).toBe(atTime("10:00"));
  });

  it("do not count what was taken back", () => {
    const arrivals = arrivalsOf(tasks, [{ ...record, takenBackAt: atTime("11:00") }], "2025-12-31");

    expect(arrivals.map(({ state }) => state)).toEqual(["waiting", "waiting", "waiting"]);
  });

  it("count what is handed out again once, come with an answer to either task", () => {
    const again = tasks.map(({ assessment, task: { id, to, deadline } }) => ({
      assessment,
      task: taskOf(`${id}-lagi`, to, { deadline, handedOutAt: atTime("12:00") }),
    }));

    const arrivals = arrivalsOf([...again, ...tasks], [record], "2026-11-26");

    expect(arrivals.map(({ task, state }) => [task.id.endsWith("-lagi"), task.to, state])).toEqual([
      [true, "Dinas Terlambat", "late"],
      [true, "Dinas Menunggu", "waiting"],
      [true, "Dinas Kembali", "came"],
    ]);
  });
});

describe("an answer to a task", () => {
  it("is known by its task, and holds no private notes", () => {
    const whole = copyOf();
    const [handed] = taskPackages(
      spbe,
      whole,
      [{ indicator: questionId("1"), agency: "Dinas Contoh", deadline: null, note: "" }],
      {
        from: "Kota Contoh",
        at: atTime("08:00"),
        newAssessmentId: () => AssessmentId.parse("paket-tugas"),
        newTaskId: () => TaskId.parse("tugas-0001"),
      },
    );
    if (handed === undefined) {
      throw new Error("One package was asked for");
    }
    const filled = changedBy(
      handed,
      "Asesor",
      says(handed, "1", "fakta"),
      writes("1", "", "rahasia kantor", "privateNotes"),
    );

    const answer = answerPackage(spbe, filled);

    expect(JSON.stringify(answer)).not.toContain("rahasia kantor");
    expect(answer.changes).toHaveLength(1);
    const handedOut = [{ assessment: whole.assessment.id, task: handed.task }];
    expect(matchPackage(whole, handedOut, answer).kind).toBe("fits");
    expect(matchPackage(whole, [], answer).kind).toBe("looks-alike");
    const elsewhere = copyOf(assessmentOf({ id: "kota-yang-lain" }));
    const other = { ...elsewhere.assessment.details, institution: "Kota Lain" };
    expect(
      matchPackage({ ...elsewhere, assessment: { ...elsewhere.assessment, details: other } }, [], answer)
        .kind,
    ).toBe("stranger");
    expect(matchPackage(answer, [], whole).kind).toBe("stranger");
  });
});

describe("what goes with a task package", () => {
  it("is named after the OPD, each name once", () => {
    expect(taskFileNames(["Dinas Kominfo", "dinas-kominfo", "???"])).toEqual([
      "dinas-kominfo",
      "dinas-kominfo-2",
      "opd",
    ]);
  });

  it("is a letter that says what is asked, until when, and how to answer", () => {
    const { blocks } = taskLetter({
      questionnaire: spbe,
      institution: "Kota Contoh",
      year: 2026,
      task: taskOf("tugas-0001", "Dinas Contoh", { deadline: "2026-11-30", note: "Lampirkan SK." }),
      packageName: "tugas-dinas-contoh.matang.zip",
      isLocked: false,
      timeZone: "Asia/Makassar",
    });

    const words = JSON.stringify(blocks);
    for (const word of [
      "Kepada: Dinas Contoh",
      "Tenggat: 30 November 2026",
      "Lampirkan SK.",
      "tugas-dinas-contoh.matang.zip",
    ]) {
      expect(words).toContain(word);
    }
    const table = blocks.find((block) => block.kind === "table");
    expect(table?.kind === "table" && table.rows).toHaveLength(1);
  });

  it("is a letter that says the deadline and the note of each indicator, and that the package is locked", () => {
    const [handed] = taskPackages(
      spbe,
      copyOf(assessmentOf({})),
      [
        assignment("2", "2026-12-15", ""),
        assignment("1", "2026-11-30", ""),
        assignment("3", null, "Sertakan notula."),
      ],
      { ...handingOut, note: "Lampirkan SK." },
    );
    if (handed === undefined) {
      throw new Error("There is one OPD");
    }

    const { blocks } = taskLetter({
      questionnaire: spbe,
      institution: "Kota Contoh",
      year: 2026,
      task: handed.task,
      packageName: "tugas.matang.zip.age",
      isLocked: true,
      timeZone: "Asia/Makassar",
    });

    const words = JSON.stringify(blocks);
    expect(words).toContain("Tenggat: 30 November 2026 untuk yang pertama; lihat setiap indikator");
    expect(words).toContain("Berkas itu terkunci; kata sandinya diberikan tersendiri.");
    const table = blocks.find((block) => block.kind === "table");
    const cells = table?.kind === "table" ? table.rows.map((row) => JSON.stringify(row.cells)) : [];
    expect(cells[0]).toContain("30 November 2026");
    expect(cells[1]).toContain("15 Desember 2026");
    expect(cells[2]).toMatch(/30 November 2026.*Sertakan notula\./);
    expect(words.match(/Lampirkan SK\./g)).toHaveLength(1);
    expect(words.match(/Sertakan notula\./g)).toHaveLength(1);
  });
});

const handingOut = {
  from: "Kota Contoh",
  at: atTime("08:00"),
  newAssessmentId: () => here,
  newTaskId: () => TaskId.parse("tugas-0001"),
};

function assignment(indicator: string, deadline: string | null, note: string) {
  return {
    indicator: questionId(indicator),
    agency: "Dinas Contoh",
    deadline: deadline === null ? null : Day.parse(deadline),
    note,
  };
}

describe("a task with several deadlines", () => {
  const taskFor = (assignments: readonly ReturnType<typeof assignment>[], note = "") =>
    taskPackages(spbe, copyOf(assessmentOf({})), assignments, { ...handingOut, note })[0]?.task;

  it("is due on the first, and says of the others when", () => {
    const task = taskFor([assignment("2", "2026-12-15", ""), assignment("1", "2026-11-30", "")]);

    expect(task).toMatchObject({
      deadline: "2026-11-30",
      each: { "2": { deadline: "2026-12-15", note: "" } },
    });
    expect(task && indicatorsByDeadline(task)).toEqual([
      { deadline: "2026-11-30", indicators: ["1"] },
      { deadline: "2026-12-15", indicators: ["2"] },
    ]);
  });

  it("says nothing of single indicators where they are all alike", () => {
    const alike = [assignment("1", "2026-11-30", "Lengkapi"), assignment("2", "2026-11-30", "Lengkapi")];

    expect(taskFor(alike)).toMatchObject({ deadline: "2026-11-30", note: "Lengkapi" });
    expect(taskFor(alike)).not.toHaveProperty("each");
  });

  it("repeats the notes of indicators in the task's own, and tells them apart again", () => {
    const task = taskFor([assignment("1", null, "Satu"), assignment("2", null, "Dua")], "Untuk semua");

    expect(task?.note).toBe("Untuk semua\nSatu\nDua");
    expect(task && noteForAll(task)).toBe("Untuk semua");
    expect(task && noteOf(task, questionId("2"))).toBe("Dua");
  });

  it("keeps a note whole that does not end with those of the indicators", () => {
    const task = taskOf("tugas-0001", "Dinas", {
      note: "Ditulis program lain",
      each: { "1": { deadline: null, note: "Satu" } },
    });

    expect(noteForAll(task)).toBe("Ditulis program lain");
  });
});
