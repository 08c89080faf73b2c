import { describe, expect, it } from "vitest";
import { createMemoryShelf, openMemoryAssessmentStore } from "#adapters/memory/memory-assessment-store.ts";
import { AssessmentSession } from "#app/assessment-session.ts";
import { answerTo } from "#core/assessment/assessment.ts";
import type { AssessmentStore, SaveError } from "#core/assessment/assessment-store.ts";
import type { Edit } from "#core/assessment/change.ts";
import { fail } from "#core/shared/result.ts";
import {
  assessmentOf,
  atTime,
  makesPack,
  newId,
  packOf,
  questionId,
  sets,
  stageLevelOf,
} from "#test/support/assessment-builders.ts";
import { questionnaireOf } from "#test/support/questionnaire-of.ts";
import { added, loaded, save } from "#test/support/stored-assessments.ts";

const questionnaire = questionnaireOf({ "1": 1, "2": 1 });

function facts(before: string, after: string, number = "1"): Edit {
  return { part: "text", question: questionId(number), field: "facts", before, after };
}

function refusing(store: AssessmentStore, error: SaveError): AssessmentStore {
  return { ...store, save: async () => fail(error) };
}

async function visit(store: AssessmentStore, loadedFrom: AssessmentStore = store) {
  const assessment = await added(loadedFrom, assessmentOf());
  const drafts: (readonly Edit[])[] = [];
  const session = new AssessmentSession(questionnaire, assessment, {
    store,
    now: () => atTime("08:00"),
    newId,
    personName: () => "",
    keepDrafts: (_, edits) => drafts.push(edits),
  });
  const factsShown = () => answerTo(session.state().view.assessment, questionId("1")).facts;
  return { session, assessment, drafts, factsShown };
}

describe("a visit to an assessment", () => {
  it("shows an edit at once, and says saved only when the store has it", async () => {
    const store = openMemoryAssessmentStore();
    const { session, assessment, factsShown } = await visit(store);

    session.edit([facts("", "Perwali 1/2024")]);

    expect(factsShown()).toBe("Perwali 1/2024");
    expect(session.state().saveState).toEqual({ kind: "saving" });
    await session.settled();
    expect(session.state().saveState).toEqual({ kind: "saved", at: atTime("08:00") });
    expect(answerTo(await loaded(store, assessment.id), questionId("1")).facts).toBe("Perwali 1/2024");
  });

  it("keeps what is not on disk as a draft until it is", async () => {
    const { session, drafts } = await visit(openMemoryAssessmentStore());

    session.edit([facts("", "A")]);
    await session.settled();

    expect(drafts).toEqual([[facts("", "A")], []]);
  });

  it("takes an edit back and makes it again, on screen and on disk", async () => {
    const store = openMemoryAssessmentStore();
    const { session, assessment, factsShown } = await visit(store);
    session.edit([facts("", "A")]);

    session.undo();
    await session.settled();
    expect(factsShown()).toBe("");
    expect(answerTo(await loaded(store, assessment.id), questionId("1")).facts).toBe("");

    session.redo();
    await session.settled();
    expect(answerTo(await loaded(store, assessment.id), questionId("1")).facts).toBe("A");
    expect(session.state().canRedo).toBe(false);
  });

  it("never takes back that a pack was made, but what was done before it", async () => {
    const { session, factsShown } = await visit(openMemoryAssessmentStore());
    session.edit([facts("", "A")]);
    session.edit([makesPack(packOf(1))]);

    session.undo();
    session.undo();

    expect(factsShown()).toBe("");
    expect(session.state().view.assessment.packs).toEqual([packOf(1)]);
  });

  it("takes back typing in one field as one step", async () => {
    const { session, factsShown } = await visit(openMemoryAssessmentStore());
    session.edit([facts("", "Per")]);
    session.edit([facts("Per", "Perwali")]);

    session.undo();

    expect(factsShown()).toBe("");
    expect(session.state().canUndo).toBe(false);
  });

  it("takes back typing of a reason as one step, and leaves the level that it is for", async () => {
    const { session } = await visit(openMemoryAssessmentStore());
    const three = stageLevelOf("3");
    const because = (reason: string) => ({ ...three, body: { ...three.body, reason } });
    session.edit([sets(null, three)]);
    session.edit([sets(three, because("Bukti"))]);
    session.edit([sets(because("Bukti"), because("Bukti kurang"))]);

    session.undo();

    expect(session.state().view.assessment.records).toEqual([three]);
  });

  it("leaves the text on screen when the disk is full, and saves it when asked again", async () => {
    const shelf = createMemoryShelf();
    const working = openMemoryAssessmentStore(shelf);
    let isFull = true;
    const store: AssessmentStore = {
      ...working,
      save: async (changes, summary) =>
        isFull ? fail({ kind: "storage-full" }) : working.save(changes, summary),
    };
    const { session, assessment, drafts, factsShown } = await visit(store, working);

    session.edit([facts("", "Jangan hilang")]);
    await session.settled();
    expect(session.state().saveState).toEqual({ kind: "unsaved", error: { kind: "storage-full" } });
    expect(factsShown()).toBe("Jangan hilang");
    expect(drafts.at(-1)).toEqual([facts("", "Jangan hilang")]);

    session.edit([facts("Jangan hilang", "Jangan hilang.")]);
    isFull = false;
    await session.retry("keep-mine");
    await session.settled();
    expect(session.hasUnsaved()).toBe(false);
    expect(answerTo(await loaded(working, assessment.id), questionId("1")).facts).toBe("Jangan hilang.");
  });

  it("takes up the drafts of a page that died before it could save", async () => {
    const store = openMemoryAssessmentStore();
    const { session, assessment, factsShown } = await visit(store);

    session.resume([facts("", "Dari halaman lama")]);
    await session.settled();

    expect(factsShown()).toBe("Dari halaman lama");
    expect(answerTo(await loaded(store, assessment.id), questionId("1")).facts).toBe("Dari halaman lama");
  });
});

describe("two visits to the same assessment", () => {
  async function twoTabs() {
    const shelf = createMemoryShelf();
    const here = openMemoryAssessmentStore(shelf);
    const there = openMemoryAssessmentStore(shelf);
    const { session, assessment, factsShown } = await visit(here);
    const other = new AssessmentSession(questionnaire, assessment, {
      store: there,
      now: () => atTime("08:00"),
      newId,
      personName: () => "",
      keepDrafts: () => undefined,
    });
    return { session, other, assessment, here, factsShown };
  }

  it("show each other's changes", async () => {
    const { session, other, factsShown } = await twoTabs();

    other.edit([facts("", "Dari tab lain")]);
    await other.settled();

    expect(factsShown()).toBe("Dari tab lain");
    expect(session.state().saveState).toEqual({ kind: "saved", at: null });
  });

  it.each([
    ["keep-both", "Isi lain\n\nIsi saya"],
    ["keep-mine", "Isi saya"],
    ["take-theirs", "Isi lain"],
  ] as const)("ask when both wrote in the same field: %s leaves %j", async (choice, outcome) => {
    const { session, other, assessment, here } = await twoTabs();
    other.edit([facts("", "Isi lain")]);
    session.edit([facts("", "Isi saya")]);
    await Promise.all([session.settled(), other.settled()]);
    const loser = session.hasUnsaved() ? session : other;
    expect(loser.state().saveState).toMatchObject({ kind: "unsaved", error: { kind: "changed-elsewhere" } });

    await loser.retry(choice);
    await loser.settled();

    expect(loser).toBe(session);
    expect(answerTo(await loaded(here, assessment.id), questionId("1")).facts).toBe(outcome);
    expect(session.hasUnsaved()).toBe(false);
  });

  it("never collide while they write in different fields", async () => {
    const { session, other, assessment, here } = await twoTabs();

    session.edit([facts("", "Satu", "1")]);
    other.edit([facts("", "Dua", "2")]);
    await Promise.all([session.settled(), other.settled()]);

    const stored = await loaded(here, assessment.id);
    expect([answerTo(stored, questionId("1")).facts, answerTo(stored, questionId("2")).facts]).toEqual([
      "Satu",
      "Dua",
    ]);
  });
});

it("shows at once what is on disk after much was changed there, and follows other tabs again afterwards", async () => {
  const shelf = createMemoryShelf();
  const [here, elsewhere] = [openMemoryAssessmentStore(shelf), openMemoryAssessmentStore(shelf)];
  const { session, assessment, factsShown } = await visit(here);
  let published = 0;
  session.subscribe(() => {
    published += 1;
  });

  await session.showAfter(async () => {
    await save(elsewhere, assessment, [facts("", "satu")]);
    await save(elsewhere, assessment, [facts("satu", "dua")]);
    expect(factsShown()).toBe("");
  });
  expect([factsShown(), published]).toEqual(["dua", 1]);

  await save(elsewhere, assessment, [facts("dua", "tiga")]);
  expect(factsShown()).toBe("tiga");
});

it("a store that refuses for ever never makes the session say saved", async () => {
  const working = openMemoryAssessmentStore();
  const { session } = await visit(refusing(working, { kind: "storage-unavailable" }), working);

  session.edit([facts("", "A")]);
  await session.settled();
  await session.retry("keep-mine");
  await session.settled();

  expect(session.state().saveState.kind).toBe("unsaved");
});
