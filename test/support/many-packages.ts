import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { writePackage } from "#adapters/files/write-package.ts";
import { type Assessment, answerTo } from "#core/assessment/assessment.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { TaskId } from "#core/assessment/task.ts";
import { EvidenceItem, type Sha256 } from "#core/evidence/evidence-item.ts";
import type { AssessmentCopy } from "#core/exchange/recorded-copy.ts";
import { taskPackages } from "#core/exchange/task-packages.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import { adds, assessmentOf, atTime, newId, writes } from "./assessment-builders.ts";
import { changedBy, copyOf } from "./copies.ts";
import { hashOf } from "./package-samples.ts";
import { instrument } from "./scoring-builders.ts";

const spbe = instrument("spbe-2020");

export interface ManyPackages {
  /** The institution's own assessment, from which the tasks were handed out. */
  readonly whole: string;
  readonly answers: readonly string[];
}

interface Wanted {
  readonly agencies: number;
  /** Of all packages together. */
  readonly files: number;
  readonly fileSizeInBytes: number;
}

/** Writes an institution's assessment and the answers of its OPDs, each with text and evidence of its own. */
export async function writeManyPackages(folder: string, wanted: Wanted): Promise<ManyPackages> {
  const empty: Assessment = {
    ...assessmentOf({ id: "asal-bersama" }),
    questionnaire: { id: spbe.id, edition: spbe.edition },
  };
  const questions = questionsOf(spbe).map(({ id }) => id);
  const whole = changedBy(
    copyOf(empty),
    "Koordinator",
    ...questions.map((question) => writes(question, "", `Keadaan tahun lalu untuk indikator ${question}.`)),
  );
  const indicators = [...new Set(questionsOf(spbe).map(({ indicator }) => indicator.number))];
  const assignments = Array.from({ length: wanted.agencies }, (_, place) => place).flatMap((place) =>
    indicators
      .slice(place % indicators.length)
      .slice(0, 1)
      .map((indicator) => ({ indicator, agency: `Dinas ${place + 1}`, deadline: null, note: "" })),
  );
  const tasks = taskPackages(spbe, whole, assignments, {
    from: "Kota Contoh",
    at: atTime("08:00"),
    newAssessmentId: () => AssessmentId.parse(newId()),
    newTaskId: () => TaskId.parse(newId()),
  });
  const each = Math.ceil(wanted.files / wanted.agencies);
  const answers: string[] = [];
  for (const [place, task] of tasks.entries()) {
    const contents = Array.from({ length: each }, (_, file) =>
      contentOf(place * each + file + 1, wanted.fileSizeInBytes),
    );
    const [question] = task.task.indicators;
    if (question === undefined) {
      throw new Error("A task asks for something");
    }
    const known = answerTo(task.assessment, question).facts;
    const filled = changedBy(
      task,
      task.task.to,
      writes(question, known, `${known} Ditambah oleh ${task.task.to}.`),
      ...contents.map((bytes, file) => adds(itemOf(bytes, question, `Bukti ${place + 1}-${file + 1}.bin`))),
    );
    answers.push(await write(folder, `jawaban-${place + 1}`, filled, contents));
  }
  return { whole: await write(folder, "instansi", whole, []), answers };
}

/** Bytes of their own for every number. */
function contentOf(number: number, size: number): Uint8Array<ArrayBuffer> {
  const words = new Uint32Array(Math.ceil(size / 4));
  let state = number * 2_654_435_761;
  for (let place = 0; place < words.length; place += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    words[place] = state;
  }
  return new Uint8Array(words.buffer, 0, size);
}

function itemOf(bytes: Uint8Array<ArrayBuffer>, question: string, name: string): EvidenceItem {
  return EvidenceItem.parse({
    id: newId(),
    title: "",
    document: { number: "", date: null },
    source: {
      kind: "file",
      sha256: hashOf(bytes),
      name,
      sizeInBytes: bytes.length,
      mediaType: "application/octet-stream",
    },
    citations: [{ question, criteria: [], pages: "", article: "", note: "" }],
    addedAt: atTime("07:00"),
  });
}

async function write(
  folder: string,
  name: string,
  { assessment, changes, superseded }: AssessmentCopy,
  contents: readonly Uint8Array<ArrayBuffer>[],
): Promise<string> {
  const bytesByHash = new Map<Sha256, Blob>(contents.map((bytes) => [hashOf(bytes), new Blob([bytes])]));
  const written = await writePackage({
    assessment,
    changes,
    superseded,
    madeBy: { app: "Matang", version: "0.1.0" },
    madeAt: atTime("09:00"),
    bytesOf: async (sha256) => bytesByHash.get(sha256) ?? null,
  });
  if (!written.ok) {
    throw new Error(`The package ${name} could not be written: ${written.error.kind}`);
  }
  const path = join(folder, `${name}.matang.zip`);
  writeFileSync(path, new Uint8Array(await written.value.arrayBuffer()));
  return path;
}
