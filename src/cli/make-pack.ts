import { readFile, stat } from "node:fs/promises";
import type { OpenedPackage } from "#adapters/files/read-package.ts";
import { pipeOriginals } from "#adapters/files/write-originals.ts";
import type { AssembledPack, PackError } from "#adapters/pdf-pack/assembled-pack.ts";
import { sealSigner } from "#adapters/signing/seal-signer.ts";
import type { EvidenceId, Sha256 } from "#core/evidence/evidence-item.ts";
import { describeWriteError } from "#core/exchange/describe-write-error.ts";
import { type Fingerprint, fingerprintInGroups } from "#core/pack/fingerprint.ts";
import type { PublicKey } from "#core/pack/seal.ts";
import { assemblyProblemsInWords, attachedReasonInWords } from "#core/report/assembly-words.ts";
import { concealAssessment } from "#core/report/conceal-assessment.ts";
import { dayOfInstant, instantInWords } from "#core/report/date-words.ts";
import { originalNames } from "#core/report/original-names.ts";
import { packNumbers } from "#core/report/pack-content.ts";
import { packPlan } from "#core/report/pack-document.ts";
import type { EarlierState, PackInput } from "#core/report/pack-input.ts";
import type { PackPlan } from "#core/report/pack-plan.ts";
import { packProblemsOf } from "#core/report/pack-problems-of.ts";
import { scoreAssessment } from "#core/scoring/score-assessment.ts";
import { type Result, succeed } from "#core/shared/result.ts";
import { appVersion } from "./app-version.ts";
import type { CommandFailure } from "./command.ts";
import { factsOfEvidence } from "./facts-of-evidence.ts";
import { loadPdfium } from "./load-pdfium.ts";
import { fileSink } from "./local-files.ts";
import { type PackDesk, volumeName } from "./pack-folder.ts";
import type { PackNumber } from "./pack-number.ts";
import type { PackOrder } from "./pack-order.ts";
import { failure } from "./parse-command-line.ts";

/** As everywhere on the command line; the app takes that of the place where it runs. */
const TIME_ZONE = "Asia/Jakarta";

interface PackSources {
  readonly opened: OpenedPackage;
  readonly earlier: OpenedPackage | null;
  /** Null for a pack without a signature. */
  readonly key: SigningKey | null;
  readonly number: PackNumber;
}

export interface SigningKey {
  readonly privateKey: CryptoKey;
  readonly publicKey: PublicKey;
  readonly fingerprint: Fingerprint;
}

/** Writes the pack, and answers what the command prints of it. */
export async function makePack(
  order: PackOrder,
  sources: PackSources,
  desk: PackDesk,
  signal: AbortSignal,
): Promise<Result<unknown, CommandFailure>> {
  const { opened, key } = sources;
  const leftOut = leftOutOf(order, sources);
  if (!leftOut.ok) {
    return leftOut;
  }
  const input = await inputOf(order, sources, leftOut.value);
  const plan = packPlan(input);
  const made = await assemble(plan, opened, key, desk, signal);
  if (!made.ok) {
    return made;
  }
  const originals = order.withOriginals
    ? await writeOriginalsOf(input, plan, opened, desk, signal)
    : succeed(null);
  if (!originals.ok) {
    return originals;
  }
  for (const [place, { file }] of made.value.volumes.entries()) {
    await desk.handOver(volumeName(place + 1), file);
  }
  if (originals.value !== null) {
    await desk.handOver(ORIGINALS, originals.value.file);
  }
  return succeed(answerOf(input, sources.number, made.value, originals.value));
}

function leftOutOf(
  { leftOut }: PackOrder,
  { opened: { assessment }, earlier: since }: PackSources,
): Result<readonly EvidenceId[], CommandFailure> {
  const numbers = packNumbers({ assessment, since });
  const idByNumber = new Map([...numbers].map(([id, number]) => [`B${number}`, id]));
  const unknown = leftOut.filter((number) => !idByNumber.has(number));
  return unknown.length === 0
    ? succeed(leftOut.flatMap((number) => idByNumber.get(number) ?? []))
    : failure(`Tidak ada bukti bernomor ${unknown.join(", ")} dalam penilaian ini.`);
}

async function inputOf(
  { madeAt, pages, volumeLimitInBytes, masksPrivate }: PackOrder,
  { opened, earlier, key, number: { number } }: PackSources,
  leftOut: readonly EvidenceId[],
): Promise<PackInput> {
  const { assessment, questionnaire, evidence } = opened;
  const facts = await factsOfEvidence(opened);
  const keptFiles = new Set(evidence.map(({ sha256 }) => sha256));
  const today = dayOfInstant(madeAt, TIME_ZONE);
  return {
    questionnaire,
    assessment,
    scorecard: scoreAssessment(questionnaire, assessment),
    madeAt,
    timeZone: TIME_ZONE,
    facts,
    settings: { pages, volumeLimitInBytes, leftOut, maskPrivate: masksPrivate },
    number,
    madeBy: { app: "Matang", version: appVersion() },
    problems: packProblemsOf({ questionnaire, assessment, facts, keptFiles, today }),
    since: earlier === null ? null : earlierState(earlier),
    keyFingerprint: key === null ? null : fingerprintInGroups(key.fingerprint),
  };
}

function earlierState({ assessment, questionnaire, madeAt }: OpenedPackage): EarlierState {
  return {
    assessment,
    scorecard: scoreAssessment(questionnaire, assessment),
    label: `keadaan ${instantInWords(madeAt, TIME_ZONE)}`,
  };
}

/** The writers are by far the largest part of the program: they are loaded only where they are needed. */
async function assemble(
  plan: PackPlan,
  { evidence }: OpenedPackage,
  key: SigningKey | null,
  { openVolume }: PackDesk,
  signal: AbortSignal,
): Promise<Result<AssembledPack, CommandFailure>> {
  const { packPageDrawer } = await import("#adapters/jspdf/draw-pack-pages.ts");
  const { loadReportFonts } = await import("#adapters/jspdf/report-fonts.ts");
  const { assemblePack } = await import("#adapters/pdf-pack/assemble-pack.ts");
  const fonts = await loadReportFonts(readFile);
  const blobByHash = new Map(evidence.map(({ sha256, bytes }) => [sha256, bytes]));
  const bytesOf = async (sha256: Sha256) => {
    const blob = blobByHash.get(sha256);
    return blob === undefined ? null : new Uint8Array(await blob.arrayBuffer());
  };
  const made = await assemblePack(plan, {
    bytesOf,
    openVolume,
    drawPages: packPageDrawer(plan.meta, fonts),
    fonts,
    loadPdfium,
    signer: key === null ? null : sealSigner(key),
    signal,
    onProgress: () => undefined,
  });
  return made.ok ? made : failure(WHY_NOT_MADE[made.error.kind]);
}

const WHY_NOT_MADE: Readonly<Record<PackError["kind"], string>> = {
  "disk-full": "Paket tidak jadi dibuat: tempat penyimpanan penuh atau tidak bisa ditulis.",
  cancelled: "Paket tidak jadi dibuat: dihentikan. Tidak ada berkas yang tertinggal.",
};

const ORIGINALS = "berkas-asli";

interface WrittenOriginals {
  readonly file: string;
  readonly bytes: number;
}

async function writeOriginalsOf(
  { assessment, questionnaire, settings, madeAt }: PackInput,
  { meta }: PackPlan,
  { evidence }: OpenedPackage,
  desk: PackDesk,
  signal: AbortSignal,
): Promise<Result<WrittenOriginals, CommandFailure>> {
  const blobByHash = new Map(evidence.map(({ sha256, bytes }) => [sha256, bytes]));
  const originals = {
    files: originalNames(concealAssessment(assessment, settings), questionnaire, settings.leftOut),
    bytesOf: async (sha256: Sha256) => blobByHash.get(sha256) ?? null,
    madeAt,
  };
  const place = desk.pathOf(ORIGINALS);
  const written = await pipeOriginals(originals, fileSink(place), { signal });
  if (!written.ok) {
    return failure(describeWriteError(written.error));
  }
  const { size } = await stat(place);
  return succeed({ file: `${meta.fileName}-berkas-asli.zip`, bytes: size });
}

function answerOf(
  { problems }: PackInput,
  { number, notes }: PackNumber,
  { volumes, shown, attached, problems: met }: AssembledPack,
  originals: WrittenOriginals | null,
): unknown {
  const answer = {
    number,
    notes,
    volumes: volumes.map(({ file, bytes, pages, sha256 }) => ({ file, bytes, pages, sha256 })),
    shown,
    attached: attached
      .filter(({ reason }) => reason !== "program")
      .map(({ file, reason }) => ({ file, reason: attachedReasonInWords(reason) })),
    problems: [
      ...problems.map(({ question, text }) => ({ question, sentence: text })),
      ...assemblyProblemsInWords(met).map((sentence) => ({ question: null, sentence })),
    ],
  };
  return originals === null ? answer : { ...answer, originals };
}
