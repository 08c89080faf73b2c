import type { SaveError } from "#core/assessment/assessment-store.ts";
import { ChangeId, type Edit } from "#core/assessment/change.ts";
import type { ImportRecord } from "#core/assessment/import-record.ts";
import type { OpenedFile } from "#core/exchange/arrived-file.ts";
import { senderOf } from "#core/exchange/arrived-file.ts";
import { type PreparedEdits, withDecisions } from "#core/exchange/import-edits.ts";
import type { AssessmentCopy } from "#core/exchange/recorded-copy.ts";
import { turnedImport } from "#core/exchange/turn-import.ts";
import { scoreAssessment } from "#core/scoring/score-assessment.ts";
import { summarizeAssessment } from "#core/scoring/summarize-assessment.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import type { Look } from "#screens/exchange/look.ts";
import type { AssessmentPageProps } from "./assessment-page.tsx";
import { importStore, whileImporting } from "./import-services.ts";
import type { TakeInRequest } from "./incoming-messages.ts";
import { type IncomingWorker, planInWorker, takeInInWorker } from "./incoming-worker-client.ts";
import { unlocked } from "./unlock-files.tsx";

type OnProgress = (done: number, note: string) => void;

/** Looks at files that came. Nothing changes before `takeIn` of what is answered is called. */
export async function lookAt(
  props: AssessmentPageProps,
  files: readonly File[],
  takesLookAlikes: boolean,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Result<Look, string>> {
  const { services, session } = props;
  const ours = await wholeOf(props);
  if (!ours.ok) {
    return ours;
  }
  const { assessment } = ours.value;
  const { questionnaire } = session.state().view;
  const [handedOut, imports, kept] = await Promise.all([
    importStore().handedOut(assessment.id),
    importStore().imports(assessment.id),
    services.evidence.list(),
  ]);
  try {
    const opened = await unlockAll(files, onProgress, signal);
    const worker = await planInWorker(
      {
        questionnaire,
        ours: ours.value,
        handedOut,
        imports,
        kept: new Set(kept.map(({ sha256 }) => sha256)),
        files: opened,
        takesLookAlikes,
      },
      ({ done, note }) => onProgress(done, note),
      signal,
    );
    endWhenPutAway(worker, signal);
    const takeIn: Look["takeIn"] = (...words) => takeInAll(props, ours.value, worker, ...words);
    return succeed({ ...worker.incoming, takeIn });
  } catch (cause) {
    if (signal.aborted) {
      return fail("Pemeriksaan dibatalkan. Penilaian tidak berubah.");
    }
    reportError(cause);
    return fail(
      "Berkas tidak dapat diperiksa karena kesalahan aplikasi. Penilaian tidak berubah. Muat ulang halaman, lalu coba lagi.",
    );
  }
}

/** One after another; what the person leaves locked is refused among the others, by its name. */
async function unlockAll(
  files: readonly File[],
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<readonly File[]> {
  const known: string[] = [];
  const opened: File[] = [];
  for (const [place, file] of files.entries()) {
    const onTryKnown = () =>
      onProgress(place / files.length, `Membuka kunci ${place + 1} dari ${files.length}: ${file.name}`);
    const otherwise = files.length === 1 ? "Batal" : "Lewati berkas ini";
    const result = await unlocked(file, { known, otherwise, signal, onTryKnown });
    signal.throwIfAborted();
    opened.push(result.ok ? result.value : file);
  }
  return opened;
}

/** With nothing to take in or to decide about, nobody will ask it again. */
function endWhenPutAway({ incoming, end }: IncomingWorker, signal: AbortSignal): void {
  if (signal.aborted || (incoming.files.length === 0 && incoming.plan.conflicts.length === 0)) {
    end();
  } else {
    signal.addEventListener("abort", end, { once: true });
  }
}

/** Takes an import back as one, or brings it in again. */
export async function turnImport(
  props: AssessmentPageProps,
  record: ImportRecord,
): Promise<Result<string, string>> {
  const ours = await wholeOf(props);
  if (!ours.ok) {
    return ours;
  }
  const { questionnaire } = props.session.state().view;
  const { record: turned, ...prepared } = turnedImport(
    questionnaire,
    ours.value,
    record,
    settlementOf(props),
  );
  const saved = await store(props, prepared, turned, takeInInWorker);
  if (!saved.ok) {
    return saved;
  }
  const left = prepared.leftAlone.length;
  return succeed(
    left === 0 ? "" : `${left} bagian sudah diubah sesudah impor itu, jadi dibiarkan seperti sekarang.`,
  );
}

async function takeInAll(
  props: AssessmentPageProps,
  ours: AssessmentCopy,
  { incoming, takeIn }: IncomingWorker,
  decisions: ReadonlyMap<string, Edit>,
  takesStageLevels: boolean,
): Promise<Result<void, string>> {
  const { id } = ours.assessment;
  const plan = (takesStageLevels ? incoming.stageLevels?.plan : null) ?? incoming.plan;
  const prepared = withDecisions(ours.assessment, plan, decisions, settlementOf(props));
  const record: ImportRecord = {
    assessment: id,
    at: prepared.at,
    files: incoming.taken.flatMap((number, place) =>
      incoming.files
        .filter((file) => file.kind === "opened")
        .filter((file) => file.number === number)
        .map((file) => importedFile(file, plan.brought[place] ?? [])),
    ),
    edits: prepared.edits,
    parts: prepared.parts,
    takenBackAt: null,
  };
  return whileImporting(() => store(props, prepared, record, takeIn));
}

function importedFile(file: OpenedFile, brought: readonly ChangeId[]) {
  const { name, signature, task, madeAt } = file;
  const signedBy = signature.kind === "valid" ? { signedBy: signature.fingerprint } : {};
  return { name, sender: senderOf(file), task: task?.id ?? null, madeAt, brought, ...signedBy };
}

async function store(
  { session }: AssessmentPageProps,
  { assessment, parts: _, leftAlone: __, ...merged }: PreparedEdits,
  record: ImportRecord,
  takeIn: (request: TakeInRequest) => Promise<Result<void, SaveError>>,
): Promise<Result<void, string>> {
  const { questionnaire } = session.state().view;
  const summary = summarizeAssessment(questionnaire, assessment, scoreAssessment(questionnaire, assessment));
  const taken = await session.showAfter(() => takeIn({ merged, summary, record }));
  return taken.ok ? taken : fail(NOT_TAKEN_IN[taken.error.kind]);
}

async function wholeOf({ services, session }: AssessmentPageProps): Promise<Result<AssessmentCopy, string>> {
  await session.settled();
  if (session.hasUnsaved()) {
    return fail("Ada isian yang belum tersimpan. Selesaikan penyimpanannya dahulu, lalu coba lagi.");
  }
  const whole = await services.assessments.wholeHistory(session.state().view.assessment.id);
  return whole.ok
    ? whole
    : fail("Penilaian ini tidak terbaca seluruhnya. Muat ulang halaman, lalu coba lagi.");
}

function settlementOf({ services }: AssessmentPageProps) {
  return {
    newId: () => ChangeId.parse(services.newId()),
    by: services.settings.personName(),
    at: services.now(),
  };
}

const NOT_TAKEN_IN = {
  "storage-full":
    "Tidak ada yang dimasukkan: ruang penyimpanan perangkat ini tidak cukup. Kosongkan sebagian ruang, lalu coba lagi.",
  "storage-unavailable":
    "Tidak ada yang dimasukkan: peramban menolak menyimpan. Muat ulang halaman, lalu coba lagi.",
  "newer-app-open":
    "Tidak ada yang dimasukkan: tab lain memakai versi Matang yang lebih baru. Muat ulang halaman ini, lalu coba lagi.",
  "changed-elsewhere":
    "Tidak ada yang dimasukkan: penilaian ini diubah di tab lain sesudah Anda memeriksanya. Buka lagi berkasnya supaya perbandingannya baru.",
  "assessment-gone": "Tidak ada yang dimasukkan: penilaian ini sudah dihapus di tab lain.",
} as const;
