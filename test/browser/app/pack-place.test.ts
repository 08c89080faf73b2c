import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AssessmentSession } from "#app/assessment-session.ts";
import { makePack } from "#app/make-pack.ts";
import { openBrowserServices } from "#app/open-browser-services.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { PackChoices } from "#screens/report/pack-making.ts";
import { sampleAssessment, sampleSpbe2020 } from "#test/support/screen-samples.ts";
import { added } from "#test/support/stored-assessments.ts";

/** Libraries are fetched, and the database is a real one. */
vi.setConfig({ testTimeout: 60_000 });
vi.stubGlobal("__APP_VERSION__", "0.0.0-test");

const CHOICES: PackChoices = {
  pages: "none",
  volumeLimitInBytes: null,
  since: null,
  leftOut: [],
  masksPrivate: false,
  isSigned: false,
  savesTo: "chosen-place",
};
const VOLUMES: PackChoices = { ...CHOICES, volumeLimitInBytes: 5 * 1024 * 1024 };

/** A real folder of the browser's own, in place of one on the person's disk. */
let folder: FileSystemDirectoryHandle;
const { showSaveFilePicker, showDirectoryPicker } = window;

beforeEach(async () => {
  const root = await navigator.storage.getDirectory();
  folder = await root.getDirectoryHandle(crypto.randomUUID(), { create: true });
  window.showSaveFilePicker = ({ suggestedName }) => folder.getFileHandle(suggestedName, { create: true });
  window.showDirectoryPicker = async () => folder;
});

afterEach(() => Object.assign(window, { showSaveFilePicker, showDirectoryPicker }));

describe("a pack that goes where the person chooses", () => {
  it("is one whole PDF in the chosen file, and leaves nothing in the scratch space", async () => {
    const { make, packs } = await openSession();

    const made = await make(CHOICES);

    const [name = ""] = await namesIn(folder);
    expect(name).toMatch(/^paket-bukti-1-spbe-2025-.*\.pdf$/);
    expect(made.ok && made.value).toMatchObject({ place: "file", volumes: [{ file: name }] });
    expect(await ends(await folder.getFileHandle(name))).toEqual(["%PDF-1.7", "%%EOF\n"]);
    expect(packs().map(({ sealedVolumes }) => sealedVolumes[0]?.file)).toEqual([name]);
    await expect.poll(scratchFolders).toEqual([]);
  });

  it("is a new folder in the chosen one where there may be volumes, and never takes the place of another", async () => {
    const { make } = await openSession();

    const first = await make(VOLUMES);
    const other = await openSession();
    await other.make(VOLUMES);

    const [name = "", again = ""] = await namesIn(folder);
    expect(name).toMatch(/^paket-bukti-1-spbe-2025-/);
    expect(again).toBe(`${name} (2)`);
    expect(first.ok && first.value.place).toBe("folder");
    const volumes = await folder.getDirectoryHandle(name);
    const files = await namesIn(volumes);
    expect(files).toEqual([`${name}.pdf`]);
    expect(await ends(await volumes.getFileHandle(files[0] ?? ""))).toEqual(["%PDF-1.7", "%%EOF\n"]);
    await expect.poll(scratchFolders).toEqual([]);
  });

  it.each([
    ["file", CHOICES],
    ["folder", VOLUMES],
  ])("leaves nothing there when it is cancelled: %s", async (_, choices) => {
    const { make, packs } = await openSession();
    const stop = new AbortController();

    const made = await make(choices, stop.signal, () => stop.abort());

    expect(made).toEqual({ ok: false, error: expect.stringMatching(/^Pembuatan paket dibatalkan/) });
    expect(await namesIn(folder)).toEqual([]);
    expect(await scratchFolders()).toEqual([]);
    expect(packs()).toEqual([]);
  });

  it("leaves a chosen file that held something as it was when it is cancelled", async () => {
    const { make } = await openSession();
    const kept = await folder.getFileHandle("lama.pdf", { create: true });
    const writable = await kept.createWritable();
    await writable.write("isi lama");
    await writable.close();
    window.showSaveFilePicker = async () => kept;
    const stop = new AbortController();

    await make(CHOICES, stop.signal, () => stop.abort());

    expect(await (await kept.getFile()).text()).toBe("isi lama");
  });

  it("is not made where the person closes the question", async () => {
    const { make, packs } = await openSession();
    window.showSaveFilePicker = () => Promise.reject(new DOMException("closed", "AbortError"));

    const made = await make(CHOICES);

    expect(made).toEqual({ ok: false, error: expect.stringMatching(/belum dipilih/) });
    expect(packs()).toEqual([]);
  });

  it("is downloaded where the browser lets nobody choose", async () => {
    const { make } = await openSession();
    window.showSaveFilePicker = () => Promise.reject(new DOMException("policy", "SecurityError"));

    const made = await make(CHOICES);

    expect(made.ok && made.value.place).toBe("downloads");
  });

  it("says that the place cannot be written to, and leaves the assessment as it was", async () => {
    const { make, packs } = await openSession();
    window.showSaveFilePicker = async () => {
      const gone = await folder.getDirectoryHandle("dicabut", { create: true });
      const file = await gone.getFileHandle("paket.pdf", { create: true });
      await folder.removeEntry("dicabut", { recursive: true });
      return file;
    };

    const made = await make(CHOICES);

    expect(made).toEqual({ ok: false, error: expect.stringMatching(/penuh atau tidak dapat ditulisi/) });
    expect(packs()).toEqual([]);
  });
});

async function openSession() {
  const services = openBrowserServices();
  const id = AssessmentId.parse(crypto.randomUUID());
  const assessment = await added(services.assessments, { ...sampleAssessment(), id });
  const session = new AssessmentSession(sampleSpbe2020(), assessment, {
    store: services.assessments,
    now: services.now,
    newId: services.newId,
    personName: () => "",
    keepDrafts: () => {},
  });
  const never = new AbortController().signal;
  return {
    make: (choices: PackChoices, signal = never, onProgress = () => {}) =>
      makePack(services, session, choices, onProgress, signal),
    packs: () => session.state().view.assessment.packs,
  };
}

async function namesIn(handle: FileSystemDirectoryHandle): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of handle.keys()) {
    names.push(name);
  }
  return names.sort();
}

/** How a file begins and ends. */
async function ends(handle: FileSystemFileHandle): Promise<readonly string[]> {
  const text = await (await handle.getFile()).text();
  return [text.slice(0, 8), text.slice(-6)];
}

async function scratchFolders(): Promise<readonly string[]> {
  const root = await navigator.storage.getDirectory();
  return namesIn(await root.getDirectoryHandle("paket", { create: true }));
}
