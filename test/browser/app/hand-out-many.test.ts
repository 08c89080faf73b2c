import { expect, it, vi } from "vitest";
import { bundleInWorker } from "#app/hand-out-worker-client.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { TaskId } from "#core/assessment/task.ts";
import { taskPackages } from "#core/exchange/task-packages.ts";
import { assessmentOf, atTime, newId, questionId } from "#test/support/assessment-builders.ts";
import { copyOf } from "#test/support/copies.ts";
import { instrument } from "#test/support/scoring-builders.ts";

vi.setConfig({ testTimeout: 60_000 });

const at = atTime("08:00");

/** Packages for two OPDs, to be locked: each takes a processor a second or two. */
function requestOf() {
  const assignments = ["Dinas Satu", "Dinas Dua"].map((agency) => ({
    indicator: questionId("1"),
    agency,
    deadline: null,
    note: "",
  }));
  const packages = taskPackages(instrument("spbe-2020"), copyOf(assessmentOf({})), assignments, {
    from: "Kota Contoh",
    at,
    newAssessmentId: () => AssessmentId.parse(newId()),
    newTaskId: () => TaskId.parse(newId()),
  });
  return {
    packages: packages.map((content) => ({ path: `${content.task.to}.matang.zip.age`, content })),
    letters: [],
    evidence: [],
    madeBy: { app: "Matang", version: "0.0.0" },
    madeAt: at,
    protection: { passphrase: "kuda sungai lampu biru", key: undefined },
  };
}

it("locks each of many packages by itself, and tells which of how many it is at", async () => {
  const told: (readonly [number, string])[] = [];

  const made = await bundleInWorker(
    requestOf(),
    (done, note) => told.push([done, note]),
    new AbortController().signal,
  );

  expect(told).toEqual([
    [0, "Menyusun dan mengunci paket 1 dari 2"],
    [0.5, "Menyusun dan mengunci paket 2 dari 2"],
  ]);
  const text = made.ok ? await made.value.text() : "";
  expect(text.match(/age-encryption\.org\/v1\n-> scrypt /g)).toHaveLength(2);
});

it("stops between two packages when the person gives up", async () => {
  const told: string[] = [];
  const control = new AbortController();

  const made = bundleInWorker(
    requestOf(),
    (_, note) => {
      told.push(note);
      if (told.length === 2) {
        control.abort();
      }
    },
    control.signal,
  );

  await expect(made).rejects.toMatchObject({ name: "AbortError" });
  expect(told).toHaveLength(2);
});
