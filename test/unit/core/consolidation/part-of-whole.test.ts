import { describe, expect, it } from "vitest";
import { consolidate } from "#core/consolidation/consolidate.ts";
import { consolidationEdits } from "#core/consolidation/consolidation-edits.ts";
import { decisionInWords } from "#core/consolidation/decision-words.ts";
import { holdingBack } from "#core/consolidation/holding-back.ts";
import { partsOfWhole } from "#core/consolidation/part-of-whole.ts";
import { NO_HISTORY } from "#core/consolidation/said-in-files.ts";
import { traceFigure } from "#core/consolidation/trace-figure.ts";
import { planImport } from "#core/exchange/plan-import.ts";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import {
  atLevel,
  consolidated,
  FIVE,
  inputOf,
  institutionOf,
  proof,
} from "#test/support/consolidation-builders.ts";
import { changedBy, says, stands } from "#test/support/copies.ts";
import { type Desk, deskOf, editedHere, lastTakenBack, packageOf, takenIn } from "#test/support/taken-in.ts";

const OWNERS = { Bappeda: ["1", "2"], Diskominfo: ["2", "3", "4"] };

const tasks = Object.entries(OWNERS).map(([agency, indicators]) => ({
  agency,
  indicators: indicators.map((one) => QuestionId.parse(one)),
}));

function level(desk: Desk, agency: string, question: string, value: number) {
  const copy = packageOf(desk, agency);
  return changedBy(copy, agency, stands(copy, question, atLevel(FIVE, question, value).standing));
}

/** Both own indicator 2: Bappeda says 4, Diskominfo 5, and the institution had 1. */
function differing() {
  const desk = deskOf(FIVE, institutionOf(FIVE, { "2": 1 }), OWNERS);
  return { desk, bappeda: level(desk, "Bappeda", "2", 4), diskominfo: level(desk, "Diskominfo", "2", 5) };
}

function partsOf({ copy, imports }: Desk) {
  return partsOfWhole(FIVE, copy.assessment, tasks, { changes: copy.changes, imports });
}

function consolidatedAt(desk: Desk, rules: Parameters<typeof inputOf>[2] = {}) {
  const { parts, settledHere } = partsOf(desk);
  const input = inputOf(
    FIVE,
    parts.map(({ assessment }) => assessment),
    rules,
    desk.copy.assessment,
  );
  return consolidate({ ...input, settledHere });
}

/** What each owner says to indicator 2, what stands, and why. */
function second(desk: Desk, rules: Parameters<typeof inputOf>[2] = {}) {
  const consolidation = consolidatedAt(desk, rules);
  const [line] = traceFigure(consolidation, { kind: "question", id: QuestionId.parse("2") });
  return {
    said: line?.outcome.owners.map(({ agency, value }) => `${agency} ${value?.toFraction() ?? "–"}`),
    stands: line?.outcome.value?.toFraction() ?? "–",
    why: line === undefined ? "" : decisionInWords(line.outcome),
    edits: consolidationEdits(consolidation).length,
  };
}

it("tells whose each answer is, without any file of theirs, and changes nothing", () => {
  const whole = institutionOf(FIVE, { "1": 4, "2": 2, "3": 5 });
  const { parts } = partsOfWhole(FIVE, whole, tasks, NO_HISTORY);

  const outcome = consolidated(
    FIVE,
    parts.map(({ assessment }) => assessment),
    {},
    whole,
  );

  expect(
    outcome.outcomes.map(({ question, owners }) => [question.id, owners.map(({ agency }) => agency)]),
  ).toEqual([
    ["1", ["Bappeda"]],
    ["2", ["Bappeda", "Diskominfo"]],
    ["3", ["Diskominfo"]],
    ["4", ["Diskominfo"]],
    ["5", []],
  ]);
  expect(consolidationEdits(outcome)).toEqual([]);
  expect(parts.map(({ unrecorded }) => unrecorded)).toEqual([
    ["1", "2"],
    ["2", "3"],
  ]);
});

describe("owners whose files were taken in", () => {
  it("have what each said itself while their conflict is left open, whatever is shown of it", () => {
    const { desk, bappeda, diskominfo } = differing();

    for (const after of [
      takenIn(desk, [bappeda, diskominfo]),
      takenIn(takenIn(desk, [diskominfo]), [bappeda]),
    ]) {
      expect(second(after)).toMatchObject({
        said: ["Bappeda 4", "Diskominfo 5"],
        why: "Perlu keputusan: pengampu berbeda pendapat",
      });
      const held = holdingBack(consolidatedAt(after)).find(({ outcome }) => outcome.question.id === "2");
      expect(held?.holders.map(({ agency }) => agency)).toEqual(["Bappeda"]);
      expect(partsOf(after).parts.map(({ unrecorded }) => unrecorded)).toEqual([[], []]);
    }
  });

  it("are waited for while only the other one answered", () => {
    const desk = deskOf(FIVE, institutionOf(FIVE), OWNERS);

    const after = takenIn(desk, [level(desk, "Bappeda", "2", 4)]);

    expect(second(after)).toMatchObject({ said: ["Bappeda 4", "Diskominfo –"], why: "Menunggu Diskominfo" });
    expect(partsOf(after).parts.map(({ unrecorded }) => unrecorded)).toEqual([[], []]);
  });

  it("keep what they were given where they left it so, and that is told", () => {
    const { desk, bappeda } = differing();

    const after = takenIn(desk, [bappeda, packageOf(desk, "Diskominfo")]);

    expect(second(after).said).toEqual(["Bappeda 4", "Diskominfo 1"]);
    expect(partsOf(after).parts.map(({ unrecorded }) => unrecorded)).toEqual([[], ["2"]]);
  });

  it("have what they sent last", () => {
    const { desk, bappeda, diskominfo } = differing();
    const later = changedBy(bappeda, "Bappeda", stands(bappeda, "2", atLevel(FIVE, "2", 5).standing));

    const after = takenIn(takenIn(desk, [bappeda, diskominfo]), [later]);

    expect(second(after)).toMatchObject({
      said: ["Bappeda 5", "Diskominfo 5"],
      stands: "5",
      why: "Semua pengampu sepakat",
    });
  });

  it("say nothing any more by a file that was taken back", () => {
    const { desk, bappeda, diskominfo } = differing();

    const after = lastTakenBack(takenIn(takenIn(desk, [bappeda]), [diskominfo]));

    expect(second(after).said).toEqual(["Bappeda 4", "Diskominfo 1"]);
  });
});

describe("what the coordination team settled itself", () => {
  it("is not the answer of an owner, and stays, whether it was a conflict or an answer of one owner", () => {
    const { desk, bappeda, diskominfo } = differing();
    const both = [bappeda, diskominfo];
    const [conflict] = planImport(FIVE, desk.copy, both).conflicts;
    const choice = conflict?.choices.find(({ edit }) => JSON.stringify(edit.after).includes("5."));
    if (conflict === undefined || choice === undefined) {
      throw new Error("The two conflict");
    }

    const decided = takenIn(desk, both, new Map([[conflict.key, choice.edit]]));
    const alone = takenIn(desk, [level(desk, "Bappeda", "1", 1)]);
    const raised = editedHere(alone, stands(alone.copy, "1", atLevel(FIVE, "1", 2).standing));

    expect(second(decided)).toEqual({
      said: ["Bappeda 4", "Diskominfo 5"],
      stands: "5",
      why: "Ditetapkan di penilaian instansi",
      edits: 0,
    });
    const [line] = traceFigure(consolidatedAt(raised), { kind: "question", id: QuestionId.parse("1") });
    expect(line?.sources.map((one) => [one.agency, one.value?.toFraction(), one.counts])).toEqual([
      [null, "2", true],
      ["Bappeda", "1", false],
    ]);
    expect(consolidationEdits(consolidatedAt(raised))).toEqual([]);
  });

  it("gives way to a rule, and to an answer that came after it", () => {
    const { desk, bappeda, diskominfo } = differing();
    const both = takenIn(desk, [bappeda, diskominfo]);
    const settled = editedHere(both, stands(both.copy, "2", atLevel(FIVE, "2", 3).standing));
    const later = changedBy(bappeda, "Bappeda", stands(bappeda, "2", atLevel(FIVE, "2", 2).standing));

    expect(second(settled).why).toBe("Ditetapkan di penilaian instansi");
    expect(second(settled, { "2": { kind: "lowest" } })).toMatchObject({ stands: "4" });
    expect(second(takenIn(settled, [later])).why).toBe("Perlu keputusan: pengampu berbeda pendapat");
  });

  it("does not lose texts that it went on with", () => {
    const desk = deskOf(FIVE, institutionOf(FIVE), OWNERS);
    const one = level(desk, "Bappeda", "1", 3);
    const said = takenIn(desk, [changedBy(one, "Bappeda", says(one, "1", "Peta rencana ada."))]);

    const after = editedHere(said, says(said.copy, "1", "Peta rencana ditetapkan."));

    expect(partsOf(after).parts[0]?.assessment.answers[QuestionId.parse("1")]?.facts).toBe(
      "Peta rencana ditetapkan.",
    );
    expect(consolidationEdits(consolidatedAt(after))).toEqual([]);
  });
});

it("cites what the OPD itself brought, and not what another one did for the same indicator", () => {
  const desk = deskOf(FIVE, institutionOf(FIVE), OWNERS);
  const [plan, chart] = [proof("rencana", 1, { "2": "1-3" }), proof("bagan-a", 2, { "2": "" })];
  const added = (agency: string, item: typeof plan) =>
    changedBy(packageOf(desk, agency), agency, {
      part: "evidence",
      evidence: item.id,
      before: null,
      after: item,
    });

  const after = takenIn(desk, [added("Bappeda", plan), added("Diskominfo", chart)]);

  expect(partsOf(after).parts.map(({ assessment }) => assessment.evidence)).toEqual([[plan], [chart]]);
});
