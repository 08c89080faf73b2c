import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answer, EMPTY_ANSWER, LONGEST_TEXT } from "#core/assessment/answer.ts";
import { Assessment, AssessmentDetails, answerTo } from "#core/assessment/assessment.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { NewAssessment } from "#core/assessment/start-assessment.ts";
import type { CarriedOver } from "#core/carry-over/carried-over.ts";
import { carryOver } from "#core/carry-over/carry-over.ts";
import { CarryOverMapping } from "#core/carry-over/carry-over-mapping.ts";
import { isUnreviewed } from "#core/carry-over/is-unreviewed.ts";
import { evidenceName, isCitedFor } from "#core/evidence/evidence-item.ts";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import { anyAssessment } from "#test/support/arbitrary-assessment.ts";
import { evidenceFile, sha256Of } from "#test/support/assessment-builders.ts";
import { instrument } from "#test/support/scoring-builders.ts";

const FOLDER = "questionnaires/carry-over";
const mappings = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => CarryOverMapping.parse(JSON.parse(readFileSync(`${FOLDER}/${name}`, "utf8"))));
const ids = ["spbe-2018", "spbe-2020", "pemdi-2026"] as const;
const pairs = [
  ...ids.map((id) => ({ from: id, to: id, mapping: null })),
  ...mappings.map((mapping) => ({ from: known(mapping.from), to: known(mapping.to), mapping })),
];

function known(id: string) {
  const found = ids.find((one) => one === id);
  if (found === undefined) {
    throw new Error(`${id} is no instrument that is shipped`);
  }
  return found;
}

const question = (id: string) => QuestionId.parse(id);

function wanted(to: (typeof ids)[number], indicators?: readonly string[]): NewAssessment {
  return {
    id: AssessmentId.parse("penilaian-baru"),
    questionnaire: instrument(to),
    details: AssessmentDetails.parse({
      institution: "Kota Contoh",
      agency: null,
      year: 2027,
      scope: indicators === undefined ? { kind: "all" } : { kind: "selected", indicators },
      indexTarget: null,
      earlier: null,
    }),
    targets: {},
    at: "2027-01-05T03:00:00.000Z",
  };
}

function earlierOf(
  id: (typeof ids)[number],
  answers: Readonly<Record<string, Partial<Answer>>>,
  evidence: Assessment["evidence"] = [],
) {
  const whole = Object.entries(answers).map(([at, answer]) => [at, { ...EMPTY_ANSWER, ...answer }]);
  const { questionnaire: _, ...start } = wanted(id);
  const assessment = Assessment.parse({
    id: "penilaian-lama",
    questionnaire: { id, edition: 1 },
    details: { ...start.details, year: 2025 },
    answers: Object.fromEntries(whole),
    evidence,
    packs: [],
    records: [],
    createdAt: start.at,
    changedAt: start.at,
  });
  return { assessment, questionnaire: instrument(id) };
}

describe("the mappings", () => {
  it.each(mappings)(
    "from $from to $to speak only of questions that there are, each pair once, and say they are unofficial",
    (mapping) => {
      const has = (id: string) => new Set<string>(questionsOf(instrument(known(id))).map((one) => one.id));

      expect(mapping.rows.filter(({ from }) => !has(mapping.from).has(from))).toEqual([]);
      expect(mapping.rows.filter(({ to }) => !has(mapping.to).has(to))).toEqual([]);
      expect(new Set(mapping.rows.map(({ from, to }) => `${from} ${to}`)).size).toBe(mapping.rows.length);
      expect(mapping.disclaimer).toContain("bukan padanan resmi");
    },
  );

  it("lead from each SPBE instrument to the next", () => {
    expect(mappings.map(({ from, to }) => `${from} ${to}`).sort()).toEqual([
      "spbe-2018 spbe-2020",
      "spbe-2020 pemdi-2026",
    ]);
  });
});

describe.each(pairs)("from $from to $to", ({ from, to, mapping }) => {
  it("keeps every explanation and every citation, or says that it stays behind; and judges nothing", {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(anyAssessment(instrument(from)), fc.boolean(), ({ assessment }, isPart) => {
        const indicators = isPart ? ["1", "4", "9"] : undefined;

        const carried = carryOver(
          wanted(to, indicators),
          { assessment, questionnaire: instrument(from) },
          mapping,
        );

        expect(Assessment.parse(carried.assessment)).toEqual(carried.assessment);
        for (const answer of Object.values(carried.assessment.answers)) {
          expect(answer).toMatchObject({ standing: { kind: "unanswered" }, external: null });
        }
        expect(lostExplanations(assessment, carried)).toEqual([]);
        expect(lostCitations(assessment, carried)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

/** Texts that are neither anywhere in the new assessment nor told of. */
function lostExplanations(earlier: Assessment, { assessment, leftBehind }: CarriedOver): readonly string[] {
  const all = Object.values(assessment.answers).flatMap((one) => [one.facts, one.analysis, one.privateNotes]);
  const told = new Set(leftBehind.filter((one) => one.hasExplanation).map((one) => String(one.question)));
  return Object.entries(earlier.answers).flatMap(([id, { facts, analysis, privateNotes }]) =>
    [facts, analysis, privateNotes].filter(
      (text) => text.trim() !== "" && !told.has(id) && !all.some((one) => one.includes(text)),
    ),
  );
}

/** Citations of which neither the same pages are cited, nor the evidence is put at hand by name, nor is it told. */
function lostCitations(earlier: Assessment, { assessment, leftBehind }: CarriedOver): readonly string[] {
  const notes = Object.values(assessment.answers).map(({ privateNotes }) => privateNotes);
  return earlier.evidence.flatMap((item) =>
    item.citations
      .filter(({ question: cited, pages, article, note }) => {
        const kept = assessment.evidence.find(({ id }) => id === item.id);
        const isCited = kept?.citations.some(
          (one) => one.pages === pages && one.article === article && one.note === note,
        );
        const isNamed = kept !== undefined && notes.some((text) => text.includes(evidenceName(item)));
        const isTold = leftBehind.some(
          (one) => one.question === cited && one.evidence.includes(evidenceName(item)),
        );
        return !(isCited || isNamed || isTold);
      })
      .map(({ question: cited }) => `${item.id} ${cited}`),
  );
}

describe("from SPBE 2020 to Pemdi 2026", () => {
  const mapping = mappings.find(({ from }) => from === "spbe-2020") ?? null;
  const item = {
    ...evidenceFile({ id: "bukti-0001", sha256: sha256Of(1), questions: ["25", "27"] }),
    document: { number: "Keputusan 12", date: null },
  };

  it("takes over what speaks of the same subject, with the evidence and its own day", () => {
    const earlier = earlierOf("spbe-2020", { "25": { facts: "Layanan sudah dipetakan" } }, [item]);

    const { assessment } = carryOver(wanted("pemdi-2026"), earlier, mapping);

    expect(answerTo(assessment, question("3")).facts).toBe("Layanan sudah dipetakan");
    expect(assessment.evidence[0]).toMatchObject({ document: item.document, addedAt: item.addedAt });
    expect(assessment.evidence[0]?.citations.map((one) => one.question)).toEqual(["3"]);
  });

  it("puts a related explanation into the private notes, with where it comes from", () => {
    const earlier = earlierOf("spbe-2020", { "23": { facts: "Pengetahuan dikelola" } });

    const { assessment } = carryOver(wanted("pemdi-2026"), earlier, mapping);

    const answer = answerTo(assessment, question("5"));
    expect(answer.facts).toBe("");
    expect(answer.privateNotes).toContain("2025, indikator 23]\nPengetahuan dikelola");
  });

  it("only names evidence that may serve, and tells of an explanation that has no place", () => {
    const cited = { ...item, citations: item.citations.filter((one) => one.question === "27") };
    const earlier = earlierOf("spbe-2020", { "27": { analysis: "Sudah ada" } }, [cited]);

    const { assessment, leftBehind } = carryOver(wanted("pemdi-2026"), earlier, mapping);

    expect(assessment.evidence[0]?.citations).toEqual([]);
    expect(answerTo(assessment, question("3")).privateNotes).toContain(`- ${evidenceName(cited)}`);
    expect(leftBehind).toEqual([
      { question: "27", reason: "no-counterpart", hasExplanation: true, evidence: [] },
    ]);
  });

  it("joins texts of the same subject as long as there is room, and tells which had none", () => {
    const long = "x".repeat(LONGEST_TEXT - 100);
    const earlier = earlierOf("spbe-2020", { "16": { facts: long }, "17": { facts: "y".repeat(200) } });

    const { assessment, leftBehind } = carryOver(wanted("pemdi-2026"), earlier, mapping);

    expect(answerTo(assessment, question("14")).facts).toContain(long);
    expect(leftBehind).toEqual([{ question: "17", reason: "too-long", hasExplanation: true, evidence: [] }]);
  });

  it("tells of what is not asked for here", () => {
    const earlier = earlierOf("spbe-2020", { "25": { facts: "Layanan" } }, [item]);

    const { assessment, leftBehind } = carryOver(wanted("pemdi-2026", ["1"]), earlier, mapping);

    expect(answerTo(assessment, question("3"))).toEqual(EMPTY_ANSWER);
    expect(leftBehind).toEqual([
      { question: "25", reason: "not-in-scope", hasExplanation: true, evidence: [evidenceName(item)] },
    ]);
  });
});

describe("what was taken over", () => {
  const earlier = earlierOf("spbe-2020", { "1": { facts: "Perda" }, "2": { target: null } }, [
    evidenceFile({ id: "bukti-0003", sha256: sha256Of(3), questions: ["7"] }),
  ]);
  const { assessment } = carryOver(wanted("spbe-2020"), earlier, null);

  it("is to be looked through, wherever there is a text or evidence", () => {
    const unreviewed = questionsOf(instrument("spbe-2020")).filter(({ id }) => isUnreviewed(assessment, id));

    expect(unreviewed.map(({ id }) => id)).toEqual(["1", "7"]);
    expect(assessment.evidence.filter((item) => isCitedFor(item, question("7")))).toHaveLength(1);
    expect(assessment.details.carried).toMatchObject({ year: 2025, questionnaire: { id: "spbe-2020" } });
  });

  it("is looked through once something is judged, and not by mending its text", () => {
    const withAnswer = (answer: Partial<Answer>) =>
      Assessment.parse({ ...assessment, answers: { "1": { ...EMPTY_ANSWER, ...answer } } });

    expect(isUnreviewed(withAnswer({ facts: "Perda baru" }), question("1"))).toBe(true);
    expect(isUnreviewed(withAnswer({ standing: { kind: "ticked", criteria: [] } }), question("1"))).toBe(
      false,
    );
  });
});
