import "./forbid-eval.ts";
import { openDatabase } from "#adapters/dexie/database.ts";
import { openDexieEvidenceStore } from "#adapters/dexie/dexie-evidence-store.ts";
import { type OpenedPackage, readPackage } from "#adapters/files/read-package.ts";
import type { PackedEvidence } from "#adapters/files/verify-package.ts";
import type { SaveError } from "#core/assessment/assessment-store.ts";
import type { Sha256 } from "#core/evidence/evidence-item.ts";
import { keepInPortions } from "#core/evidence/keep-in-portions.ts";
import { type ArrivedFile, type OpenedFile, senderOf } from "#core/exchange/arrived-file.ts";
import { broughtAgain } from "#core/exchange/bring-again.ts";
import { describeOpenError } from "#core/exchange/describe-open-error.ts";
import { matchPackage } from "#core/exchange/match-package.ts";
import { newParts } from "#core/exchange/new-parts.ts";
import { evidenceToPack } from "#core/exchange/package-entries.ts";
import { planImport } from "#core/exchange/plan-import.ts";
import { stageLevelsBrought } from "#core/exchange/stage-levels-brought.ts";
import type { QuestionnaireLibrary } from "#core/questionnaire/questionnaire-library.ts";
import { reviewBrought } from "#core/review/review-brought.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { importStore } from "./import-services.ts";
import type {
  Incoming,
  IncomingProgress,
  IncomingRequest,
  PlanRequest,
  TakeInRequest,
} from "./incoming-messages.ts";
import { doTasks } from "./worker-task.ts";

type OnProgress = (progress: IncomingProgress) => void;

/** Contents that are not kept here yet, of the files that the plan takes. They stay where they are: in those files. */
let evidence: readonly PackedEvidence[] = [];

/** The background task: opens what came and works out what taking it in does; then, when it is wanted, takes it in. */
doTasks<IncomingRequest, IncomingProgress, Incoming | Result<void, SaveError>>((request, onProgress) =>
  request.kind === "plan" ? plan(request, onProgress) : takeIn(request),
);

/** The contents first, then everything that speaks of them in one transaction. What was kept in vain is swept away. */
async function takeIn({ merged, summary, record }: TakeInRequest): Promise<Result<void, SaveError>> {
  const store = openDexieEvidenceStore(openDatabase("matang"));
  const begun = await importStore().begin(
    record.assessment,
    evidence.map(({ sha256 }) => sha256),
  );
  if (!begun.ok) {
    return begun;
  }
  const kept = await keepInPortions(store, evidence);
  if (!kept.ok) {
    await importStore().sweep();
    return kept;
  }
  return importStore().takeIn(merged, summary, record);
}

type RefusedFile = Extract<ArrivedFile, { readonly kind: "refused" }>;

interface Arrival {
  readonly opened: OpenedPackage;
  readonly file: OpenedFile;
}

async function plan(request: PlanRequest, onProgress: OnProgress): Promise<Incoming> {
  const { questionnaire, ours, files, takesLookAlikes } = request;
  const arrived: ArrivedFile[] = [];
  const taken: Arrival[] = [];
  for (const arrival of await openAll(files, request, onProgress)) {
    arrived.push("opened" in arrival ? arrival.file : arrival);
    if ("opened" in arrival && isTaken(arrival.file, takesLookAlikes)) {
      taken.push(arrival);
    }
  }
  onProgress({ done: 1, note: "Membandingkan isinya" });
  evidence = evidenceToKeep(taken, request.kept);
  const copies = taken.map(({ opened }) => opened);
  const brought = stageLevelsBrought(questionnaire, ours, copies);
  const planned = planImport(questionnaire, ours, copies);
  return {
    files: withNews(arrived, taken, newParts(planned), request.kept),
    newContents: evidence.length,
    plan: planned,
    stageLevels:
      brought.length === 0 ? null : { brought, plan: planImport(questionnaire, ours, copies, true) },
    taken: taken.map(({ file }) => file.number),
    senders: taken.map(({ file }) => senderOf(file)),
  };
}

function withNews(
  files: readonly ArrivedFile[],
  taken: readonly Arrival[],
  partsByPlace: readonly number[],
  kept: ReadonlySet<Sha256>,
): readonly ArrivedFile[] {
  const newsByNumber = new Map(
    taken.map(({ opened, file }, place) => [
      file.number,
      { parts: partsByPlace[place] ?? 0, contents: evidenceToKeep([{ opened, file }], kept).length },
    ]),
  );
  return files.map((file) =>
    file.kind === "opened" ? { ...file, news: newsByNumber.get(file.number) ?? null } : file,
  );
}

/** While one is read from the disk, another is hashed: the platform does both beside this worker. */
const OPENED_AT_ONCE = 3;

async function openAll(files: readonly File[], request: PlanRequest, onProgress: OnProgress) {
  const opened: (Arrival | RefusedFile)[] = [];
  const waiting = [...files.entries()];
  let done = 0;
  const openNext = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [place, file] = next;
      onProgress({ done: done / files.length, note: `Memeriksa ${file.name}` });
      opened[place] = await open(file, place, request);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: OPENED_AT_ONCE }, openNext));
  return opened;
}

function isTaken({ match }: OpenedFile, takesLookAlikes: boolean): boolean {
  return match.kind === "fits" || (takesLookAlikes && match.kind === "looks-alike");
}

async function open(source: File, number: number, request: PlanRequest): Promise<Arrival | RefusedFile> {
  const { ours, handedOut, imports, kept } = request;
  const read = await readPackage(source, {
    newId: ours.assessment.id,
    loadQuestionnaire: onlyOf(request),
  });
  const { name } = source;
  if (!read.ok) {
    const isOther = read.error.kind === "unknown-instrument";
    return {
      kind: "refused",
      number,
      name,
      sentence: isOther
        ? "Berkas ini memakai instrumen lain daripada penilaian ini. Buka dari Beranda sebagai penilaian sendiri."
        : describeOpenError(read.error),
    };
  }
  const opened = broughtAgain(request.questionnaire, read.value, ours, imports);
  const { details, task } = opened.assessment;
  const absent = new Set(opened.notIncluded.filter((sha256) => !kept.has(sha256)));
  return {
    opened,
    file: {
      kind: "opened",
      number,
      name,
      sizeInBytes: source.size,
      match: matchPackage(ours, handedOut, opened),
      institution: details.institution,
      agency: details.agency,
      year: details.year,
      task: task ?? null,
      review: reviewBrought(ours.assessment, opened.assessment),
      madeBy: opened.madeBy,
      madeAt: opened.madeAt,
      signature: opened.signature,
      missing: evidenceToPack(opened.assessment)
        .filter(({ sha256 }) => absent.has(sha256))
        .map((one) => one.name),
      news: null,
    },
  };
}

/** Whatever is of another instrument cannot be merged, so that no other is needed here. */
function onlyOf({ questionnaire }: PlanRequest): QuestionnaireLibrary["load"] {
  return async (id, edition) =>
    id === questionnaire.id && edition === questionnaire.edition
      ? succeed(questionnaire)
      : fail({ kind: "unknown-instrument", id, edition });
}

function evidenceToKeep(taken: readonly Arrival[], kept: ReadonlySet<Sha256>): readonly PackedEvidence[] {
  const byHash = new Map(
    taken.flatMap(({ opened }) => opened.evidence).map((one) => [one.sha256, one] as const),
  );
  return [...byHash.values()].filter(({ sha256 }) => !kept.has(sha256));
}
