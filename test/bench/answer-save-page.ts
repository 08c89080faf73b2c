import { Dexie } from "dexie";
import { openDatabase } from "#adapters/dexie/database.ts";
import { openDexieAssessmentStore } from "#adapters/dexie/dexie-assessment-store.ts";
import { answerTo } from "#core/assessment/assessment.ts";
import type { SaveError } from "#core/assessment/assessment-store.ts";
import type { Result } from "#core/shared/result.ts";
import {
  changeOf,
  questionId,
  summaryOf,
  tickedStanding,
  ticks,
  wholeAssessment,
  writes,
} from "#test/support/assessment-builders.ts";
import { added, loaded } from "#test/support/stored-assessments.ts";

interface Times {
  readonly standing: readonly number[];
  readonly text: readonly number[];
  readonly barePut: readonly number[];
  readonly load: readonly number[];
}

declare global {
  var measureSaving: (rounds: number) => Promise<Times>;
}

const QUESTIONS = 47;
const [LESS, MORE] = [tickedStanding("2.1"), tickedStanding("2.1", "3.1")];

/** Milliseconds that each kind of work took. In every round each kind of save takes its turn, back and forth. */
globalThis.measureSaving = async (rounds) => {
  const store = openDexieAssessmentStore(openDatabase("matang"));
  const assessment = await added(store, wholeAssessment());
  const { facts } = answerTo(assessment, questionId("1"));
  const bare = await openBareTable();

  const summary = summaryOf(assessment);

  /** Each makes ready what it will do, and answers the work that is timed. */
  const works = {
    standing: (round: number) => {
      const isBack = Math.floor(round / QUESTIONS) % 2 === 1;
      const edit = ticks(numberFor(round), isBack ? MORE : LESS, isBack ? LESS : MORE);
      const change = changeOf(assessment, edit);
      return async () => mustSucceed(await store.save([change], summary));
    },
    text: (round: number) => {
      const edit = writes("1", facts + "x".repeat(round), facts + "x".repeat(round + 1));
      const change = changeOf(assessment, edit);
      return async () => mustSucceed(await store.save([change], summary));
    },
    barePut: (round: number) => {
      const row = { id: numberFor(round), standing: LESS };
      return async () => void (await bare.put(row));
    },
  };

  const kinds = ["standing", "text", "barePut"] as const;
  const times = { standing: [0], text: [0], barePut: [0], load: [0] };
  for (let round = 0; round < rounds; round += 1) {
    const turns = round % 2 === 0 ? kinds : kinds.toReversed();
    for (const kind of turns) {
      times[kind].push(await timed(works[kind](round)));
    }
  }
  for (let round = 0; round < rounds / 10; round += 1) {
    times.load.push(await timed(async () => void (await loaded(store, assessment.id))));
  }
  return times;
};

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function mustSucceed(result: Result<void, SaveError>): void {
  if (!result.ok) {
    throw new Error(`Not saved: ${result.error.kind}`);
  }
}

async function openBareTable() {
  const dexie = new Dexie("bare", { chromeTransactionDurability: "strict" });
  dexie.version(1).stores({ rows: "id" });
  await dexie.open();
  return dexie.table("rows");
}

function numberFor(round: number): string {
  return String((round % QUESTIONS) + 1);
}
