import { removeScratch, scratchFile, scratchLock, sweepScratch } from "#adapters/opfs/pack-scratch.ts";
import type { AssembledPack } from "#adapters/pdf-pack/assembled-pack.ts";
import { openAgencyKeys } from "#adapters/signing/agency-keys.ts";
import { applyEdit } from "#core/assessment/apply-edit.ts";
import type { Assessment } from "#core/assessment/assessment.ts";
import { editsBackTo } from "#core/assessment/assessment-as-of.ts";
import { nextPackNumber, PackId, type PackRecord } from "#core/assessment/pack-record.ts";
import { describeAgencyKeyError } from "#core/pack/agency-key.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import type { MadePack, PackChoices, PackProgress } from "#screens/report/pack-making.ts";
import { formatDate } from "#ui/format.ts";
import { localDay } from "#ui/local-day.ts";
import type { AssessmentSession } from "./assessment-session.ts";
import { describeAttachedReason, describePackProblems } from "./describe-pack.ts";
import { download } from "./download.ts";
import { makePackInWorker } from "./pack-worker-client.ts";
import type { Services } from "./services.ts";

/**
 * Makes an evidence pack in the browser's scratch space, hands its volumes over as downloads, and puts it on record with
 * the assessment. The failure is a sentence for the person; a failed or cancelled one leaves nothing behind.
 */
export async function makePack(
  services: Services,
  session: AssessmentSession,
  choices: PackChoices,
  onProgress: (progress: PackProgress) => void,
  signal: AbortSignal,
): Promise<Result<MadePack, string>> {
  await session.settled();
  const key = choices.isSigned ? await openAgencyKeys().load() : succeed(null);
  if (!key.ok) {
    return fail(describeAgencyKeyError(key.error));
  }
  const scratch = services.newId();
  const release = await holdScratch(scratch);
  try {
    const request = await requestOf(services, session, choices, key.value);
    const made = await makePackInWorker({ ...request, scratch }, withTimeLeft(onProgress), signal);
    if (!made.ok) {
      await removeScratch(scratch);
      release();
      return fail(made.error.kind === "disk-full" ? DISK_FULL : CANCELLED);
    }
    for (const [place, { file }] of made.value.volumes.entries()) {
      download(await scratchFile(scratch, place + 1, file), file);
    }
    const record = recordOf(made.value, request, choices);
    session.edit([{ part: "pack", pack: record.packId, before: null, after: record }]);
    return succeed(madePack(made.value, request.number));
  } catch (cause) {
    await removeScratch(scratch);
    release();
    if (signal.aborted) {
      return fail(CANCELLED);
    }
    reportError(cause);
    return fail(BROKEN);
  }
}

const DISK_FULL =
  "Paket tidak jadi dibuat: ruang penyimpanan perangkat ini penuh. Kosongkan sebagian ruang, atau pilih hanya halaman yang dirujuk, lalu buat lagi.";
const CANCELLED = "Pembuatan paket dibatalkan. Tidak ada berkas yang tertinggal.";
const BROKEN =
  "Paket tidak jadi dibuat karena kesalahan aplikasi. Penilaian tidak berubah. Muat ulang halaman, lalu coba lagi.";

/**
 * As long as this page lives, or until the answer is called, nobody sweeps the scratch of this pack: a download reads from
 * it. What others left behind is swept first.
 */
async function holdScratch(scratch: string): Promise<() => void> {
  await sweepScratch();
  return new Promise((holding) => {
    void navigator.locks.request(
      scratchLock(scratch),
      () => new Promise<void>((release) => holding(() => release())),
    );
  });
}

type Request = Parameters<typeof makePackInWorker>[0];

async function requestOf(
  services: Services,
  session: AssessmentSession,
  choices: PackChoices,
  key: Request["key"],
): Promise<Omit<Request, "scratch">> {
  const { questionnaire, assessment } = session.state().view;
  return {
    questionnaire,
    assessment,
    since: choices.since === null ? null : await stateAt(services, assessment, choices.since),
    settings: {
      pages: choices.pages,
      volumeLimitInBytes: choices.volumeLimitInBytes,
      leftOut: choices.leftOut,
      maskPrivate: choices.leftOut.length > 0,
    },
    number: nextPackNumber(assessment.packs),
    madeAt: services.now(),
    today: localDay(services.now()),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    appVersion: __APP_VERSION__,
    key,
  };
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
  request: Omit<Request, "scratch">,
  choices: PackChoices,
): PackRecord {
  return {
    packId: PackId.parse(packId),
    number: request.number,
    kind: choices.since === null ? "whole" : "difference",
    isRedacted: choices.leftOut.length > 0,
    madeAt: request.madeAt,
    sealedVolumes: volumes.map(({ file, bytes, pages, sha256 }) => ({
      file,
      sha256,
      sizeInBytes: bytes,
      pages,
    })),
  };
}

function madePack({ volumes, shown, attached, problems }: AssembledPack, number: number): MadePack {
  return {
    number,
    volumes,
    shown,
    attached: attached.map(({ file, reason }) => ({ file, reason: describeAttachedReason(reason) })),
    notes: describePackProblems(problems),
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
