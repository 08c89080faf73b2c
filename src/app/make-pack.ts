import type { AssembledPack } from "#adapters/pdf-pack/assembled-pack.ts";
import { openAgencyKeys } from "#adapters/signing/agency-keys.ts";
import { applyEdit } from "#core/assessment/apply-edit.ts";
import type { Assessment } from "#core/assessment/assessment.ts";
import { editsBackTo } from "#core/assessment/assessment-as-of.ts";
import { newNumbers } from "#core/assessment/evidence-numbers.ts";
import { nextPackNumber, PackId, type PackRecord } from "#core/assessment/pack-record.ts";
import { describeAgencyKeyError } from "#core/pack/agency-key.ts";
import { assemblyProblemsInWords, attachedReasonInWords } from "#core/report/assembly-words.ts";
import { contributorsOf } from "#core/report/contributions.ts";
import { packNumbers } from "#core/report/pack-content.ts";
import { packFileName } from "#core/report/pack-meta.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import type { MadePack, PackChoices, PackProgress } from "#screens/report/pack-making.ts";
import { formatDate } from "#ui/format.ts";
import { localDay } from "#ui/local-day.ts";
import type { AssessmentSession } from "./assessment-session.ts";
import { importStore } from "./import-services.ts";
import { choosePackPlace, clearPlace, freeLater, handOver, holdPlace, type PackPlace } from "./pack-place.ts";
import { makePackInWorker } from "./pack-worker-client.ts";
import type { Services } from "./services.ts";

/**
 * Makes an evidence pack where the person wants it, or as downloads, and puts it on record with the assessment. The failure
 * is a sentence for the person; a failed or cancelled one leaves nothing behind. Packs of one assessment are made one after
 * another, in whatever windows: each sees those before it, so that no two have one number. Call it while a press on a button
 * is fresh: the browser asks for the place at once.
 */
export async function makePack(
  services: Services,
  session: AssessmentSession,
  choices: PackChoices,
  onProgress: (progress: PackProgress) => void,
  signal: AbortSignal,
): Promise<Result<MadePack, string>> {
  const { assessment } = session.state().view;
  const place = await choosePackPlace(choices, likelyName(session, choices), services.newId);
  if (place === null) {
    return fail(NO_PLACE);
  }
  try {
    return await navigator.locks.request(`matang packs of ${assessment.id}`, { signal }, () =>
      makeInTurn({ services, session, choices, place, onProgress, signal }),
    );
  } catch (cause) {
    return failedBy(cause, signal);
  }
}

interface Work {
  readonly services: Services;
  readonly session: AssessmentSession;
  readonly choices: PackChoices;
  readonly place: PackPlace;
  readonly onProgress: (progress: PackProgress) => void;
  readonly signal: AbortSignal;
}

async function makeInTurn(work: Work): Promise<Result<MadePack, string>> {
  const { session, choices, place, signal } = work;
  await session.settled();
  const key = choices.isSigned ? await openAgencyKeys().load() : succeed(null);
  if (!key.ok) {
    return fail(describeAgencyKeyError(key.error));
  }
  if (choices.isSigned && key.value === null) {
    return fail(KEY_GONE);
  }
  const release = await holdPlace(place);
  const made = await makeInPlace(work, key.value).catch((cause: unknown) => failedBy(cause, signal));
  if (made.ok) {
    freeLater(place, release);
  } else {
    await clearPlace(place, release);
  }
  return made;
}

async function makeInPlace(
  { services, session, choices, place, onProgress, signal }: Work,
  key: Request["key"],
): Promise<Result<MadePack, string>> {
  const request = await requestOf(services, session, choices, key);
  const made = await makePackInWorker({ ...request, target: place.target }, withTimeLeft(onProgress), signal);
  if (!made.ok) {
    return fail(made.error.kind === "disk-full" ? NO_ROOM[place.kind] : CANCELLED);
  }
  const planned = made.value.volumes.map(({ file }) => file);
  const names = await handOver(place, planned, packName(session, choices, request.number), signal);
  const pack = {
    ...made.value,
    volumes: made.value.volumes.map((volume, index) => ({ ...volume, file: names[index] ?? volume.file })),
  };
  const record = recordOf(pack, request, choices);
  session.edit([{ part: "pack", pack: record.packId, before: null, after: record }]);
  // On disk before the next one asks for its number.
  await session.settled();
  return succeed(madePack(pack, request.number, place));
}

/** Another window may yet take the number; then only the name that is proposed is off, and the person may change it anyway. */
function likelyName(session: AssessmentSession, choices: PackChoices): string {
  return packName(session, choices, nextPackNumber(session.state().view.assessment.packs));
}

function packName(session: AssessmentSession, choices: PackChoices, number: number): string {
  const { questionnaire, assessment } = session.state().view;
  return packFileName(
    { number, kind: kindOf(choices), isRedacted: isRedacted(choices) },
    { questionnaire, assessment },
  );
}

function failedBy(cause: unknown, signal: AbortSignal): Result<MadePack, string> {
  if (signal.aborted) {
    return fail(CANCELLED);
  }
  reportError(cause);
  return fail(BROKEN);
}

const KEY_GONE =
  "Paket tidak jadi dibuat: kunci instansi sudah tidak ada di peramban ini, jadi paket tidak dapat ditandatangani. Pasang kuncinya lagi di Setelan, atau hapus centang “Tanda tangani”, lalu buat lagi.";
const NO_PLACE =
  "Paket tidak dibuat karena tempat menyimpannya belum dipilih. Tekan “Buat paket bukti” lagi, atau pilih folder Unduhan.";
const DISK_FULL =
  "Paket tidak jadi dibuat: ruang penyimpanan perangkat ini penuh. Kosongkan sebagian ruang, atau pilih hanya halaman yang dirujuk, lalu buat lagi.";
const NO_ROOM: Readonly<Record<PackPlace["kind"], string>> = {
  file: "Paket tidak jadi dibuat: tempat yang dipilih penuh atau tidak dapat ditulisi. Pilih tempat lain, atau pilih hanya halaman yang dirujuk, lalu buat lagi.",
  folder: DISK_FULL,
  downloads: DISK_FULL,
};
const CANCELLED = "Pembuatan paket dibatalkan. Tidak ada berkas yang tertinggal.";
const BROKEN =
  "Paket tidak jadi dibuat karena kesalahan aplikasi. Penilaian tidak berubah. Muat ulang halaman, lalu coba lagi.";

type Request = Parameters<typeof makePackInWorker>[0];

async function requestOf(
  services: Services,
  session: AssessmentSession,
  choices: PackChoices,
  key: Request["key"],
): Promise<Omit<Request, "target">> {
  const { questionnaire, assessment } = session.state().view;
  return {
    questionnaire,
    assessment,
    since: choices.since === null ? null : await stateAt(services, assessment, choices.since),
    settings: {
      pages: choices.pages,
      volumeLimitInBytes: choices.volumeLimitInBytes,
      leftOut: choices.leftOut,
      maskPrivate: isRedacted(choices),
    },
    number: nextPackNumber([...assessment.packs, ...(await packsOnDisk(services, assessment))]),
    contributors: contributorsOf(await importStore().handedOut(assessment.id)),
    madeAt: services.now(),
    today: localDay(services.now()),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    appVersion: __APP_VERSION__,
    key,
  };
}

function kindOf({ since }: PackChoices): PackRecord["kind"] {
  return since === null ? "whole" : "difference";
}

function isRedacted({ leftOut, masksPrivate }: PackChoices): boolean {
  return masksPrivate || leftOut.length > 0;
}

/** Another window may have made one that this page has not heard of yet. */
async function packsOnDisk(services: Services, { id }: Assessment): Promise<readonly PackRecord[]> {
  const stored = await services.assessments.load(id);
  return stored.ok ? stored.value.packs : [];
}

/** How the assessment stood when an earlier pack of it was made, from its history. */
async function stateAt(
  services: Services,
  assessment: Assessment,
  number: number,
): Promise<Request["since"]> {
  const earlier = assessment.packs.find((pack) => pack.number === number);
  if (earlier === undefined) {
    return null;
  }
  const changes = await services.assessments.changes(assessment.id);
  const back = editsBackTo(assessment, changes, earlier.madeAt);
  const then = back.reduce((state, edit) => {
    const made = applyEdit(state, edit, earlier.madeAt);
    return made.ok ? made.value : state;
  }, assessment);
  return { assessment: then, label: `Paket ${number}, ${formatDate(earlier.madeAt)}` };
}

function recordOf(
  { packId, volumes }: AssembledPack,
  request: Omit<Request, "target">,
  choices: PackChoices,
): PackRecord {
  return {
    packId: PackId.parse(packId),
    number: request.number,
    kind: kindOf(choices),
    isRedacted: isRedacted(choices),
    madeAt: request.madeAt,
    sealedVolumes: volumes.map(({ file, bytes, pages, sha256 }) => ({
      file,
      sha256,
      sizeInBytes: bytes,
      pages,
    })),
    evidenceNumbers: newNumbers(request.assessment, packNumbers(request)),
  };
}

function madePack(
  { volumes, shown, attached, problems }: AssembledPack,
  number: number,
  { kind }: PackPlace,
): MadePack {
  return {
    number,
    place: kind,
    volumes,
    shown,
    attached: attached
      .filter(({ reason }) => reason !== "program")
      .map(({ file, reason }) => ({ file, reason: attachedReasonInWords(reason) })),
    notes: assemblyProblemsInWords(problems),
  };
}

type Told = Parameters<Parameters<typeof makePackInWorker>[1]>[0];

/** The rate so far tells how long the rest takes; in the first second it tells nothing yet. */
function withTimeLeft(onProgress: (progress: PackProgress) => void): (told: Told) => void {
  const start = performance.now();
  return ({ files, totalFiles, bytes, totalBytes, file }) => {
    const elapsedInS = (performance.now() - start) / 1000;
    const done = totalBytes === 0 ? 0 : bytes / totalBytes;
    onProgress({
      // Our own pages and the seal come after the last file.
      done: done * 0.9,
      note: file === null ? "Menggambar lembar indikator dan menyegel paket" : `Menyalin ${file}`,
      filesDone: files,
      filesTotal: totalFiles,
      bytesDone: bytes,
      bytesTotal: totalBytes,
      secondsLeft: elapsedInS < 1 || done === 0 ? null : (elapsedInS * (1 - done)) / done,
    });
  };
}
