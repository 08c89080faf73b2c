import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { verifyBackupInWorker } from "#adapters/files/backup-worker-client.ts";
import {
  backupFolderState,
  chooseBackupFolder,
  keepBackingUp,
  stopAutomaticBackup,
} from "#app/backup-automatic.ts";
import { openBrowserServices } from "#app/open-browser-services.ts";
import type { Services } from "#app/services.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { writes } from "#test/support/assessment-builders.ts";
import { sampleAssessment } from "#test/support/screen-samples.ts";
import { added, save } from "#test/support/stored-assessments.ts";

vi.setConfig({ testTimeout: 30_000 });
vi.stubGlobal("__APP_VERSION__", "0.0.0-test");

/** A real folder of the browser's own, in place of one on the person's disk. */
let folder: FileSystemDirectoryHandle;
let services: Services;

beforeEach(async () => {
  const root = await navigator.storage.getDirectory();
  folder = await root.getDirectoryHandle(crypto.randomUUID(), { create: true });
  window.showDirectoryPicker = async () => folder;
  services = openBrowserServices();
});

afterEach(async () => {
  await stopAutomaticBackup();
});

async function startAssessment() {
  const id = AssessmentId.parse(crypto.randomUUID());
  return added(services.assessments, { ...sampleAssessment(), id });
}

async function namesIn(handle: FileSystemDirectoryHandle): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of handle.keys()) {
    names.push(name);
  }
  return names.sort();
}

it("goes into the chosen folder at once, whole, and is noted", async () => {
  const assessment = await startAssessment();

  const chosen = await chooseBackupFolder(services);

  const [name = ""] = await namesIn(folder);
  const file = await (await folder.getFileHandle(name)).getFile();
  const opened = await verifyBackupInWorker(file, {});
  expect(chosen.ok).toBe(true);
  expect(name).toMatch(/^matang-otomatis-\d{4}-\d\d-\d\d\.matang-cadangan\.zip$/);
  expect(opened.ok && opened.value.manifest.assessments.map(({ id }) => id)).toContain(assessment.id);
  const state = await backupFolderState();
  expect(state).toMatchObject({ kind: "chosen", isAllowed: true, lastProblem: null });
  expect(state.kind === "chosen" && state.lastAt).not.toBeNull();
});

it("keeps the newest three of its own, and touches nothing else", async () => {
  await startAssessment();
  const others = ["laporan.pdf", "matang-otomatis-lama.matang-cadangan.zip"];
  const own = ["2026-01-01", "2026-01-02", "2026-01-03"].map(
    (day) => `matang-otomatis-${day}.matang-cadangan.zip`,
  );
  for (const name of [...others, ...own]) {
    await folder.getFileHandle(name, { create: true });
  }

  await chooseBackupFolder(services);

  const names = await namesIn(folder);
  expect(names).toEqual(expect.arrayContaining([...others, ...own.slice(1)]));
  expect(names).toHaveLength(5);
});

it("is made again only when many changes have come since", async () => {
  const assessment = await startAssessment();
  await chooseBackupFolder(services);
  const first = await backupFolderState();

  await keepBackingUp(Promise.resolve(services));
  expect(await backupFolderState()).toEqual(first);
  const edits = Array.from({ length: 30 }, (_, place) => writes(String(place + 1), "", "baru"));
  await save(services.assessments, assessment, edits);
  await keepBackingUp(Promise.resolve(services));

  expect(await backupFolderState()).not.toEqual(first);
});

it("says so when the folder is gone, and changes nothing", async () => {
  await startAssessment();
  await chooseBackupFolder(services);
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(folder.name, { recursive: true });

  const again = await chooseBackupFolder(services);

  expect(again).toMatchObject({ ok: false });
  expect(await backupFolderState()).toMatchObject({ isAllowed: false });
});

it("is off once it was stopped", async () => {
  await startAssessment();
  await chooseBackupFolder(services);

  await stopAutomaticBackup();

  expect(await backupFolderState()).toEqual({ kind: "none" });
});
