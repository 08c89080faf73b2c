import fc from "fast-check";
import { Answer } from "#core/assessment/answer.ts";
import { Assessment, AssessmentDetails } from "#core/assessment/assessment.ts";
import { Change } from "#core/assessment/change.ts";
import { EvidenceItem, storedFilesOf } from "#core/evidence/evidence-item.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { criteriaOf, type Question, questionsOf } from "#core/questionnaire/questions.ts";
import { hashOf } from "./package-samples.ts";

/** Any assessment that the app could hold, its history, and the contents of its evidence. */
export interface AnyAssessment {
  readonly assessment: Assessment;
  readonly changes: readonly Change[];
  readonly contents: readonly Uint8Array<ArrayBuffer>[];
}

const time = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString());
const id = fc.stringMatching(/^[0-9a-z-]{8,64}$/);
/** Any text, emoji, half characters and control characters included. */
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom("", "\ud800", "__proto__", "=1+1", "<script>", "“≥ 2” → é", "\u0000\u001f\u2028"),
);
const name = text.filter((content) => content !== "");
const day = time.map((at) => at.slice(0, 10));
const exact = fc.oneof(
  fc.integer({ min: 0, max: 5 }).map(String),
  fc.tuple(fc.nat(99), fc.integer({ min: 1, max: 99 })).map(([top, bottom]) => `${top}/${bottom}`),
);
const document = fc.record({ number: text, date: fc.option(day) });
const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
const pack = fc.record({
  packId: hash,
  number: fc.integer({ min: 1, max: 99 }),
  kind: fc.constantFrom("whole", "difference"),
  isRedacted: fc.boolean(),
  madeAt: time,
  sealedVolumes: fc.array(
    fc.record({
      file: name,
      sha256: hash,
      sizeInBytes: fc.nat(),
      pages: fc.integer({ min: 1, max: 9_999 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});
const record = (questions: readonly Question[]) =>
  fc.oneof(
    fc
      .record({
        question: fc.constantFrom(...questions.map((one) => one.id)),
        stage: fc.constantFrom("internal", "document", "interview", "visit", "final"),
        agency: fc.option(name),
        level: exact,
        reason: text,
      })
      .map(({ question, agency, ...body }) => ({
        id: `stage.${body.stage}.${question}`,
        kind: "stage-level",
        question,
        agency,
        body,
      })),
    fc
      .record({
        id: fc.stringMatching(/^[0-9a-z][0-9a-z.-]{0,79}$/),
        agency: fc.option(name),
        text,
        at: time,
        by: text,
      })
      .map(({ id: own, agency, ...said }) => ({
        id: own,
        kind: "remark",
        question: null,
        agency,
        body: {
          stage: "document",
          round: 1,
          side: "reviewer",
          about: { kind: "indicator" },
          intent: "note",
          answers: null,
          ...said,
        },
      })),
  );
const content = fc.uint8Array({ maxLength: 200 }).map((bytes) => new Uint8Array(bytes));

export function anyAssessment(questionnaire: Questionnaire): fc.Arbitrary<AnyAssessment> {
  const questions = questionsOf(questionnaire);
  return fc
    .record({
      contents: fc.uniqueArray(content, { maxLength: 4, selector: hashOf }),
      id,
      details: details(questions),
      answers: fc.uniqueArray(fc.constantFrom(...questions), { maxLength: 8 }).chain(answersTo),
      links: fc.array(link(questions), { maxLength: 2 }),
      screenshots: fc.uniqueArray(content, { maxLength: 2, selector: hashOf }),
      packs: fc.uniqueArray(pack, { maxLength: 2, selector: ({ packId }) => packId }),
      records: fc.uniqueArray(record(questions), { maxLength: 3, selector: (one) => one.id }),
      createdAt: time,
      changedAt: time,
    })
    .chain(({ contents, links, screenshots, ...rest }) =>
      files(contents, questions).chain((items) => {
        const seen = links.map((item, place) => withScreenshot(item, screenshots[place]));
        const evidence = uniqueById([...items, ...seen]);
        const assessment = Assessment.parse({
          ...rest,
          questionnaire: { id: questionnaire.id, edition: questionnaire.edition },
          evidence,
        });
        const known = new Map([...contents, ...screenshots].map((bytes) => [hashOf(bytes), bytes]));
        const used = [...known.values()].filter((bytes) => isCited(assessment, bytes));
        return history(assessment, questions).map((changes) => ({ assessment, changes, contents: used }));
      }),
    );
}

function isCited(assessment: Assessment, bytes: Uint8Array): boolean {
  return assessment.evidence.flatMap(storedFilesOf).some(({ sha256 }) => sha256 === hashOf(bytes));
}

function withScreenshot(item: EvidenceItem, bytes: Uint8Array | undefined): EvidenceItem {
  if (item.source.kind === "file" || bytes === undefined) {
    return item;
  }
  const screenshot = { sha256: hashOf(bytes), name: "layar.png", sizeInBytes: bytes.length, mediaType: "" };
  return { ...item, source: { ...item.source, screenshot } };
}

function uniqueById<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  return items.filter((item, place) => items.findIndex((one) => one.id === item.id) === place);
}

function details(questions: readonly Question[]): fc.Arbitrary<AssessmentDetails> {
  const numbers = fc.constantFrom(...questions.map(({ indicator }) => indicator.number));
  const selected = fc
    .uniqueArray(numbers, { minLength: 1, maxLength: 5 })
    .map((indicators) => ({ kind: "selected", indicators }));
  return fc
    .record({
      institution: name,
      agency: fc.option(name),
      year: fc.integer({ min: 2000, max: 2100 }),
      scope: fc.oneof(fc.constant({ kind: "all" }), selected),
      indexTarget: fc.option(exact),
      earlier: fc.option(
        fc.record({
          year: fc.integer({ min: 2000, max: 2100 }),
          label: text,
          values: fc.dictionary(fc.constantFrom(...questions.map((one) => one.id)), exact, {
            noNullPrototype: true,
          }),
        }),
      ),
    })
    .map((parts) => AssessmentDetails.parse(parts));
}

function answersTo(questions: readonly Question[]): fc.Arbitrary<Record<string, Answer>> {
  return fc
    .tuple(...questions.map(answerTo))
    .map((answers) => Object.fromEntries(questions.map((one, place) => [one.id, answers[place] ?? null])))
    .map((entries) => Assessment.def.innerType.shape.answers.parse(entries));
}

function criteria(question: Question): fc.Arbitrary<readonly string[]> {
  const ids = criteriaOf(question.indicator).map((one) => one.id);
  return fc.subarray<string>(ids);
}

function answerTo(question: Question): fc.Arbitrary<Answer> {
  const standing = fc.oneof(
    fc.constant({ kind: "unanswered" }),
    criteria(question).map((ticked) => ({ kind: "ticked", criteria: ticked })),
    fc
      .tuple(fc.constantFrom("1", "2.5", "7/2", "5"), criteria(question))
      .map(([level, ticked]) => ({ kind: "by-hand", level, criteria: ticked })),
  );
  return fc
    .record({
      standing,
      external: fc.option(exact),
      serviceName: text,
      facts: text,
      analysis: text,
      privateNotes: text,
      target: fc.option(exact),
    })
    .map((parts) => Answer.parse(parts));
}

function citations(questions: readonly Question[]) {
  return fc.array(fc.constantFrom(...questions), { maxLength: 3 }).chain((cited) =>
    fc.tuple(
      ...cited.map((question) =>
        fc.record({
          question: fc.constant(question.id),
          criteria: criteria(question),
          pages: text,
          article: text,
          note: text,
        }),
      ),
    ),
  );
}

function files(
  contents: readonly Uint8Array<ArrayBuffer>[],
  questions: readonly Question[],
): fc.Arbitrary<readonly EvidenceItem[]> {
  const items = contents.map((bytes) =>
    fc
      .record({
        id,
        title: text,
        document,
        name,
        mediaType: text,
        citations: citations(questions),
        addedAt: time,
      })
      .map(({ name: fileName, mediaType, ...item }) =>
        EvidenceItem.parse({
          ...item,
          source: {
            kind: "file",
            sha256: hashOf(bytes),
            name: fileName,
            sizeInBytes: bytes.length,
            mediaType,
          },
        }),
      ),
  );
  return fc.tuple(...items);
}

function link(questions: readonly Question[]): fc.Arbitrary<EvidenceItem> {
  return fc
    .record({
      id,
      title: text,
      document,
      source: fc.record({
        kind: fc.constant("link"),
        address: fc.webUrl({ validSchemes: ["http", "https"] }).filter((url) => !/[\s<>"]/.test(url)),
        seenOn: fc.option(day),
        screenshot: fc.constant(null),
      }),
      citations: citations(questions),
      addedAt: time,
    })
    .map((parts) => EvidenceItem.parse(parts));
}

/** Changes of every part; whether they lead to the assessment does not matter to a file. */
function history(assessment: Assessment, questions: readonly Question[]): fc.Arbitrary<readonly Change[]> {
  const question = fc.constantFrom(...questions);
  const edits = fc.oneof(
    question.chain((one) =>
      fc.record({
        part: fc.constant("standing"),
        question: fc.constant(one.id),
        before: answerTo(one).map(({ standing }) => standing),
        after: answerTo(one).map(({ standing }) => standing),
      }),
    ),
    fc.record({
      part: fc.constant("text"),
      question: question.map((one) => one.id),
      field: fc.constantFrom("facts", "analysis", "privateNotes", "serviceName"),
      before: text,
      after: text,
    }),
    fc.record({
      part: fc.constantFrom("external", "target"),
      question: question.map((one) => one.id),
      before: fc.option(exact),
      after: fc.option(exact),
    }),
    link(questions).map((item) => ({ part: "evidence", evidence: item.id, before: null, after: item })),
    details(questions).map((after) => ({ part: "details", before: assessment.details, after })),
    pack.map((made) => ({ part: "pack", pack: made.packId, before: null, after: made })),
    record(questions).map((made) => ({ part: "record", record: made.id, before: null, after: made })),
  );
  return fc
    .uniqueArray(fc.record({ id, at: time, by: text, edit: edits }), {
      maxLength: 4,
      selector: (change) => change.id,
    })
    .map((changes) => changes.map((change) => Change.parse({ ...change, assessment: assessment.id })));
}
