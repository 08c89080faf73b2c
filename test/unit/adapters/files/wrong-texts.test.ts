import { describe, expect, it } from "vitest";
import { assessmentJson } from "#core/exchange/package-entries.ts";
import { packOf } from "#test/support/assessment-builders.ts";
import {
  bytesOfText,
  entriesFor,
  honestEntries,
  joined,
  rewrittenAssessment,
  zipOf,
} from "#test/support/hostile-zips.ts";
import { openBytes, SAMPLE_EVIDENCE, sampleContent } from "#test/support/package-samples.ts";

/** The sample's only change, as it is written. */
const CHANGE = /\{\s+"id": "ubah-0001"[\s\S]*?\n {4}\}/;
const SIZE = SAMPLE_EVIDENCE[0]?.length ?? 0;
const PACK = JSON.stringify(packOf(1));
const SCREENSHOT = JSON.stringify({
  sha256: "c".repeat(64),
  name: "layar.png",
  sizeInBytes: 3,
  mediaType: "image/png",
});

describe("A package whose hashes are right but whose text is not", () => {
  const cases: Record<string, { text: () => string; error: object }> = {
    "is no JSON": { text: () => "{", error: { kind: "bad-json", path: "assessment.json" } },
    "is empty": { text: () => "", error: { kind: "bad-json", path: "assessment.json" } },
    "is a number": { text: () => "1", error: { kind: "not-a-matang-file" } },
    "nests 100,000 lists": {
      text: () => "[".repeat(100_000) + "]".repeat(100_000),
      error: { kind: "bad-json", path: "assessment.json" },
    },
    "nests 15 million lists": {
      text: () => "[".repeat(15_000_000) + "]".repeat(15_000_000),
      error: { kind: "bomb", path: "assessment.json" },
    },
    "nests lists under a key that nobody reads": {
      text: () =>
        rewrittenAssessment('"answers": {', `"x": ${"[".repeat(99)}${"]".repeat(99)}, "answers": {`),
      error: { kind: "bad-json", path: "assessment.json" },
    },
    "has ten million values": {
      text: () => rewrittenAssessment('"changes": [', `"changes": [${"0,".repeat(10_000_000)}`),
      error: { kind: "bomb", path: "assessment.json" },
    },
    "has two changes with one id": {
      text: () => {
        const [change = ""] = CHANGE.exec(assessmentJson(sampleContent())) ?? [];
        return rewrittenAssessment(change, `${change},${change}`);
      },
      error: { kind: "damaged", where: "assessment.json: changes.1.id" },
    },
    "has a change that is its own parent": {
      text: () => rewrittenAssessment('"parents": []', '"parents": ["ubah-0001"]'),
      error: { kind: "damaged", where: "assessment.json: changes.0.parents" },
    },
    "has changes that are one another's ancestors": {
      text: () => {
        const [change = ""] = CHANGE.exec(assessmentJson(sampleContent())) ?? [];
        const named = (id: string, parent: string) =>
          change.replace("ubah-0001", id).replace('"parents": []', `"parents": ["${parent}"]`);
        const cycle = [
          named("ubah-0001", "ubah-0003"),
          named("ubah-0002", "ubah-0001"),
          named("ubah-0003", "ubah-0002"),
        ];
        return rewrittenAssessment(change, cycle.join(","));
      },
      error: { kind: "damaged", where: "assessment.json: changes.0.parents" },
    },
    "is from a later version": {
      text: () => rewrittenAssessment('"formatVersion": 3', '"formatVersion": 4'),
      error: { kind: "made-by-newer-app", version: 4 },
    },
    "has a version that is no number": {
      text: () => rewrittenAssessment('"formatVersion": 3', '"formatVersion": "3"'),
      error: { kind: "not-a-matang-file" },
    },
    "lacks the answers": {
      text: () => rewrittenAssessment('"answers"', '"answer"'),
      error: { kind: "damaged", where: "assessment.json: assessment.answers" },
    },
    "has a text of a million characters": {
      text: () => rewrittenAssessment("Peraturan Bupati Nomor 12", "x".repeat(1_000_000)),
      error: { kind: "damaged", where: "assessment.json: assessment.answers.1.facts" },
    },
    "has an answer named constructor": {
      text: () => {
        const empty = JSON.stringify(sampleContent().assessment.answers).slice(1, -1).split('"20":')[1];
        return rewrittenAssessment('"answers": {', `"answers": {"constructor": ${empty},`);
      },
      error: { kind: "damaged", where: "assessment.json: assessment.answers.constructor" },
    },
    "has a link that would run code": {
      text: () => rewrittenAssessment("https://contoh.go.id/lpse", "javascript:alert(1)"),
      error: { kind: "damaged", where: "assessment.json: assessment.evidence.2.source.address" },
    },
    "names an instrument nobody knows": {
      text: () => rewrittenAssessment('"id": "spbe-2020"', '"id": "spbe-2099"'),
      error: { kind: "unknown-instrument", id: "spbe-2099", edition: 1 },
    },
    "names an edition nobody knows": {
      text: () => rewrittenAssessment('"edition": 1', '"edition": 9'),
      error: { kind: "unknown-instrument", id: "spbe-2020", edition: 9 },
    },
    "answers an indicator the instrument does not have": {
      text: () => rewrittenAssessment('"20": {', '"48": {'),
      error: { kind: "damaged", where: "assessment.json: assessment.answers.48" },
    },
    "ticks a criterion the instrument does not have": {
      text: () => rewrittenAssessment('"3.1"', '"3.9"'),
      error: { kind: "damaged", where: "assessment.json: assessment.answers.1.standing.criteria.2" },
    },
    "ticks a criterion twice": {
      text: () => rewrittenAssessment('"3.1"', '"2.2"'),
      error: { kind: "damaged", where: "assessment.json: assessment.answers.1.standing.criteria.2" },
    },
    "sets a level outside the scale": {
      text: () => rewrittenAssessment('"7/2",\n          "criteria"', '"9",\n          "criteria"'),
      error: { kind: "damaged", where: "assessment.json: assessment.answers.2.standing.level" },
    },
    "cites evidence for an indicator that is not there": {
      text: () => rewrittenAssessment('"question": "35"', '"question": "99"'),
      error: { kind: "damaged", where: "assessment.json: assessment.evidence.2.citations.0.question" },
    },
    "has two pieces of evidence with one id": {
      text: () => rewrittenAssessment("bukti-0002", "bukti-0001"),
      error: { kind: "damaged", where: "assessment.json: assessment.evidence.1.id" },
    },
    "says another size of its evidence than the package has": {
      text: () => rewrittenAssessment(`"sizeInBytes": ${SIZE}`, `"sizeInBytes": ${SIZE + 1}`),
      error: { kind: "damaged", where: "assessment.json: assessment.evidence.0.source.sizeInBytes" },
    },
    "names a screenshot that the package does not have": {
      text: () => rewrittenAssessment('"screenshot": null', `"screenshot": ${SCREENSHOT}`),
      error: { kind: "missing-file", path: `evidence/${"c".repeat(64)}` },
    },
    "has one pack twice": {
      text: () => rewrittenAssessment('"packs": []', `"packs": [${PACK}, ${PACK}]`),
      error: { kind: "damaged", where: "assessment.json: assessment.packs.1.id" },
    },
    "remembers a pack under another id": {
      text: () =>
        rewrittenAssessment(
          /"edit": \{[^}]*\}/.exec(assessmentJson(sampleContent()))?.[0] ?? "",
          `"edit": {"part": "pack", "pack": "${"d".repeat(64)}", "before": null, "after": ${PACK}}`,
        ),
      error: { kind: "damaged", where: "assessment.json: changes.0.edit.pack" },
    },
    "has the history of another assessment": {
      text: () => rewrittenAssessment('"assessment": "penilaian-asal"', '"assessment": "penilaian-lain"'),
      error: { kind: "damaged", where: "assessment.json: changes.0.assessment" },
    },
    "remembers a change to an indicator that is not there": {
      text: () =>
        rewrittenAssessment(
          '"part": "text",\n        "question": "1"',
          '"part": "text",\n        "question": "77"',
        ),
      error: { kind: "damaged", where: "assessment.json: changes.0.edit.question" },
    },
  };

  it.each(Object.entries(cases))("(%s) is refused by name", async (_, { text, error }) => {
    expect(await openBytes(zipOf(entriesFor(text())))).toMatchObject({ ok: false, error });
  });

  it("is refused when it is not UTF-8", async () => {
    const latin = joined([bytesOfText('{"format":"'), new Uint8Array([0xe9, 0xff]), bytesOfText('"}')]);
    const [manifest, ...others] = honestEntries();

    const opened = await openBytes(zipOf([{ name: "manifest.json", ...manifest, bytes: latin }, ...others]));

    expect(opened).toMatchObject({
      ok: false,
      error: { kind: "bad-json", path: "manifest.json" },
    });
  });

  it("brings no keys of its own into anything: unknown ones are dropped", async () => {
    const text = rewrittenAssessment(
      '"assessment": {',
      '"__proto__": {"polluted": 1}, "assessment": {"polluted": 1,',
    ).replace('"answers": {', '"answers": {"__proto__": {"polluted": 1},');

    const opened = await openBytes(zipOf(entriesFor(text)));

    expect(opened).toMatchObject({ ok: true });
    expect(JSON.stringify(opened)).not.toContain("polluted");
    expect({}).not.toHaveProperty("polluted");
  });
});
